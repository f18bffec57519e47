/** Takes a definition, finds deposits that come back by one of its parts and are kept by another. */
import { exactMinutes } from '../../model/elapsed.ts';
import type { Duration, NoticeBand } from '../../model/values.ts';
import { type Charge, cancellationCharges, isFree, rowsOf } from '../charges.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const depositKeptOrBack: Rule = {
  id: 'deposit-kept-or-back',
  level: 'warning',
  about: 'contradictory',
  what: 'The deposit comes back as long as cancelling is free and no longer, and no sentence says the opposite.',
  why: 'A deposit that “comes back until 31 days before” beside a charge of half the price at 40 days is two answers to the question that customers ask most.',
  good: `deposit:
  share: 25%
  of:
    - work
  invoice: signature
  back_until: 31 days before event
  then_kept: set against the cancellation charge
cancellation:
  - notice: 31 days or more
    charge: 0%
  - notice: 30 days or less
    charge: 50%
`,
  bad: `deposit:
  share: 25%
  of:
    - work
  invoice: signature
  back_until: 14 days before event
  then_kept: set against the cancellation charge
cancellation:
  - notice: 31 days or more
    charge: 0%
  - notice: 30 days or less
    charge: 50%
`,
  check(facts) {
    return [...chargeFindings(facts), ...invoiceFinding(facts), ...sentenceFindings(facts)];
  },
};

const BACK = 'deposit.back_until';

function chargeFindings(facts: Facts): readonly Finding[] {
  const { value } = facts.definition;
  const { deposit } = value;
  const until = deposit?.back_until;
  if (deposit === undefined || until === undefined || until.kind === 'date' || until.kind === 'periodic') return [];
  const charges = cancellationCharges(value).filter(({ of }) => of?.some((id) => deposit.of.includes(id)) ?? true);
  if (until.kind === 'anchor') return milestoneFindings(facts, charges, until.anchor);
  return until.direction === 'before' && until.anchor === 'event' ? noticeFindings(facts, charges, until.duration) : [];
}

/** On its last day cancelling is free, and on the day after it is not. */
function noticeFindings(facts: Facts, charges: readonly Charge[], last: Duration): readonly Finding[] {
  const on = charges.find(({ notice }) => notice && holds(notice, last, 0));
  const after = charges.find(({ notice }) => notice && holds(notice, last, -1));
  if (on && !isFree(on)) return [charged(facts, on)];
  return after && isFree(after) ? [stillFree(facts, after)] : [];
}

/** Whether a length of time, and so many more of the band's unit, is in the band; not where the two can't be compared. */
function holds({ from = 0, to = Infinity, unit }: NoticeBand, { count, unit: own }: Duration, more: number): boolean {
  const one = exactMinutes({ count: 1, unit });
  const all = exactMinutes({ count, unit: own });
  if (unit !== own && (one === undefined || all === undefined || all % one !== 0)) return false;
  const at = (unit === own ? count : (all ?? 0) / (one ?? 1)) + more;
  return from <= at && at <= to;
}

/** Until a milestone: the charge of the first line that ends there or later, where the order of all of them is known. */
function milestoneFindings(facts: Facts, charges: readonly Charge[], anchor: string): readonly Finding[] {
  const compare = facts.order();
  const lines = rowsOf(charges, compare).flatMap((row) =>
    row.flatMap((line) => {
      if (line.until === undefined) return [];
      return [{ line, later: compare({ kind: 'anchor', anchor: line.until }, { kind: 'anchor', anchor }) }];
    }),
  );
  const known = lines.every(({ later }) => later !== undefined);
  const next = lines.find(({ later }) => later === 1);
  const on = lines.find(({ later }) => later === 0) ?? (known ? next : undefined);
  if (on && !isFree(on.line)) return [charged(facts, on.line)];
  return next && isFree(next.line) ? [stillFree(facts, next.line)] : [];
}

function charged({ written }: Facts, { path }: Charge): Finding {
  const place = `${path}.charge`;
  return {
    path: BACK,
    message: `${BACK}: found "${written(BACK)}", and cancelling then costs "${written(place)}"; expected the last day on which it is free`,
    hint: 'let the deposit come back as long as the charge is 0%, or take back_until away and let the charges say it all',
    related: [{ path: place, message: 'the charge on that day' }],
  };
}

function stillFree({ written }: Facts, { path }: Charge): Finding {
  const place = `${path}.charge`;
  return {
    path: BACK,
    message: `${BACK}: found "${written(BACK)}", and cancelling is free for longer; expected the last day on which it is`,
    hint: 'write the day on which cancelling begins to cost something',
    related: [{ path: place, message: 'free here' }],
  };
}

/** A deposit that is invoiced after the day until which it comes back. */
function invoiceFinding({ definition, order, written }: Facts): readonly Finding[] {
  const { deposit } = definition.value;
  if (deposit?.back_until === undefined || order()(deposit.invoice, deposit.back_until) !== 1) return [];
  const path = 'deposit.invoice';
  const message = `${path}: found "${written(path)}", and it comes back until "${written(BACK)}", which is before; expected a day until then`;
  const hint = 'write an earlier day of the invoice, such as signature, or a later one for back_until';
  return [{ path, message, hint, related: [{ path: BACK, message: 'until then it comes back' }] }];
}

const KEPT =
  /\bdeposits?\b.*\b(?:non-?refundable|not refundable|(?:not|never) (?:be )?(?:refunded|returned|given back|paid back)|(?:do not|don['’]t|never) (?:refund|return|give back|pay back))\b|\b(?:non-?refundable|no refund of (?:the|your)|(?:do not|don['’]t|never) (?:refund|return|give back|pay back) (?:the|your|any)) deposits?\b/i;
const CONDITION = /\b(?:after|unless|except|once|if|when|where|within|until|before|later|less than|then|but|only)\b/i;

/** A sentence that keeps the deposit whatever happens. Sentences with a condition may say the same as the fields do. */
function sentenceFindings({ definition, texts, written }: Facts): readonly Finding[] {
  if (definition.value.deposit?.back_until === undefined) return [];
  return texts().flatMap(({ path, sentences }) =>
    sentences.flatMap(({ text }): readonly Finding[] => {
      if (!KEPT.test(text) || CONDITION.test(text)) return [];
      const message = `${path}: found "${text}", and ${BACK} is "${written(BACK)}"; expected one of the two`;
      const hint = 'take the sentence away, or say in it when the deposit is kept';
      return [{ path, message, hint, related: [{ path: BACK, message: 'given back here' }] }];
    }),
  );
}
