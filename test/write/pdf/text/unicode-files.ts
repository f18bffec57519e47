/** Takes the name of one of Unicode's data files, gives its cases or its characters, as Debian's package unicode-data holds them. */
import { existsSync, readFileSync } from 'node:fs';
import { skipped } from '../conformance/tools.ts';

const FOLDER = '/usr/share/unicode/';
/** What the numbers of the tests are of: files of another version have other cases. */
const VERSION = '15.0.0';

/** True where a file is missing or of another version, and nobody asks for all tools. */
export function without(...names: readonly string[]): boolean {
  return names.some((name) => !isThere(FOLDER + name) && skipped(FOLDER + name));
}

function isThere(path: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8').slice(0, 100).includes(`-${VERSION}.txt`);
}

interface File<Case> {
  /** The name and version that the file has for itself. */
  readonly title: string;
  readonly cases: readonly Case[];
}

function read(name: string): File<string> {
  const [first = '', ...lines] = readFileSync(FOLDER + name, 'utf8').split('\n');
  return { title: first.replace(/^# /, ''), cases: lines.filter((line) => /^[^#\s]/.test(line)) };
}

function characterOf(code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 16));
}

export interface BidiCase {
  readonly text: string;
  /** True where the direction of the paragraph is to be found. */
  readonly open: boolean;
  readonly direction: 'ltr' | 'rtl';
  /** Of each character; nothing for those that rule X9 removes. Each is one UTF-16 unit in this file. */
  readonly levels: readonly (number | undefined)[];
  /** The numbers of the characters from left to right. */
  readonly order: readonly number[];
  readonly line: string;
}

export function bidiCases(name: string): File<BidiCase> {
  const { title, cases } = read(name);
  return { title, cases: cases.map(bidiCase) };
}

function bidiCase(line: string): BidiCase {
  const [codes = '', asked, level, levels = '', order = ''] = line.split(';');
  return {
    text: codes.split(' ').map(characterOf).join(''),
    open: asked === '2',
    direction: level === '1' ? 'rtl' : 'ltr',
    levels: levels.split(' ').map((value) => (value === 'x' ? undefined : Number(value))),
    order: order.split(' ').filter(Boolean).map(Number),
    line,
  };
}

export interface BreakPlace {
  readonly allowed: boolean;
  readonly required: boolean;
  /** What stands before and after, as the file calls it: `AL OP`. */
  readonly classes: string;
}

export interface BreakCase {
  readonly characters: readonly string[];
  /** After each character. */
  readonly places: readonly BreakPlace[];
  readonly line: string;
}

export function breakCases(name: string): File<BreakCase> {
  const { title, cases } = read(name);
  return { title, cases: cases.map(breakCase) };
}

/** `× 0023 ÷ 2014 ÷ # × [0.3] NUMBER SIGN (AL) ÷ [999.0] EM DASH (B2) ÷ [0.3]`: the numbers are those of the rules. */
function breakCase(text: string): BreakCase {
  const [line = '', comment = ''] = text.split('#');
  const signs = [...comment.matchAll(/([×÷]) \[([\d.]+)\]/g)].slice(1);
  const names = comment.split(/[×÷] \[[\d.]+\]/).slice(1);
  const classes = names.map((name) => /\((\w+)\)\s*$/.exec(name)?.[1] ?? '');
  return {
    characters: (line.match(/[0-9A-F]+/g) ?? []).map(characterOf),
    places: signs.map(([, sign, rule = ''], index) => ({
      allowed: sign === '÷',
      required: sign === '÷' && /^[45]\./.test(rule),
      classes: `${baseOf(classes, index)} ${classes[index + 1]}`.trim(),
    })),
    line: line.trim(),
  };
}

/** A mark has the class of what it stands on, or is a letter where it stands on nothing (LB9, LB10). */
function baseOf(classes: readonly string[], at: number): string {
  let place = at;
  while (classes[place]?.endsWith('CM')) place--;
  const base = classes[place] ?? '';
  return place < at && /^(|SP|BK|CR|LF|NL|ZW)$/.test(base) ? 'AL' : base;
}

export interface Character {
  readonly text: string;
  readonly code: number;
  /** What the file says of it. */
  readonly value: string;
  /** `Lu`, `Mn` ... */
  readonly category: string;
  /** The version of Unicode that it came with. */
  readonly age: number;
}

/** The assigned characters of a file, without surrogates; of a range of more than a thousand only its ends. */
export function charactersIn(name: string): Character[] {
  const ages = new Float32Array(0x110000);
  for (const { start, end, value } of rangesIn('DerivedAge.txt')) ages.fill(Number(value), start, end + 1);
  return rangesIn(name).flatMap(({ start, end, value, category }) => {
    if (category === 'Cn' || category === 'Cs') return [];
    const all = Array.from({ length: end - start + 1 }, (_, index) => start + index);
    return (all.length > 1000 ? [start, end] : all).map((code) => {
      return { text: String.fromCodePoint(code), code, value, category, age: ages[code] ?? 0 };
    });
  });
}

function rangesIn(name: string): { start: number; end: number; value: string; category: string }[] {
  return read(name).cases.map((line) => {
    const [, first = '', last = first, value = '', category = ''] = RANGE.exec(line) ?? [];
    return { start: Number.parseInt(first, 16), end: Number.parseInt(last, 16), value, category };
  });
}

const RANGE = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([\w.]+)\s*#\s*([A-Z][a-z&])?/;
