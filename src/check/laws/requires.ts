/** Takes a definition and the rules that bind, gives what the wall, or a contract, has to say and the definition does not. */
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

/** What is missing on the wall; what belongs to a part that is missing too is not told beside it. */
export function missingFacts(definition: Source<ServiceDefinition>, rules: readonly Bound[]): readonly Diagnostic[] {
  return missing(definition.raw, rules, ({ requires }) => requires).map(({ rule, where, fact }) => {
    const verb = levelOf(rule) === 'error' ? 'must' : 'should';
    const message = `${lacking(fact)}; in ${where}, your wall ${verb} tell customers ${fact.what}`;
    const unposted = rule.unposted === undefined ? [] : [`where nothing says it, ${rule.unposted}`];
    return told(definition, rule, levelOf(rule), about(rule, definition.value), message, fact.write, ...unposted);
  });
}

/** The same in contracts. What two laws want at one place is told once. */
export function unsaidFacts(definition: Source<ServiceDefinition>, rules: readonly Bound[]): readonly Diagnostic[] {
  const known = new Set<string>();
  return missing(definition.raw, rules, ({ contract }) => contract?.says).flatMap(({ rule, where, fact }) => {
    const places = lacking(fact);
    if (known.has(places)) return [];
    known.add(places);
    const verb = levelOf(rule) === 'error' ? 'must' : 'should';
    const message = `${places}; in ${where}, your contract ${verb} say ${fact.what}`;
    const path = nearest(definition.raw, fact) ?? about(rule, definition.value);
    return [told(definition, rule, levelOf(rule), path, message, fact.write)];
  });
}

interface Missing extends Bound {
  readonly fact: Fact;
}

function missing(
  raw: Raw,
  rules: readonly Bound[],
  factsOf: (rule: LawRule) => readonly Fact[] | undefined,
): readonly Missing[] {
  const all = rules.flatMap((bound) =>
    (factsOf(bound.rule) ?? []).filter((fact) => isMissing(fact, raw)).map((fact) => ({ ...bound, fact })),
  );
  const gone = new Set(all.flatMap(({ fact }) => fact.at));
  return all.filter(({ fact }) => !fact.at.every((place) => above(place).some((part) => gone.has(part))));
}

/** The part that stands in the definition and lacks it. */
function nearest(raw: Raw, { at: [place = ''] }: Fact): string | undefined {
  return above(place.replaceAll('.*', ''))
    .filter((part) => partAt(raw, part) !== undefined)
    .at(-1);
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
