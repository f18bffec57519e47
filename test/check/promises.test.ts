import { describe, expect, test } from 'vitest';
import { places, told } from './told.ts';

type Rows = readonly (readonly [string, string, readonly string[]])[];

const redo = 'make_good:\n  redo: within 2 days\n  if_redo_fails: you get the price of that work back\n';
const says = (text: string): string => `oral_agreements: "${text}"\n`;

describe('no refunds', () => {
  const rows: Rows = [
    ['beside money back', says('No refunds.') + redo, ['oral_agreements']],
    ['beside nothing', says('No refunds.'), []],
    [
      'beside another promise',
      `${says('No refunds.')}make_good:\n  if_redo_fails: somebody else does it at our cost\n`,
      [],
    ],
    ['in the middle of a text', says('We work with care. All sales are final. Call us.') + redo, ['oral_agreements']],
    [
      'beside a fee that comes back',
      `${says('No refunds.')}make_good:\n  if_redo_fails: you get back the fee of that month\n`,
      ['oral_agreements'],
    ],
    ['after a day', says('No refunds after 14 days.') + redo, []],
    ['of some goods', says('No refunds on sale goods.') + redo, []],
    ['of a thing with a name', says('Vouchers are not refundable.') + redo, []],
    ['of what is paid', says('Payments are non-refundable.') + redo, ['oral_agreements']],
    ['of what is paid, with a condition', says('Payments are non-refundable once work has begun.') + redo, []],
    ['in a list of what is refused', `refuse:\n  - no refunds\n${redo}`, []],
    [
      'beside a deposit that comes back',
      `${says('No refunds.')}deposit:\n  share: 25%\n  of:\n    - work\n  invoice: signature\n  back_until: 31 days before event\n`,
      ['oral_agreements'],
    ],
    [
      'beside goods that are taken back',
      `${says('No refunds.')}sells_goods: yes\nreturns:\n  within: 14 days after the purchase\n  refund:\n    - money back\n`,
      ['oral_agreements'],
    ],
    [
      'beside goods that are changed',
      `${says('No refunds.')}sells_goods: yes\nreturns:\n  within: 14 days after the purchase\n  refund:\n    - exchange\n`,
      [],
    ],
    [
      'beside a guarantee',
      `${says('No refunds.')}conduct:\n  we_promise:\n    - satisfaction guaranteed\n`,
      ['oral_agreements'],
    ],
    [
      'when we cancel',
      `${says('We never give refunds.')}cancellation:\n  - by_us: full refund of what you paid\n`,
      ['oral_agreements'],
    ],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('refund-or-none', part)).toEqual(expected);
  });

  test('are told with the promise', () => {
    expect(told('refund-or-none', says('No refunds.') + redo)).toEqual([
      'oral_agreements: found "No refunds.", and make_good.if_redo_fails promises money back; expected one of the two | say what is not paid back and when, such as: work that you have approved is not paid back',
    ]);
  });
});

const described = (text: string, estimate: boolean, price = '60.00 per hour'): string =>
  `services:\n  - id: repair\n    name: Repair\n    description: "${text}"\n    price: ${price}\n${estimate ? '    estimate:\n      billed: as used\n' : ''}`;
const DESCRIPTION = ['services.repair.description'];

describe('a price in words and fields', () => {
  const rows: Rows = [
    ['an estimate, and no word of it', described('We mend it.', true), []],
    ['an estimate that is fixed', described('One fixed price.', true), DESCRIPTION],
    ['an estimate that is said to be none', described('This is no fixed price.', true), []],
    ['an estimate whose first hour is fixed', described('The first hour has a fixed price.', true), []],
    ['an estimate until it is fixed', described('The price is fixed once we have looked.', true), []],
    ['a fixed price', described('One fixed price.', false), []],
    ['a fixed price that is an estimate', described('The price is an estimate.', false), DESCRIPTION],
    ['a fixed price that may rise', described('Prices may vary.', false), DESCRIPTION],
    ['a fixed price that may rise in a case', described('The price may rise if we find rot.', false), []],
    ['a fixed price for an estimate', described('You get an estimate for the repair.', false), []],
    ['no price', described('Prices may vary.', false, 'included'), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('estimate-or-fixed', part)).toEqual(expected);
  });

  test('is told with the words', () => {
    expect(told('estimate-or-fixed', described('Our price is fixed.', true))[0]).toContain(
      'services.repair.description: found "price is fixed", and by its fields the price is an estimate; expected the same in both',
    );
  });
});

const lists = (excluded: string, included: string, key = 'includes'): string =>
  `services:\n  - id: site\n    name: Website\n    ${key}:\n      - ${included}\n    excludes:\n      - ${excluded}\n    price: 100.00 once\n`;
const EXCLUDES = ['services.site.excludes'];
const lasting =
  'services:\n  - id: work\n    name: Work\n    price: 95.00 once\n    warranty:\n      lasts: 90 days after collection\n';
const lost = 'make_good:\n  lost_or_spoiled: what it costs to replace it\n';

describe('an exclusion', () => {
  const rows: Rows = [
    ['of something else', lists('Hosting', 'Training'), []],
    ['of what is included', lists('The training', 'Training.'), EXCLUDES],
    ['of what is included in part', lists('Training', 'Training of one person'), EXCLUDES],
    ['of more than is included', lists('Training of further people', 'Training'), []],
    ['of what stands within an included thing', lists('Training', 'A test after the training'), []],
    ['of a word that begins alike', lists('Train', 'Training'), []],
    ['of what is handed over', lists('Style guide', 'A style guide', 'deliverables'), EXCLUDES],
    ['of our mistakes', `${lists('Mending our own mistakes', 'Training')}${redo}`, EXCLUDES],
    ['of our mistakes, and no promise', lists('Mending our own mistakes', 'Training'), []],
    ['of the faults of others', `${lists('Mending faults that others made', 'Training')}${redo}`, []],
    ['of your own errors', `${lists('Mending your own files', 'Training')}${redo}`, []],
    ['of loss', `${says('We are not responsible for loss or damage.')}${lost}`, ['oral_agreements']],
    ['of lost items', `${says('We are not liable for lost or damaged items.')}${lost}`, ['oral_agreements']],
    ['of loss in a case', `${says('We are not liable for items left in pockets.')}${lost}`, []],
    ['of any warranty, beside one', `${lasting}${says('All work is done as is.')}`, ['oral_agreements']],
    ['of any warranty, beside mending', `${says('We give no warranty.')}${redo}`, ['oral_agreements']],
    ['of any warranty, and no promise', says('We give no warranty.'), []],
    ['of a warranty on some parts', `${lasting}${says('We give no warranty on parts that you bring.')}`, []],
    ['of loss, and no promise', says('We are not responsible for loss or damage.'), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('exclusion-or-promise', part)).toEqual(expected);
  });

  test('is told with what is promised', () => {
    expect(told('exclusion-or-promise', lists('Training', 'Training of one person'))).toEqual([
      'services.site.excludes: found "Training", and services.site.includes promises "Training of one person"; expected one of the two | say how much is excluded, such as "Further training", or take one of them away',
    ]);
  });
});

const extra = (text: string, service = 'Care plan'): string =>
  `services:\n  - id: it\n    name: ${service}\n    price: 100.00 per month\nmake_good:\n  extra: ${text}\n`;

describe('an extra', () => {
  const rows: Rows = [
    ['of a service that is offered', extra('one month of the care plan free'), []],
    ['of a service in other words', extra('two months of our supported desk free', 'Support for users'), []],
    ['of a service that is not there', extra('one month of the care plan free', 'Website design'), ['make_good.extra']],
    ['of another plan', extra('one month of the care plan free', 'Monthly plan'), ['make_good.extra']],
    ['of what the business is', extra('one month of our testing lab free', 'Membership'), []],
    ['of the plan', extra('one month of the plan free', 'Monthly visits'), []],
    ['of a fee', extra('one month of the fee', 'Website design'), []],
    ['of a thing', extra('a bottle of the house wine', 'Dinner'), []],
    ['of time', extra('the support fee of one user for 3 months', 'Dinner'), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('extra-on-offer', part)).toEqual(expected);
  });

  test('of a service that is not there is told with its name', () => {
    expect(told('extra-on-offer', extra('one month of the care plan free', 'Website design'))).toEqual([
      'make_good.extra: found "care plan", and no service here is called that; expected something that the client can use | name a service as it is called, or promise something that everybody can use',
    ]);
  });
});

const desk = (description: string, more: string): string =>
  `services:\n  - id: desk\n    name: Help desk\n    description: ${description}\n    price: 45.00 per month\n${more}`;
const calls = '    limits:\n      - of: 2 calls per month\n';
const rounds = '    revisions:\n      rounds: 2\n';
const DESK = ['services.desk.description'];

describe('unlimited', () => {
  const rows: Rows = [
    ['calls that are counted', desk('Unlimited calls.', calls), DESK],
    ['calls of a kind that are counted', desk('We take unlimited phone calls.', calls), DESK],
    ['calls in other words', desk('As many calls as you like.', calls), DESK],
    ['calls that nothing counts', desk('Unlimited calls.', ''), []],
    ['e-mails beside calls that are counted', desk('Unlimited e-mails.', calls), []],
    ['rounds of changes that are counted', desk('Unlimited changes.', rounds), DESK],
    ['rounds that are counted', desk('Two rounds of changes.', rounds), []],
    ['time beside calls', desk('Your account is unlimited in time; calls are not.', calls), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('unlimited-or-limited', part)).toEqual(expected);
  });

  test('is told with the limit', () => {
    expect(told('unlimited-or-limited', desk('Unlimited calls.', calls))).toEqual([
      'services.desk.description: found "Unlimited calls", and services.desk.limits."2 calls per month".of says "2 calls per month"; expected one of the two | take the word unlimited away, or the limit',
    ]);
  });
});
