/**
 * Takes texts of both directions, looks at how their lines stand, from left to right. Capitals are letters that run from right to left:
 * Hebrew ones, as in UAX #9, or Arabic ones, which also turn figures. `→` and `←` open what runs in one direction.
 */
import { describe, expect, it } from 'vitest';
import { type Direction, isolated } from '../../../../src/document/direction.ts';
import { breakLines } from '../../../../src/write/pdf/lines.ts';
import { measuresOf } from '../../../../src/write/pdf/measure.ts';
import { mirrored } from '../../../../src/write/pdf/text/bidi.ts';
import type { Glyph, Shaped } from '../../../../src/write/pdf/text/face.ts';
import type { Line } from '../../../../src/write/pdf/text/flat.ts';
import { fontsOf } from '../fonts.ts';
import { contract, paragraph } from '../trees.ts';

const HEBREW = [...'אבגדהוזחטיכלמנסעפצקרשתםןףך'];
/** Without lam and alef, which one sign may stand for. */
const ARABIC = [...'بتثجحخدذرزسشصضطظعغفقكمنهوي'];
const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const measures = measuresOf(fontsOf(contract(paragraph(`${HEBREW[0]}${ARABIC[0]}`))));

const written = (text: string, letters: readonly string[]): string =>
  text.replaceAll(/[A-Z]/g, (capital) => letters[CAPITALS.indexOf(capital)] ?? capital);
const read = (text: string, letters: readonly string[]): string =>
  [...text].map((letter) => CAPITALS[letters.indexOf(letter)] ?? letter).join('');

/** What a glyph looks like: a bracket may look the other way than the one that it says. */
function look({ id, text }: Glyph, { face }: Shaped): string {
  const other = mirrored(text);
  return face.shape(other, false, false).glyphs[0]?.id === id ? other : text;
}

/** Without the space that hangs over the end of the line. */
function seen({ runs }: Line, letters: readonly string[]): string {
  let shown = '';
  let before: boolean | undefined;
  for (const run of fromLeft(runs)) {
    const { rtl, pieces } = run;
    const all = pieces.map((piece) => piece.glyphs.map((glyph) => look(glyph, piece)).join('')).join('');
    const hangs = run === runs.at(-1) && run.text.endsWith(' ');
    const words = hangs ? all.replace(rtl ? /^ / : / $/, '') : all;
    shown += (rtl === before ? '' : rtl ? '←' : '→') + read(words, letters);
    before = rtl;
  }
  return shown;
}

function fromLeft(runs: Line['runs']): Line['runs'] {
  return [...runs].sort((one, other) => one.x - other.x);
}

function check(direction: Direction, text: string, expected: string, letters = HEBREW, width = 10_000): void {
  const script = { measures, language: direction === 'rtl' ? 'he' : 'en', direction };
  const lines = breakLines([{ text: written(text, letters), font: 'regular' }], 10, width, script);
  expect(lines.map((line) => seen(line, letters)).join('|')).toBe(expected);
  for (const { runs, width: whole } of lines) {
    // Each begins where the one left of it ends.
    const placed = fromLeft(runs);
    for (const [index, run] of placed.entries())
      expect(run.x + run.width).toBeCloseTo(placed[index + 1]?.x ?? whole, 6);
  }
}

describe('in a document that runs from right to left', () => {
  it.each<[text: string, expected: string]>([
    ['PAY NOW', '←WON YAP'],
    ['PAY harbour ltd', '→harbour ltd← YAP'],
    ['PAY harbour ltd NOW', '←WON →harbour ltd← YAP'],
    ['PAY 14 DAYS', '←SYAD →14← YAP'],
    ['PAY 12% NOW', '←WON →12%← YAP'],
    ['PAY £1,140.00 NOW', '←WON →£1,140.00← YAP'],
    ['PAY −5 NOW', '←WON →5←− YAP'],
    ['PAY 12-30 NOW', '←WON →12-30← YAP'],
    ['PAY 12 - 30 NOW', '←WON →30← - →12← YAP'],
    ['PAY (NOW).', '←.(WON) YAP'],
    ['PAY (now).', '←.(→now←) YAP'],
    ['PAY ltd, NOW', '←WON ,→ltd← YAP'],
    ['PAY [A1] AND {B}', '←{B} DNA [→1←A] YAP'],
    ['PAY a (b) NOW', '←WON →a (b)← YAP'],
    ['PAY «now» <B>', '←<B> «→now←» YAP'],
    ['see PAY', '←YAP →see'],
    ['1. PAY', '←YAP .→1'],
    ['only latin words.', '→only latin words.'],
    ['14', '→14'],
    ['(14)', '←(→14←)'],
    ['', ''],
  ])('%s', (text, expected) => check('rtl', text, expected));

  it.each<[what: string, text: string, expected: string]>([
    ['a telephone number', `CALL ${isolated('+44 117 496 0123')} NOW`, '←WON →+44 117 496 0123← LLAC'],
    ['one that is not set apart', 'CALL +44 117 496 0123 NOW', '←WON →0123← →496← →117← →44←+ LLAC'],
    ['two figures', `PAY ${isolated('14 days')} ${isolated('12%')} NOW`, '←WON →12%← →14 days← YAP'],
    ['a value that ends in a full stop', `PAY ${isolated('harbour ltd.')}, NOW`, '←WON ,→harbour ltd.← YAP'],
    ['a value with a bracket', `PAY ${isolated('harbour (uk)')}, NOW`, '←WON ,→harbour (uk)← YAP'],
    ['a value of both directions', `PAY ${isolated('14 DAYS ltd')}, NOW`, '←WON ,→ltd← SYAD →14← YAP'],
  ])('%s', (_, text, expected) => check('rtl', text, expected));

  it.each<[text: string, expected: string]>([
    ['PAY 12-30 NOW', '←WON →30←-→12← YAP'],
    ['PAY 2027-01-04 NOW', '←WON →04←-→01←-→2027← YAP'],
    [`PAY ${isolated('2027-01-04')} NOW`, '←WON →2027-01-04← YAP'],
    ['PAY 14 DAYS (12%)', '←(%→12←) SYAD →14← YAP'],
    ['PAY +44 117 496 NOW', '←WON →496← →117← →44←+ YAP'],
  ])('in Arabic: %s', (text, expected) => check('rtl', text, expected, ARABIC));

  it.each<[text: string, width: number, expected: string]>([
    ['PAY NOW OR LATER', 45, '←WON YAP|←RETAL RO'],
    ['PAY harbour ltd NOW', 60, '→harbour← YAP|←WON →ltd'],
    ['pay NOW OR latest (PLEASE)', 60, '←WON →pay|→latest← RO|←(ESAELP)'],
  ])('%s, in a column of %i points', (text, width, expected) => check('rtl', text, expected, HEBREW, width));
});

describe('in a document that runs from left to right', () => {
  it.each<[text: string, expected: string]>([
    ['pay now', '→pay now'],
    ['pay SHALOM now', '→pay ←MOLAHS→ now'],
    ['pay SHALOM (LTD) now', '→pay ←(DTL) MOLAHS→ now'],
    ['pay (SHALOM) now', '→pay (←MOLAHS→) now'],
    ['pay SHALOM 14 LTD now', '→pay ←DTL →14← MOLAHS→ now'],
    ['pay SHALOM 14', '→pay 14← MOLAHS'],
    ['pay SHALOM, 14 days', '→pay 14← ,MOLAHS→ days'],
    [`pay ${isolated('SHALOM')}, 14 days`, '→pay ←MOLAHS→, 14 days'],
    [`pay ${isolated('SHALOM 14 (LTD)')} now`, '→pay ←(DTL) →14← MOLAHS→ now'],
    ['ONLY HEBREW.', '←.WERBEH YLNO'],
  ])('%s', (text, expected) => check('ltr', text, expected));
});
