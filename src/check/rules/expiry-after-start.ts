/** Takes a definition, finds what ends before it begins. */
import { step } from '../../model/figure.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Duration, Moment } from '../../model/values.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';
import { tooLong } from '../too-long.ts';

export const expiryAfterStart: Rule = {
  id: 'expiry-after-start',
  level: 'error',
  about: 'contradictory',
  what: 'What lasts until some day begins before that day: times to pay, warranties, packs, prices, terms, seasons.',
  why: 'A warranty that ends before the work is done, or prices that stay for less time than the offer is open, promise nothing. Each side will fill the gap in its own way.',
  good: `offer:
  open_for: 30 days
  prices_fixed_for: 12 months
`,
  bad: `offer:
  open_for: 30 days
  prices_fixed_for: 14 days
`,
  check(facts) {
    const { value } = facts.definition;
    return [
      ...stretches(value).flatMap((stretch) => backwards(facts, stretch)),
      ...lengths(facts),
      ...counts(facts),
      ...over(value),
    ];
  },
};

/** A moment until which something lasts, and the anchors at which that begins. */
interface Stretch {
  readonly path: string;
  readonly until: Moment | undefined;
  readonly begins: readonly string[];
}

function stretches(value: ServiceDefinition): readonly Stretch[] {
  const { payment, schedule, make_good: makeGood, returns, data } = value;
  const milestones = (schedule?.milestones ?? []).map(({ id }) => id);
  const ready = ['ready', 'collection'];
  const fault = ['the fault', 'the fault is mended', ...ready, 'event', 'acceptance', ...milestones];
  return [
    ...value.services.flatMap(({ id, warranty, pack }): readonly Stretch[] => {
      const path = step('services', id);
      return [
        { path: `${path}.warranty.lasts`, until: warranty?.lasts, begins: [...ready, ...milestones, 'acceptance'] },
        { path: `${path}.pack.use_by`, until: pack?.use_by, begins: ['start', 'signature', 'the purchase'] },
      ];
    }),
    { path: 'payment.pay_within', until: payment?.pay_within, begins: ['invoice'] },
    { path: 'payment.disputes.within', until: payment?.disputes?.within, begins: ['invoice'] },
    { path: 'schedule.storage.free', until: schedule?.storage?.free, begins: ready },
    { path: 'schedule.storage.disposal', until: schedule?.storage?.disposal, begins: ready },
    { path: 'make_good.tell_us', until: makeGood?.tell_us, begins: fault },
    { path: 'make_good.review', until: makeGood?.review, begins: fault },
    { path: 'returns.within', until: returns === 'none' ? undefined : returns?.within, begins: ['the purchase'] },
    { path: 'withdrawal.until', until: value.withdrawal?.until, begins: ['signature'] },
    { path: 'data.deleted', until: data?.deleted, begins: ['end'] },
    { path: 'confidentiality', until: value.confidentiality, begins: ['end'] },
    { path: 'access.keys.back', until: value.access?.keys?.back, begins: ['end'] },
  ];
}

function backwards({ written }: Facts, { path, until, begins }: Stretch): readonly Finding[] {
  if (until?.kind !== 'offset' || until.direction !== 'before' || !begins.includes(until.anchor)) return [];
  const message = `${path}: found "${written(path)}", which is over when it begins; expected a time after ${until.anchor}`;
  const hint = `write ${written(path).replace(/ before /, ' after ')}`;
  return [{ path, message, hint }];
}

function lengths(facts: Facts): readonly Finding[] {
  const { offer, ending } = facts.definition.value;
  return tooLong(facts, [
    {
      ...{ path: 'offer.open_for', length: offer?.open_for },
      ...{ within: 'offer.prices_fixed_for', most: offer?.prices_fixed_for },
      so: 'who accepts on the last day has prices that may have changed already',
      hint: 'let the prices stay at least as long as the offer is open',
    },
    {
      ...{ path: 'ending.term', length: ending?.term, within: 'ending.earliest_end' },
      most: after(ending?.earliest_end, 'start'),
      so: 'the contract could end before its term does',
      hint: 'write earliest_end: end of term, or a term that is as long',
    },
  ]);
}

/** A final count that may rise until a day before the day on which it is given. */
function counts({ definition, order, written }: Facts): readonly Finding[] {
  return definition.value.services.flatMap(({ id, final_count: count }): readonly Finding[] => {
    if (count?.added_until === undefined || order()(count.added_until, count.by) !== -1) return [];
    const path = `${step('services', id)}.final_count`;
    const until = `${path}.added_until`;
    const message = `${until}: found "${written(until)}", and the count is given by "${written(`${path}.by`)}"; expected a day on or after that`;
    const hint = 'write a later day, or take added_until away';
    return [{ path: until, message, hint, related: [{ path: `${path}.by`, message: 'the day of the count' }] }];
  });
}

/** Closed days and seasons that are over when the poster begins to hold. */
function over({ valid_from: from, schedule }: ServiceDefinition): readonly Finding[] {
  if (from === undefined) return [];
  const finding = (path: string, what: string): Finding => ({
    path,
    level: 'warning',
    message: `${path}: ${what} is over on ${from.iso}, from when your posters hold; expected days after that`,
    hint: 'bring the days up to date, or take them away',
    related: [{ path: 'valid_from', message: 'from when they hold' }],
  });
  const closed = (schedule?.closed ?? []).filter(({ iso }) => iso < from.iso).map(({ iso }) => iso);
  const seasons = (schedule?.seasons ?? []).filter(({ to }) => to.iso < from.iso);
  return [
    ...(closed.length > 0 ? [finding('schedule.closed', closed.join(' and '))] : []),
    ...seasons.map(({ name }) => finding(step('schedule.seasons', name), `"${name}"`)),
  ];
}

function after(moment: Moment | undefined, anchor: string): Duration | undefined {
  if (moment?.kind !== 'offset' || moment.direction !== 'after' || moment.anchor !== anchor) return undefined;
  return moment.duration;
}
