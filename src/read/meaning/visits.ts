/** Takes a file, gives what can't be meant of appointments, of being late and of goods that are brought back. */
import type { Diagnostic } from '../../diagnostic.ts';
import { isPaidByPeriod } from '../../model/prune.ts';
import { finding, itemsAt, part, textAt } from './finding.ts';
import type { Matter } from './matter.ts';

/** Lateness whose parts lead nowhere: a time that nothing follows on, steps of nothing. */
export function latenessFaults(matter: Matter): readonly Diagnostic[] {
  const lateness = part(matter.raw, 'schedule', 'lateness');
  const says = (key: string): boolean => part(lateness, key) !== undefined;
  const at = (key: string) => matter.at(['schedule', 'lateness', key]);
  if (says('step') && !says('off')) {
    const words = 'found a step, and nothing comes off for each; expected off';
    return [
      finding(matter, 'read/missing-key', at('step'), words, 'add a line off: with a share or an amount, such as 10%'),
    ];
  }
  if (!says('grace') || says('off') || says('rate')) return [];
  const words = 'found a time, and nothing follows on being later; expected off or rate';
  const hint = 'add a line off: for your own lateness, or rate: for that of the customer';
  return [finding(matter, 'read/missing-key', at('grace'), words, hint)];
}

/** Appointments that point to what is not said: a no-show without its charge, a fee where none is. */
export function appointmentFaults(matter: Matter): readonly Diagnostic[] {
  const missed = textAt(matter.raw, 'appointments', 'late', 'then') === 'counts as a no-show';
  const inFee = part(matter.raw, 'appointments', 'in_fee') !== undefined;
  return [
    ...(missed && part(matter.raw, 'appointments', 'no_show') === undefined
      ? [
          finding(
            matter,
            'read/missing-key',
            matter.at(['appointments', 'late', 'then']),
            'found counts as a no-show, and nothing says what one costs; expected no_show',
            'add a line no_show: to appointments, with a share or an amount',
          ),
        ]
      : []),
    ...(inFee && !itemsAt(matter.raw, 'services').some(isPaidByPeriod)
      ? [
          finding(
            matter,
            'read/contradiction',
            matter.at(['appointments', 'in_fee']),
            'found what follows if a fee covers the appointment, and no service has a fee; expected a price per month or the like',
            'take the line away, or give a service a price for a period',
          ),
        ]
      : []),
  ];
}

/** Goods that come back where none are sold. */
export function returnsFaults(matter: Matter): readonly Diagnostic[] {
  if (textAt(matter.raw, 'sells_goods') !== 'no' || part(matter.raw, 'returns') === undefined) return [];
  const words = 'found what follows if goods are brought back, and sells_goods says no; expected one of the two';
  return [
    finding(
      matter,
      'read/contradiction',
      matter.at(['returns']),
      words,
      'write sells_goods: yes, or take returns away',
      {
        message: 'what you say there',
        spot: matter.at(['sells_goods']),
      },
    ),
  ];
}
