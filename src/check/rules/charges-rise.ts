/** Takes a definition, finds cancelling that costs less the later it is. */
import { againstCharge, appointmentCharges, type Charge, cancellationCharges, rowsOf } from '../charges.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const chargesRise: Rule = {
  id: 'charges-rise',
  level: 'warning',
  about: 'contradictory',
  what: 'Cancelling later never costs less than cancelling earlier, and not coming never costs less than cancelling late.',
  why: 'Where waiting is cheaper, customers wait: who would pay half three weeks before pays a quarter on the day. Most often two figures were mixed up.',
  good: `cancellation:
  - notice: 31 days or more
    charge: 0%
  - notice: 8 to 30 days
    charge: 50%
  - notice: 7 days or less
    charge: 90%
`,
  bad: `cancellation:
  - notice: 31 days or more
    charge: 0%
  - notice: 8 to 30 days
    charge: 90%
  - notice: 7 days or less
    charge: 50%
`,
  check(facts) {
    const { value } = facts.definition;
    const appointments = rowsOf(appointmentCharges(value), facts.order());
    const { no_show: missed } = value.appointments ?? {};
    const last = missed && { path: 'appointments.no_show', charge: missed };
    const told = [...rowsOf(cancellationCharges(value), facts.order()), ...appointments].flatMap((row) =>
      inRow(facts, row),
    );
    const ends = appointments.flatMap((row) => (last ? falls(facts, row.at(-1), last) : []));
    return [...told, ...ends.slice(0, 1)];
  },
};

function inRow(facts: Facts, row: readonly Charge[]): readonly Finding[] {
  return row.slice(1).flatMap((charge, index) => falls(facts, row[index], charge));
}

function falls({ written }: Facts, before: Charge | undefined, charge: Charge): readonly Finding[] {
  if (before === undefined || (againstCharge(charge.charge, before.charge) ?? 0) >= 0) return [];
  const path = charge.path === 'appointments.no_show' ? charge.path : `${charge.path}.charge`;
  const earlier = `${before.path}.charge`;
  const message = `${path}: found "${written(path)}", and cancelling before that costs "${written(earlier)}"; expected at least as much`;
  const hint = 'let the charge rise, or stay, as the day comes nearer';
  return [{ path, message, hint, related: [{ path: earlier, message: 'the charge before' }] }];
}
