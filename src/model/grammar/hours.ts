/** Takes `Mo-Fr 08:00-18:00` or `Mo-Fr`, gives hours or days. */
import type { Days, Hours, Weekday } from '../values.ts';
import { fine, grammar, meaningless } from './grammar.ts';
import { TIME, toTime } from './time.ts';

/** The days of the week from Monday on, as ISO 8601 counts them. */
export const WEEKDAYS: readonly Weekday[] = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const NAMES: readonly string[] = WEEKDAYS;
const DAY = `(?:${WEEKDAYS.join('|')})`;
const DAYS = `${DAY}(?:-${DAY})?(?:,${DAY}(?:-${DAY})?){0,6}`;

/** The weekdays of `Mo-We,Sa`, in the week's order, each once; `Fr-Mo` goes over the week's end. */
function toDays(text: string): Weekday[] {
  const found = new Set<Weekday>();
  for (const part of text.split(',')) {
    const [first = -1, last = first] = part.split('-').map((word) => NAMES.indexOf(word));
    for (let at = first; ; at = (at + 1) % 7) {
      const day = WEEKDAYS[at];
      if (day === undefined) break;
      found.add(day);
      if (at === last) break;
    }
  }
  return WEEKDAYS.filter((day) => found.has(day));
}

/** Days as a definition writes them, three in a row or more as one stretch: `Mo-Fr`, `Tu,Th`. */
export function daysText(days: readonly Weekday[]): string {
  const at = WEEKDAYS.flatMap((day, index) => (days.includes(day) ? [index] : []));
  const starts = at.filter((index) => !at.includes(index - 1));
  return starts
    .map((start) => {
      const next = WEEKDAYS.findIndex((_, index) => index > start && !at.includes(index));
      const stretch = WEEKDAYS.slice(start, next < 0 ? WEEKDAYS.length : next);
      return stretch.length > 2 ? `${stretch[0]}-${stretch.at(-1)}` : stretch.join(',');
    })
    .join(',');
}

export const days = grammar<Days>({
  name: 'days',
  what: 'days of the week',
  examples: ['Mo-Fr', 'Tu,Th'],
  pattern: DAYS,
  build: (_, text) => fine({ kind: 'days', days: toDays(text) }),
  slip: daysSlip,
});

/** Opening hours; closing may be after midnight (`Fr 18:00-02:00`). */
export const hours = grammar<Hours>({
  name: 'hours',
  what: 'hours',
  examples: ['Mo-Fr 08:00-18:00', 'Sa 09:00-13:00'],
  pattern: `(?<days>${DAYS}) (?<from>${TIME})-(?<to>${TIME})`,
  build: (group, text) => {
    if (group('from') === group('to'))
      return meaningless(text, 'a closing time that is not the opening time', 'write 00:00-23:59 for a whole day');
    return fine({
      kind: 'hours',
      days: toDays(group('days')),
      from: toTime(group('from')),
      to: toTime(group('to')),
    });
  },
  slip: daysSlip,
});

function daysSlip(text: string): string | undefined {
  if (/[–—‑]/.test(text)) return `write a plain hyphen: ${text.replaceAll(/ ?[–—‑] ?/g, '-')}`;
  if (/^(mon|tue|wed|thu|fri|sat|sun)/i.test(text) || /^(mo|tu|we|th|fr|sa|su)\b/.test(text))
    return `name days with two letters: ${WEEKDAYS.join(' ')}`;
  if (/\d (?:-|to) \d/.test(text)) return 'write the two times with a hyphen and no spaces: 08:00-18:00';
  if (/\b\d:\d\d/.test(text)) return 'write hours with two figures: 08:00';
  return undefined;
}
