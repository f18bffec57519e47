/** Takes sentences, compares the figures that are read from them; takes parts of definitions, compares what the rules on figures in prose find. */
import { describe, expect, test } from 'vitest';
import { numberIn } from '../../src/check/prose/number-words.ts';
import { figuresIn } from '../../src/check/prose/read.ts';
import { find } from './find.ts';

const read = (sentence: string): string =>
  figuresIn(sentence)
    .map(({ kind, unit, value }) => [kind, value, unit].filter(Boolean).join(' '))
    .join('; ');

test.each([
  ['It costs $45.', 'money 45'],
  ['It costs £1,200.50 at most.', 'money 1200.5'],
  ['It costs 45 USD or 45 dollars.', 'money 45; money 45'],
  ['It costs 45.00 per hour.', 'money 45'],
  ['Version 2.1 weighs 45.00 kg.', ''],
  ['We take 20%, or 12.5 per cent.', 'share 20; share 12.5'],
  ['within 5 days', 'duration 5 day'],
  ['within ten working days', 'duration 10 business day'],
  ['a 30-day guarantee', 'duration 30 day'],
  ['twenty-one days', 'duration 21 day'],
  ['sixteen hours', 'duration 16 hour'],
  ['by 5 p.m. or 17:00', 'time 17:00; time 17:00'],
  ['by 12 am, 12:30 pm', 'time 00:00; time 12:30'],
  ['at 25:00', ''],
  ['on 12 February 2027', 'date 2027-02-12'],
  ['on Feb 3, 2027 or 2027-02-03', 'date 2027-02-03; date 2027-02-03'],
  ['three rounds', 'count 3 rounds'],
  ['$5 and 5 chairs', 'money 5; count 5 chairs'],
  ['A24-hour', ''],
])('%s', (sentence, expected) => expect(read(sentence)).toBe(expected));

test.each([
  ['14', 14],
  ['fourteen', 14],
  ['Forty', 40],
  ['ninety-nine', 99],
  ['ninety nine', 99],
  ['ten-nine', undefined],
  ['often', undefined],
])('%s is %s', (word, expected) => expect(numberIn(word)).toBe(expected));

const own = (text: string): string => `clauses:\n  - clause: general\n    text: ${JSON.stringify(text)}\n`;
const says = (id: string, part: string): string =>
  find(id, part)
    .map(({ message }) => message)
    .join(' | ');

describe('prose-figures', () => {
  const terms = `business_days: Mo-Fr
payment:
  pay_within: 14 days after invoice
  late:
    interest: 1% per month, 12% per year
deposit:
  share: 30%
  of:
    - work
  invoice: signature
complaints:
  to: the owner
  answer_within: 2 business days
make_good:
  tell_us: 7 days after the fault
services:
  - id: work
    name: Garden design
    price: 450.00 once
    revisions:
      rounds: 2
rates:
  - id: extra
    name: Extra visits
    price: 60.00 per hour
schedule:
  response:
    - severity: critical
      means: nobody can work
      within: 4 hours
`;
  test.each([
    // What agrees, what is of another kind, what may mean something else: silence.
    ['Please pay each invoice within 14 days.', ''],
    ['Please pay each invoice within fourteen days.', ''],
    ['Who pays an invoice within 7 days gets a discount.', ''],
    ['We sort out questions about an invoice within 3 days.', ''],
    ['Please pay each invoice within 2 weeks.', ''],
    ['We answer complaints within 2 working days.', ''],
    ['A visit takes 3 hours.', ''],
    ['The deposit is 30%; the remaining 70% are due at the end.', ''],
    ['Garden design costs $450.', ''],
    ['Garden design with a pond costs $50 more.', ''],
    ['Garden design is 450.00, or 500.00 with a pond.', ''],
    ['A garden designer costs $500.', ''],
    ['Garden design has 2 rounds.', ''],
    ['We start on a critical fault within 4 hours.', ''],
    ['Interest is 1% a month.', ''],
    // What differs.
    [
      'Please pay each invoice within 30 days.',
      'found "30 days" in "Please pay each invoice within 30 days.", and payment.pay_within is 14 days',
    ],
    [
      'We answer complaints within five business days.',
      'found "five business days" in "We answer complaints within five business days.", and complaints.answer_within is 2 business days',
    ],
    ['The deposit is 50%.', 'found "50%" in "The deposit is 50%.", and deposit.share is 30%'],
    ['Garden design costs $500.', 'found "$500" in "Garden design costs $500.", and services.work.price is 450.00'],
    [
      'Extra visits are £70.00 per hour.',
      'found "£70.00" in "Extra visits are £70.00 per hour.", and rates.extra.price is 60.00',
    ],
    [
      'Garden design has three rounds.',
      'found "three rounds" in "Garden design has three rounds.", and services.work.revisions.rounds is 2 rounds',
    ],
    [
      'We start on a critical fault within 2 hours.',
      'found "2 hours" in "We start on a critical fault within 2 hours.", and schedule.response.critical.within is 4 hours',
    ],
    ['Interest is 2% a month.', 'found "2%" in "Interest is 2% a month.", and payment.late.interest is 1%'],
    [
      'Tell us of a fault within 10 days.',
      'found "10 days" in "Tell us of a fault within 10 days.", and make_good.tell_us is 7 days',
    ],
  ])('%s', (text, expected) => {
    expect(says('prose-figures', terms + own(text))).toBe(expected && `clauses.general.text: ${expected}`);
  });
});

describe('prose-figures in the words of a service', () => {
  const service = (text: string): string => `services:
  - id: music
    name: Music
    description: ${text}
    price: 900.00 once
    limits:
      - of: 2 calls per month
        unused: lapses
        beyond: 40.00 per call
rates:
  - id: other
    name: Sound
    price: 60.00 per hour
`;
  test.each([
    [
      'Every extra call is 45.00.',
      'found "45.00" in "Every extra call is 45.00.", and services.music.limits.beyond is 40.00',
    ],
    ['Every extra call is 40.00.', ''],
    ['Every extra hour is 45.00.', ''],
    ['Two calls a month are in the price.', ''],
    [
      'Three calls a month are in the price.',
      'found "Three calls" in "Three calls a month are in the price.", and services.music.limits is 2 calls',
    ],
    ['Three calls are in the price.', ''],
    ['Three additional calls a month cost more.', ''],
  ])('%s', (text, expected) =>
    expect(says('prose-figures', service(text))).toBe(expected && `services.music.description: ${expected}`),
  );
  test('speak of that service only', () => {
    expect(says('prose-figures', `${service('Music.')}tips: Every extra call is 45.00.\n`)).toBe('');
  });
});

describe('words-beside-figures', () => {
  test.each([
    ['within thirty (30) days', ''],
    ['twenty-one (21) days', ''],
    ['the group of seven (see below)', ''],
    ['within thirty (13) days', 'tips: found "thirty (13)", expected the same number in words and in figures'],
    ['One (2) of them', 'tips: found "One (2)", expected the same number in words and in figures'],
  ])('%s', (text, expected) => expect(says('words-beside-figures', `tips: ${text}\n`)).toBe(expected));
});

describe('clause-by-number', () => {
  test.each([
    ['As clause 7 says', 'tips: found "clause 7", expected the title of a clause'],
    ['See Section 4.2.', 'tips: found "Section 4.2", expected the title of a clause'],
    ['Section 4 of the Sale of Goods Act', ''],
    ['The clause on prices', ''],
  ])('%s', (text, expected) => expect(says('clause-by-number', `tips: ${text}\n`)).toBe(expected));
});

describe('a turnaround, in the own words of its service', () => {
  const suit = (text: string): string =>
    `services:\n  - id: suit\n    name: Suit\n    description: ${JSON.stringify(text)}\n    price: 14.00 per suit\n    turnaround: 3 days\n`;
  test.each([
    [
      'Ready in 5 days.',
      'services.suit.description: found "5 days" in "Ready in 5 days.", and services.suit.turnaround is 3 days',
    ],
    ['Ready in 3 days.', ''],
    ['Ready in 3 days, or in 1 day at a higher price.', ''],
    ['With Express it is ready in 1 day.', ''],
    ['Ready in 5 hours.', ''],
    ['The dye takes 2 days to set.', ''],
  ])('%s', (text, expected) => expect(says('prose-figures', suit(text))).toBe(expected));
});

describe('defined-terms', () => {
  test.each([
    [
      '"Rush work" means work at night.',
      'clauses.general.text: found a meaning for "Rush work", and nothing else says Rush work; expected it in use',
    ],
    ['"Rush work" means work at night. We charge rush work as agreed.', ''],
    ['“Rush work” means work at night. Ask for rush work early.', ''],
    ['That means work at night.', ''],
  ])('%s', (text, expected) => expect(says('defined-terms', own(text))).toBe(expected));
});
