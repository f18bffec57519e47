/** Takes a definition and the rules that set the most or the least for a place of it, gives what stands there and passes it. */
import type { Diagnostic } from '../../../diagnostic.ts';
import { asWritten } from '../../../model/as-written.ts';
import { bound as limit } from '../../../model/grammar/bound.ts';
import { moment } from '../../../model/grammar/moment.ts';
import { compare, shareRatio } from '../../../model/ratio.ts';
import type { ServiceDefinition } from '../../../model/schema/definition.ts';
import type { Source } from '../../../model/source.ts';
import type { Amount, Share } from '../../../model/values.ts';
import { saidAt } from '../../said.ts';
import type { Bound } from '../binding.ts';
import { minorOf } from '../costs.ts';
import { isAtLeast, type Length } from '../lengths.ts';
import { against } from '../told.ts';

type Limit = Amount | Length | Share;

/** A place that passes the bounds of two laws is told once. */
export function outOfBounds(definition: Source<ServiceDefinition>, rules: readonly Bound[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const each of rules.flatMap((bound) => passed(definition, bound))) {
    const { path = '' } = each;
    if (!found.has(path)) found.set(path, each);
  }
  return [...found.values()];
}

/** What can't be compared with the bound, such as a fixed day with a length of time, is left alone. */
function passed(definition: Source<ServiceDefinition>, bound: Bound): readonly Diagnostic[] {
  return (bound.rule.contract?.bounds ?? []).flatMap(({ at, at_most: top, at_least: bottom, write }) =>
    saidAt(definition.raw, at).flatMap(({ path, text }) => {
      const stands = limitIn(text, definition.value);
      if (stands === undefined) return [];
      if (top && isMore(stands, top, definition.value, bound))
        return [against(definition, bound, path, text, mostWords(top), write)];
      if (bottom && isMore(bottom, stands, definition.value, bound))
        return [against(definition, bound, path, text, `${asWritten(bottom)} or more`, write)];
      return [];
    }),
  );
}

/** `14 days after signature` is a length of time, from whatever it is counted. */
function limitIn(text: string, { business_days: days }: ServiceDefinition): Limit | undefined {
  const when = moment.parse(text);
  const isAfter = when.ok && when.value.kind === 'offset' && when.value.direction === 'after';
  const value = limit.parse(isAfter ? text.replace(/ after .*/, '') : text);
  if (!value.ok || value.value.kind !== 'duration') return value.ok ? value.value : undefined;
  return { ...value.value, ...(days && { perWeek: days.days.length }) };
}

/** True where the one may be more than the other. */
function isMore(one: Limit, other: Limit, { currency }: ServiceDefinition, law: Bound): boolean {
  if (one.kind === 'share' && other.kind === 'share') return compare(shareRatio(one), shareRatio(other)) > 0;
  if (one.kind === 'duration' && other.kind === 'duration') return !isAtLeast(other, one);
  if (one.kind !== 'amount' || other.kind !== 'amount' || law.currency !== currency) return false;
  return compare(minorOf(one, currency), minorOf(other, currency)) > 0;
}

function mostWords(top: Limit): string {
  const isNothing = top.kind === 'share' && top.digits === 0n;
  return isNothing ? 'nothing above 0%' : `${asWritten(top)} or less`;
}
