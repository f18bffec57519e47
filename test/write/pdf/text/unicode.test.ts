/** Takes Unicode's own tests, says where our levels, orders of a line and line breaks are others, and why: each miss has a known cause. */
import { expect, test } from 'vitest';
import { directionOf, hasRightToLeft, levelsOf, visualOrder } from '../../../../src/write/pdf/text/bidi.ts';
import { breaksOf } from '../../../../src/write/pdf/text/breaks.ts';
import {
  type BidiCase,
  type BreakCase,
  bidiCases,
  breakCases,
  type Character,
  charactersIn,
  without,
} from './unicode-files.ts';

const BIDI = 'BidiCharacterTest.txt';
const BREAKS = 'auxiliary/LineBreakTest.txt';
const BIDI_CLASSES = 'extracted/DerivedBidiClass.txt';
const BREAK_CLASSES = 'LineBreak.txt';
const AGES = 'DerivedAge.txt';

/** How many misses come from a cause, what it is, and what tells them from others. */
type Cause<Miss> = readonly [count: number, why: string, is: (miss: Miss) => boolean];

/** Each miss belongs to one cause; `what` says how many cases there are. */
function expectMisses<Miss>(what: string, misses: readonly Miss[], causes: readonly Cause<Miss>[]): void {
  const found = causes.map(([, why, is]) => `${misses.filter(is).length} ${why}`);
  const others = misses.filter((miss) => causes.filter(([, , is]) => is(miss)).length !== 1);
  const shown = others.slice(0, 20).map((miss) => JSON.stringify(miss));
  const expected = causes.map(([count, why]) => `${count} ${why}`);
  expect([what, ...found, `${others.length} of no cause`, ...shown].join('\n')).toBe(
    [what, ...expected, '0 of no cause'].join('\n'),
  );
}

interface BidiMiss {
  readonly of: 'levels' | 'order' | 'direction' | 'short cut' | 'level 0';
  readonly text: string;
  readonly line: string;
}

const BIDI_CAUSES: readonly Cause<BidiMiss>[] = [
  [
    4,
    'paragraphs with letters of both directions have that of the document, not that of the first letter (P2)',
    ({ of, text }) => of === 'direction' && /[א-ת]/.test(text) && /[a-z]/.test(text),
  ],
  [
    1,
    'texts without right to left have a letter of level 2 in an embedding, which leaves the order as it is',
    ({ of, text }) => of === 'level 0' && /[\u202a\u202d\u2066]/.test(text),
  ],
];

test.skipIf(without(BIDI))('levels and orders are those of UAX #9 (skipped without unicode-data 15.0.0)', () => {
  const { title, cases } = bidiCases(BIDI);
  expect(`${title}: ${cases.length}`).toBe('BidiCharacterTest-15.0.0.txt: 91707');
  expectMisses(title, cases.flatMap(bidiMisses), BIDI_CAUSES);
});

/** Parts of one level are put in their places, and each is read from its own side, as layout does. */
function bidiMisses({ text, open, direction, levels, order, line }: BidiCase): BidiMiss[] {
  const found = levelsOf(text, direction);
  const parts: { level: number; places: number[] }[] = [];
  const shown = [...levels.keys()].filter((index) => levels[index] !== undefined);
  for (const index of shown) {
    const level = found[index] ?? 0;
    const last = parts.at(-1);
    if (last?.level === level) last.places.push(index);
    else parts.push({ level, places: [index] });
  }
  const placed = visualOrder(parts.map(({ level }) => level)).flatMap((number) => {
    const { level = 0, places = [] } = parts[number] ?? {};
    return level % 2 === 1 ? places.toReversed() : places;
  });
  const plain = direction === 'ltr' && !hasRightToLeft(text);
  const misses: readonly (readonly [BidiMiss['of'], boolean])[] = [
    ['levels', shown.some((index) => found[index] !== levels[index])],
    ['order', placed.join() !== order.join()],
    ['direction', open && directionOf(text, 'ltr') !== direction],
    ['short cut', plain && shown.join() !== order.join()],
    ['level 0', plain && shown.some((index) => levels[index] !== 0)],
  ];
  return misses.flatMap(([of, missed]) => (missed ? [{ of, text, line }] : []));
}

interface BreakMiss {
  /** What we do and should not; `may` is a break that should be required. */
  readonly of: 'forbids' | 'allows' | 'may' | 'must';
  readonly classes: string;
  readonly line: string;
}

const BREAK_CAUSES: readonly Cause<BreakMiss>[] = [
  [
    34,
    'numbers: the file is of the tailored LB25 (UAX #14, 8.2, example 7), linebreak of the plain one',
    ({ of, classes }) => of === 'forbids' && /^((CL|CP_CP30) (PO|PR)|(PO|PR) OP(_OP30)?|(IS|SY) NU)$/.test(classes),
  ],
  [
    24,
    'wide brackets after letters and digits: LB30 of linebreak has no widths',
    ({ of, classes }) => of === 'forbids' && /^((AI_|SA_|XX_)?AL|HL|NU) OP$/.test(classes),
  ],
  [
    1,
    'code points kept for pictures, before a modifier: LB30b of linebreak has only pictures',
    ({ of, classes }) => of === 'allows' && classes === 'Other EM',
  ],
  [
    518,
    'lines that must end elsewhere than after a line feed: they may, as breaksOf says',
    ({ of, classes }) => of === 'may' && /^(BK|CR|NL) /.test(classes),
  ],
];

test.skipIf(without(BREAKS))('line breaks are those of UAX #14 (skipped without unicode-data 15.0.0)', () => {
  const { title, cases } = breakCases(BREAKS);
  expect(`${title}: ${cases.length}`).toBe('LineBreakTest-15.0.0.txt: 7654');
  expectMisses(title, cases.flatMap(breakMisses), BREAK_CAUSES);
});

function breakMisses({ characters, places, line }: BreakCase): BreakMiss[] {
  const found = new Map([...breaksOf(characters.join(''))].map(({ position, required }) => [position, required]));
  let position = 0;
  return characters.flatMap((character, index) => {
    position += character.length;
    const { allowed = false, required = false, classes = '' } = places[index] ?? {};
    const ours = found.get(position);
    const of = ours === undefined ? 'forbids' : !allowed ? 'allows' : ours ? 'must' : 'may';
    // At the end of the text there is no line that could go on.
    const same = (ours !== undefined) === allowed && (!ours === !required || index === characters.length - 1);
    return same ? [] : [{ of, classes, line }];
  });
}

const BIDI_CLASS_CAUSES: readonly Cause<Character>[] = [
  [278, 'newer than Unicode 13.0, of which bidi-js is', ({ age }) => age > 13],
  [1, 'of another class since 14.0', ({ code }) => code === 0x1734],
];

test.skipIf(without(BIDI_CLASSES, AGES))('characters run as their class (skipped without unicode-data 15.0.0)', () => {
  const characters = charactersIn(BIDI_CLASSES);
  const misses = unlike(
    characters,
    ({ value }) => value,
    (character) => {
      const text = BIDI_PLACES.replaceAll('_', character);
      return each(text, levelsOf(text, 'ltr')) + each(text, levelsOf(text, 'rtl'));
    },
  );
  expectMisses(`${characters.length} characters`, misses, BIDI_CLASS_CAUSES);
  const turning = characters.filter(({ value }) => /^(R|AL|AN|RLE|RLO|RLI)$/.test(value));
  expect(turning.filter(({ text }) => !hasRightToLeft(text))).toEqual([]);
});

/** No two classes have the same levels in all of these. */
const BIDI_PLACES = 'a_a\nא_א\na_א\nא1_1\n١_١\nא_1\nא1_\n_1%א\n\u202bא_\n\u202bא_1a\n\u2066א_א';

const BREAK_CLASS_CAUSES: readonly Cause<Character>[] = [
  [95, 'newer than Unicode 14.0, of which linebreak is', ({ age }) => age > 14],
  [3, 'of another class since 15.0', ({ code }) => [0x1dcd, 0x1dfc, 0x2057].includes(code)],
  [190, 'marks of South-East Asia (LB1): letters for linebreak', ({ value, age }) => value === 'SA' && age <= 14],
];

test.skipIf(without(BREAK_CLASSES, AGES))(
  'characters break as their class (skipped without unicode-data 15.0.0)',
  () => {
    const characters = charactersIn(BREAK_CLASSES);
    const one = new Map(characters.map(({ value, text }) => [value, text]));
    const places = [...one.values()].map((other) => `${other}_${other} _ ${other}`).join('\n');
    const misses = unlike(characters, breakClassOf, (character) => {
      const text = places.replaceAll('_', character);
      const ends = new Uint8Array(text.length);
      for (const { position } of breaksOf(text)) ends[position - 1] = 1;
      return each(text, ends);
    });
    expectMisses(`${characters.length} characters`, misses, BREAK_CLASS_CAUSES);
  },
);

/** By rule LB1. */
function breakClassOf({ value, category }: Character): string {
  if (value === 'SA') return /^M[nc]$/.test(category) ? 'CM' : 'AL';
  return { AI: 'AL', XX: 'AL', CJ: 'NS' }[value] ?? value;
}

/** What was found for the last UTF-16 unit of each character. */
function each(text: string, found: Uint8Array): string {
  let end = 0;
  return Array.from(text, (character) => {
    end += character.length;
    return found[end - 1];
  }).join('');
}

/** The characters that do otherwise than the first of their class. */
function unlike(
  characters: readonly Character[],
  classOf: (character: Character) => string,
  act: (text: string) => string,
): Character[] {
  const first = new Map<string, string>();
  for (const { value, text } of characters) if (!first.has(value)) first.set(value, act(text));
  return characters.filter((character) => act(character.text) !== first.get(classOf(character)));
}
