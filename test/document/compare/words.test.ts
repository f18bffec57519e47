/** Two versions of a sentence, shown as one: `{-what goes-}`, `{+what comes+}`, `‹a value›`. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedRun, type Sides } from '../../../src/document/compare/words.ts';
import type { Numbered, Numbers } from '../../../src/document/numbers.ts';
import type { Inline } from '../../../src/document/tree.ts';
import { run } from '../../compose/show.ts';
import { RUNS } from '../../runs.ts';

const furniture = {
  page: '{page}',
  clause: 'clause {number}',
  annex: 'Annex {number}',
  continued: '{title}, continued',
  initials: 'Initials',
};

function numbers(payment: number): Numbers {
  const clause = (number: number): Numbered => ({ kind: 'clause', root: 'clause', path: [number], shown: true });
  return new Map([
    ['payment', clause(payment)],
    ['price', clause(payment - 1)],
  ]);
}

const sides: Sides = {
  before: { numbers: numbers(4), furniture },
  after: { numbers: numbers(5), furniture },
  said: { insertion: 'added', deletion: 'removed' },
};

const text = (words: string): Inline => ({ type: 'text', text: words });
const value = (words: string, path = 'a.b'): Inline => ({ type: 'value', text: words, path, from: [path] });
const strong = (...content: Inline[]): Inline => ({ type: 'strong', content });
const reference = (to: string): Inline => ({ type: 'reference', to });

/** `‹14 days›` in a line is a value, `§payment` a reference, `**` around words makes them strong. */
function inlines(line: string): readonly Inline[] {
  return line.split(/(\*\*.*?\*\*|‹.*?›|§\w+)/).flatMap((part): Inline[] => {
    if (part === '') return [];
    if (part.startsWith('**')) return [strong(...inlines(part.slice(2, -2)))];
    if (part.startsWith('‹')) return [value(part.slice(1, -1))];
    return [part.startsWith('§') ? reference(part.slice(1)) : text(part)];
  });
}

function check(before: string, after: string, expected: string | undefined): void {
  const marked = markedRun(inlines(before), inlines(after), sides);
  expect(marked && run(marked)).toBe(expected);
}

test('what is the same is not shown', () => {
  check('You pay within ‹14 days›.', 'You pay within ‹14 days›.', undefined);
  check('', '', undefined);
  // Weight is no word.
  check('You **pay** at once.', 'You pay at once.', undefined);
});

test('a figure is never split', () => {
  check('within ‹14 days›.', 'within ‹15 days›.', 'within {-‹14 days›-} {+‹15 days›+}.');
  check('‹£1,140.00›', '‹£1,140.50›', '{-‹£1,140.00›-} {+‹£1,140.50›+}');
  check('on ‹25 January 2027›', 'on ‹26 January 2027›', 'on {-‹25 January 2027›-} {+‹26 January 2027›+}');
  check('You pay 14 days after it.', 'You pay 15 days after it.', 'You pay {-14 days-} {+15 days+} after it.');
  check('It costs £1,140.00 in all.', 'It costs £1,140.50 in all.', 'It costs {-£1,140.00-} {+£1,140.50+} in all.');
  check(
    'Done by 25 January 2027, at last.',
    'Done by 25 January 2028, at last.',
    'Done by {-25 January 2027-} {+25 January 2028+}, at last.',
  );
});

test('a long text that somebody wrote is compared word by word, and stays a value', () => {
  check(
    '‹Help by phone and by e-mail for the computers that this contract counts here›',
    '‹Help by phone for the computers that this contract counts here›',
    '‹Help by phone ›{-‹and by e-mail›-} ‹for the computers that this contract counts here›',
  );
});

test('words that come, words that go', () => {
  check('You pay.', 'You always pay.', 'You {+always+} pay.');
  check('You always pay.', 'You pay.', 'You {-always-} pay.');
  check('We work', 'We work, and rest', 'We work{+, and rest+}');
  check('', 'You pay.', '{+You pay.+}');
  check('You pay.', '', '{-You pay.-}');
  check(
    'from ‹08:00 to 18:00› (London)',
    'from ‹08:00 to 18:00›; ‹09:00 to 13:00› (London)',
    'from ‹08:00 to 18:00›{+; ‹09:00 to 13:00›+} (London)',
  );
});

test('two changes with hardly a word between them are one', () => {
  check(
    'We come by train or bus every week.',
    'We come on foot or bicycle every week.',
    'We come {-by train or bus-} {+on foot or bicycle+} every week.',
  );
});

test('texts that share little stand one after the other', () => {
  check(
    'We clean the windows.',
    'You bring the keys before noon.',
    '{-We clean the windows.-} {+You bring the keys before noon.+}',
  );
});

test('a reference whose number alone changed is no change, and is said with the number after it', () => {
  check('as §payment says', 'as §payment says', undefined);
  check('as §payment says now', 'as §payment says', 'as ‹clause 5› says {-now-}');
  check('as §payment says', 'as §price says', 'as {-‹clause 4›-} {+‹clause 4›+} says');
});

test('weight stays where it was', () => {
  check(
    '**You pay ‹14 days› on.**',
    '**You pay ‹15 days› on.**',
    '**You pay **{-**‹14 days›**-} {+**‹15 days›**+}** on.**',
  );
});

const words = fc.array(
  fc.oneof(
    fc.constantFrom('we', 'you', 'pay', 'the', 'price', ',', '.').map(text),
    fc.constantFrom('14 days', '£5.00', 'a b c d e f g h i j k l').map((words) => value(words)),
    fc.constantFrom('payment', 'price').map(reference),
    fc.constant(strong(text('must'))),
  ),
  { maxLength: 12 },
);
const line = words.map((parts) => parts.flatMap((part, index) => (index === 0 ? [part] : [text(' '), part])));

test('read without what goes it is the text after, read without what comes it is the text before', () => {
  fc.assert(
    fc.property(line, line, (before, after) => {
      const marked = markedRun(before, after, sides) ?? after;
      expect(bare(marked, 'deletion')).toBe(bare(after));
      expect(bare(marked, 'insertion')).toBe(bare(before));
    }),
    { numRuns: RUNS },
  );
});

/** The words of a run without those of one mark, without spaces, and without the numbers of references, which may be either's. */
function bare(content: readonly Inline[], without?: 'insertion' | 'deletion'): string {
  return content
    .map((inline): string => {
      if (inline.type === without || inline.type === 'break') return '';
      if (inline.type === 'reference') return `§${inline.to}`;
      if (inline.type === 'value' && inline.path.startsWith('clauses.')) return inline.path.replace('clauses.', '§');
      return 'content' in inline ? bare(inline.content, without) : inline.text.replace(/\s/g, '');
    })
    .join('');
}

test('of very long texts with next to nothing in its place, one is shown after the other', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`);
  const [before, after] = [words.join(' '), words.toReversed().join(' ')];
  check(before, after, `{-${before}-} {+${after}+}`);
});
