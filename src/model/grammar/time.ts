/** Takes `10:00`, gives a time on the clock. */
import type { ClockTime } from '../values.ts';
import { fine, grammar } from './grammar.ts';

export const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;

/** The time of a text that matched TIME. */
export function toTime(text: string): ClockTime {
  return { kind: 'time', hour: Number(text.slice(0, 2)), minute: Number(text.slice(3)) };
}

export const time = grammar<ClockTime>({
  name: 'time',
  what: 'a time on the 24-hour clock',
  examples: ['09:30', '17:00'],
  pattern: TIME,
  build: (_, text) => fine(toTime(text)),
  slip: (text) => {
    const [, hour, minute = '00', half] = /^(\d{1,2})(?:[:.](\d{2}))? ?([ap])?\.?m?\.?$/i.exec(text) ?? [];
    if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
    const shift = half?.toLowerCase() === 'p' && Number(hour) < 12 ? 12 : 0;
    return `write ${String(Number(hour) + shift).padStart(2, '0')}:${minute}`;
  },
});
