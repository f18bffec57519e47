/** Takes the payment plan and the cancellation of a file, gives lines that say too much or too little to be reckoned. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { Raw } from '../../model/source.ts';
import { nearest } from '../../nearest.ts';
import { either, show } from '../show.ts';
import { finding, itemsAt, part, textAt } from './finding.ts';
import type { Matter } from './matter.ts';

/** A plan line bills a share or an amount, of something. */
export function planFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'payment', 'plan').flatMap((line, index) => {
    const spot = matter.at(['payment', 'plan', index]);
    const share = textAt(line, 'share');
    const amount = textAt(line, 'amount');
    const of = part(line, 'of');
    if (share !== undefined && amount !== undefined) {
      return [
        finding(
          matter,
          'read/plan-line',
          spot,
          'found a share and an amount, expected one of them',
          'take one of the two lines away',
        ),
      ];
    }
    if (of === undefined && share !== 'remaining') {
      const words = 'found no services, expected of: with their ids, or share: remaining';
      return [
        finding(
          matter,
          'read/plan-line',
          spot,
          words,
          'add of: and below it the ids of the services, each after a hyphen',
        ),
      ];
    }
    return [];
  });
}

/** Work done is charged at a rate. */
export function chargeFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'cancellation').flatMap((band, index) => {
    if (textAt(band, 'charge') !== 'work done' || part(band, 'rate') !== undefined) return [];
    const words = 'found work done without a rate, expected the rate that it is charged at';
    return [
      finding(
        matter,
        'read/missing-key',
        matter.at(['cancellation', index]),
        words,
        'add a line rate: with the id of one of your rates',
      ),
    ];
  });
}

/** Lines of the agreed plan that a change file says are invoiced: they must be there. The deposit is called `deposit`. */
export function invoicedFaults(matter: Matter, terms: Raw): readonly Diagnostic[] {
  // Fees come again and again, and extras have no sum yet: neither is ever invoiced for good.
  const lines = itemsAt(terms, 'payment', 'plan').filter(
    (line) => part(line, 'share') !== undefined || part(line, 'amount') !== undefined,
  );
  const own = [...itemsAt(terms, 'services'), ...itemsAt(terms, 'engagement', 'charges')].filter(
    (each) => part(each, 'invoice') !== undefined,
  );
  const names = [...lines, ...own].flatMap((each) => textAt(each, 'name') ?? []);
  const known = part(terms, 'deposit') === undefined ? names : ['deposit', ...names];
  return itemsAt(matter.raw, 'invoiced').flatMap((name, index) => {
    if (typeof name !== 'string' || known.includes(name)) return [];
    if (known.includes('deposit') && name === 'Deposit') return [];
    const near = nearest(name, known);
    const words = `found ${show(name)}, expected the name of a line of the payment plan that can be invoiced already`;
    const hint = near === undefined ? `the lines are: ${either(known, 'and')}` : `write ${near}`;
    return [finding(matter, 'read/unknown-name', matter.at(['invoiced', index]), words, hint)];
  });
}
