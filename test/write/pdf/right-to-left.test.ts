/** Takes a contract in Arabic as laid out and as PDF, says whether programs that read PDFs find the words of each line in the order in which they are read. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, test } from 'vitest';
import { writePdf } from '../../../src/write/index.ts';
import { layout } from '../../../src/write/pdf/layout.ts';
import { measuresOf } from '../../../src/write/pdf/measure.ts';
import { arabicContract } from '../../papers/arabic.ts';
import { numbersOf } from '../resolved.ts';
import { skipped } from './conformance/tools.ts';
import { fontsOf } from './fonts.ts';
import { texts } from './show.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainterms-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { contract } = arabicContract({}, 'MRF-2026-0001');
const [numbers, fonts] = [numbersOf(contract), fontsOf(contract)];
const pdf = await writePdf(contract, numbers, fonts);
const file = join(folder, 'contract.pdf');
writeFileSync(file, pdf);

const WORD = /[\p{sc=Latin}]+|[\p{sc=Arabic}\p{M}]+|\d+(?:[.,]\d+)*/gu;

/** Each line that is read. */
const lines = (() => {
  const found = new Map<string, { words: string[]; raised: boolean; marked: boolean }>();
  const tags: unknown[] = [];
  for (const { page, box } of texts(layout(contract, numbers, measuresOf(fonts)))) {
    if (!box.tag) continue;
    if (!tags.includes(box.tag)) tags.push(box.tag);
    const key = `${page} ${box.y} ${tags.indexOf(box.tag)}`;
    const line = found.get(key) ?? { words: [], raised: false, marked: false };
    line.words.push(box.text);
    line.marked ||= /\p{M}\s*$/u.test(box.text);
    line.raised ||= box.pieces.some(({ glyphs }) => glyphs.some(({ dy }) => dy !== 0));
    found.set(key, line);
  }
  return [...found.values()]
    .map(({ words, ...line }): Line => ({ ...line, words: wordsOf(words.join('')) }))
    .filter(({ words }) => words.length > 0);
})();

/** Words of one script and figures; the sign for lam and alef as these two letters. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replaceAll(/\p{Cf}/gu, '')
      .match(WORD) ?? []
  );
}

interface Line {
  readonly words: readonly string[];
  /** One of its marks is set higher or lower than the font has it. */
  readonly raised: boolean;
  /** One of its pieces ends in a mark. */
  readonly marked: boolean;
}

/** The lines whose words do not follow each other in a text; the number of a clause may stand apart. */
function missed(text: string, between: '' | ' '): Line[] {
  const all = between + wordsOf(text).join(between) + between;
  const has = (words: readonly string[]): boolean => all.includes(between + words.join(between) + between);
  return lines.filter(({ words }) => {
    const [first = '', ...others] = words;
    return !has(words) && !(/^\d+(\.\d+)?$/.test(first) && has([first]) && has(others));
  });
}

/** How many lines are missed for a reason, and what tells them from others. */
type Cause = readonly [count: number, why: string, is: (line: Line) => boolean];

function expectMissed(found: readonly Line[], causes: readonly Cause[]): void {
  const others = found.filter((line) => causes.every(([, , is]) => !is(line))).map(({ words }) => words.join(' '));
  expect([...causes.map(([, why, is]) => `${found.filter(is).length} ${why}`), ...others]).toEqual(
    causes.map(([count, why]) => `${count} ${why}`),
  );
}

test('there are lines in both directions', () => {
  expect(lines.length).toBeGreaterThan(300);
  expect(lines.filter(({ words }) => /\p{sc=Latin}/u.test(words.join(''))).length).toBeGreaterThan(10);
});

test.skipIf(skipped('pdftotext'))('poppler finds the words of each line (skipped without pdftotext)', () => {
  expectMissed(missed(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }), ' '), [
    [44, 'have a mark set higher, which poppler takes for a word on a line of its own', ({ raised }) => raised],
    [
      2,
      'have two values of Latin letters or figures beside each other, which poppler reads as one from left to right',
      ({ words }) => /example \d|\d \p{sc=Latin}/u.test(words.join(' ')),
    ],
  ]);
});

test('pdf.js finds the words of each line', async () => {
  const task = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS });
  const { numPages } = await task.promise;
  let text = '';
  for (let number = 1; number <= numPages; number += 1) {
    const { items } = await (await (await task.promise).getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  await task.destroy();
  // It finds a space where a line goes on to the right, and none where it goes on to the left.
  expectMissed(missed(text, ''), [
    [
      3,
      'have lam with alef and a mark between them: one sign says both letters, and the mark follows it',
      ({ words }) => /ل\p{M}ا/u.test(words.join(' ')),
    ],
    [
      2,
      'have a piece that ends in a mark, which pdf.js puts before it',
      ({ words, marked }) => marked && !/ل\p{M}ا/u.test(words.join(' ')),
    ],
  ]);
});
