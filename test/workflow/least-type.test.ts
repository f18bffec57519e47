/** Takes posters in places where the law wants letters of a size, and looks at the letters. */
import { expect, test } from 'vitest';
import { leastType } from '../../src/check/index.ts';
import { lawsOf } from '../../src/workflow/laws.ts';
import { bound } from '../../src/workflow/least-type.ts';
import type { TextBox } from '../../src/write/pdf/boxes.ts';
import { kit } from '../papers/examples.ts';
import { composed, type Filling, laid, read, shipped, textOf } from '../papers/sheet-boxes.ts';
import { value } from './register.ts';

const joe = textOf(shipped.find(([, name]) => name === 'joes-dry-cleaning.yaml') ?? []);
const RETURNS =
  'sells_goods: yes\nreturns:\n  within: 14 days after the purchase\n  refund:\n    - exchange\n  proof: the receipt\n  fee: none\n';
const minnesota = joe.replace('US-CA', 'US-MN').replace(/sells_goods: no.*\n/, RETURNS);

function hung(text: string, size: 'A5' | 'A3', lawful = true): ReturnType<typeof laid> {
  const definition = read(text);
  const document = composed(definition, { size, distance: '0.5 m', theme: 'band' });
  const laws = value(lawsOf(kit, definition.value.jurisdiction));
  return laid((lawful ? bound(document, leastType(definition.value, laws)) : document) as Filling);
}

test('where the law wants larger letters than the distance does, they are that large or refused, and it says whose law', () => {
  expect(hung(joe, 'A5', false).ok).toBe(true);
  const refused = hung(joe, 'A5');
  expect(refused.ok).toBe(false);
  expect(refused.diagnostics[0]?.message).toMatch(
    /^found more words than A5 can hold in letters as large as California Civil Code, section 51\.6\(f\) wants \(14\.0 pt\), by about \d+ lines;/,
  );
  const sizes = textsOf(hung(joe, 'A3')).map(({ size }) => size);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
});

test.each([
  ['the price list in California', joe, /^(?:Laundered|Dress|Comforter)\s*$/, 3],
  ['the notice on returns in Minnesota', minnesota, /^(?:Show us the receipt|We take nothing)/, 2],
])('%s is bold', (_, text, words, count) => {
  const found = textsOf(hung(text, 'A3')).filter((box) => words.test(box.text));
  expect(found.map(({ style }) => style)).toEqual(Array.from({ length: count }, () => 'bold'));
});

test('no other words are, and in a place without such a law none', () => {
  const isBold = (box: TextBox): boolean => box.style === 'bold' && box.tag?.role === 'LBody';
  expect(textsOf(hung(joe, 'A3')).filter((box) => isBold(box) && /greeting|pockets/.test(box.text))).toEqual([]);
  const texas = textsOf(hung(joe.replace('US-CA', 'US-TX'), 'A3'));
  expect(texas.find(({ text }) => text.startsWith('Laundered'))?.style).toBe('regular');
});

/** Every text that means something; the foot does not. */
function textsOf(outcome: ReturnType<typeof laid>): readonly TextBox[] {
  const { pages } = value(outcome);
  return pages.flat().filter((box): box is TextBox => box.type === 'text' && box.tag !== undefined);
}
