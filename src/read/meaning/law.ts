/** Takes the file of a place's laws, gives what its form can't show: a wrong name, an id twice, a rule that says nothing, places that no definition has. */
import type { Diagnostic } from '../../diagnostic.ts';
import { show } from '../show.ts';
import { finding, itemsAt, part, textAt } from './finding.ts';
import type { Matter } from './matter.ts';
import { namesAt, phraseFault, placeFault } from './phrases.ts';

export function lawFaults(matter: Matter): readonly Diagnostic[] {
  return [
    ...nameFaults(matter),
    ...idFaults(matter),
    ...emptyFaults(matter),
    ...placeFaults(matter),
    ...phraseFaults(matter),
  ];
}

/** The file is found by its name: one that says another place would be applied to the wrong shops. */
function nameFaults(matter: Matter): readonly Diagnostic[] {
  const code = textAt(matter.raw, 'jurisdiction');
  const name = /([^/\\]+)\.yaml$/.exec(matter.place([])?.file ?? '')?.[1];
  if (code === undefined || name === undefined || code === name) return [];
  const words = `found ${show(code)}, expected ${show(name)}, as the file is called`;
  return [
    finding(
      matter,
      'read/law-name',
      matter.at(['jurisdiction']),
      words,
      `call the file ${code}.yaml, or write ${name}`,
    ),
  ];
}

function idFaults(matter: Matter): readonly Diagnostic[] {
  const first = new Map<string, number>();
  return itemsAt(matter.raw, 'rules').flatMap((rule, index) => {
    const id = textAt(rule, 'id');
    const before = id === undefined ? undefined : first.get(id);
    if (id !== undefined && before === undefined) first.set(id, index);
    if (id === undefined || before === undefined) return [];
    const words = `found the id ${show(id)} twice, expected an id of its own for each rule`;
    const related = { message: 'the first one', spot: matter.at(['rules', before, 'id']) };
    const spot = matter.at(['rules', index, 'id']);
    return [finding(matter, 'read/duplicate-id', spot, words, `choose another, such as ${id}-2`, related)];
  });
}

/** What a rule can say. */
const SAYS = [
  'requires',
  'forbids',
  'permits',
  'price_list',
  'least_type',
  'least_sheet',
  'beside',
  'where',
  'remember',
  'unposted',
] as const;

function emptyFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'rules').flatMap((rule, index) => {
    if (typeof rule === 'string' || SAYS.some((key) => part(rule, key) !== undefined)) return [];
    const words = `found a rule that says nothing, expected one of ${SAYS.join(', ')}`;
    return [finding(matter, 'read/law-empty', matter.at(['rules', index]), words, 'add what the law wants or forbids')];
  });
}

/** A phrase with a word that has no letters would be in every text. */
function phraseFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'rules').flatMap((rule, index) =>
    PHRASES.flatMap(([key, inner]) =>
      itemsAt(rule, key).flatMap((item, at) =>
        namesAt(item, inner).flatMap(([phrase, more]) =>
          phraseFault(matter, 'law', phrase, ['rules', index, key, at, inner, ...more]),
        ),
      ),
    ),
  );
}

/** Where a rule has phrases. */
const PHRASES = [
  ['requires', 'like'],
  ['requires', 'or_said'],
  ['forbids', 'phrases'],
  ['forbids', 'fine_with'],
] as const;

/** A place of the definition that is misspelt would be missing in every definition. */
function placeFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'rules').flatMap((rule, index) =>
    PLACES.flatMap(([key, inner]) =>
      itemsAt(rule, key).flatMap((item, at) =>
        namesAt(item, inner).flatMap(([place, more]) =>
          placeFault(matter, 'law', place, ['rules', index, key, at, inner, ...more], 'returns.fee'),
        ),
      ),
    ),
  );
}

/** Where a rule names places of the definition. */
const PLACES = [
  ['requires', 'at'],
  ['forbids', 'in'],
  ['forbids', 'only_with'],
  ['permits', 'at'],
] as const;
