/** Takes sentences that owners write, tells which of them the law of the place does not allow. */
import { describe, expect, test } from 'vitest';
import { phraseIn, sentenceOf } from '../../../src/check/phrase.ts';
import { findings } from './shop.ts';

describe('a phrase', () => {
  const cases: readonly (readonly [phrase: string, sentence: string, found: string | undefined])[] = [
    ['no refund*', 'We give NO  refunds here', 'NO  refunds'],
    ['no refund*', 'no refundable deposit', 'no refundable'],
    ['no refund', 'no refunds', undefined],
    ['no refund*', 'We know refunds', undefined],
    ['no refund*.', 'No refunds', 'No refunds'],
    ['no refund*.', 'No refunds!', 'No refunds'],
    ['no refund*.', 'No refunds, ever', 'No refunds'],
    ['no refund*.', 'No refunds – ever', 'No refunds'],
    ['no refund*.', 'No refunds on Mondays', undefined],
    ['no refund* on/for sale', 'No refund for sale goods', 'No refund for sale'],
    ["don't give", 'We don’t give', 'don’t give'],
    ['non refundable', 'a non-refundable deposit', 'non-refundable'],
    ["men/men's", 'Haircut (men’s)', 'men’s'],
    ['men', 'women', undefined],
    ['10 (ten)', 'up to 10 (ten) days', '10 (ten)'],
    ['a+b', 'a+b', 'a+b'],
    ['100% happy', 'until you are 100% happy', '100% happy'],
    ['and or', 'Doors and/or windows', 'and/or'],
    ['and or', 'Doors and / or windows', 'and / or'],
    ['within <number>.', 'within 5, or not', 'within 5'],
    ['within <number>.', 'within 17:30', undefined],
    ['fee of <number>', 'a fee of 1,200', 'fee of 1,200'],
    ['fee of <number>', 'a fee of 25.00', undefined],
    ['fee of <number>', 'a fee of $25', undefined],
    ['fee of <number>', 'a fee of 25%', undefined],
    ['fee of <number>', 'a fee of 25 €', undefined],
    ['fee of <amount>', 'a fee of 25%', 'fee of 25%'],
    ['<number> day*', 'the 2nd day', undefined],
    ['by <time>', 'by 17:00', 'by 17:00'],
    ['by <time>', 'by 17', undefined],
    ['soon', 'a word, soon.', 'soon'],
    ['as soon', 'as, soon', undefined],
    ['größe*', 'GRÖSSE', undefined],
    ['größe*', 'Größen', 'Größen'],
  ];
  test.each(cases)('%s in "%s"', (phrase, sentence, found) => {
    expect(phraseIn(phrase, sentenceOf(sentence))).toBe(found);
  });
});

/** What is found in a text that stands among the promises. */
function found(place: string, text: string, ...own: readonly string[]): readonly string[] {
  return findings(place, 'sells_goods: no\n', `conduct:\n  we_promise:\n    - "${text}"\n`, ...own).map(
    ({ rule, message }) => `${rule.replace('law/', '')} ${/found "(.+?)"/.exec(message)?.[1]}`,
  );
}

const REFUSALS = [
  ['No refunds', 'No refunds'],
  ['NO REFUND!', 'NO REFUND'],
  ['Sorry, we give no refunds.', 'no refunds'],
  ['We do not give refunds.', 'not give refunds'],
  ['We don’t offer any refund', 'don’t offer any refund'],
  ['No refunds or exchanges', 'No refunds or exchanges'],
  ['No refund on sale items', 'No refund on sale'],
  ['No refunds for discounted goods', 'No refunds for discounted'],
  ['No refunds under any circumstances', 'No refunds under any circumstances'],
  ['Exchange or credit only', 'Exchange or credit only'],
  ['For sale items, exchange or store credit only', 'exchange or store credit only'],
  ['No refunds. If you change your mind, we are sorry.', 'No refunds'],
] as const;

const FINE = [
  'We give no refund if you simply change your mind',
  'No refunds for a change of mind',
  'No refunds where you have changed your mind about sale items',
  'No refund, save where the law gives you one',
  'A full refund if we can not mend it',
  'We exchange only unworn shoes',
  'No refunds of tickets after the show has begun',
  'We refund you, no questions asked',
];

describe.each([
  ['AU', 'AU-NOREF'],
  ['GB-ENG', 'UK-RET'],
  ['GB', 'UK-RET'],
])('%s does not allow', (place, rule) => {
  test.each(REFUSALS)('%s', (text, phrase) => {
    expect(found(place, text)).toEqual([`${rule} ${phrase}`]);
  });

  test('none of the words that are fine', () => {
    expect(FINE.flatMap((text) => found(place, text))).toEqual([]);
  });

  test('nothing to who serves businesses only', () => {
    expect(found(place, 'No refunds', 'customers: businesses\n')).toEqual([]);
  });
});

test('a refusal is an error where it stands, with what to write and the law', () => {
  const [finding, second] = findings('AU', 'conduct:\n  not_accepted:\n    - threats\n    - No refunds\n');
  expect(second).toBeUndefined();
  expect(finding).toMatchObject({ level: 'error', rule: 'law/AU-NOREF' });
  expect(finding?.message).toBe(
    'conduct.not_accepted: found "No refunds"; in Australia, expected words that leave customers the refund that the law gives them for faults',
  );
  expect(finding?.hint).toBe(
    'say what you refuse, such as no refund if you simply change your mind; Australian Consumer Law, sections 29 and 64, as checked on 2026-11-22; this is no legal advice',
  );
});

test.each([
  ['AU', 'The consumer guarantees do not apply', ['AU-EXCL consumer guarantees do not apply']],
  ['AU', 'All liability is excluded', ['AU-EXCL All liability is excluded']],
  ['AU', 'The guarantees of the law are yours', []],
  ['GB-SCT', 'The deposit is non-refundable', ['DEP-UK non-refundable']],
  ['GB-SCT', 'You get the deposit back', []],
  ['US-TX', 'No bad reviews, please', ['BAN-REVIEW No bad reviews']],
  ['US-TX', 'There is a fee for negative reviews', ['BAN-REVIEW fee for negative reviews']],
  ['US-TX', 'You pay 500.00 for each bad review', ['BAN-REVIEW for each bad review']],
  ['US-TX', 'We hold the copyright in all reviews', ['BAN-REVIEW copyright in all reviews']],
  ['US-TX', 'You may not complain to any authority', ['BAN-REVIEW may not complain to any authority']],
  ['US-TX', 'We read all reviews', []],
  ['US-TX', 'You may complain to any authority', []],
  ['US-TX', 'Tell us if a review is wrong', []],
  ['US-TX', 'No refunds', []],
  ['DE', 'No refunds', []],
] as const)('%s: %s', (place, text, expected) => {
  expect(found(place, text)).toEqual(expected);
});

test.each([
  ['bad reviews', ['BAN-REVIEW bad reviews']],
  ['negative online reviews', ['BAN-REVIEW online reviews']],
  ['false reviews', []],
  ['threats with a bad review', []],
] as const)('what a shop in Texas does not accept: %s', (thing, expected) => {
  const all = findings('US-TX', 'sells_goods: no\n', `conduct:\n  not_accepted:\n    - ${thing}\n`);
  expect(all.map(({ rule, message }) => `${rule.replace('law/', '')} ${/found "(.+?)"/.exec(message)?.[1]}`)).toEqual(
    expected,
  );
});

describe('a promise of satisfaction in Connecticut', () => {
  const notice = (refund: string, ...more: readonly string[]): readonly string[] => [
    'sells_goods: yes\n',
    `returns:\n  within: 14 days after the purchase\n  refund:\n    - ${refund}\n  proof: the receipt\n${more.join('') || '  fee: none\n'}`,
  ];
  const guarantee = ['RET-CT-guar Satisfaction guaranteed'];
  test.each([
    ['beside money back', notice('money back'), []],
    ['beside money back, less a fee', notice('money back', '  fee: 10%\n'), guarantee],
    ['beside credit', notice('store credit'), guarantee],
    ['beside nothing taken back', ['sells_goods: yes\n', 'returns: none\n'], guarantee],
  ] as const)('%s', (_, own, expected) => {
    const [goods = '', returned = ''] = own;
    const all = findings('US-CT', goods, 'tips: "Satisfaction guaranteed!"\n', returned);
    expect(all.map(({ rule, message }) => `${rule.replace('law/', '')} ${/found "(.+?)"/.exec(message)?.[1]}`)).toEqual(
      expected,
    );
  });
});

test.each([
  ['Women’s haircut', ['warning']],
  ['Gentlemen: cut', ['warning']],
  ['Menu', []],
  ['Long hair', []],
])('a service in California that is named %s', (name, expected) => {
  const services = `services:\n  - id: cut\n    name: "${name}"\n    price: 40.00 once\n`;
  const all = findings('US-CA', 'sells_goods: no\n', 'trade: hair-salon\n', services);
  expect(all.map(({ level }) => level)).toEqual(expected);
});
