/** Takes `5 business days later`, gives the days by which a date moves: fewer than none where it is earlier. */
import type { Duration } from '../values.ts';
import { durationSlip, toDuration } from './duration.ts';
import { fine, grammar } from './grammar.ts';

const DAYS = '(?:1 (?:business )?day|(?:[2-9]|[1-9]\\d{1,4}) (?:business )?days)';

export const move = grammar<Duration>({
  name: 'move',
  what: 'by how many days, later or earlier',
  examples: ['5 business days later', '3 days earlier'],
  pattern: `(?<days>${DAYS}) (?<way>later|earlier)`,
  build: (group) => {
    const { count, unit } = toDuration(group('days'));
    return fine({ kind: 'duration', count: group('way') === 'later' ? count : -count, unit });
  },
  slip: (text) => {
    const [, sign, rest = ''] = /^([-+−]?) ?(.*)$/.exec(text) ?? [];
    const way = sign === '' ? 'later' : sign === '+' ? 'later' : 'earlier';
    if (new RegExp(`^${DAYS}$`).test(rest)) {
      return sign === '' ? `say which way: ${rest} later, or ${rest} earlier` : `write ${rest} ${way}`;
    }
    const [, days = rest] = /^(.*) (?:later|earlier)$/.exec(rest) ?? [];
    if (/^\d+ (?:minute|hour|week|month|year)s?$/.test(days)) return 'count in days or business days: 7 days later';
    return durationSlip(days);
  },
});
