/** Takes the hours of a file, gives those that a day has twice. */
import type { Diagnostic } from '../../diagnostic.ts';
import { hours as hoursGrammar, WEEKDAYS } from '../../model/grammar/hours.ts';
import type { ClockTime, Hours } from '../../model/values.ts';
import { show } from '../show.ts';
import { finding, itemsAt } from './finding.ts';
import type { Matter } from './matter.ts';

/** Minutes of the week from Monday on; `to` is no part of it. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const DAY = 24 * 60;

export function hoursFaults(matter: Matter): readonly Diagnostic[] {
  const before: Span[] = [];
  return itemsAt(matter.raw, 'schedule', 'hours').flatMap((item, index): readonly Diagnostic[] => {
    const parsed = typeof item === 'string' ? hoursGrammar.parse(item) : undefined;
    if (typeof item !== 'string' || !parsed?.ok) return [];
    const spans = spansOf(parsed.value, item);
    const other = before.find((one) => spans.some((two) => one.from < two.to && two.from < one.to));
    before.push(...spans);
    if (other === undefined) return [];
    const words = `found ${show(item)}, and ${show(other.text)} has some of these hours already; expected each hour once`;
    const hint = 'let the two not overlap, or make one line of them';
    return [finding(matter, 'read/hours', matter.at(['schedule', 'hours', index]), words, hint)];
  });
}

/** Hours past midnight belong to the next day; those of Sunday to Monday. */
function spansOf({ days, from, to }: Hours, text: string): readonly Span[] {
  return days.flatMap((day): readonly Span[] => {
    const start = WEEKDAYS.indexOf(day) * DAY;
    const [opens, closes] = [minutes(from), minutes(to)];
    if (opens < closes) return [{ from: start + opens, to: start + closes, text }];
    const next = (start + DAY) % (7 * DAY);
    return [
      { from: start + opens, to: start + DAY, text },
      { from: next, to: next + closes, text },
    ];
  });
}

function minutes({ hour, minute }: ClockTime): number {
  return 60 * hour + minute;
}
