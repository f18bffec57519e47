import { describe, expect, test } from 'vitest';
import { reckon } from '../../src/model/reckon.ts';
import type { Instalment, Reckoning } from '../../src/model/reckoning.ts';
import { reckoned, shown, terms } from './examples.ts';

const planned = ({ plan }: Reckoning) =>
  plan.map(({ kind, path, invoiced, due, begins, sum }: Instalment) =>
    [kind, path, begins?.value.iso, invoiced?.value.iso, due?.value.iso, shown(sum)].filter(Boolean).join(' | '),
  );
const dated = ({ timetable }: Reckoning) =>
  [...timetable.milestones, ...timetable.duties].map(
    ({ id, date, time }) =>
      `${id} ${date?.value.iso}${time ? ` ${time.value.hour}:${String(time.value.minute).padStart(2, '0')}` : ''}`,
  );
const lined = ({ lines }: Reckoning) =>
  lines.map((line) => `${line.kind} ${line.id} ${line.period ?? 'once'}: ${shown(line)}`);

describe('IT support', () => {
  const agreement = reckoned(terms('itsupport'));

  // 14 x 45.00 = 630.00; less 5 % = 31.50; plus 180.00 = 778.50; VAT 126.00 - 6.30 + 36.00 = 155.70.
  test('lines and sums', () => {
    expect(lined(agreement)).toEqual([
      'service helpdesk month: 630.00 + 126.00 = 756.00',
      'service backup month: 180.00 + 36.00 = 216.00',
      'service setup once: 950.00 + 190.00 = 1140.00',
      'discount First-year discount month: -31.50 + -6.30 = -37.80',
    ]);
    expect(shown(agreement.oneOff)).toBe('950.00 + 190.00 = 1140.00');
    expect(agreement.periods.map(({ period, totals }) => `${period} ${shown(totals)}`)).toEqual([
      'month 778.50 + 155.70 = 934.20',
    ]);
  });

  // From Monday 4 January 2027: 3 business days on is Thursday 7, 10 is Monday 18, 15 is Monday 25.
  test('dates', () => {
    expect(dated(agreement)).toEqual([
      'inventory 2027-01-18',
      'live 2027-01-25',
      'passwords 2027-01-07',
      'contact 2026-12-01',
    ]);
    const { completion, termEnd, lastNotice } = agreement.timetable;
    expect([completion, termEnd, lastNotice].map((date) => date?.value.iso)).toEqual([
      '2027-01-25',
      '2028-01-03',
      '2027-12-04',
    ]);
  });

  // 25 to 31 January are 7 of 31 days: 630.00 gives 142.26, 31.50 gives 7.11, 180.00 gives 40.65; VAT 28.45 - 1.42 + 8.13.
  test('the plan', () => {
    expect(planned(agreement)).toEqual([
      'instalment | payment.plan."Setting up" | 2026-12-01 | 2026-12-15 | 950.00 + 190.00 = 1140.00',
      'recurring | payment.plan."Monthly fees" | 2027-01-25 | 2027-02-01 | 2027-02-15 | 778.50 + 155.70 = 934.20',
    ]);
    expect(shown(agreement.plan[1]?.part?.sum)).toBe('175.80 + 35.16 = 210.96');
    expect(agreement.plan[1]?.part?.days.value.count).toBe(7);
  });

  test('moments that can be known, by path', () => {
    expect(agreement.moment('ending.remind')?.date.value.iso).toBe('2027-11-04');
    expect(agreement.moment('engagement.discounts."First-year discount".until')?.date.value.iso).toBe('2028-01-03');
    expect(agreement.moment('make_good.tell_us')).toBeUndefined();
    expect(agreement.moment('no.such.path')).toBeUndefined();
  });

  test('a sum hangs on what it was made from, and on nothing else', () => {
    expect(agreement.periods[0]?.totals.net.from).toEqual([
      'engagement.discounts."First-year discount".share',
      'engagement.services.helpdesk.quantity',
      'services.backup.price',
      'services.helpdesk.price',
    ]);
    expect(agreement.oneOff?.net.from).toEqual(['services.setup.price']);
    expect(agreement.oneOff?.tax.from).toEqual(['services.setup.price', 'tax.rate']);
    expect(agreement.timetable.completion?.from).toEqual([
      'business_days',
      'engagement.start',
      'schedule.holidays',
      'schedule.milestones.live.due',
    ]);
  });
});

describe('website', () => {
  const agreement = reckoned(terms('website'));

  test('sums', () => {
    expect(shown(agreement.oneOff)).toBe('12000.00 + 0.00 = 12000.00');
    expect(agreement.periods.map(({ period, totals }) => `${period} ${shown(totals)}`)).toEqual([
      'month 150.00 + 0.00 = 150.00',
    ]);
  });

  // US holidays in the way: 15 February only. From Monday 8 February: content on 16 February (5), drafts on 2 March (15);
  // approved 10 on, 16 March; launch 30 on, 27 April. Comments 5 after drafts, 9 March.
  test('dates', () => {
    expect(dated(agreement)).toEqual([
      'drafts 2027-03-02',
      'approved 2027-03-16',
      'launch 2027-04-27',
      'content 2027-02-16',
      'comments 2027-03-09',
    ]);
    expect(agreement.timetable.cancellation.map(({ path, last }) => `${path} ${last.value.iso}`)).toEqual([
      'cancellation.drafts 2027-03-02',
      'cancellation.approved 2027-03-16',
      'cancellation.launch 2027-04-27',
    ]);
    // 90 days after 27 April: 3 left of April, 31 of May, 30 of June, 26 of July.
    expect(agreement.moment('services.build.warranty.lasts')?.date.value.iso).toBe('2027-07-26');
  });

  test('the plan: half, a quarter, a quarter; care from launch, 4 of 30 days of April', () => {
    expect(planned(agreement)).toEqual([
      'instalment | payment.plan.Deposit | 2027-02-01 | 2027-02-15 | 6000.00 + 0.00 = 6000.00',
      'instalment | payment.plan."Design approved" | 2027-03-16 | 2027-03-30 | 3000.00 + 0.00 = 3000.00',
      'instalment | payment.plan.Launch | 2027-04-27 | 2027-05-11 | 3000.00 + 0.00 = 3000.00',
      'recurring | payment.plan.Care | 2027-04-27 | 2027-05-01 | 2027-05-15 | 150.00 + 0.00 = 150.00',
    ]);
    expect(shown(agreement.plan[3]?.part?.sum)).toBe('20.00 + 0.00 = 20.00');
  });
});

describe('catering', () => {
  const agreement = reckoned(terms('catering'));

  // 76 x 68.00 = 5,168.00, tax 342.38; bar 900.00, tax 59.625 = 59.63; the tasting adds nothing.
  test('lines and sums', () => {
    expect(lined(agreement)).toEqual([
      'service dinner once: 5168.00 + 342.38 = 5510.38',
      'service bar once: 900.00 + 59.63 = 959.63',
      'service tasting once: 120.00 + 7.95 = 127.95',
      'credit tasting once: -120.00 + -7.95 = -127.95',
    ]);
    expect(shown(agreement.oneOff)).toBe('6068.00 + 402.01 = 6470.01');
    expect(agreement.oneOff?.net.from).not.toContain('services.tasting.price');
    expect(agreement.periods).toEqual([]);
    expect(agreement.allowances.map(({ id, amount }) => [id, amount.value.minor])).toEqual([['flowers', 40000n]]);
  });

  // The event is on Saturday 12 June 2027. 14 days before: 29 May; 3 business days after: Wednesday 16 June.
  test('the plan', () => {
    expect(planned(agreement)).toEqual([
      'deposit | deposit | 2027-03-01 | 2027-03-08 | 1517.00 + 100.50 = 1617.50',
      'instalment | payment.plan.Balance | 2027-05-29 | 2027-06-05 | 4551.00 + 301.51 = 4852.51',
      'extras | payment.plan.Extras | 2027-06-16 | 2027-06-23 | none',
    ]);
  });

  // 7 business days before: 11, 10, 9, 8, 7, 4, 3 June. 31 days before: 12 May. 21 days: 22 May. Hours count from 17:00.
  test('dates', () => {
    expect(dated(agreement)).toEqual(['menu 2027-05-22', 'kitchen 2027-06-12 13:00']);
    expect(agreement.moment('services.dinner.final_count.by')?.date.value.iso).toBe('2027-06-03');
    const added = agreement.moment('services.dinner.final_count.added_until');
    expect([added?.date.value.iso, added?.time?.value.hour]).toEqual(['2027-06-10', 17]);
    expect(agreement.moment('deposit.back_until')?.date.value.iso).toBe('2027-05-12');
    expect(agreement.timetable.cancellation.map(({ path, last }) => `${path} ${last.value.iso}`)).toEqual([
      'cancellation."31 days or more" 2027-05-12',
      'cancellation."15 to 30 days" 2027-05-28',
      'cancellation."8 to 14 days" 2027-06-04',
      'cancellation."7 days or less" 2027-06-12',
    ]);
    expect(agreement.timetable.completion).toBeUndefined();
  });
});

test('days that are over when the contract is made are told of', () => {
  const late = terms('catering', undefined, (text) => text.replace('date: 2027-03-01', 'date: 2027-06-05'));
  const outcome = reckon(late.value);
  expect(outcome.ok).toBe(true);
  expect(outcome.diagnostics.map(({ level, message }) => `${level} ${message}`)).toEqual(
    [
      ['services.dinner.final_count.by', '2027-06-03'],
      ['deposit.back_until', '2027-05-12'],
      ['payment.plan.Balance.invoice', '2027-05-29'],
      ['client_duties.menu.due', '2027-05-22'],
    ].map(
      ([path, day]) =>
        `warning ${path}: comes to ${day}, expected a day on or after the date of the contract, 2027-06-05`,
    ),
  );
});

test.each(['catering', 'itsupport', 'website'])('nothing is said of %s', (name) => {
  expect(reckon(terms(name).value).diagnostics).toEqual([]);
});

test('hours after a day without a time have a day too', () => {
  const { plan } = reckoned(
    terms('website', (text) => text.replace(/pay_within: .*/, 'pay_within: 48 hours after invoice')),
  );
  const [first] = plan;
  expect([first?.invoiced?.value.iso, first?.due?.value.iso]).toEqual(['2027-02-01', '2027-02-03']);
});
