/** Takes the engagement of a file, gives what can't be meant: discounts of more than all, days before the contract, notice before nothing. */
import type { Diagnostic } from '../../diagnostic.ts';
import { date as dateGrammar } from '../../model/grammar/date.ts';
import { moment } from '../../model/grammar/moment.ts';
import { part as partGrammar } from '../../model/grammar/share.ts';
import { compare, one, plus, type Ratio, shareRatio, zero } from '../../model/ratio.ts';
import { show } from '../show.ts';
import { finding, itemsAt, part, textAt } from './finding.ts';
import type { Matter } from './matter.ts';

/** Discounts that take more off a service than it costs, or that end before anything starts. */
export function discountFaults(matter: Matter): readonly Diagnostic[] {
  const taken = new Map<string, Ratio>();
  return itemsAt(matter.raw, 'engagement', 'discounts').flatMap((discount, index): readonly Diagnostic[] => {
    const at = ['engagement', 'discounts', index];
    const share = partGrammar.parse(textAt(discount, 'share') ?? '');
    const over = itemsAt(discount, 'of').flatMap((id) => {
      if (!share.ok || typeof id !== 'string') return [];
      const sum = plus(taken.get(id) ?? zero, shareRatio(share.value));
      taken.set(id, sum);
      return compare(sum, one) > 0 ? [id] : [];
    });
    const [first] = over;
    const words = `found discounts of ${first} that come to more than 100%, expected at most all of its price`;
    return [
      ...(first === undefined
        ? []
        : [finding(matter, 'read/discount', matter.at([...at, 'share']), words, 'make one of them smaller')]),
      ...endFaults(matter, textAt(discount, 'until'), [...at, 'until']),
    ];
  });
}

function endFaults(matter: Matter, until: string | undefined, at: readonly (string | number)[]): readonly Diagnostic[] {
  const end = until === undefined ? undefined : moment.parse(until);
  if (until === undefined || !end?.ok) return [];
  const start = dayAt(matter, 'start') ?? dayAt(matter, 'date');
  const early =
    end.value.kind === 'date'
      ? start !== undefined && end.value.iso < start
      : end.value.kind === 'offset' &&
        end.value.direction === 'before' &&
        ['start', 'signature'].includes(end.value.anchor);
  if (!early) return [];
  const words = `found ${show(until)}, expected a day after the start${start === undefined ? '' : `, ${start}`}: the discount would end before anything costs something`;
  return [finding(matter, 'read/discount', matter.at(at), words, 'write a later day, or take the discount away')];
}

/** An event before the contract. */
export function eventDayFaults(matter: Matter): readonly Diagnostic[] {
  const made = dayAt(matter, 'date');
  const event = dateOf(textAt(matter.raw, 'engagement', 'event', 'date'));
  if (made === undefined || event === undefined || event >= made) return [];
  const words = `found ${event}, expected a day on or after the date of the contract, ${made}`;
  return [
    finding(
      matter,
      'read/day',
      matter.at(['engagement', 'event', 'date']),
      words,
      'correct the year or the day of one of the two',
    ),
  ];
}

/** Work that starts before the contract: it may be meant, where people sign late. */
export function startFaults(matter: Matter): readonly Diagnostic[] {
  const made = dayAt(matter, 'date');
  const start = dayAt(matter, 'start');
  if (made === undefined || start === undefined || start >= made) return [];
  const words = `found ${start}, expected a day on or after the date of the contract, ${made}`;
  const hint = 'correct one of the two, or leave it where the work did start before you sign';
  return [
    { ...finding(matter, 'read/day', matter.at(['engagement', 'start']), words, hint), level: 'warning' as const },
  ];
}

/** Notice is counted back from the event, or else given before an end. */
export function noticeFaults(matter: Matter): readonly Diagnostic[] {
  if (part(matter.raw, 'engagement', 'event') !== undefined || part(matter.raw, 'ending') !== undefined) return [];
  return itemsAt(matter.raw, 'cancellation')
    .flatMap((line, index): readonly Diagnostic[] => {
      const notice = textAt(line, 'notice');
      if (notice === undefined) return [];
      const words = `found ${show(notice)}, and engagement has no event to count back from; expected one`;
      const hint =
        'add event: and below it its date to the engagement of the client file, or let the bands end with milestones (until: and the id)';
      return [finding(matter, 'read/notice', matter.at(['cancellation', index, 'notice']), words, hint)];
    })
    .slice(0, 1);
}

function dayAt(matter: Matter, key: 'date' | 'start'): string | undefined {
  return dateOf(textAt(matter.raw, 'engagement', key));
}

function dateOf(text: string | undefined): string | undefined {
  const parsed = text === undefined ? undefined : dateGrammar.parse(text);
  return parsed?.ok ? parsed.value.iso : undefined;
}
