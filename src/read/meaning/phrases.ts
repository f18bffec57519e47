/** Takes a phrase or a place that a file of laws or of words names, gives what is wrong with it. */
import type { Diagnostic } from '../../diagnostic.ts';
import { serviceDefinitionSchema } from '../../model/schema/definition.ts';
import { sectionsOf } from '../../model/schema/fields.ts';
import { termsSchema } from '../../model/schema/terms.ts';
import type { Schema } from '../../model/schema/walk.ts';
import type { Raw } from '../../model/source.ts';
import { nearest } from '../../nearest.ts';
import { show } from '../show.ts';
import { finding, itemsAt, part } from './finding.ts';
import type { Matter } from './matter.ts';

type At = readonly (string | number)[];

/** What kind of file it is: the name of a fault begins with it. */
type Kind = 'law' | 'words';

/** The texts at a key of an item, each with its position where they are a list. */
export function namesAt(item: Raw, key: string): readonly (readonly [text: string, at: readonly number[]])[] {
  const found = part(item, key);
  if (typeof found === 'string') return [[found, []]];
  return itemsAt(item, key).flatMap((each, at) => (typeof each === 'string' ? [[each, [at]] as const] : []));
}

/** A phrase with a word that has no letters would be in every text. */
export function phraseFault(matter: Matter, kind: Kind, phrase: string, at: At): readonly Diagnostic[] {
  const words = phrase.replace(/\.$/, '').split(/[\s/]/);
  if (words.every((word) => /[\p{L}\p{N}]/u.test(word))) return [];
  const found = `found ${show(phrase)}, expected letters in each word of a phrase`;
  const hint = 'a * ends a word, as in refund*, and a / parts words of which one will do';
  return [finding(matter, `read/${kind}-phrase`, matter.at(at), found, hint)];
}

/** A place of the definition that is misspelt would be missing in every definition. */
export function placeFault(matter: Matter, kind: Kind, place: string, at: At, example: string): readonly Diagnostic[] {
  const bare = place.replaceAll('.*', '');
  const known = placesOf(kind);
  if (known.has(bare)) return [];
  const near = nearest(bare, known);
  const words = `found ${show(place)}, expected a place of the service definition, such as ${example}`;
  const hint = near === undefined ? 'templates/reference/service.md has every place' : `write ${near}`;
  return [finding(matter, `read/${kind}-place`, matter.at(at), words, hint)];
}

/** Words are looked for in the terms of a client too. */
const SCHEMAS: Readonly<Record<Kind, Schema>> = { law: serviceDefinitionSchema, words: termsSchema };

/** Every place, without the stars that stand for items. */
function placesOf(kind: Kind): ReadonlySet<string> {
  const known =
    PLACES.get(kind) ?? new Set(sectionsOf(SCHEMAS[kind]).flatMap(({ fields }) => fields.map(({ path }) => path)));
  PLACES.set(kind, known);
  return known;
}

const PLACES = new Map<Kind, ReadonlySet<string>>();
