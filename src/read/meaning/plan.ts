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

/** A deposit with a top leaves a rest that no share can name beforehand. */
export function topFaults(matter: Matter): readonly Diagnostic[] {
  const plan = itemsAt(matter.raw, 'payment', 'plan');
  if (part(matter.raw, 'deposit', 'at_most') === undefined || plan.length === 0) return [];
  const open = plan
    .filter((line) => textAt(line, 'share') === 'remaining')
    .flatMap((line) => (part(line, 'of') === undefined ? ['all'] : itemsAt(line, 'of')));
  const left = itemsAt(matter.raw, 'deposit', 'of').filter((id) => !open.includes('all') && !open.includes(id));
  const [first] = left;
  if (typeof first !== 'string') return [];
  const words = `found a top, and no line with share: remaining that bills the rest of ${first}; expected one`;
  const hint = 'write share: remaining in the last line of the plan that bills what the deposit is for';
  return [finding(matter, 'read/plan-line', matter.at(['deposit', 'at_most']), words, hint)];
}

/** A part of each instalment is kept back where there are instalments; what bills it later has a name of its own. */
export function retentionFaults(matter: Matter): readonly Diagnostic[] {
  if (part(matter.raw, 'payment', 'retention') === undefined) return [];
  const plan = itemsAt(matter.raw, 'payment', 'plan');
  const at = ['payment', 'retention'];
  const name = textAt(matter.raw, 'payment', 'retention', 'name');
  const same = plan.findIndex((line) => name !== undefined && textAt(line, 'name') === name);
  if (same >= 0) {
    const words = `found ${show(name ?? '')}, which is the name of a line of the plan; expected a name of its own`;
    const related = { message: 'the line', spot: matter.at(['payment', 'plan', same]) };
    return [finding(matter, 'read/duplicate-item', matter.at([...at, 'name']), words, 'choose another name', related)];
  }
  if (plan.some((line) => part(line, 'share') !== undefined || part(line, 'amount') !== undefined)) return [];
  const words = 'found no instalment to keep a part of, expected a line of the plan with a share or an amount';
  return [finding(matter, 'read/plan-line', matter.at(at), words, 'add the plan, or take retention away')];
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
  const kept = part(terms, 'payment', 'retention');
  const own = [...itemsAt(terms, 'services'), ...itemsAt(terms, 'engagement', 'charges')].filter(
    (each) => part(each, 'invoice') !== undefined,
  );
  const names = [...lines, ...(kept === undefined ? [] : [kept]), ...own].flatMap((each) => textAt(each, 'name') ?? []);
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
