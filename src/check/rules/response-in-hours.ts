/** Takes a definition, finds answers that are promised for a time at which nobody is there, or with no hours to count them in. */
import { exactMinutes } from '../../model/elapsed.ts';
import { step } from '../../model/figure.ts';
import { asClock, longestGap } from '../../model/week.ts';
import type { Finding, Rule } from '../rule.ts';

export const responseInHours: Rule = {
  id: 'response-in-hours',
  level: 'warning',
  about: 'contradictory',
  what: 'Work on a fault starts in hours that you name: no days that count when you are closed, and no faults at night where your hours are those of the day.',
  why: 'Times for an answer count in your hours. “1 day” for a report on Friday evening promises Saturday, and a client whose server stands still on Saturday will hold you to it.',
  good: `business_days: Mo-Fr
schedule:
  hours:
    - Mo-Fr 08:00-18:00
  response:
    - severity: normal
      means: one person cannot work
      within: 1 business day
`,
  bad: `schedule:
  hours:
    - Mo-Fr 08:00-18:00
  response:
    - severity: normal
      means: one person cannot work
      within: 1 day
`,
  check({ definition, written }) {
    const { hours = [], response = [] } = definition.value.schedule ?? {};
    if (hours.length === 0) {
      const [first] = response;
      if (!first) return [];
      const path = step('schedule.response', first.severity);
      const message = `${path}: found a time for an answer, and no hours that it counts in; expected schedule.hours`;
      return [{ path, message, hint: 'add under schedule for example hours: [Mo-Fr 09:00-17:00]' }];
    }
    const gap = longestGap(hours);
    if (gap.minutes === 0) return [];
    const [closes, opens] = [asClock(gap.from), asClock(gap.from + gap.minutes)];
    return response.flatMap(({ severity, means, within }): readonly Finding[] => {
      const path = step('schedule.response', severity);
      const related = [{ path: 'schedule.hours', message: 'your hours' }];
      const night = ROUND_THE_CLOCK.exec(means)?.[0];
      if (night !== undefined) {
        const message = `${path}.means: found "${night}", and answers count in your hours, which end on ${closes} and start again on ${opens}; expected a time in your hours`;
        const hint = 'take these words away, or make your hours those in which you answer';
        return [{ path: `${path}.means`, message, hint, related }];
      }
      if (!inWholeDays(within.unit, within.count)) return [];
      const minutes = exactMinutes(within);
      if (minutes === undefined || minutes > gap.minutes) return [];
      const message = `${path}.within: found "${written(`${path}.within`)}", and from ${closes} until ${opens} you are closed; expected a time that you can keep`;
      const days = Math.ceil(minutes / (24 * 60));
      const first = definition.value.business_days === undefined ? 'add business_days: Mo-Fr, and ' : '';
      const right = `${first}write ${days} business ${days === 1 ? 'day' : 'days'}`;
      const hint =
        within.unit === 'hour'
          ? `${right}: hours count only while you are open, and nobody reads ${written(`${path}.within`)} that way`
          : `${right}, or a time in hours, which count only while you are open`;
      return [{ path: `${path}.within`, message, hint, related }];
    });
  },
};

/** Hours up to a day are read as hours of work; whole days are read as days of the calendar. */
function inWholeDays(unit: string, count: number): boolean {
  return unit === 'day' || unit === 'week' || (unit === 'hour' && count % 24 === 0);
}

const ROUND_THE_CLOCK =
  /\b(?:24\/7|24x7|(?:round|around) the clock|day (?:and|or) night|at night|at any (?:hour|time)|outside (?:of )?(?:our |office |working |opening )?hours|(?:at|on) (?:the )?weekends?)\b/i;
