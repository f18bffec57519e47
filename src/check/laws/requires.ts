/** Takes a definition and the rules that bind, gives what the wall has to tell customers and the definition does not say. */
import type { Diagnostic } from '../../diagnostic.ts';
import { isMap } from '../../model/raw.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { LawRule } from '../../model/schema/law.ts';
import type { Raw, Source } from '../../model/source.ts';
import { saysOne, sentenceOf } from '../phrase.ts';
import { ownTexts, saidAt } from '../said.ts';
import type { Bound } from './binding.ts';
import { about, levelOf, told } from './told.ts';

type Fact = NonNullable<LawRule['requires']>[number];

/** What belongs to a part that is missing too is not told beside it. */
export function missingFacts(definition: Source<ServiceDefinition>, rules: readonly Bound[]): readonly Diagnostic[] {
  const missing = rules.flatMap(({ rule, where }) =>
    (rule.requires ?? []).filter((fact) => isMissing(fact, definition.raw)).map((fact) => ({ rule, where, fact })),
  );
  const gone = new Set(missing.flatMap(({ fact }) => fact.at));
  return missing
    .filter(({ fact }) => !fact.at.every((place) => above(place).some((part) => gone.has(part))))
    .map(({ rule, where, fact }) => {
      const verb = levelOf(rule) === 'error' ? 'must' : 'should';
      const message = `${lacking(fact)}; in ${where}, your wall ${verb} tell customers ${fact.what}`;
      const unposted = rule.unposted === undefined ? [] : [`where nothing says it, ${rule.unposted}`];
      return told(definition, rule, levelOf(rule), about(rule, definition.value), message, fact.write, ...unposted);
    });
}

function lacking({ at, like = [] }: Fact): string {
  const places = at.map((place) => place.replaceAll('.*', '')).join(' or ');
  const words = like.map((phrase) => `"${phrase.replaceAll('*', '')}"`).join(' or ');
  return words === '' ? `found no ${places}` : `found no ${words} in ${places}`;
}

function isMissing(fact: Fact, raw: Raw): boolean {
  if (!fact.if_none && fact.at.every((place) => isNone(raw, place))) return false;
  const { at, like, or_said: words = [] } = fact;
  const said = at.flatMap((place) => saidAt(raw, place));
  if (said.some(({ text }) => text !== 'no' && (like === undefined || saysOne(like, sentenceOf(text))))) return false;
  return words.length === 0 || !ownTexts(raw).some(({ text }) => saysOne(words, sentenceOf(text)));
}

/** True where a part around the place is one word: `returns: none` has no fee. */
function isNone(raw: Raw, place: string): boolean {
  return above(place).some((part) => typeof partAt(raw, part) === 'string');
}

function partAt(raw: Raw, place: string): Raw | undefined {
  return place.split('.').reduce<Raw | undefined>((part, key) => (isMap(part) ? part[key] : undefined), raw);
}

/** `a.b` and `a` for `a.b.c`. */
function above(place: string): readonly string[] {
  const keys = place.split('.');
  return keys.slice(1).map((_, count) => keys.slice(0, count + 1).join('.'));
}
