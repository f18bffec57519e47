/** Takes the hours of a file, gives those that a day has twice, and seasons that can't be. */
import type { Diagnostic } from '../../diagnostic.ts';
import { date } from '../../model/grammar/date.ts';
import { hours as hoursGrammar } from '../../model/grammar/hours.ts';
import type { Raw } from '../../model/source.ts';
import { type Span, spansOf } from '../../model/week.ts';
import { show } from '../show.ts';
import { finding, itemsAt, textAt } from './finding.ts';
import type { Matter } from './matter.ts';

interface Written extends Span {
  readonly text: string;
}

export function hoursFaults(matter: Matter): readonly Diagnostic[] {
  const seasons = itemsAt(matter.raw, 'schedule', 'seasons');
  return [
    ...overlaps(matter, itemsAt(matter.raw, 'schedule', 'hours'), ['schedule', 'hours']),
    ...seasons.flatMap((season, index) =>
      overlaps(matter, itemsAt(season, 'hours'), ['schedule', 'seasons', index, 'hours']),
    ),
  ];
}

/** Seasons that end before they begin, or that have a day of another one. */
export function seasonFaults(matter: Matter): readonly Diagnostic[] {
  const before: { readonly name: string; readonly from: string; readonly to: string }[] = [];
  return itemsAt(matter.raw, 'schedule', 'seasons').flatMap((season, index): readonly Diagnostic[] => {
    const [from, to] = [textAt(season, 'from') ?? '', textAt(season, 'to') ?? ''];
    if (!date.parse(from).ok || !date.parse(to).ok) return [];
    const fault = (key: string, words: string, hint: string) => [
      finding(matter, 'read/season', matter.at(['schedule', 'seasons', index, key]), words, hint),
    ];
    if (to < from) return fault('to', `found ${to}, expected a day on or after ${from}`, 'correct one of the two');
    const other = before.find((one) => from <= one.to && one.from <= to);
    before.push({ name: textAt(season, 'name') ?? '', from, to });
    if (other === undefined) return [];
    const words = `found ${from} to ${to}, and ${show(other.name)} has some of these days already; expected each day once`;
    return fault('from', words, 'let the two not overlap');
  });
}

function overlaps(matter: Matter, hours: readonly Raw[], at: readonly (string | number)[]): readonly Diagnostic[] {
  const before: Written[] = [];
  return hours.flatMap((item, index): readonly Diagnostic[] => {
    const parsed = typeof item === 'string' ? hoursGrammar.parse(item) : undefined;
    if (typeof item !== 'string' || !parsed?.ok) return [];
    const spans = spansOf(parsed.value).map((span) => ({ ...span, text: item }));
    const other = before.find((one) => spans.some((two) => one.from < two.to && two.from < one.to));
    before.push(...spans);
    if (other === undefined) return [];
    const words = `found ${show(item)}, and ${show(other.text)} has some of these hours already; expected each hour once`;
    const hint = 'let the two not overlap, or make one line of them';
    return [finding(matter, 'read/hours', matter.at([...at, index]), words, hint)];
  });
}
