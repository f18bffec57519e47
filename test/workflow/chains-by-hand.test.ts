/** The shipped chains of three amendments, worked out by hand: each figure has its line of arithmetic in a comment. */
import { describe, expect, test } from 'vitest';
import { date } from '../../src/model/calendar.ts';
import { ladders } from '../../src/model/ladder.ts';
import type { Ladders } from '../../src/model/reckoning.ts';
import { readChange, readClient, readDefinition } from '../../src/read/index.ts';
import { joined } from '../../src/workflow/agreement.ts';
import { amend, type Standing, standing } from '../../src/workflow/chain.ts';
import { shown } from '../model/examples.ts';
import { holdPlan } from './chain-equalities.ts';
import { example, value } from './register.ts';

interface Amendment {
  readonly after: Standing;
  readonly ladders: Ladders;
}

/** The amendments of a shipped contract, both sides having accepted on these days: first the contract, then each amendment. */
function chain(
  name: string,
  signed: string,
  first: string,
  second: string,
  third: string,
): readonly [Amendment, Amendment, Amendment] {
  const bytes = (file: string) => new TextEncoder().encode(example(file));
  const definition = value(readDefinition(bytes(name), `${name}.yaml`));
  const client = value(readClient(bytes(`${name}-client`), `${name}-client.yaml`));
  const original = value(standing(value(joined(definition, client)), date(signed)));
  let before = original;
  const next = (ordinal: number, day: string): Amendment => {
    const file = `${name}-change-${ordinal}`;
    const change = value(readChange(bytes(file), `${file}.yaml`));
    const after = value(amend(before, change));
    const amendment = { after, ladders: ladders(before, after, original, after.clock) };
    before = value(amend(before, change, date(day)));
    return amendment;
  };
  return [next(1, first), next(2, second), next(3, third)];
}

/** `original | changed before | before | this | after`, with the lines of this amendment below. */
function money({ ladders }: Amendment): readonly string[] {
  return ladders.money.flatMap(({ period, original, earlier, before, change, after, lines }) => [
    `${period ?? 'once'}: ${[original, earlier, before, change, after].map(shown).join(' | ')}`,
    ...lines.map((line) => `  ${line.kind} ${line.name.value.text}: ${shown(line)}`),
  ]);
}

function days({ ladders }: Amendment): readonly string[] {
  return ladders.days.map(({ kind, path, original, earlier, before, change, after }) => {
    const moved = [earlier, change].map((shift) => (shift ? `${shift.value.count} ${shift.value.unit}` : '-'));
    const [first, was, is] = [original, before, after].map((day) => day?.value.iso ?? '-');
    return `${kind} ${path}: ${first} ${moved[0]}, ${was} ${moved[1]}, ${is}`;
  });
}

function plan({ after }: Amendment): readonly string[] {
  holdPlan(after);
  return after.plan.map((line) => {
    const span = [line.begins && `from ${line.begins.value.iso}`, line.until && `until ${line.until.value.iso}`];
    const what = line.name?.value.text ?? line.kind;
    return [what, ...span, line.invoiced?.value.iso, shown(line.sum), line.fixed && 'fixed'].filter(Boolean).join(', ');
  });
}

describe('IT support', () => {
  const [first, second, third] = chain('itsupport', '2026-12-01', '2027-01-26', '2027-02-09', '2027-02-19');

  test('money of the first: a second surgery, six computers, a credit', () => {
    // Signed: 950.00; VAT 950.00 x 20% = 190.00; 950.00 + 190.00 = 1,140.00.
    // The second surgery 640.00, VAT 128.00. The credit -90.00, VAT -18.00. 640.00 - 90.00 = 550.00; 128.00 - 18.00 = 110.00.
    // A month: 14 x 45.00 = 630.00; 5% of it 31.50; 630.00 - 31.50 + 180.00 = 778.50, VAT 126.00 - 6.30 + 36.00 = 155.70.
    // Six more: 6 x 45.00 = 270.00, VAT 54.00; 5% of it 13.50, VAT 2.70; 270.00 - 13.50 = 256.50; 54.00 - 2.70 = 51.30.
    expect(money(first)).toEqual([
      'once: 950.00 + 190.00 = 1140.00 | 0.00 + 0.00 = 0.00 | 950.00 + 190.00 = 1140.00 | 550.00 + 110.00 = 660.00 | 1500.00 + 300.00 = 1800.00',
      '  service Network for the second surgery: 640.00 + 128.00 = 768.00',
      '  credit Courtesy for the late answer on 2027-01-20: -90.00 + -18.00 = -108.00',
      'month: 778.50 + 155.70 = 934.20 | 0.00 + 0.00 = 0.00 | 778.50 + 155.70 = 934.20 | 256.50 + 51.30 = 307.80 | 1035.00 + 207.00 = 1242.00',
      '  service Help desk: 270.00 + 54.00 = 324.00',
      '  discount First-year discount: -13.50 + -2.70 = -16.20',
    ]);
  });

  test('money of the second: a credit by the rule for our mistakes, and a favour', () => {
    // Half a month: 20 x 45.00 = 900.00, less 5% = 855.00, by half = 427.50; VAT 427.50 x 20% = 85.50.
    // The favour: an hour and a half at 85.00 = 127.50, VAT 25.50, and the same off again.
    // 1,500.00 - 427.50 = 1,072.50; 300.00 - 85.50 = 214.50.
    expect(money(second)).toEqual([
      'once: 950.00 + 190.00 = 1140.00 | 550.00 + 110.00 = 660.00 | 1500.00 + 300.00 = 1800.00 | -427.50 + -85.50 = -513.00 | 1072.50 + 214.50 = 1287.00',
      '  credit Half a month of the help desk, for the fault on 2027-02-03 that waited 3 hours: -427.50 + -85.50 = -513.00',
      '  favour Setting up two tablets for the waiting room: 127.50 + 25.50 = 153.00',
      '  favour credit Setting up two tablets for the waiting room: -127.50 + -25.50 = -153.00',
      'month: 778.50 + 155.70 = 934.20 | 256.50 + 51.30 = 307.80 | 1035.00 + 207.00 = 1242.00 | 0.00 + 0.00 = 0.00 | 1035.00 + 207.00 = 1242.00',
    ]);
  });

  test('money of the third: a charge at cost and 15%, and no backup any more', () => {
    // Earlier: 550.00 - 427.50 = 122.50; 110.00 - 85.50 = 24.50.
    // Cable: 318.40 x 1.15 = 366.16; VAT 366.16 x 20% = 73.232, rounded 73.23.
    // 1,072.50 + 366.16 = 1,438.66; 214.50 + 73.23 = 287.73; 1,438.66 + 287.73 = 1,726.39.
    // A month: 1,035.00 - 180.00 = 855.00; 207.00 - 36.00 = 171.00.
    expect(money(third)).toEqual([
      'once: 950.00 + 190.00 = 1140.00 | 122.50 + 24.50 = 147.00 | 1072.50 + 214.50 = 1287.00 | 366.16 + 73.23 = 439.39 | 1438.66 + 287.73 = 1726.39',
      '  charge Cable and conduit to the treatment room: 366.16 + 73.23 = 439.39',
      'month: 778.50 + 155.70 = 934.20 | 256.50 + 51.30 = 307.80 | 1035.00 + 207.00 = 1242.00 | -180.00 + -36.00 = -216.00 | 855.00 + 171.00 = 1026.00',
      '  service Backup: -180.00 + -36.00 = -216.00',
    ]);
  });

  test('days', () => {
    // Passwords were due on Thursday 7 January and came on Thursday 14 January: 5 business days late.
    // Inventory: Monday 18 January and 5 business days = Monday 25 January. Live: Monday 25 January and 5 = Monday 1 February.
    // Completion: from 25 January to 12 February are 6 + 12 = 18 days.
    expect(days(first)).toEqual([
      'milestone schedule.milestones.inventory: 2027-01-18 0 business day, 2027-01-18 5 business day, 2027-01-25',
      'milestone schedule.milestones.live: 2027-01-25 0 business day, 2027-01-25 5 business day, 2027-02-01',
      'milestone schedule.milestones.second-surgery-open: - -, - -, 2027-02-12',
      'completion timetable.completion: 2027-01-25 0 day, 2027-01-25 18 day, 2027-02-12',
      'instalment payment.plan."Monthly fees": 2027-01-25 0 day, 2027-01-25 7 day, 2027-02-01',
      'instalment services.second-surgery.invoice: - -, - -, 2027-02-12',
    ]);
    // 12 February and 10 days = 22 February. What was not in the contract has no original.
    expect(days(second)).toEqual([
      'duty client_duties.cabinet: - -, - -, 2027-02-15',
      'milestone schedule.milestones.second-surgery-open: - -, 2027-02-12 10 day, 2027-02-22',
      'completion timetable.completion: 2027-01-25 18 day, 2027-02-12 10 day, 2027-02-22',
      'instalment services.second-surgery.invoice: - -, 2027-02-12 10 day, 2027-02-22',
    ]);
    // The cabinet was due on 15 February and came on 18 February: 3 days late. 22 February and 3 days = 25 February.
    // Completion: 18 + 10 = 28 days by earlier amendments.
    expect(days(third)).toEqual([
      'milestone schedule.milestones.second-surgery-open: - -, 2027-02-22 3 day, 2027-02-25',
      'completion timetable.completion: 2027-01-25 28 day, 2027-02-22 3 day, 2027-02-25',
      'instalment services.second-surgery.invoice: - -, 2027-02-22 3 day, 2027-02-25',
      'instalment engagement.charges."Cable and conduit to the treatment room".invoice: - -, - -, 2027-02-25',
    ]);
  });

  test('plan', () => {
    const setUp = 'Setting up, 2026-12-01, 950.00 + 190.00 = 1140.00, fixed';
    const courtesy = 'Courtesy for the late answer on 2027-01-20';
    const half = 'Half a month of the help desk, for the fault on 2027-02-03 that waited 3 hours';
    // 950.00 + 640.00 - 90.00 = 1,500.00.
    expect(plan(first)).toEqual([
      setUp,
      'Monthly fees, from 2027-02-01, 2027-02-01, 1035.00 + 207.00 = 1242.00',
      'Network for the second surgery, 2027-02-12, 640.00 + 128.00 = 768.00',
      `${courtesy}, -90.00 + -18.00 = -108.00`,
    ]);
    // 950.00 + 640.00 - 90.00 - 427.50 = 1,072.50. The first credit was given on the day of the second signature.
    expect(plan(second)).toEqual([
      setUp,
      'Monthly fees, from 2027-02-01, 2027-02-01, 1035.00 + 207.00 = 1242.00',
      'Network for the second surgery, 2027-02-22, 640.00 + 128.00 = 768.00',
      `${courtesy}, 2027-01-26, -90.00 + -18.00 = -108.00, fixed`,
      `${half}, -427.50 + -85.50 = -513.00`,
    ]);
    // 950.00 + 640.00 - 90.00 - 427.50 + 366.16 = 1,438.66. The old fee runs to the day before the new one.
    expect(plan(third)).toEqual([
      setUp,
      'Monthly fees, from 2027-02-01, until 2027-03-31, 2027-02-01, 1035.00 + 207.00 = 1242.00',
      'Monthly fees, from 2027-04-01, 2027-04-01, 855.00 + 171.00 = 1026.00',
      'Network for the second surgery, 2027-02-25, 640.00 + 128.00 = 768.00',
      `${courtesy}, 2027-01-26, -90.00 + -18.00 = -108.00, fixed`,
      `${half}, 2027-02-09, -427.50 + -85.50 = -513.00, fixed`,
      'Cable and conduit to the treatment room, 2027-02-25, 366.16 + 73.23 = 439.39',
    ]);
  });
});

describe('catering', () => {
  const [first, second, third] = chain('catering', '2027-03-01', '2027-05-04', '2027-05-15', '2027-05-27');

  test('money of the first: over the edge of a price band, and no bar', () => {
    // Signed: 76 guests are in the band to 79: 76 x 68.00 = 5,168.00; tax x 6.625% = 342.38. The bar 900.00, tax 59.625, rounded 59.63.
    // 5,168.00 + 900.00 = 6,068.00; 342.38 + 59.63 = 402.01. The tasting is taken off in full.
    // 84 guests are in the band from 80: 84 x 62.00 = 5,208.00; tax 345.03. 5,208.00 - 5,168.00 = 40.00; 345.03 - 342.38 = 2.65.
    // 40.00 - 900.00 = -860.00; 2.65 - 59.63 = -56.98.
    expect(money(first)).toEqual([
      'once: 6068.00 + 402.01 = 6470.01 | 0.00 + 0.00 = 0.00 | 6068.00 + 402.01 = 6470.01 | -860.00 + -56.98 = -916.98 | 5208.00 + 345.03 = 5553.03',
      '  service Three-course dinner: 40.00 + 2.65 = 42.65',
      '  service Open bar: -900.00 + -59.63 = -959.63',
    ]);
  });

  test('money of the second: dearer bands, and an hour at a rate that it adds', () => {
    // 84 x 64.00 = 5,376.00; tax 356.16. 5,376.00 - 5,208.00 = 168.00; 356.16 - 345.03 = 11.13.
    // An hour at 180.00 per half hour: 2 x 180.00 = 360.00; tax 23.85.
    // 5,208.00 + 168.00 + 360.00 = 5,736.00; 345.03 + 11.13 + 23.85 = 380.01. The flowers are in no sum.
    expect(money(second)).toEqual([
      'once: 6068.00 + 402.01 = 6470.01 | -860.00 + -56.98 = -916.98 | 5208.00 + 345.03 = 5553.03 | 528.00 + 34.98 = 562.98 | 5736.00 + 380.01 = 6116.01',
      '  service Three-course dinner: 168.00 + 11.13 = 179.13',
      '  charge One hour more, from 4 to 5 p.m.: 360.00 + 23.85 = 383.85',
    ]);
  });

  test('money of the third: four guests fewer, and a credit', () => {
    // Earlier: -860.00 + 528.00 = -332.00; -56.98 + 34.98 = -22.00.
    // 80 guests stay in the band from 80: 80 x 64.00 = 5,120.00; tax 339.20. 5,120.00 - 5,376.00 = -256.00; 339.20 - 356.16 = -16.96.
    // The credit -50.00; tax -3.3125, rounded -3.31.
    // 5,736.00 - 256.00 - 50.00 = 5,430.00; 380.01 - 16.96 - 3.31 = 359.74.
    expect(money(third)).toEqual([
      'once: 6068.00 + 402.01 = 6470.01 | -332.00 + -22.00 = -354.00 | 5736.00 + 380.01 = 6116.01 | -306.00 + -20.27 = -326.27 | 5430.00 + 359.74 = 5789.74',
      '  service Three-course dinner: -256.00 + -16.96 = -272.96',
      '  credit Courtesy for the tasting that began 40 minutes late: -50.00 + -3.31 = -53.31',
    ]);
  });

  test('days', () => {
    expect(days(first)).toEqual([]);
    // Only hours change, and what is due hours before the event; the tables stand a day before it, and complete nothing.
    expect(days(second)).toEqual([
      'event engagement.event: 2027-06-12 0 day, 2027-06-12 0 day, 2027-06-12',
      'duty client_duties.kitchen: 2027-06-12 0 day, 2027-06-12 0 day, 2027-06-12',
      'milestone schedule.milestones.tables: - -, - -, 2027-06-11',
      'moment services.dinner.final_count.added_until: 2027-06-10 0 day, 2027-06-10 0 day, 2027-06-10',
    ]);
    // The event moves from Saturday to Sunday, and the tables to its day: a day with the event and a day of their own.
    // The final count stays: 7 business days before the Saturday and before the Sunday are both Thursday 3 June.
    // The extras stay: 3 business days after either day are Wednesday 16 June.
    expect(days(third)).toEqual([
      'event engagement.event: 2027-06-12 0 day, 2027-06-12 1 day, 2027-06-13',
      'duty client_duties.menu: 2027-05-22 0 day, 2027-05-22 1 day, 2027-05-23',
      'duty client_duties.kitchen: 2027-06-12 0 day, 2027-06-12 1 day, 2027-06-13',
      'milestone schedule.milestones.tables: - -, 2027-06-11 2 day, 2027-06-13',
      'moment services.dinner.final_count.added_until: 2027-06-10 0 day, 2027-06-10 1 day, 2027-06-11',
      'moment deposit.back_until: 2027-05-12 0 day, 2027-05-12 1 day, 2027-05-13',
      'cancellation cancellation."31 days or more": 2027-05-12 0 day, 2027-05-12 1 day, 2027-05-13',
      'cancellation cancellation."15 to 30 days": 2027-05-28 0 day, 2027-05-28 1 day, 2027-05-29',
      'cancellation cancellation."8 to 14 days": 2027-06-04 0 day, 2027-06-04 1 day, 2027-06-05',
      'cancellation cancellation."7 days or less": 2027-06-12 0 day, 2027-06-12 1 day, 2027-06-13',
      'instalment payment.plan.Balance: 2027-05-29 0 day, 2027-05-29 1 day, 2027-05-30',
    ]);
  });

  test('plan: the deposit was invoiced before the band changed, and stays', () => {
    // Deposit: 25% of 6,068.00 = 1,517.00; 25% of 402.01 = 100.5025, rounded 100.50.
    const deposit = 'deposit, 2027-03-01, 1517.00 + 100.50 = 1617.50, fixed';
    const extras = 'Extras, 2027-06-16, none';
    // 5,208.00 - 1,517.00 = 3,691.00; 345.03 - 100.50 = 244.53.
    expect(plan(first)).toEqual([deposit, 'Balance, 2027-05-29, 3691.00 + 244.53 = 3935.53', extras]);
    // 5,736.00 - 1,517.00 = 4,219.00; 380.01 - 100.50 = 279.51.
    expect(plan(second)).toEqual([deposit, 'Balance, 2027-05-29, 4219.00 + 279.51 = 4498.51', extras]);
    // 5,430.00 - 1,517.00 = 3,913.00; 359.74 - 100.50 = 259.24. The balance goes along with the event.
    expect(plan(third)).toEqual([deposit, 'Balance, 2027-05-30, 3913.00 + 259.24 = 4172.24', extras]);
  });
});
