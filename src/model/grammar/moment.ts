/** Takes `10 business days after start`, `2027-02-12` or `launch`, gives a moment. */
import type { Moment } from '../values.ts';
import { DATE, dateSlip, toDate } from './date.ts';
import { DURATION, durationSlip, toDuration } from './duration.ts';
import { fine, grammar } from './grammar.ts';

/** The anchors that every definition has; the ids of its milestones and duties are anchors too. */
export const ANCHORS: readonly string[] = [
  'start',
  'signature',
  'acceptance',
  'event',
  'invoice',
  'the purchase',
  'ready',
  'collection',
  'the fault',
  'the fault is mended',
  'end',
  'end of term',
];

/** Words in small letters; whether they name something is a question of meaning. */
const ANCHOR = String.raw`(?!first day|(?:true|false|null)$)(?!.*\b(?:after|before)\b)[a-z](?:[a-z0-9]|-(?=[a-z0-9]))*(?: [a-z](?:[a-z0-9]|-(?=[a-z0-9]))*){0,5}`;

export const moment = grammar<Moment>({
  name: 'moment',
  what: 'a moment',
  examples: ['2027-02-12', 'signature', '10 business days after start', '7 days before event'],
  pattern: `(?<date>${DATE})|(?<duration>${DURATION}) (?<direction>after|before) (?<from>${ANCHOR})|first day of each month, for (?<month>that month|the month before)|(?<anchor>${ANCHOR})`,
  build: (group) => {
    if (group('date')) return toDate(group('date'));
    const month = group('month');
    if (month) return fine({ kind: 'monthly', for: month === 'that month' ? 'that month' : 'the month before' });
    if (group('anchor')) return fine({ kind: 'anchor', anchor: group('anchor') });
    return fine({
      kind: 'offset',
      duration: toDuration(group('duration')),
      direction: group('direction') === 'after' ? 'after' : 'before',
      anchor: group('from'),
    });
  },
  slip: (text) => {
    if (text.startsWith('first day'))
      return 'say which month it is for: first day of each month, for that month (or: for the month before)';
    if (/\b(?:each|every)\b/.test(text))
      return 'a moment comes once; what comes again is invoiced on the first day of each month, for the month before';
    const hanging = /^(.*?) (after|before|from|of) (.*)$/.exec(text);
    if (hanging?.[1] !== undefined) {
      const slip = durationSlip(hanging[1]);
      if (hanging[2] === 'from' || hanging[2] === 'of') return `say after or before: 10 days after ${hanging[3]}`;
      if (slip?.startsWith('write ') && !new RegExp(`^${DURATION}$`).test(hanging[1]))
        return `${slip} ${hanging[2]} ${hanging[3]}`;
      if (slip !== undefined && !new RegExp(`^${DURATION}$`).test(hanging[1])) return slip;
    }
    if (new RegExp(`^${DURATION}$`).test(text)) return `say after or before what: ${text} after start`;
    return dateSlip(text);
  },
});
