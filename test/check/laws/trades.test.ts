/** Takes businesses of other trades in places that have laws on their contracts, and tells what is found, on both sides of each bound. */
import { describe, expect, test } from 'vitest';
import { but, FIRM, signed, whole } from './signed.ts';

const PREMISES = 'place: premises\n';
const used = (estimate: string): string =>
  `services:\n  - id: roof\n    name: Work\n    price: 90.00 per hour\n    estimate:\n      billed: as used\n${estimate}`;
const exceed = (part: string): string => used(`      may_exceed: ${part}\n`);
const NO_DEPOSIT = 'deposit:\n';
const USED = [
  PREMISES,
  NO_DEPOSIT,
  'payment:\n  pay_within: 14 days after invoice\n  plan:\n    - name: Extras\n      of: extras\n      invoice: done\n',
];

describe('how far a bill may pass its estimate', () => {
  const cases: readonly (readonly [place: string, trade: string, service: string, expected: readonly string[]])[] = [
    ['US-CA', 'car-repair', used(''), []],
    ['US-CA', 'car-repair', exceed('0%'), []],
    ['US-CA', 'car-repair', exceed('0.1%'), ['error EST-CA services.roof.estimate.may_exceed']],
    ['US-CA', 'garage', exceed('10%'), ['error EST-CA services.roof.estimate.may_exceed']],
    ['US-CA', 'upholstery', exceed('10%'), ['error EST-CA-UPH services.roof.estimate.may_exceed']],
    ['US-CA', 'handyman', exceed('10%'), ['warning SVC-CA services.roof.estimate.may_exceed']],
    ['US-CA', 'tutor', exceed('10%'), []],
    ['US-OH', 'car-repair', exceed('10%'), []],
    ['US-OH', 'car-repair', exceed('10.01%'), ['error EST-OH services.roof.estimate.may_exceed']],
    ['US-OH', 'tutor', exceed('20%'), []],
    ['US-TX', 'car-repair', exceed('20%'), []],
    ['GB-SCT', 'car-repair', exceed('20%'), []],
  ];
  test.each(cases)('in %s for %s, row %#', (place, trade, service, expected) => {
    const licences = but('  licences:', '  licences:');
    expect(whole(place, ...USED, `trade: ${trade}\n`, service, licences)).toEqual(expected);
  });

  test('hangs in California on the price of a small job', () => {
    const hours = (count: number): string =>
      FIRM.replace('business', 'consumer').replace('- roof', `- roof: ${count} hours`);
    const own = [...USED, 'trade: handyman\n', exceed('10%')];
    expect(signed('US-CA', own, hours(8))).toEqual(['warning SVC-CA services.roof.estimate.may_exceed']);
    expect(signed('US-CA', own, hours(9))).toEqual([]);
  });

  test('is told to upholsterers in California who bring no notice on it', () => {
    const hours = FIRM.replace('business', 'consumer').replace('- roof', '- roof: 8 hours');
    const own = [...USED, 'trade: upholstery\n', used('')];
    expect(signed('US-CA', own, hours)).toEqual(['error EST-CA-UPH statutory']);
    const notice = but('Notice of cancellation', 'Charges above the estimate');
    expect(signed('US-CA', [...own, notice], hours)).toEqual([]);
  });
});

describe('a freelancer who works for firms', () => {
  const UNPAID = but('  methods:\n    - check\n').replace('  pay_within: 14 days after invoice\n', '');
  const NO_WAY = but('  methods:\n    - check\n');
  const cases: readonly (readonly [place: string, own: readonly string[], expected: readonly string[]])[] = [
    ['US-NY', [NO_WAY], ['warning LP-NY payment']],
    ['US-NY', [UNPAID], ['warning LP-NY payment', 'warning LP-NY payment']],
    ['US-NY', [NO_WAY, but('9000.00', '799.99')], []],
    ['US-NY', [NO_WAY, but('9000.00', '800.00')], ['warning LP-NY payment']],
    ['US-NY', [NO_WAY, 'trade: plumbing\n'], []],
    ['US-CA', [NO_WAY], ['warning LP-CA payment']],
    ['US-CA', [NO_WAY, but('9000.00', '249.99')], []],
    ['US-IL', [UNPAID], ['warning LP-IL payment']],
    ['US-IL', [NO_WAY], []],
    ['US-IL', [UNPAID, but('9000.00', '499.99')], []],
    ['US-TX', [UNPAID], []],
  ];
  test.each(cases)('in %s, row %#', (place, own, expected) => {
    const trade = own.some((part) => part.startsWith('trade:')) ? [] : ['trade: web-design\n'];
    expect(whole(place, PREMISES, 'customers: businesses\n', ...trade, ...own)).toEqual(expected);
  });

  const data = (kind: string, deleted: string): string =>
    `data:\n  role: controller\n  kinds:\n    - ${kind}\n  deleted: ${deleted}\n`;
  test.each([
    ['copies of contracts', '4 years after end', []],
    ['copies of contracts', '48 months after end', []],
    ['copies of contracts', '47 months after end', ['note LP-LA data.deleted']],
    ['copies of contracts', '30 days after end', ['note LP-LA data.deleted']],
    ['pictures', '30 days after end', []],
  ])('in Los Angeles who deletes %s %s', (kind, deleted, expected) => {
    const own = [PREMISES, 'customers: businesses\n', 'trade: web-design\n', data(kind, deleted)];
    expect(whole('US-CA', ...own)).toEqual(expected);
  });
});

describe('how long a firm may take', () => {
  const within = (days: string): string => but('14 days after invoice', `${days} after invoice`);
  const checks = (days: string): string =>
    but('price: 9000.00', `acceptance:\n      test: no leak\n      client_checks_within: ${days}\n    price: 9000.00`);
  const cases: readonly (readonly [place: string, own: string, expected: readonly string[]])[] = [
    ['GB-ENG', within('60 days'), []],
    ['GB-ENG', within('61 days'), ['warning LP-UK-due payment.pay_within']],
    ['GB-ENG', checks('31 days'), []],
    ['DE', within('60 days'), []],
    ['DE', within('61 days'), ['warning LP-EU payment.pay_within']],
    ['DE', checks('30 days'), []],
    ['DE', checks('31 days'), ['warning LP-EU services.roof.acceptance.client_checks_within']],
    ['DE', checks('20 business days'), []],
    ['CH', within('61 days'), []],
    ['US-TX', within('61 days'), []],
  ];
  test.each(cases)('in %s, row %#', (place, own, expected) => {
    expect(whole(place, 'customers: businesses\n', own)).toEqual(expected);
    expect(whole(place, 'customers: consumers\n', own)).toEqual([]);
  });
});

describe('words that a law forbids', () => {
  const cases: readonly (readonly [place: string, own: readonly string[], expected: readonly string[]])[] = [
    ['CA-QC', ['trade: garage\n', 'tips: We give no written estimates\n'], ['error EST-QC tips']],
    ['CA-QC', ['trade: garage\n', 'tips: You get a written estimate first\n'], []],
    ['CA-QC', ['trade: tutor\n', 'tips: We give no written estimates\n'], []],
    ['AU-SA', ['tips: We may refuse service to anyone\n'], ['warning BAN-REFUSE tips']],
    ['AU-SA', ['tips: We refuse service to who threatens us\n'], []],
    ['AU-NSW', ['tips: We may refuse service to anyone\n'], []],
    ['US-TX', ['tips: You give up your right to cancel\n'], ['error COOL-FTC tips']],
    ['US-TX', ['tips: You do not give up your right to cancel\n'], []],
    ['US-TX', ['contract_made: remote\n', 'tips: You give up your right to cancel\n'], []],
    ['GB-ENG', ['oral_agreements: confirmed by e-mail\n'], []],
    ['GB-ENG', ['customers: businesses\n', 'oral_agreements: they do not count\n'], []],
  ];
  test.each(cases)('in %s, row %#', (place, own, expected) => {
    expect(whole(place, ...own)).toEqual(expected);
    const kind = own.includes('customers: businesses\n') ? FIRM : FIRM.replace('business', 'consumer');
    expect(signed(place, own, kind)).toEqual(expected);
  });
});

test.each([
  ['restaurant', []],
  ['dog-grooming', ['error PRICE-CA-fee service_charge']],
])('a charge that everybody pays in California: %s', (trade, expected) => {
  const charge = 'service_charge:\n  name: Service\n  share: 18%\n  of:\n    - roof\n';
  expect(whole('US-CA', `trade: ${trade}\n`, charge)).toEqual(expected);
  expect(whole('US-CA', `trade: ${trade}\n`, charge, 'customers: businesses\n')).toEqual([]);
});

test('a right to withdraw is no matter of what is booked for a set date', () => {
  expect(whole('GB-ENG', 'trade: catering\n', 'withdrawal:\n')).toEqual([]);
  expect(whole('GB-ENG', 'trade: tutor\n', 'withdrawal:\n')).toEqual(['error UK-CCR place']);
});

test('who makes no contracts need say nothing in them', () => {
  const parts = ['contract_number:\n', 'withdrawal:\n', 'insurance:\n', but('  work_starts: after both signatures\n')];
  expect(whole('US-CA', ...parts)).toEqual([]);
  expect(whole('US-CA', ...parts, but('share: 10%', 'share: 20%'))).toEqual(['error DEP-CA deposit.share']);
});
