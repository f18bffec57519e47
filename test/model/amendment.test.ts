import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { apply } from '../../src/model/amendment.ts';
import { given } from '../../src/model/figure.ts';
import type { Stage } from '../../src/model/ladder.ts';
import { ladders } from '../../src/model/ladder.ts';
import { clockOf } from '../../src/model/reckon.ts';
import type { DayRow, Instalment } from '../../src/model/reckoning.ts';
import { replan } from '../../src/model/replan.ts';
import type { ChangeFile } from '../../src/model/schema/change.ts';
import { changeFileSchema } from '../../src/model/schema/change.ts';
import type { Terms } from '../../src/model/schema/terms.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import type { Source } from '../../src/model/source.ts';
import { changedTerms } from './changed.ts';
import { changeFile, fromRaw, reckoned, shown, terms } from './examples.ts';

/** `earlier` and `original` are there where an amendment came before. */
function amend(before: Source<Terms>, change: Source<ChangeFile>, earlier?: Stage, original?: Stage) {
  const outcome = apply(before, change);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const after: Source<Terms> = { value: termsSchema.parse(outcome.value.raw), ...outcome.value };
  const reckoning = { before: reckoned(before), after: reckoned(after) };
  const stage: Stage = earlier ?? { reckoning: reckoning.before, plan: reckoning.before.plan };
  const plan = replan(
    stage,
    { terms: after.value, reckoning: reckoning.after },
    {
      date: given('amendment.date', change.value.date),
      invoiced: change.value.invoiced ?? [],
      dates: outcome.value.dates,
    },
  );
  const ladder = ladders(stage, { reckoning: reckoning.after, plan }, original ?? stage, clockOf(after.value));
  return { ...outcome.value, before: reckoning.before, after, reckoning: reckoning.after, plan, ladder };
}

const planned = (plan: readonly Instalment[]) =>
  plan.map((line) =>
    [
      line.kind,
      line.path,
      line.begins?.value.iso,
      line.until && `until ${line.until.value.iso}`,
      line.invoiced?.value.iso,
      shown(line.sum),
      line.fixed ? 'fixed' : '',
    ]
      .filter(Boolean)
      .join(' | '),
  );
const rows = (days: readonly DayRow[]) =>
  days.map(({ kind, path, original, before, change, after }) => {
    const moved = change && `${change.value.count} ${change.value.unit}`;
    return [kind, path, original?.value.iso, before?.value.iso, moved, after?.value.iso]
      .map((cell) => cell ?? '-')
      .join(' | ');
  });

describe('IT support, first amendment', () => {
  const amended = amend(terms('itsupport'), changeFile('itsupport'));

  // One-off 950.00 + 640.00 - 90.00. Monthly 20 x 45.00 = 900.00, less 5 % = 855.00, plus 180.00.
  test('money ladder', () => {
    expect(
      amended.ladder.money.map(({ period, ...sums }) => [
        period ?? 'once',
        ...[sums.original, sums.earlier, sums.before, sums.change, sums.after].map(shown),
      ]),
    ).toEqual([
      [
        'once',
        '950.00 + 190.00 = 1140.00',
        '0.00 + 0.00 = 0.00',
        '950.00 + 190.00 = 1140.00',
        '550.00 + 110.00 = 660.00',
        '1500.00 + 300.00 = 1800.00',
      ],
      [
        'month',
        '778.50 + 155.70 = 934.20',
        '0.00 + 0.00 = 0.00',
        '778.50 + 155.70 = 934.20',
        '256.50 + 51.30 = 307.80',
        '1035.00 + 207.00 = 1242.00',
      ],
    ]);
  });

  // Passwords were due on 7 January and came on 14 January, 5 business days late.
  test('days ladder', () => {
    expect(rows(amended.ladder.days)).toEqual([
      'milestone | schedule.milestones.inventory | 2027-01-18 | 2027-01-18 | 5 business day | 2027-01-25',
      'milestone | schedule.milestones.live | 2027-01-25 | 2027-01-25 | 5 business day | 2027-02-01',
      'milestone | schedule.milestones.second-surgery-open | - | - | - | 2027-02-12',
      'completion | timetable.completion | 2027-01-25 | 2027-01-25 | 18 day | 2027-02-12',
      'instalment | payment.plan."Monthly fees" | 2027-01-25 | 2027-01-25 | 7 day | 2027-02-01',
      'instalment | services.second-surgery.invoice | - | - | - | 2027-02-12',
    ]);
    const passwords = amended.reckoning.timetable.duties[0];
    expect(amended.reckoning.moment('schedule.milestones.live.due')?.date.value.iso).toBe('2027-02-01');
    expect(passwords?.late?.value).toEqual({ kind: 'duration', count: 5, unit: 'business day' });
  });

  test('the plan: what was invoiced stays, what is new has lines of its own', () => {
    expect(planned(amended.plan)).toEqual([
      'instalment | payment.plan."Setting up" | 2026-12-01 | 950.00 + 190.00 = 1140.00 | fixed',
      'recurring | payment.plan."Monthly fees" | 2027-02-01 | 2027-02-01 | 1035.00 + 207.00 = 1242.00',
      'own line | services.second-surgery.invoice | 2027-02-12 | 640.00 + 128.00 = 768.00',
      'own line | amendment.plan.2027-01-25."Courtesy for the late answer on 2027-01-20" | -90.00 + -18.00 = -108.00',
    ]);
  });

  test('every new value knows its place in the change file', () => {
    const source = (path: string) => amended.sources.get(path);
    expect(source('engagement.services.helpdesk.quantity')).toBe('changes.change_service.helpdesk.quantity');
    expect(source('services.second-surgery.price')).toBe('changes.add_service.second-surgery.price');
    expect(source('engagement.received.passwords.on')).toBe('changes.received.passwords.on');
    expect(source('schedule.hours')).toBe('changes.change."schedule.hours".to');
    expect(source('services.helpdesk.price')).toBeUndefined();
    expect(amended.places.get('services.second-surgery.price')?.file).toBe('itsupport-change-1.yaml');
    expect(amended.places.get('services.helpdesk.price')?.file).toBe('itsupport.yaml');
    expect(amended.dates.get('schedule.hours')?.iso).toBe('2027-02-01');
    expect(amended.dates.get('engagement.received.passwords')?.iso).toBe('2027-01-25');
  });

  test('changed terms, in the order of the file', () => {
    const changed = changedTerms(terms('itsupport').raw, amended.raw);
    expect(changed.map(({ path, before, after }) => [path, before ?? '-', after ?? '-'])).toEqual([
      ['services.second-surgery.name', '-', 'Network for the second surgery'],
      ['services.second-surgery.description', '-', 'Setting up the network at 11 Mill Lane.'],
      ['services.second-surgery.place', '-', 'customer-site'],
      ['services.second-surgery.price', '-', '640.00 once'],
      ['services.second-surgery.excludes', '-', ['Electrical work', 'Furniture']],
      ['services.second-surgery.invoice', '-', 'second-surgery-open'],
      ['schedule.hours', ['Mo-Fr 08:00-18:00'], ['Mo-Fr 08:00-18:00', 'Sa 09:00-13:00']],
      ['schedule.milestones.second-surgery-open.name', '-', 'Second surgery on the network'],
      ['schedule.milestones.second-surgery-open.due', '-', '2027-02-12'],
      ['engagement.services.helpdesk.quantity', '14 computers', '20 computers'],
      ['engagement.services.helpdesk.from', '-', '2027-02-01'],
      ['engagement.services.second-surgery.from', '-', '2027-01-25'],
      ['engagement.received.passwords.duty', '-', 'passwords'],
      ['engagement.received.passwords.on', '-', '2027-01-14'],
      [
        'engagement.credits."Courtesy for the late answer on 2027-01-20".name',
        '-',
        'Courtesy for the late answer on 2027-01-20',
      ],
      ['engagement.credits."Courtesy for the late answer on 2027-01-20".amount', '-', '90.00'],
      ['engagement.credits."Courtesy for the late answer on 2027-01-20".of', '-', 'setup'],
      ['engagement.credits."Courtesy for the late answer on 2027-01-20".on', '-', '2027-01-25'],
    ]);
  });

  test('what a change hangs on: the lines that differ, no others', () => {
    const [once] = amended.ladder.money;
    expect(once?.change.net.from).toEqual([
      'engagement.credits."Courtesy for the late answer on 2027-01-20".amount',
      'services.second-surgery.price',
    ]);
  });
});

describe('catering, first amendment', () => {
  const amended = amend(terms('catering'), changeFile('catering'));

  // 84 guests are in the lower band: 84 x 62.00 = 5,208.00, tax 345.03; the bar is gone.
  test('sums', () => {
    expect(shown(amended.reckoning.oneOff)).toBe('5208.00 + 345.03 = 5553.03');
    expect(amended.ladder.money.map(({ change }) => shown(change))).toEqual(['-860.00 + -56.98 = -916.98']);
  });

  test('the deposit was invoiced and stays; the balance takes the difference', () => {
    expect(planned(amended.plan)).toEqual([
      'deposit | deposit | 2027-03-01 | 1517.00 + 100.50 = 1617.50 | fixed',
      'instalment | payment.plan.Balance | 2027-05-29 | 3691.00 + 244.53 = 3935.53',
      'extras | payment.plan.Extras | 2027-06-16 | none',
    ]);
    expect(amended.ladder.days).toEqual([]);
  });

  test('what is taken out leaves every list that named it', () => {
    expect(amended.after.value.deposit?.of).toEqual(['dinner']);
    expect(amended.after.value.services.map(({ id }) => id)).toEqual(['dinner', 'tasting']);
    expect(changedTerms(terms('catering').raw, amended.raw).map(({ path }) => path)).toEqual([
      'services.bar.name',
      'services.bar.price',
      'deposit.of',
      'engagement.services.dinner.quantity',
      'engagement.services.dinner.from',
    ]);
  });
});

describe('IT support, second amendment', () => {
  const first = amend(terms('itsupport'), changeFile('itsupport'));
  const original = { reckoning: first.before, plan: first.before.plan };
  const second = (changes: string) => {
    const text = `amends: HIT-2026-0001\ndate: 2027-03-10\nrequested_by: client\nrequested: by phone\nreason: More.\nchanges:\n${changes}`;
    const file = fromRaw(changeFileSchema, parse(text, { schema: 'failsafe' }), 'change-2');
    return amend(first.after, file, first, original);
  };

  test('begins where the first one ended', () => {
    const { ladder, plan } = second(
      '  - add_service:\n      id: printer\n      name: New printer\n      price: 100.00 once',
    );
    const [once] = ladder.money;
    expect(
      once && [once.original, once.earlier, once.before, once.change, once.after].map((sum) => shown(sum)),
    ).toEqual([
      '950.00 + 190.00 = 1140.00',
      '550.00 + 110.00 = 660.00',
      '1500.00 + 300.00 = 1800.00',
      '100.00 + 20.00 = 120.00',
      '1600.00 + 320.00 = 1920.00',
    ]);
    expect(planned(plan).slice(2)).toEqual([
      'own line | services.second-surgery.invoice | 2027-02-12 | 640.00 + 128.00 = 768.00 | fixed',
      'own line | amendment.plan.2027-01-25."Courtesy for the late answer on 2027-01-20" | -90.00 + -18.00 = -108.00 | fixed',
      'own line | amendment.plan.2027-03-10 | 100.00 + 20.00 = 120.00',
    ]);
  });

  test('says by how much the first one moved a date', () => {
    const { ladder } = second(
      '  - change:\n      what: schedule.milestones.live.due\n      to: 17 business days after start',
    );
    expect(rows(ladder.days)[0]).toBe(
      'milestone | schedule.milestones.live | 2027-01-25 | 2027-02-01 | 2 business day | 2027-02-03',
    );
    expect(ladder.days[0]?.earlier?.value).toEqual({ kind: 'duration', count: 5, unit: 'business day' });
  });

  test('refunds what was invoiced and is dropped', () => {
    expect(planned(second('  - remove_service: second-surgery').plan).at(-1)).toBe(
      'refund | amendment.plan.2027-03-10 | -640.00 + -128.00 = -768.00',
    );
  });
});
