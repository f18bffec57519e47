/** Takes `2026-12-01 by the owner`, gives who checked the law, and when. */
import type { Checked } from '../values.ts';
import { DATE, dateSlip, toDate } from './date.ts';
import { fine, grammar } from './grammar.ts';

export const checked = grammar<Checked>({
  name: 'checked',
  what: 'a date and who checked',
  examples: ['2026-12-01 by the owner'],
  pattern: String.raw`(?<date>${DATE}) by (?<by>[^\s\p{Cc}](?:[^\p{Cc}]{0,118}[^\s\p{Cc}])?)`,
  build: (group) => {
    const date = toDate(group('date'));
    return date.ok ? fine({ kind: 'checked', date: date.value, by: group('by') }) : date;
  },
  slip: (text) =>
    new RegExp(`^${DATE}$`).test(text) ? `say by whom: ${text} by the owner` : dateSlip(text.split(' ')[0] ?? ''),
});
