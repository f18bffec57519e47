/** Takes a builder in each place that has laws on contracts, leaves out or breaks each thing that they want, and reads what is found. */
import { describe, expect, test } from 'vitest';
import { but, FIRM, found, signed, whole } from './signed.ts';

/** A part with something broken, and what is found then in the definition and in the contract; `also` is what only the contract tells. */
type Broken = readonly [what: string, part: string, whole: readonly string[], also?: readonly string[]];

const WITHDRAWAL = 'withdrawal:\n';
const fixed = (title: string): string => {
  const block = new RegExp(`  - title: ${title}\\n(?:    .*\\n)*`).exec(but('statutory:', 'statutory:'))?.[0] ?? '';
  return but(block);
};
const MILESTONES = but('invoice: off', 'invoice: start').replace('invoice: done', 'invoice: 30 days after start');
const noLicence = but('  licences:\n    - name: Contractor license\n      number: "000000"\n');
const noNumber = but('      number: "000000"\n');
const noSignatures = but('  work_starts: after both signatures\n');
const share = (part: string): string => but('share: 10%\n  at_most: 1000.00', `share: ${part}`);
const TWO = [
  'deposit:\n  share: 30%\n  of:\n    - roof\n  invoice: signature\n',
  but('invoice: off', 'invoice: 1 day before start'),
];

const COOL = 'error COOL-FTC';
const COOLING: readonly Broken[] = [
  ['says nothing of withdrawing', WITHDRAWAL, [`${COOL} place`]],
  ['gives two days', but('14 days after signature', '2 business days after signature'), [`${COOL} withdrawal.until`]],
  [
    'gives the money back late',
    but('back_within: 10 business days', 'back_within: 11 business days'),
    [`${COOL} withdrawal.back_within`],
  ],
  ['has no notice of cancelling', fixed('Notice of cancellation'), [], [`${COOL} statutory`]],
  [
    'has that notice in small letters',
    but('least_size: 10', 'least_size: 9'),
    [`${COOL} statutory."Notice of cancellation".least_size`],
  ],
  [
    'has that notice in letters of no size',
    but('    least_size: 10\n'),
    [`${COOL} statutory."Notice of cancellation".title`],
  ],
];

const PLACES: readonly (readonly [place: string, broken: readonly Broken[]])[] = [
  ['US-TX', COOLING],
  [
    'US-CA',
    [
      ...COOLING,
      ['asks for a fifth', share('20%'), ['error DEP-CA deposit.share']],
      ['asks for a cent more than a tenth', share('10.0001%'), ['error DEP-CA deposit.share']],
      ['may ask for 1000.01', but('at_most: 1000.00', 'at_most: 1000.01'), ['error DEP-CA deposit.at_most'], []],
      ['bills at the start', but('invoice: off', 'invoice: start'), ['error DEP-CA payment.plan.Second.invoice']],
      [
        'bills before what is done',
        but('invoice: done', 'invoice: 1 day before done'),
        ['error DEP-CA payment.plan.Last.invoice'],
      ],
      ['has no words on down payments', fixed('Down payment'), [], ['error DEP-CA-txt statutory']],
      [
        'has them in small letters',
        but('least_size: 12', 'least_size: 11'),
        ['error DEP-CA-txt statutory."Down payment".least_size'],
      ],
      ['has no words on the copy', fixed('Copy'), [], ['error HIC-CA statutory']],
      ['names no licence', noLicence, ['error HIC-CA provider']],
      ['names a licence without its number', noNumber, ['error HIC-CA provider.licences']],
      ['has no insurance', 'insurance:\n', ['error HIC-CA trade']],
      ['changes without signatures', noSignatures, ['error CO-CA changes']],
      [
        'adds a charge that all pay',
        'service_charge:\n  name: Service\n  share: 5%\n  of:\n    - roof\n',
        ['error PRICE-CA-fee service_charge'],
      ],
    ],
  ],
  [
    'US-NY',
    [
      ['has no phone', but('  phone: 555 0100\n'), ['error HIC-NY provider']],
      ['names no licence', noLicence, ['error HIC-NY provider']],
      ['changes without signatures', noSignatures, ['error HIC-NY changes']],
      ['has no words on liens', fixed('Liens'), [], ['error HIC-NY statutory']],
      [
        'takes 1.5% a month',
        but('1% per month, 12% per year', '1.5% per month, 18% per year'),
        ['warning LP-NYusury payment.late.interest'],
      ],
      [
        'takes 26%',
        but('1% per month, 12% per year', '26% per year'),
        ['warning LP-NYusury payment.late.interest', 'error LP-NYusury-crime payment.late.interest'],
      ],
    ],
  ],
  [
    'US-OH',
    [
      ['has no tax number', but('  tax_id: 00-0000000\n') + but('9000.00', '25000.00'), ['error HIC-OH provider']],
      ['has no insurance', `insurance:\n${but('9000.00', '25000.00')}`, ['error HIC-OH trade']],
      [
        'leaves nothing out of the price',
        but('    excludes:\n      - gutters\n').replace('9000.00', '25000.00'),
        ['error HIC-OH services'],
      ],
      [
        'leaves nothing out of a smaller price',
        but('    excludes:\n      - gutters\n').replace('9000.00', '24999.99'),
        [],
      ],
      ['changes without signatures', noSignatures + but('9000.00', '25000.00'), ['error HIC-OH changes']],
    ],
  ],
  [
    'US-MD',
    [
      ['asks for a third', share('33.333333%'), []],
      ['asks for more than a third, by less than a cent', share('33.333334%'), ['error DEP-MD deposit.share'], []],
      ['asks for half in two lines', TWO.join(''), ['error DEP-MD deposit.share']],
      [
        'asks before it is signed',
        but('invoice: signature', 'invoice: 2 days before signature'),
        ['error DEP-MD deposit.invoice'],
      ],
    ],
  ],
  [
    'US-MA',
    [
      ['asks for half', share('50%'), ['warning DEP-MA deposit.share']],
      ['asks for half of a small price', share('50%') + but('9000.00', '1000.00'), []],
      [
        'leaves nothing for the end',
        MILESTONES.replace('invoice: 30 days after start', 'invoice: start'),
        ['error HIC-MA payment.plan.Last.invoice'],
      ],
    ],
  ],
  [
    'US-PA',
    [
      ['asks for half', share('50%'), ['warning DEP-PA deposit.share']],
      ['asks for half of 5000.00', share('50%') + but('9000.00', '5000.00'), []],
      ['asks for half of 5000.01', share('50%') + but('9000.00', '5000.01'), ['warning DEP-PA deposit.share']],
    ],
  ],
  ['US-ME', [['asks for half', share('50%'), ['warning DEP-ME deposit.share']]]],
  [
    'GB-ENG',
    [
      ['says nothing of withdrawing', WITHDRAWAL, ['error UK-CCR place']],
      ['gives 13 days', but('14 days after signature', '13 days after signature'), ['error UK-CCR withdrawal.until']],
      ['gives two weeks of business days', but('14 days after signature', '10 business days after signature'), []],
      [
        'gives fewer of them',
        but('14 days after signature', '9 business days after signature'),
        ['error UK-CCR withdrawal.until'],
      ],
      [
        'keeps nothing that was said',
        'oral_agreements: What was said does not count\n',
        ['warning UK-SVC oral_agreements'],
      ],
      ['takes the right away', 'tips: You waive your right to cancel\n', ['error UK-CCR tips']],
    ],
  ],
  [
    'FR',
    [
      ['says nothing of withdrawing', WITHDRAWAL, ['error EU-WD place']],
      ['gives 13 days', but('14 days after signature', '13 days after signature'), ['error EU-WD withdrawal.until']],
      ['takes the right away', 'tips: There is no right to withdraw\n', ['error EU-WD tips']],
    ],
  ],
  [
    'CA-ON',
    [
      ['says nothing of withdrawing', `currency: CAD\n${WITHDRAWAL}`, ['error CON-ON place']],
      [
        'gives nine days',
        `currency: CAD\n${but('14 days after signature', '9 days after signature')}`,
        ['error CON-ON withdrawal.until'],
      ],
      [
        'gives the money back late',
        `currency: CAD\n${but('back_within: 10 business days', 'back_within: 16 days')}`,
        ['error CON-ON withdrawal.back_within'],
      ],
      [
        'names a month alone',
        but('1% per month, 12% per year', '1% per month'),
        ['error LP-CAN-s4 payment.late.interest'],
      ],
      [
        'takes 3% a month',
        but('1% per month, 12% per year', '3% per month, 36% per year'),
        ['error LP-CAN-crim payment.late.interest'],
      ],
    ],
  ],
];

/** The parts of a text that has several. */
const parts = (text: string): readonly string[] => text.match(/^[a-z_]+:.*\n(?:[ -].*\n)*/gm) ?? [];

describe.each(PLACES)('%s', (place, broken) => {
  test('has nothing to find in a whole definition, nor in its contract', () => {
    expect([whole(place), signed(place)]).toEqual([[], []]);
  });

  const rows = broken.map(([what, part, expected, also = expected]) => [what, part, expected, also] as const);
  test.each(rows)('who %s', (_, part, expected, also) => {
    expect(whole(place, ...parts(part))).toEqual(expected);
    expect(signed(place, parts(part))).toEqual(also);
  });

  test('leaves alone who works for firms', () => {
    const lines = broken.flatMap(([, part]) => signed(place, parts(part), FIRM));
    expect(lines.filter((line) => !/CAN|crime/.test(line))).toEqual([]);
  });

  test.each(['service', 'premises'])('or who signs at the shop, said of the %s', (what) => {
    const at = what === 'service' ? but('price:', 'contract_made: premises\n    price:') : 'contract_made: premises\n';
    expect(whole(place, at, ...parts(WITHDRAWAL)).filter((line) => !line.includes('HIC-CA'))).toEqual([]);
  });
});

test('a finding says what was found, where, by which law, and that this is no advice', () => {
  const [first] = found('US-CA', [share('20%')]);
  expect(first?.message).toBe(
    'deposit.share: found 1800.00 before the work starts; in California, expected 900.00 or less: at most 10% of the price, and never more than 1000.00',
  );
  expect(first?.hint).toBe(
    'write below deposit share: 10% and at_most: 1000.00, and let later invoices hang on the work; California Business and Professions Code, section 7159.5(a)(3) and (5), as checked on 2026-11-22; this is no legal advice',
  );
  expect(first?.place).toMatchObject({ file: 'service.yaml' });
});
