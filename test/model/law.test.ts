/** A consumer contract is refused until what the law for consumers asks of it is there. */
import { expect, test } from 'vitest';
import { lawFindings } from '../../src/model/law.ts';
import { terms } from './examples.ts';

type Edit = readonly [before: string | RegExp, after: string];

/** The catering case with other words in its definition. */
function check(edits: readonly Edit[], expected: readonly string[], kind = 'consumer'): void {
  const edited = (text: string) => edits.reduce((now, [before, after]) => now.replace(before, after), text);
  const source = terms('catering', edited, (text) => text.replace('kind: consumer', `kind: ${kind}`));
  expect(lawFindings(source).map(({ message }) => message.split(':')[0])).toEqual(expected);
}

const unchecked: Edit = [/^law_checked.*\n/m, ''];
const made = (where: string): Edit => ['contract_made: premises', `contract_made: ${where}`];
const bar = (line: string): Edit => ['name: Open bar\n', `name: Open bar\n    ${line}\n`];
const away = (path: string, where: string) => `${path} is ${where} and the client is a consumer`;

const cases: readonly (readonly [string, readonly Edit[], readonly string[]])[] = [
  ['as shipped', [], []],
  ['made at the shop', [unchecked], []],
  ['made away, and checked', [made('customer-site')], []],
  ['made away', [made('customer-site'), unchecked], [away('contract_made', 'customer-site')]],
  ['made from afar', [made('remote'), unchecked], [away('contract_made', 'remote')]],
  ['made where the work is done', [[/^contract_made.*\n/m, ''], unchecked], [away('place', 'customer-site')]],
  [
    'one service made away',
    [unchecked, bar('contract_made: customer-site')],
    [away('services.bar.contract_made', 'customer-site')],
  ],
  [
    'one service done away, of a shop',
    [unchecked, [/^contract_made.*\n/m, ''], ['place: customer-site', 'place: premises'], bar('place: remote')],
    [away('services.bar.place', 'remote')],
  ],
  ['one service done away and made at the shop', [unchecked, bar('place: remote')], []],
  [
    'charges whatever a new booking brings',
    [[/^ {2}- resale.*\n/m, '']],
    ['cancellation charges a share of the price or a sum and the client is a consumer'],
  ],
  [
    'no charge, no resale',
    [
      [/^ {2}- resale.*\n/m, ''],
      [/charge: \d+%/g, 'charge: 0%'],
    ],
    [],
  ],
];

const APPOINTMENTS =
  'appointments:\n  cancel:\n    - notice: 1 day or more\n      charge: 0%\n    - notice: less than 1 day\n';
const appointments = (part: string): Edit => [/^cancellation:/m, `${part}cancellation:`];
const unsold = ['appointments charges a share of the price or a sum and the client is a consumer'];

test('an appointment that is sold again', () => {
  check([appointments(`${APPOINTMENTS}      charge: 50%\n`)], unsold);
  check([appointments(`${APPOINTMENTS}      charge: 10.00\n`)], unsold);
  check([appointments(`${APPOINTMENTS}      charge: 0.00\n`)], []);
  check([appointments(`${APPOINTMENTS}      charge: 0%\n  no_show: 100%\n`)], unsold);
  check([appointments(`${APPOINTMENTS}      charge: 50%\n  resale: you pay nothing\n`)], []);
  check([appointments(`${APPOINTMENTS}      charge: 50%\n`)], [], 'business');
});

test.each(cases)('%s', (_, edits, expected) => check(edits, expected));

test('a business is asked for none of it', () => {
  check([unchecked, made('remote'), [/^ {2}- resale.*\n/m, '']], [], 'business');
});
