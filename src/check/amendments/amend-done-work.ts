/** Takes a change, finds prices that it would raise for work that is done, or billed in full, already. */
import { earlier } from '../../model/calendar.ts';
import { step } from '../../model/figure.ts';
import { compare, type Ratio, ratio } from '../../model/ratio.ts';
import type { Line } from '../../model/reckoning.ts';
import type { Amount, Price } from '../../model/values.ts';
import { billed } from '../billed.ts';
import { type ChangeFacts, isWithin, type Operation, type Stand } from '../change-facts.ts';
import type { AmendmentRule, Finding } from '../rule.ts';

const HEAD = `amends: HIT-2026-0001
date: 2027-01-25
requested_by: client
reason: There were more computers than anybody knew.
changes: # of a contract whose setting up was invoiced in full on signature
`;

export const amendDoneWork: AmendmentRule = {
  id: 'amend-done-work',
  level: 'warning',
  about: 'contradictory',
  what: 'A change raises no price of work that was done, or billed in full, before it.',
  why: 'A customer who has paid the whole price thinks that the matter is closed. More work is fair to charge, but as something of its own that can be seen.',
  good: `${HEAD}  - add_charge:
      name: Taking stock of nine more computers
      amount: 150.00
      of: setup
`,
  bad: `${HEAD}  - change_service:
      id: setup
      price: 1100.00 once
`,
  check(facts) {
    return facts.operations.flatMap((operation): readonly Finding[] => {
      const found = backdated(operation, facts) ?? repriced(operation, facts) ?? undone(operation, facts);
      return found ? [found] : [];
    });
  },
};

/** A higher price from a day before that of the paper: of a service for a period, or of time by the hour. */
function backdated(
  { path, target, from }: Operation,
  { before, after, change: file }: ChangeFacts,
): Finding | undefined {
  const { date } = file.value;
  const [was, is] = [before, after].map((stand) => priceAt(target, stand));
  // Before the contract nothing can change at all, which is said elsewhere.
  if (!earlier(from, date) || earlier(from, before.terms.value.engagement.date) || !isHigher(was, is)) return undefined;
  return {
    path: `${path}.from`,
    message: `${path}.from: found ${from.iso}, expected ${date.iso}, the date of the amendment, or a later day: a higher price would hold for work that is done already`,
    hint: `write from: ${date.iso} or later, and charge what was more until then with add_charge`,
  };
}

/** The one price of a service or rate that is charged again and again. */
function priceAt(target: string, { terms }: Stand): Price | undefined {
  const { services, rates = [] } = terms.value;
  const rate = rates.find(({ id }) => isWithin(target, step('rates', id)));
  const service = services.find(({ id }) => isWithin(target, step('services', id)));
  const price = rate?.price ?? service?.price;
  if (price === undefined || Array.isArray(price) || price.basis === 'included') return undefined;
  return rate || price.period !== undefined ? price : undefined;
}

/** Only prices of the same thing can be compared. */
function isHigher(was: Price | undefined, is: Price | undefined): boolean {
  if (!was || !is || was.basis === 'included' || is.basis === 'included') return false;
  const same = was.period === is.period && was.units.join() === is.units.join();
  return same && compare(exact(was.amount), exact(is.amount)) < 0;
}

function exact({ minor, decimals }: Amount): Ratio {
  return ratio(minor, 10n ** BigInt(decimals));
}

/** More for what is charged once, and was done; or, where the work is the same and only the price is another, was billed in full. */
function repriced({ path, target }: Operation, facts: ChangeFacts): Finding | undefined {
  const { before, after } = facts;
  const [was, is] = [before, after].map((stand) => lineAt(target, stand));
  if (!was || !is || is.net.value.minor <= was.net.value.minor) return undefined;
  const { inFull, done } = billed(was.id, facts);
  const sameWork = was.quantity?.value.count === is.quantity?.value.count && workOf(was, before) === workOf(is, after);
  if (done === undefined && !(inFull && sameWork)) return undefined;
  const when = done ? `was done by ${done.iso}` : 'was billed in full';
  return {
    path,
    message: `${path}: found more to pay for ${was.name.value.text}, which ${when}; expected what was agreed`,
    hint: 'leave its price and quantity as they are; charge more work by itself, with add_charge, and say in its name what it is',
  };
}

/** Work that was done, and is taken out with its whole price. */
function undone({ path, target, change }: Operation, facts: ChangeFacts): Finding | undefined {
  const was = change.op === 'remove_service' ? lineAt(target, facts.before) : undefined;
  const done = was && billed(was.id, facts).done;
  if (!was || !done) return undefined;
  return {
    path,
    message: `${path}: this takes out ${was.name.value.text}, which was done by ${done.iso}; its whole price would be taken off`,
    hint: 'leave it: what is done needs no end; to give something back, use add_credit',
  };
}

/** What is charged once for a service. */
function lineAt(target: string, { reckoning }: Stand): Line | undefined {
  return reckoning.lines.find(
    ({ kind, id, period }) => kind === 'service' && period === undefined && isWithin(target, step('services', id)),
  );
}

/** All that the terms say of the work itself. */
function workOf({ id }: Line, { terms }: Stand): string {
  const service = terms.value.services.find((each) => each.id === id);
  const { name, description, includes, excludes, deliverables } = service ?? {};
  return [name, description, includes, excludes, deliverables].join('\n');
}
