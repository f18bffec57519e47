import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/check/facts.ts';
import { inputBeforeMilestone } from '../../src/check/rules/input-before-milestone.ts';
import { contractParts } from '../../src/compose/index.ts';
import { isMap } from '../../src/model/raw.ts';
import type { Raw } from '../../src/model/source.ts';
import { readDefinition } from '../../src/read/index.ts';
import { kit } from '../papers/examples.ts';
import { value } from '../workflow/register.ts';
import { withPart } from './find.ts';
import { places, told } from './told.ts';

const contract = value(contractParts(kit, 'en'));

type Rows = readonly (readonly [string, string, readonly string[]])[];

const service = (more: string): string => `services:\n  - id: work\n    name: Work\n    price: 100.00 once\n${more}`;

const project = (drafts: string, content: string, more = ''): string => `business_days: Mo-Fr
schedule:
  milestones:
    - id: drafts
      name: Drafts shown
      due: ${drafts}
      needs:
        - content
    - id: launch
      name: Launch
      due: 1 month after drafts
client_duties:
  - id: content
    what: Texts
    due: ${content}
${more}`;
const DRAFTS = 'schedule.milestones.drafts.due';

describe('what a milestone needs', () => {
  const rows: Rows = [
    ['on its day', project('15 business days after start', '15 business days after start'), []],
    ['a day later', project('15 business days after start', '16 business days after start'), [DRAFTS]],
    ['in other days, perhaps later', project('15 business days after start', '18 days after start'), []],
    ['in other days, later', project('5 business days after start', '60 days after start'), [DRAFTS]],
    ['after the milestone itself', project('15 business days after start', '1 day after drafts'), [DRAFTS]],
    ['after a later milestone', project('15 business days after start', '1 day after launch'), [DRAFTS]],
    ['on a date before', project('2027-03-02', '2027-03-01'), []],
    ['on a date after', project('2027-03-02', '2027-03-03'), [DRAFTS]],
    ['that hangs on it', project('5 days after content', '15 business days after start'), []],
    ['from another anchor', project('15 business days after start', '90 days after signature'), []],
    ['before the event, in time', project('7 days before event', '7 days before event'), []],
    ['before the event, too late', project('7 days before event', '6 days before event'), [DRAFTS]],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('input-before-milestone', part)).toEqual(expected);
  });

  test('too late is told with both days', () => {
    expect(
      told('input-before-milestone', project('15 business days after start', '16 business days after start')),
    ).toEqual([
      'schedule.milestones.drafts.due: found "15 business days after start", and content, which it needs, is due "16 business days after start"; expected a day after that | ask for it earlier, or let the milestone be later',
    ]);
  });
});

test('what an amendment noted as brought was not too late', () => {
  const part = withPart(project('15 business days after start', '16 business days after start'));
  const definition = value(readDefinition(new TextEncoder().encode(part), 'service.yaml'));
  const check = (raw: Raw) => inputBeforeMilestone.check(factsOf({ definition: { ...definition, raw }, contract }));
  const received = (duty: string): Raw => ({
    ...(isMap(definition.raw) ? definition.raw : {}),
    engagement: { received: [{ duty, on: '2027-01-11' }] },
  });
  expect(check(received('another'))).toHaveLength(1);
  expect(check(received('content'))).toEqual([]);
});

const dated = (day: string, more = '', business = 'business_days: Mo-Fr\n'): string =>
  `${business}schedule:\n${more}  milestones:\n    - id: launch\n      name: Launch\n      due: ${day}\n`;
const LAUNCH = 'schedule.milestones.launch.due';
const saturdays = '  hours:\n    - Mo-Sa 08:00-18:00\n';

describe('the date of a milestone', () => {
  const rows: Rows = [
    ['on a Friday', dated('2027-02-12'), []],
    ['on a Saturday', dated('2027-02-13'), [LAUNCH]],
    ['on a Saturday with hours', dated('2027-02-13', saturdays), []],
    ['on a Sunday, with hours on Saturdays', dated('2027-02-14', saturdays), [LAUNCH]],
    ['on a Sunday, with hours alone', dated('2027-02-14', saturdays, ''), [LAUNCH]],
    ['on a Sunday, and nothing is said', dated('2027-02-14', '', ''), []],
    ['on a public holiday', dated('2027-01-01', '  holidays: US\n'), [LAUNCH]],
    ['on a day that is a holiday elsewhere', dated('2027-01-01'), []],
    ['on a closed day', dated('2027-02-12', '  closed:\n    - 2027-02-12\n'), [LAUNCH]],
    ['that is counted', dated('30 days after start'), []],
    [
      'of a duty',
      'business_days: Mo-Fr\nclient_duties:\n  - id: texts\n    what: Texts\n    due: 2027-02-14\n',
      ['client_duties.texts.due'],
    ],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('milestone-on-workday', part)).toEqual(expected);
  });

  test('is told with the weekday or the holiday', () => {
    expect(told('milestone-on-workday', dated('2027-02-14'))).toEqual([
      'schedule.milestones.launch.due: found 2027-02-14, a Sunday, which is no business day; expected a day on which you work | write the last day before it, or the first day after it, on which you work',
    ]);
    expect(told('milestone-on-workday', dated('2027-01-01', '  holidays: US\n'))[0]).toContain(
      'a public holiday in US',
    );
  });
});

const plan = (
  name: string,
  invoice: string,
  more = '',
): string => `${project('15 business days after start', '5 days after start')}services:
  - id: site
    name: Website
    price: 3600.00 once
${more}payment:
  plan:
    - name: ${name}
      share: 100%
      of:
        - site
      invoice: ${invoice}
`;
const first = (invoice: string): string => `deposit:\n  share: 10%\n  of:\n    - site\n  invoice: ${invoice}\n`;
const invoiced = (name: string): string => `payment.plan."${name}".invoice`;

describe('an instalment', () => {
  const rows: Rows = [
    ['on its milestone', plan('Launch', 'launch'), []],
    ['after its milestone', plan('Launch', '5 days after launch'), []],
    ['before its milestone', plan('Launch', 'drafts'), ['payment.plan.Launch.invoice']],
    ['a day before its milestone', plan('On launch', '1 day before launch'), [invoiced('On launch')]],
    ['at signature, named after a milestone', plan('Drafts shown', 'signature'), [invoiced('Drafts shown')]],
    ['named before its milestone', plan('Before launch', 'drafts'), []],
    ['that names the work alone', plan('Launch campaign', 'drafts'), []],
    ['on completion', plan('On completion', 'launch'), []],
    ['on completion, before the last milestone', plan('On completion', 'drafts'), []],
    ['on completion, before all of them', plan('On completion', 'signature'), [invoiced('On completion')]],
    ['the final one, before an event', plan('Final payment', '14 days before event'), []],
    ['after the deposit', plan('Rest', 'drafts', first('signature')), []],
    ['before the deposit', plan('Rest', 'drafts', first('launch')), ['deposit.invoice']],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('instalment-after-work', part)).toEqual(expected);
  });

  test('that is early is told with the work', () => {
    expect(told('instalment-after-work', plan('Launch', 'drafts'))).toEqual([
      'payment.plan.Launch.invoice: found "drafts", and launch is due "1 month after drafts"; expected no invoice before that | write invoice: launch, or a name that says what is paid for then',
    ]);
  });
});

const fee = (begins: string): string => `services:
  - id: care
    name: Care
    price: 9.00 per month
payment:
  plan:
    - name: Care
      of:
        - care
      invoice: first day of each month, for that month
      begins: ${begins}
`;

describe('a fee', () => {
  const rows: Rows = [
    ['from the start', fee('start'), []],
    ['from some day after signature', fee('5 days after signature'), []],
    ['from a day before the start', fee('1 day before start'), ['payment.plan.Care.begins']],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('instalment-after-work', part)).toEqual(expected);
  });
});

const kept = (released: string): string =>
  `${plan('Launch', 'launch')}  retention:\n    name: Kept back\n    share: 5%\n    released: ${released}\n`;

describe('a retention', () => {
  const rows: Rows = [
    ['released after the last instalment', kept('30 days after launch'), []],
    ['released with it', kept('launch'), []],
    ['released before it', kept('1 day before launch'), ['payment.retention.released']],
    ['released before it, by another milestone', kept('drafts'), ['payment.retention.released']],
    ['released perhaps before it', kept('40 days after drafts'), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('retention-after-work', part)).toEqual(expected);
  });
});

const warranty = (lasts: string, tell: string): string =>
  `${service(`    warranty:\n      lasts: ${lasts}\n`)}make_good:\n  tell_us: ${tell}\n`;

describe('faults are told of', () => {
  const rows: Rows = [
    ['as long as the warranty lasts', warranty('90 days after collection', '90 days after collection'), []],
    ['for a shorter time', warranty('90 days after collection', '89 days after collection'), ['make_good.tell_us']],
    ['some days after the fault', warranty('90 days after collection', '3 days after the fault'), []],
    ['in months that may be shorter', warranty('90 days after collection', '3 months after collection'), []],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('claim-in-warranty', part)).toEqual(expected);
  });
});

const duty = (more: string): string =>
  `business_days: Mo-Fr\nclient_duties:\n  - id: content\n    what: Texts\n    due: 5 days after start\n${more}`;
const moves = '    if_late: dates that need it move day for day\n';

describe('what is said of a case that', () => {
  const rows: Rows = [
    [
      'comes with a milestone',
      `${duty(moves)}schedule:\n  milestones:\n    - id: a\n      name: A\n      due: 9 days after start\n      needs:\n        - content\n`,
      [],
    ],
    [
      'comes with a milestone that hangs on it',
      `${duty(moves)}schedule:\n  milestones:\n    - id: a\n      name: A\n      due: 9 days after content\n`,
      [],
    ],
    ['never comes', duty(moves), ['client_duties.content.if_late']],
    ['is not said', duty(''), []],
    ['is a fee after a pause', duty('    pause_after: 10 days\n    restart_fee: 90.00\n'), []],
    ['is a fee without a pause', duty('    restart_fee: 90.00\n'), ['client_duties.content.restart_fee']],
    [
      'is a base rate with interest above it',
      'payment:\n  late:\n    interest: 8% per year above the base rate\n    base_rate:\n      value: 3.75%\n      as_of: 2026-06-30\n',
      [],
    ],
    [
      'is a base rate with interest of its own',
      'payment:\n  late:\n    interest: 8% per year\n    base_rate:\n      value: 3.75%\n      as_of: 2026-06-30\n',
      ['payment.late.base_rate'],
    ],
    [
      'is a base rate alone',
      'payment:\n  late:\n    base_rate:\n      value: 3.75%\n      as_of: 2026-06-30\n',
      ['payment.late.base_rate'],
    ],
  ];
  test.each(rows)('%s', (_, part, expected) => {
    expect(places('defined-and-used', part)).toEqual(expected);
  });
});
