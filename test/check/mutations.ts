/** Takes nothing, gives for each rule the ways in which an owner may break what it guards, each as an edit of a definition as written. */
import { isMap } from '../../src/model/raw.ts';
import type { Raw } from '../../src/model/source.ts';

type RawMap = { [key: string]: Raw };

export interface Mutation {
  /** The field, and what is done to it. */
  readonly name: string;
  /** The rule that has to find it. */
  readonly rule: string;
  /** Changes the definition; false where it has nothing of the kind. */
  edit(definition: RawMap): boolean;
}

/** The maps and lists at a path; `*` stands for each item of a list. */
function parts(raw: Raw | undefined, path: string): readonly Raw[] {
  return path
    .split('.')
    .filter((key) => key !== '')
    .reduce<readonly Raw[]>(
      (found, key) =>
        found.flatMap((one) => {
          if (key === '*') return Array.isArray(one) ? one : [];
          return isMap(one) && key in one ? [one[key] as Raw] : [];
        }),
      raw === undefined ? [] : [raw],
    );
}

const maps = (raw: Raw, path: string): readonly RawMap[] => parts(raw, path).filter(isMap);

/** Takes the key away wherever it stands. */
function without(
  rule: string,
  path: string,
  key: string,
  when: (map: RawMap, all: RawMap) => boolean = () => true,
): Mutation {
  return {
    name: `${path === '' ? key : `${path}.${key}`}: taken away`,
    rule,
    edit(all) {
      const there = maps(all, path).filter((map) => key in map && when(map, all));
      for (const map of there) delete map[key];
      return there.length > 0;
    },
  };
}

/** Writes a value at the first place where `when` holds. */
function put(
  rule: string,
  path: string,
  key: string,
  value: Raw | ((map: RawMap, all: RawMap) => Raw),
  when: (map: RawMap, all: RawMap) => boolean = (map) => key in map,
): Mutation {
  return {
    name: `${path === '' ? key : `${path}.${key}`}: ${typeof value === 'string' ? value : 'changed'}`,
    rule,
    edit(all) {
      const map = maps(all, path).find((one) => when(one, all));
      if (!map) return false;
      map[key] = typeof value === 'function' ? value(map, all) : structuredClone(value);
      return true;
    },
  };
}

/** Adds a clause in the owner's own words. */
function says(rule: string, text: string, when: (all: RawMap) => boolean = () => true): Mutation {
  return {
    name: `clauses: "${text}"`,
    rule,
    edit(all) {
      if (!when(all)) return false;
      const clauses = Array.isArray(all['clauses']) ? all['clauses'] : [];
      all['clauses'] = [...clauses, { clause: 'our-own', heading: 'A word of our own', text }];
      return true;
    },
  };
}

const has = (all: RawMap, path: string): boolean => parts(all, path).length > 0;
const text = (raw: Raw | undefined): string => (typeof raw === 'string' ? raw : '');

/** Every mutation, by the rule that it is for. */
export const MUTATIONS: readonly Mutation[] = [
  // What is missing.
  without('trouble-open', '', 'conduct'),
  without('trouble-open', '', 'complaints'),
  without('trouble-open', '', 'favours'),
  without('trouble-open', '', 'make_good'),
  without('trouble-open', 'payment', 'disputes', (_, all) => has(all, 'contract_number') && !has(all, 'payment.due')),
  without('promise-dated', 'complaints', 'answer_within'),
  without('promise-dated', 'changes', 'quote_within'),
  without('support-bounded', 'services.*', 'limits', ({ name }) => /support|help desk/i.test(text(name))),
  without('contract-complete', '', 'dispute_steps', (_, all) => has(all, 'contract_number')),
  without('contract-complete', 'payment', 'plan', (_, all) => has(all, 'contract_number')),
  without('contract-complete', 'provider', 'signatories', (_, all) => has(all, 'contract_number')),
  without('contract-complete', '', 'changes', (_, all) => has(all, 'contract_number')),
  without('dated-input', 'client_duties.*', 'due', ({ id }, all) =>
    parts(all, 'schedule.milestones.*.needs.*').includes(text(id)),
  ),
  put('returns-said', '', 'sells_goods', 'yes', (all) => all['sells_goods'] === 'no' && !has(all, 'returns')),
  // Bands and sums.
  put(
    'plan-adds-up',
    'payment.plan.*',
    'share',
    '7%',
    ({ share }, all) => share !== undefined && !parts(all, 'payment.plan.*.share').includes('remaining'),
  ),
  put(
    'charges-rise',
    'appointments',
    'no_show',
    '1%',
    ({ cancel, no_show: charge }) => has({ cancel: cancel ?? '' }, 'cancel') && /%/.test(text(charge)),
  ),
  put('minimum-counts', 'rates.*', 'minimum', '1 minute', ({ step }) => step !== undefined),
  put('year-is-twelve-months', 'payment.late', 'interest', '1% per month, 18% per year'),
  // Times and dates.
  put('cutoff-in-hours', 'schedule.cutoffs.*', 'ready_by', '23:30'),
  put('ready-after-handed-in', 'schedule.cutoffs.*', 'ready_by', ({ in_by: time }) => time ?? ''),
  put('late-steps-in-order', 'payment.late', 'suspend_after', '11 months', ({ end_after: end }) => end !== undefined),
  put(
    'notice-in-time',
    'payment.late',
    'suspend_notice',
    '12 months',
    ({ suspend_after: after }) => after !== undefined,
  ),
  put(
    'expiry-after-start',
    'services.*.warranty',
    'lasts',
    ({ lasts }) => text(lasts).replace(' after ', ' before '),
    ({ lasts }) => / after /.test(text(lasts)),
  ),
  put(
    'expiry-after-start',
    'make_good',
    'tell_us',
    ({ tell_us: time }) => text(time).replace(' after ', ' before '),
    ({ tell_us: time }) => / after /.test(text(time)),
  ),
  put('expiry-after-start', 'payment', 'pay_within', '14 days before invoice'),
  put('storage-in-order', 'schedule.storage', 'disposal', '1 day after ready', ({ free }) =>
    / after ready$/.test(text(free)),
  ),
  put('retention-after-work', 'payment.retention', 'released', 'signature'),
  without('named-and-defined', 'payment.late', 'suspend_after', ({ suspend_notice: notice }) => notice !== undefined),
  without('named-and-defined', 'schedule', 'hours', (_, all) =>
    parts(all, 'rates.*.name').some((name) => /outside our hours/i.test(text(name))),
  ),
  // Prose.
  says('prose-figures', 'We answer each complaint within 77 business days.', (all) =>
    /business days?$/.test(text(parts(all, 'complaints.answer_within')[0])),
  ),
  says('prose-figures', 'The deposit is 77% in all.', (all) => has(all, 'deposit.share')),
  says('prose-figures', 'Please pay each invoice within 77 days.', (all) =>
    /^\d+ days after invoice/.test(text(parts(all, 'payment.pay_within')[0])),
  ),
  says('words-beside-figures', 'You get it within thirty (31) days.'),
  says('clause-by-number', 'As clause 7 says, we both keep to it.'),
  says('defined-terms', '"Moonwork" means what we do at night.'),
  says('bare-sums', 'We give you 50.00 for it.'),
  says('refund-or-none', 'No refunds.', (all) =>
    /refund|money back|get back/.test(text(parts(all, 'make_good.if_redo_fails')[0])),
  ),
  put(
    'revisions-counted',
    'services.*',
    'description',
    'We make it for you, with revisions.',
    ({ revisions }) => revisions === undefined,
  ),
  put('comma-in-name', 'services.*', 'name', 'One thing, and another', (_, all) => has(all, 'contract_number')),
  // Figures beside each other.
  more('bands-meet', 'cancellation'),
  more('bands-meet', 'appointments.cancel'),
  add(
    'ceiling-above-price',
    'services',
    () => ({
      id: 'search',
      name: 'Finding the fault',
      price: '60.00 per hour',
      estimate: { billed: 'as used', never_above: '50.00' },
    }),
    (all) => parts(all, 'payment.plan.*.of').includes('extras'),
  ),
  put(
    'charge-within-price',
    'appointments',
    'no_show',
    '9999.00',
    ({ no_show: charge }, all) =>
      charge !== undefined && parts(all, 'services.*.price').every((price) => !/per hour/.test(text(price))),
  ),
  put(
    'claim-in-warranty',
    'make_good',
    'tell_us',
    (_, all) => `1 day after ${anchorOf(all)}`,
    (_, all) => anchorOf(all) !== '',
  ),
  put(
    'deposit-kept-or-back',
    'deposit',
    'back_until',
    ({ back_until: until }) => text(until).replace(/^\d+/, '999'),
    ({ back_until: until }) => /^\d+ days before/.test(text(until)),
  ),
  put(
    'input-before-milestone',
    'client_duties.*',
    'due',
    '300 business days after start',
    ({ id, due }, all) => due !== undefined && fromStart(text(id), all) && has(all, 'business_days'),
  ),
  put(
    'instalment-after-work',
    'payment.plan.*',
    'invoice',
    'signature',
    ({ name, invoice }, all) =>
      invoice !== 'signature' &&
      parts(all, 'schedule.milestones.*.name').some((one) => text(one).toLowerCase() === text(name).toLowerCase()),
  ),
  put('milestone-on-workday', 'schedule.milestones.*', 'due', '2027-01-03', (_, all) =>
    /^Mo-(?:Fr|Sa)$/.test(text(all['business_days'])),
  ),
  put(
    'fee-lines',
    'payment.plan.*',
    'share',
    '50%',
    ({ share, invoice }) => share === undefined && /^first day of each/.test(text(invoice)),
  ),
  put('pack-below-single', 'services.*.pack', 'single', ({ single }) => text(single).replace(/^[\d,.]+/, '0.50')),
  add(
    'one-price-each',
    'rates',
    (all) => ({ id: 'again', name: text(parts(all, 'rates.*.name')[0]), price: '999.00 per hour' }),
    (all) => / per hour$/.test(text(parts(all, 'rates.*.price')[0])),
  ),
  put('one-time-each', 'schedule', 'response', ({ response }) => {
    const [first] = Array.isArray(response) ? response : [];
    return Array.isArray(response) && isMap(first ?? '')
      ? [...response, { ...(first as RawMap), severity: 'again', within: '9 hours' }]
      : '';
  }),
  add('defined-and-used', 'client_duties', () => ({
    id: 'one-more',
    what: 'One more thing',
    due: '3 days after start',
    if_late: 'dates that need it move day for day',
  })),
  add(
    'own-words',
    'clauses',
    () => ({ clause: 'complaints', text: 'Write to us.' }),
    (all) => has(all, 'complaints'),
  ),
  without('response-in-hours', 'schedule', 'hours', (_, all) => has(all, 'schedule.response')),
  without(
    'lateness-both-ways',
    '',
    'make_good',
    (_, all) => has(all, 'payment.late.interest') && !OURS.some((path) => has(all, path)),
  ),
  // Words beside fields.
  put(
    'estimate-or-fixed',
    'services.*',
    'description',
    'All of it for a fixed price.',
    ({ estimate }) => estimate !== undefined,
  ),
  put(
    'exclusion-or-promise',
    'services.*',
    'excludes',
    ({ includes }) => (Array.isArray(includes) ? includes.slice(0, 1) : ''),
    ({ includes }) => Array.isArray(includes),
  ),
  put('extra-on-offer', 'make_good', 'extra', 'one month of the Golden plan free'),
  put(
    'unlimited-or-limited',
    'services.*',
    'description',
    'Unlimited calls for everybody.',
    ({ limits }) => Array.isArray(limits) && limits.some((one) => isMap(one) && /calls/.test(text(one['of']))),
  ),
  // Words alone.
  says('plain-words', `We ${Array.from({ length: 59 }, () => 'do').join(' ')}.`),
  says('vague-words', 'We come as soon as possible.'),
  says('loose-joins', 'We bring cables, plugs etc.'),
  says('bare-numbers', 'Tell us within 5 days.'),
  says('named-doer', 'The broken part will be replaced.'),
  says('left-blank', 'We bring ___ with us.'),
  says('one-name', 'The client pays the customer.'),
];

/** True of what a milestone needs that counts from the start as well. */
const fromStart = (id: string, all: RawMap): boolean =>
  maps(all, 'schedule.milestones.*').some(
    ({ needs, due }) => Array.isArray(needs) && needs.includes(id) && / after start$/.test(text(due)),
  );

/** What the warranty of some service counts from, if it counts from something. */
function anchorOf(all: RawMap): string {
  return (
    parts(all, 'services.*.warranty.lasts').flatMap((lasts) => / after (.+)$/.exec(text(lasts))?.[1] ?? [])[0] ?? ''
  );
}

/** What a customer gets where the business is late or wrong. */
const OURS = [
  'schedule.lateness.off',
  'schedule.lateness.ours',
  'appointments.we_cancel',
  'services.*.warranty',
  'cancellation.*.by_us',
];

/** The band with the longest notice begins a unit later than the one before it ends. */
function more(rule: string, path: string): Mutation {
  return put(
    rule,
    `${path}.*`,
    'notice',
    ({ notice }) => text(notice).replace(/^\d+/, (count) => String(Number(count) + 1)),
    ({ notice }) => /^\d+ \w+(?: \w+)? or more$/.test(text(notice)),
  );
}

/** Adds an item to a list. */
function add(
  rule: string,
  path: string,
  item: (all: RawMap) => Raw,
  when: (all: RawMap) => boolean = () => true,
): Mutation {
  return {
    name: `${path}: one more`,
    rule,
    edit(all) {
      if (!when(all)) return false;
      const list = all[path];
      all[path] = [...(Array.isArray(list) ? list : []), item(all)];
      return true;
    },
  };
}
