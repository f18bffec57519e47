/** Takes random paragraphs in the fonts of the serif theme, looks at how wide the spaces of their lines are, and that each line is full or can't be. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { directionOfLanguage } from '../../../../src/document/direction.ts';
import { breakLines } from '../../../../src/write/pdf/lines.ts';
import { advanceOf, measuresOf, shapeWords } from '../../../../src/write/pdf/measure.ts';
import type { Span } from '../../../../src/write/pdf/spans.ts';
import type { FontStyle } from '../../../../src/write/pdf/text/face.ts';
import { SHRINK, STRETCH } from '../../../../src/write/pdf/text/fit.ts';
import type { Line } from '../../../../src/write/pdf/text/flat.ts';
import { hyphenatorOf } from '../../../../src/write/pdf/text/hyphens.ts';
import { RUNS } from '../../../runs.ts';
import { fontsOf } from '../fonts.ts';
import { contract, paragraph } from '../trees.ts';

const SIZE = 10.5;
const HAIR = 1e-6;
const theme = { accent: '#0b5c6b', paper: 'A4', family: 'serif' } as const;
const measures = measuresOf(fontsOf({ ...contract(paragraph('عقد חוזה')), theme }));
const british = await hyphenatorOf('en-GB');

const LATIN = ['a', 'the', 'of', 'client', 'services', 'documentation', 'whoever', 'independently', 'pays', '14 days,'];
const HEBREW = ['את', 'של', 'הלקוח', 'השירותים', 'התיעוד', 'באופן', 'משלם', '14', 'בתוך', 'ימים'];

/** How wide the spaces between the words of a line are by nature, in points. */
function spacesOf({ runs }: Line): number[] {
  const all = runs.flatMap(({ text, pieces: [first] }) =>
    first ? [...text.matchAll(/ /g)].map(() => (SIZE * advanceOf(shapeWords(' ', first.face))) / 1000) : [],
  );
  return runs.at(-1)?.text.endsWith(' ') ? all.slice(0, -1) : all;
}

/** What is wrong with a line: spaces that are too wide or narrow, an end that is not where it should be. */
function faults(line: Line, room: number, last: boolean): string[] {
  const spaces = spacesOf(line);
  const broad = spaces.reduce((sum, space) => sum + space, 0);
  const added = spaces.length * line.stretch;
  const share = added === 0 ? 0 : added / broad;
  const found: string[] = [];
  if (share > STRETCH + HAIR || share < -SHRINK - HAIR) found.push(`spaces of ${(1 + share).toFixed(3)}`);
  if (line.width > room + HAIR) found.push(`${(line.width - room).toFixed(2)} too wide`);
  if (!last && line.width < room - HAIR && line.width - added + STRETCH * broad >= room) found.push('not filled');
  return found.map((fault) => `${fault}: ${line.runs.map(({ text }) => text).join('')}`);
}

/** In full lines, as breakLines makes them. */
function linesOf(language: string, content: readonly Span[], room: number): Line[] {
  const script = { measures, language, direction: directionOfLanguage(language) };
  const hyphenator = language === 'en-GB' ? british : undefined;
  return breakLines(content, SIZE, room, script, { mode: 'justified', hyphenator });
}

it.each<[language: string, words: readonly string[]]>([
  ['en-GB', LATIN],
  ['he', HEBREW],
])('any paragraph in %s', (language, words) => {
  const word = fc.constantFrom(...words);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.integer({ min: 315, max: 470 }), (all, room) => {
      const lines = linesOf(language, [{ text: all.join(' '), font: 'regular' }], room);
      expect(lines.flatMap((line, index) => faults(line, room, index === lines.length - 1))).toEqual([]);
    }),
    { numRuns: 5 * RUNS },
  );
});

/** A first line that has no other choice: its last word is long, and so is the one after it. */
function checkShare(language: string, words: string, font: FontStyle, share: number): void {
  const long = words.split(' ').join('').repeat(2);
  const text = `${Array.from({ length: 5 }, () => words).join(' ')} ${long}`;
  const [natural] = linesOf(language, [{ text, font }], 10_000);
  if (!natural) throw new Error('no line');
  const broad = spacesOf(natural).reduce((sum, space) => sum + space, 0);
  const room = natural.width + share * broad;
  const [line] = linesOf(language, [{ text: `${text} ${long}`, font }], room);
  expect(line?.runs.map((run) => run.text.trimEnd()).join('')).toBe(text);
  expect(line && line.stretch * spacesOf(line).length).toBeCloseTo(share > STRETCH ? 0 : share * broad, 6);
}

const NAMES = 'The client pays';
const LOOKS: readonly FontStyle[] = ['regular', 'italic', 'semibold', 'bold'];

it.each(LOOKS.flatMap((font) => [-0.19, -0.1, 0, 0.25, 0.48, 0.58].map((share) => [font, share] as const)))(
  'spaces that are %s give way by %f of their own width, up to the half of it',
  (font, share) => checkShare('en', NAMES, font, share),
);

it.each(LOOKS.flatMap((font) => [-0.17, 0.4].map((share) => [font, share] as const)))(
  'so do those between Arabic words, %s, by %f',
  (font, share) => checkShare('ar', 'يدفع العميل من', font, share),
);

/** Line by line the width of a space is that of the theme's own upright face, also where its words are in another. */
it.each<[string, string, FontStyle, number]>([
  ['ar', 'يدفع العميل من', 'regular', -0.19],
  ['ar', 'يدفع العميل من', 'regular', 0.48],
  ['en', NAMES, 'bold', 0.52],
])('in %s: %s, %s, by %f', checkShare);
