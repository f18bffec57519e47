/** Takes a definition, finds notices, reminders and last requests that would have to be sent before there is anything to send them about. */
import { step } from '../../model/figure.ts';
import { itemKey } from '../../model/keys.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Duration, Moment } from '../../model/values.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { type Pair, tooLong } from '../too-long.ts';

export const noticeInTime: Rule = {
  id: 'notice-in-time',
  level: 'warning',
  about: 'contradictory',
  what: 'A notice or reminder fits into the time before what it tells of, and comes while the other side can still act on it.',
  why: 'A notice of 30 days about what comes after 20 can’t be kept. A reminder that comes when it is too late to cancel helps nobody.',
  good: `services:
  - id: care
    name: Care
    price: 150.00 per month
ending:
  term: 12 months
  notice: 30 days
  earliest_end: end of term
  remind: 60 days before end of term
`,
  bad: `services:
  - id: care
    name: Care
    price: 150.00 per month
ending:
  term: 12 months
  notice: 30 days
  earliest_end: end of term
  remind: 20 days before end of term
`,
  check(facts) {
    const { value } = facts.definition;
    return tooLong(facts, [...paymentPairs(value), ...endPairs(facts), ...remindPairs(facts), ...otherPairs(value)]);
  },
};

function paymentPairs({ payment }: ServiceDefinition): readonly Pair[] {
  const { late } = payment ?? {};
  const path = 'payment.late';
  const so = 'the notice would have to go out before the payment is late';
  return [
    {
      ...{ path: `${path}.suspend_notice`, length: late?.suspend_notice },
      ...{ within: `${path}.suspend_after`, most: late?.suspend_after },
      so,
      hint: 'make the notice shorter than the delay after which you stop',
    },
    {
      ...{ path: `${path}.end_notice`, length: late?.end_notice },
      ...{ within: `${path}.end_after`, most: late?.end_after },
      so,
      hint: 'make the notice shorter than the delay after which you end the contract',
    },
  ];
}

function endPairs({ definition }: Facts): readonly Pair[] {
  const { ending = {} } = definition.value;
  return [
    {
      ...{ path: 'ending.notice', length: ending.notice, within: 'ending.term', most: ending.term },
      so: 'notice would have to be given before the contract begins',
      hint: 'make the notice shorter, or the term longer',
    },
    {
      ...{ path: 'ending.notice', length: ending.notice },
      ...{ within: 'ending.remind', most: before(ending.remind, ['end of term', 'end']) },
      so: 'the reminder comes when it is too late to give notice',
      hint: 'remind the client some days before notice must be given',
    },
  ];
}

/** A reminder of an appointment should come while cancelling it is still free. */
function remindPairs({ definition, longer }: Facts): readonly Pair[] {
  const { cancel = [], remind } = definition.value.appointments ?? {};
  const free = cancel.flatMap((line) => {
    const { notice, charge } = line;
    const isFree = (charge.kind === 'share' ? charge.digits : charge.minor) === 0n && notice.from !== undefined;
    if (!isFree) return [];
    const count = notice.from ?? 0;
    const length: Duration = { kind: 'duration', count, unit: notice.unit };
    return [{ path: `${step('appointments.cancel', itemKey(line) ?? '')}.notice`, length }];
  });
  const [first] = free.filter(({ length }) => !free.some((each) => longer(each.length, length)));
  if (first === undefined) return [];
  return [
    {
      ...{ ...first, within: 'appointments.remind.before', most: remind?.before },
      so: 'the reminder comes when cancelling costs something already',
      hint: 'remind customers before that, or let them cancel free until you do',
    },
  ];
}

function otherPairs({ price_review: review, schedule }: ServiceDefinition): readonly Pair[] {
  const { storage } = schedule ?? {};
  return [
    {
      ...{ path: 'price_review.notice', length: review?.notice, within: 'price_review.every', most: review?.every },
      so: 'the notice would have to go out before the last rise holds',
      hint: 'make the notice shorter than the time for which fees stay',
    },
    {
      ...{ path: 'schedule.storage.notice', length: storage?.notice, within: 'schedule.storage.disposal' },
      most: storage?.disposal?.kind === 'offset' ? storage.disposal.duration : undefined,
      so: 'you would have to write before the things are ready',
      hint: 'make the notice shorter, or keep things longer',
    },
  ];
}

function before(moment: Moment | undefined, anchors: readonly string[]): Duration | undefined {
  if (moment?.kind !== 'offset' || moment.direction !== 'before') return undefined;
  return anchors.includes(moment.anchor) ? moment.duration : undefined;
}
