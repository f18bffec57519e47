/** Takes a definition, finds what has two times: ready the same day and after days, or two answers for one kind of fault. */
import { step } from '../../model/figure.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const oneTimeEach: Rule = {
  id: 'one-time-each',
  level: 'warning',
  about: 'contradictory',
  what: 'A service with a cut-off has no turnaround of its own that takes longer, and one kind of fault has one time for an answer.',
  why: 'Of two times for one thing the customer takes the shorter, and is right.',
  good: `services:
  - id: shirt
    name: Shirt
    price: 3.20 per shirt
schedule:
  turnaround: 3 days
  cutoffs:
    - for: shirt
      in_by: 10:00
      ready_by: 17:00
`,
  bad: `services:
  - id: shirt
    name: Shirt
    price: 3.20 per shirt
    turnaround: 3 days
schedule:
  cutoffs:
    - for: shirt
      in_by: 10:00
      ready_by: 17:00
`,
  check(facts) {
    return [...turnarounds(facts), ...answers(facts)];
  },
};

function turnarounds({ definition, written, longer }: Facts): readonly Finding[] {
  const { services, schedule } = definition.value;
  return services.flatMap(({ id, turnaround }): readonly Finding[] => {
    const cutoff = schedule?.cutoffs?.find((each) => each.for === id);
    if (cutoff === undefined || turnaround === undefined) return [];
    if (!longer(turnaround, { kind: 'duration', count: 24, unit: 'hour' })) return [];
    const path = `${step('services', id)}.turnaround`;
    const ready = `${step('schedule.cutoffs', id)}.ready_by`;
    const message = `${path}: found "${written(path)}", and by its cut-off it is ready the same day by "${written(ready)}"; expected one of the two`;
    const hint = 'take one of them away; a faster way at a higher price is a surcharge with a cut-off of its own';
    return [{ path, message, hint, related: [{ path: ready, message: 'ready the same day' }] }];
  });
}

/** Two rows of answers that mean the same kind of fault, for a service that both are for. */
function answers({ definition, written }: Facts): readonly Finding[] {
  const rows = definition.value.schedule?.response ?? [];
  return rows.flatMap((row, index): readonly Finding[] => {
    const path = `${step('schedule.response', row.severity)}.within`;
    const other = rows.slice(0, index).find((each) => plain(each.means) === plain(row.means) && share(each.of, row.of));
    const before = other && `${step('schedule.response', other.severity)}.within`;
    if (before === undefined || written(path) === written(before)) return [];
    const message = `${path}: found "${written(path)}", and "${other?.severity}" means the same and has "${written(before)}"; expected one time`;
    const hint = 'say of each kind of fault what tells it from the others, or make one row of both';
    return [{ path, message, hint, related: [{ path: before, message: 'the other time' }] }];
  });
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

/** Whether two lists of services have one in common; no list is for all. */
function share(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined || a.some((id) => b.includes(id));
}
