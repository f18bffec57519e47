import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, RULES, silence } from '../../src/check/index.ts';
import { contractParts } from '../../src/compose/index.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readDefinition } from '../../src/read/index.ts';
import { kit } from '../papers/examples.ts';
import { value } from '../workflow/register.ts';
import { base, find, sections } from './find.ts';

const contract = value(contractParts(kit, 'en'));

describe.each(RULES)('$id', ({ id, what, why, good, bad }) => {
  test('is quiet about its good example', () => {
    expect(find(id, good)).toEqual([]);
  });

  test('finds its bad example, and points at a line of it', () => {
    const findings = find(id, bad);
    expect(findings.map(({ rule }) => rule)).toEqual([id]);
    const [{ place, path = '' }] = findings as [Diagnostic];
    // What lacks has no line of its own.
    const stands = new RegExp(`^${path.split('.')[0]}:`, 'm').test(bad);
    if (stands) expect(place?.line).toBeGreaterThan(sections(base).join('').split('\n').length - 12);
    else expect(bad).not.toContain(path);
  });

  test('says what and why in sentences', () => {
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  });
});

test('the list of rules is sorted, and is that of the folder', () => {
  const files = readdirSync(new URL('../../src/check/rules', import.meta.url)).filter((name) => name !== 'index.ts');
  expect(RULES.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
});

test.each(['catering', 'itsupport', 'joes-dry-cleaning', 'website'])(
  'the rules are quiet about the example %s',
  (name) => {
    const file = `templates/examples/${name}.yaml`;
    const read = readDefinition(readFileSync(new URL(`../../${file}`, import.meta.url)), file);
    expect(read.ok && silence(check({ definition: read.value, contract }), read.value.value.silenced).heard).toEqual(
      [],
    );
  },
);

test('findings are in the order of the files, and of the lines and columns in each', () => {
  const read = readDefinition(new TextEncoder().encode(base), 'service.yaml');
  if (!read.ok) throw new Error('the base has faults');
  const at = (file: string, line: number, column: number) =>
    [`${file}-${line}-${column}`, { file, line, column }] as const;
  const places = new Map([at('b', 1, 20_000), at('b', 2, 1), at('a', 3, 1), at('a', 2, 7)]);
  const [any] = RULES;
  if (!any) throw new Error('there are no rules');
  const rule = {
    ...any,
    check: () => ['nowhere', ...places.keys()].map((path) => ({ path, message: path, hint: '' })),
  };
  const found = check({ definition: { ...read.value, places }, contract }, [rule]);
  expect(found.map(({ message }) => message)).toEqual(['a-2-7', 'a-3-1', 'b-1-20000', 'b-2-1', 'nowhere']);
});

const SERVICES = `services:
  - id: design
    name: Design
    price: 4800.00 once
  - id: build
    name: Build
    price: 7200.00 once
  - id: care
    name: Care
    price: 150.00 per month
`;

const line = (name: string, bills: string, of: string): string =>
  `    - name: ${name}\n${bills && `      ${bills}\n`}${
    of &&
    `      of:\n${of
      .split(' ')
      .map((id) => `        - ${id}\n`)
      .join('')}`
  }      invoice: signature\n`;
const plan = (...lines: readonly string[]): string => `${SERVICES}payment:\n  plan:\n${lines.join('')}`;
const care = line('Care', '', 'care');

describe('a plan', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['that adds up', plan(line('All', 'share: 100%', 'design build'), care), []],
    [
      'in thirds that add up',
      plan(line('A', 'share: 33.3%', 'design build'), line('B', 'share: 66.7%', 'design build'), care),
      [],
    ],
    ['with what remains', plan(line('A', 'share: 30%', 'design build'), line('B', 'share: remaining', ''), care), []],
    [
      'with an amount and what remains',
      plan(line('A', 'amount: 500.00', 'design'), line('B', 'share: remaining', 'design build'), care),
      [],
    ],
    [
      'with different shares',
      plan(
        line('A', 'share: 100%', 'design'),
        line('B', 'share: 50%', 'build'),
        line('C', 'share: 50%', 'build'),
        care,
      ),
      [],
    ],
    [
      'of 90%',
      plan(line('A', 'share: 75%', 'design build'), line('B', 'share: 15%', 'design build'), care),
      [
        'payment.plan "B": share is 15%, and the shares of design and build add up to 90% | they must add up to 100%; add 10% to one of them',
      ],
    ],
    [
      'of 100.5%',
      plan(
        line('A', 'share: 50%', 'design'),
        line('B', 'share: 50.5%', 'design'),
        line('C', 'share: 100%', 'build'),
        care,
      ),
      [
        'payment.plan "B": share is 50.5%, and the shares of design add up to 100.5% | they must add up to 100%; take 0.5% off one of them',
      ],
    ],
    [
      'of too much beside what remains',
      plan(line('A', 'share: 110%', 'design'), line('B', 'share: remaining', ''), care),
      ['payment.plan "B": the shares of design add up to 110% | they must add up to 100%; take 10% off one of them'],
    ],
    [
      'with two lines for what remains',
      plan(line('A', 'share: remaining', ''), line('B', 'share: remaining', 'design'), care),
      ['payment.plan "B": design has two lines that bill what remains | keep one of them'],
    ],
    [
      'that forgets services',
      plan(care),
      [
        'services: no line of payment.plan bills design and build | name them under "of" in a line, or add a line with share: remaining',
      ],
    ],
    [
      'without the share of a service that is charged once',
      plan(line('A', 'share: 100%', 'design'), line('B', '', 'build'), care),
      [
        'payment.plan "B": there is no share, and build is charged once | add the share that this line bills, such as share: 100%',
      ],
    ],
    [
      'that forgets a fee',
      plan(line('A', 'share: 100%', 'design build')),
      [
        'services: no line of payment.plan bills the fee of care | add a line of care with invoice: first day of each month, for that month',
      ],
    ],
    [
      'that bills a fee twice',
      plan(line('A', 'share: 100%', 'design build'), care, line('More care', '', 'care')),
      ['payment.plan "More care": bills the fee of care a second time | name it in one line only'],
    ],
    [
      'with a share of a fee',
      plan(line('A', 'share: 100%', 'design build care')),
      [
        'payment.plan "A": bills a part of care, which is charged for each period | a line for such a fee has neither share nor amount',
      ],
    ],
  ];
  test.each(cases)('%s', (_, part, expected) => {
    expect(words(find('plan-adds-up', part))).toEqual(expected);
  });
});

const fee = (of: string, invoice: string): string =>
  line('Fees', '', of).replace('invoice: signature', `invoice: ${invoice}`);
const all = line('A', 'share: 100%', 'design build');
const priced = (price: string): readonly [string, string] => ['150.00 per month', price];

describe('a line of fees', () => {
  const monthly = 'first day of each month, for that month';
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['of fees per month, each month', plan(all, fee('care', monthly)), []],
    ['of a fee per year, from the start on', plan(all, fee('care', 'start')).replace(...priced('9.00 per year')), []],
    [
      'of a fee per quarter, each quarter',
      plan(all, fee('care', 'first day of each quarter, for the quarter before')).replace(
        ...priced('9.00 per quarter'),
      ),
      [],
    ],
    [
      'of a fee per month, each quarter',
      plan(all, fee('care', 'first day of each quarter, for that quarter')),
      [
        'payment.plan "Fees": bills care per month, and its invoice comes each quarter, expected fees per quarter | write the price per quarter, or name the day of the first invoice, such as invoice: start',
      ],
    ],
    [
      'of a fee per week, each month',
      plan(all, fee('care', monthly)).replace(...priced('9.00 per week')),
      [
        'payment.plan "Fees": bills care per week, and its invoice comes each month, expected fees per month | write the price per month, or name the day of the first invoice, such as invoice: start',
      ],
    ],
    [
      'of two periods',
      plan(all.replace(/ +- build\n/, ''), fee('care build', 'start')).replace('7200.00 once', '9.00 per year'),
      [
        'payment.plan "Fees": bills build per year and care per month, expected fees of one period | give the fees of each period a line of their own',
      ],
    ],
    [
      'that names what is billed once elsewhere',
      plan(all, fee('care design', monthly)),
      [
        'payment.plan "Fees": names design, which is charged once and which another line bills | take design out of this line: it bills fees for a period',
      ],
    ],
    [
      'that is none, each month',
      plan(all.replace('signature', monthly), care),
      [
        'payment.plan "A": bills a part of what is charged once, and its invoice comes each month | name one day, such as invoice: signature',
      ],
    ],
  ];
  test.each(cases)('%s', (_, part, expected) => {
    expect(words(find('fee-lines', part))).toEqual(expected);
  });
});

const prices = (...bands: readonly string[]): string =>
  `services:\n  - id: dinner\n    name: Dinner\n    price:\n${bands.map((band) => `      - ${band}: 68.00 per guest\n`).join('')}`;
const minimum = '    minimum: 40 guests\n';
const notice = (...bands: readonly string[]): string =>
  `cancellation:\n${bands.map((band) => `  - notice: ${band}\n    charge: 10%\n`).join('')}`;

describe('bands', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['that meet', prices('up to 79 guests', '80 to 99 guests', 'from 100 guests'), []],
    ['in any order', prices('from 100 guests', '80 to 99 guests', 'up to 79 guests'), []],
    ['that begin with the minimum', prices('40 to 79 guests', 'from 80 guests') + minimum, []],
    ['of notice that meet', notice('31 days or more', '15 to 30 days', '14 days or less'), []],
    [
      'with a gap',
      prices('up to 79 guests', 'from 82 guests'),
      [
        'services.dinner.price: 80 to 81 guests would have no price; there is a gap between "up to 79 guests" and "from 82 guests" | bands must meet; write "from 80 guests"',
      ],
    ],
    [
      'with a gap before the last but one',
      prices('up to 79 guests', '81 to 99 guests', 'from 100 guests'),
      [
        'services.dinner.price: 80 guests would have no price; there is a gap between "up to 79 guests" and "81 to 99 guests" | bands must meet; write "80 to 99 guests"',
      ],
    ],
    [
      'with an overlap',
      prices('up to 80 guests', 'from 80 guests'),
      [
        'services.dinner.price: 80 guests would have two prices, in "up to 80 guests" and in "from 80 guests" | bands must not overlap; both ends belong to a band, so let each begin one above the end of the one before',
      ],
    ],
    [
      'that leave out the small numbers',
      prices('40 to 79 guests', 'from 80 guests'),
      [
        'services.dinner.price: 1 to 39 guests would have no price; there is a gap under "40 to 79 guests" | bands must meet; write "up to 79 guests"',
      ],
    ],
    [
      'that end',
      prices('up to 79 guests', '80 to 99 guests'),
      [
        'services.dinner.price: "80 to 99 guests" is the highest band, and 100 guests would have no price | add a band "from 100 guests"',
      ],
    ],
    [
      'of notice with a gap',
      notice('31 days or more', '15 to 29 days', '14 days or less'),
      [
        'cancellation: 30 days would have no charge; there is a gap between "15 to 29 days" and "31 days or more" | bands must meet; write "30 days or more"',
      ],
    ],
    [
      'of notice with an overlap',
      notice('15 days or more', '15 days or less'),
      [
        'cancellation: 15 days would have two charges, in "15 days or less" and in "15 days or more" | bands must not overlap; both ends belong to a band, so let each begin one above the end of the one before',
      ],
    ],
    [
      'that name the unit in the number that it has',
      notice('3 days or more', '1 day or less'),
      [
        'cancellation: 2 days would have no charge; there is a gap between "1 day or less" and "3 days or more" | bands must meet; write "2 days or more"',
      ],
    ],
    [
      'that leave out one',
      notice('3 days or more', '2 days or less').replace('2 days or less', '2 to 2 days'),
      [
        'cancellation: 0 to 1 day would have no charge; there is a gap under "2 to 2 days" | bands must meet; write "2 days or less"',
      ],
    ],
    [
      'with commas in their figures',
      prices('up to 1,000 guests', 'from 1,002 guests'),
      [
        'services.dinner.price: 1001 guests would have no price; there is a gap between "up to 1,000 guests" and "from 1,002 guests" | bands must meet; write "from 1001 guests"',
      ],
    ],
    [
      'that begin with the minimum, each its own units',
      prices('40 to 79 guests', 'from 80 guests').replace('price:', 'price:\n      - each band its own units') +
        minimum,
      [
        'services.dinner.price: 1 to 39 guests would have no price; there is a gap under "40 to 79 guests" | bands must meet; write "up to 79 guests"',
      ],
    ],
    ['in two units that meet', notice('8 days or more', '1 weeks or less'), []],
    ['in hours and days that meet', notice('2 days or more', 'less than 48 hours'), []],
    ['in hours under bands in days', notice('3 days or more', '1 to 2 days', 'less than 24 hours'), []],
    [
      'in two units with a gap',
      notice('2 days or more', 'less than 47 hours'),
      [
        'cancellation: 47 hours would have no charge; there is a gap between "less than 47 hours" and "2 days or more" | bands must meet; write "47 hours or more"',
      ],
    ],
    [
      'in two units with an overlap',
      notice('2 days or more', 'less than 49 hours'),
      [
        'cancellation: 48 hours would have two charges, in "less than 49 hours" and in "2 days or more" | bands must not overlap; both ends belong to a band, so let each begin one above the end of the one before',
      ],
    ],
    [
      'in units that are not so many of each other',
      notice('2 months or more', '59 days or less'),
      ['cancellation: the bands are in "month" and "day", expected one unit | write all bands in the same unit'],
    ],
    [
      'in business days and hours',
      `business_days: Mo-Fr\n${notice('2 business days or more', 'less than 48 hours')}`,
      [
        'cancellation: the bands are in "business day" and "hour", expected one unit | write all bands in the same unit',
      ],
    ],
  ];
  test.each(cases)('%s', (_, part, expected) => {
    expect(words(find('bands-meet', part))).toEqual(expected);
  });
});

test('a band is pointed at where it stands, however its figures are written', () => {
  const [finding] = find('bands-meet', prices('up to 1,000 guests', 'from 1,002 guests'));
  const lines =
    sections(base)
      .filter((section) => !section.startsWith('services:'))
      .join('')
      .split('\n').length - 1;
  expect(finding?.place).toMatchObject({ line: lines + 6, column: 9 });
});

function words(findings: readonly Diagnostic[]): readonly string[] {
  return findings.map(({ message, hint }) => `${message} | ${hint}`);
}

test('bands of notice for appointments meet, for each list of services', () => {
  const services =
    'services:\n  - id: cut\n    name: Cut\n    price: 42.00 once\n  - id: color\n    name: Color\n    price: 78.00 once\n';
  const band = (notice: string, of = ''): string =>
    `    - notice: ${notice}\n      charge: 50%\n${of && `      of:\n        - ${of}\n`}`;
  const check = (bands: readonly string[], expected: readonly string[]): void => {
    const found = find('bands-meet', `${services}appointments:\n  cancel:\n${bands.join('')}`);
    expect(found.map(({ message, hint }) => `${message} | ${hint}`)).toEqual(expected);
  };
  const both = [band('24 hours or more'), band('less than 24 hours')];
  check(both, []);
  check([...both, band('48 hours or more', 'color'), band('less than 48 hours', 'color')], []);
  check(
    [band('24 hours or more'), band('less than 23 hours')],
    [
      'appointments.cancel: 23 hours would have no charge; there is a gap between "less than 23 hours" and "24 hours or more" | bands must meet; write "23 hours or more"',
    ],
  );
  check(
    [band('24 hours or more'), band('less than 25 hours')],
    [
      'appointments.cancel: 24 hours would have two charges, in "less than 25 hours" and in "24 hours or more" | bands must not overlap; both ends belong to a band, so let each begin one above the end of the one before',
    ],
  );
  check(
    [band('48 hours or more', 'color')],
    [
      'appointments.cancel: 0 to 47 hours would have no charge; there is a gap under "48 hours or more" | bands must meet; write "0 hours or more"',
    ],
  );
});
