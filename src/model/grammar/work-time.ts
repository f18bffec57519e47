/** Takes `3 hours` or `150 minutes`, gives how long work takes. */
import type { Duration } from '../values.ts';
import { durationSlip, toDuration } from './duration.ts';
import { fine, grammar } from './grammar.ts';

export const workTime = grammar<Duration>({
  name: 'work-time',
  what: 'hours or minutes of work',
  examples: ['3 hours', '150 minutes'],
  pattern: '1 (?:hour|minute)|(?:[2-9]|[1-9]\\d{1,4}) (?:hours|minutes)',
  build: (_, text) => fine(toDuration(text)),
  slip: (text) => {
    const [, whole, part] = /^(\d+)\.(\d+)(?: hours?)?$/.exec(text) ?? [];
    if (whole !== undefined && part !== undefined && text.length < 12) {
      const minutes = Number(`${whole}.${part}`) * 60;
      return Number.isInteger(minutes) ? `write ${minutes} minutes` : 'write it in whole minutes: 150 minutes';
    }
    if (/^[1-9]\d{0,4}$/.test(text)) return `write ${text} ${text === '1' ? 'hour' : 'hours'}`;
    return durationSlip(text);
  },
});
