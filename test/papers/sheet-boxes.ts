/** Takes definitions, gives their posters and the kinds beside them laid out, and what is wrong with any box of a sheet. */
import { readdirSync, readFileSync } from 'node:fs';
import { composePoster, type Posted, type SheetChoice } from '../../src/compose/index.ts';
import type { Diagnostic, Outcome } from '../../src/diagnostic.ts';
import { plain } from '../../src/document/inline.ts';
import type { Picture } from '../../src/document/picture.ts';
import { extentOf, type Look, type Sheet } from '../../src/document/sheet.ts';
import type { Document } from '../../src/document/tree.ts';
import { walk } from '../../src/document/walk.ts';
import type { ServiceDefinition } from '../../src/model/schema/definition.ts';
import type { Source } from '../../src/model/source.ts';
import { readDefinition } from '../../src/read/index.ts';
import { contrast } from '../../src/write/colour.ts';
import type { Box, Pages, PictureBox, RectBox, Tag, TextBox } from '../../src/write/pdf/boxes.ts';
import { layoutSheet } from '../../src/write/pdf/layout.ts';
import { type Measures, measuresOf } from '../../src/write/pdf/measure.ts';
import { DESIGNS } from '../../src/write/pdf/poster/designs.ts';
import { leastHeight } from '../../src/write/pdf/poster/legibility.ts';
import { CLEAR, panelsOf } from '../../src/write/pdf/poster/panels.ts';
import { fontsOf } from '../write/pdf/fonts.ts';
import { words } from '../write/pdf/show.ts';
import { numbersOf } from '../write/resolved.ts';
import { kit } from './examples.ts';

const FOLDERS = ['examples', 'trades'] as const;
export const shipped = FOLDERS.flatMap((folder) => {
  const all = readdirSync(new URL(`../../templates/${folder}/`, import.meta.url));
  return all.filter((name) => name.endsWith('.yaml') && !/-(?:client|change)/.test(name)).map((name) => [folder, name]);
});
export const textOf = ([folder, name]: readonly string[]): string =>
  readFileSync(new URL(`../../templates/${folder}/${name}`, import.meta.url), 'utf8');

export const LOOKS: readonly Look[] = ['band', 'classic', 'tiles'];

/** In points: the rounding of sums. */
const HAIR = 0.05;

export function read(text: string): Source<ServiceDefinition> {
  const outcome = readDefinition(new TextEncoder().encode(text), 'service.yaml');
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

export type Filling = Document & { readonly sheet: Sheet };

export function composed(
  definition: Source<ServiceDefinition>,
  choice: SheetChoice,
  kind: Posted = 'poster',
  logo?: Picture,
): Filling {
  const outcome = composePoster(definition, kit, { kind: 'date', iso: '2026-11-22' }, false, kind, choice, logo);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { sheet } = outcome.value;
  if (!sheet) throw new Error('a poster without a sheet');
  const foot = { ...outcome.value.foot, number: 'a-poster-2026-12-01', hash: '0123456789abcdef' };
  return { ...outcome.value, sheet, foot };
}

const measuring = new Map<string, Measures>();

export function measuresFor(document: Document): Measures {
  const { family } = document.theme;
  const known = measuring.get(family) ?? measuresOf(fontsOf(document));
  measuring.set(family, known);
  return known;
}

export function laid(document: Filling): Outcome<Pages> {
  return layoutSheet(document, document.sheet, numbersOf(document), measuresFor(document));
}

/** What is wrong with a sheet, in words; nothing where all is right. */
export function faultsOf(document: Filling, pages: Pages): readonly string[] {
  const sides = document.sheet.twoSided || document.sheet.fold === 'three' ? 2 : 1;
  return [
    ...(pages.pages.length > sides ? ['more pages than sides'] : []),
    ...pages.pages.flatMap((page, side) => pageFaults(document, pages, page, side)),
    ...(wordsOf(document, pages) === wordsIn(pages) ? [] : [`other words: ${firstDifference(document, pages)}`]),
  ];
}

function pageFaults(document: Filling, pages: Pages, page: readonly Box[], side: number): readonly string[] {
  const texts = page.filter((box): box is TextBox => box.type === 'text');
  const areas = areasOf(document.sheet, pages, side);
  const rounded = page.filter((box): box is RectBox => box.type === 'rect' && box.radius !== undefined);
  return [
    ...page.filter((box) => !isInside(box, pages)).map((box) => `off the sheet: ${said(box)}`),
    ...texts.filter((box) => !areas.some((area) => isInside(box, area))).map((box) => `in the margin: ${said(box)}`),
    ...overlaps(texts, inkOf),
    ...brokenWords(texts),
    ...brokenNames(document, pages, texts),
    ...page.filter(isPicture).flatMap((box) => pictureFaults(box, page, areas)),
    ...overlaps(rounded, (box) => box),
    ...overlaps(page.filter(isPicture), (box) => box),
    ...tooSmall(document, pages, texts),
    ...page.flatMap((box, index) => (box.type === 'text' ? unreadable(box, page.slice(0, index)) : [])),
  ];
}

/** The lines of each tag on a page, without what is read twice. */
function linesByTag(texts: readonly TextBox[]): ReadonlyMap<Tag, readonly string[]> {
  const lines = new Map<Tag, { y: number; text: string }[]>();
  for (const { tag, y, text, turned } of texts) {
    if (!tag || turned) continue;
    const own = lines.get(tag) ?? [];
    const last = own.at(-1);
    if (last?.y === y) last.text += text;
    else own.push({ y, text });
    lines.set(tag, own);
  }
  return new Map([...lines].map(([tag, own]) => [tag, own.map(({ text }) => text)]));
}

/** A line ends between words, or where a word has a mark of its own for it; an address has none. */
function brokenWords(texts: readonly TextBox[]): readonly string[] {
  return [...linesByTag(texts).values()].flatMap((lines) =>
    lines.slice(0, -1).flatMap((line, index) => {
      if (/\s$/.test(line)) return [];
      const [before = '', after = ''] = [/\S+$/.exec(line)?.[0], /^\S+/.exec(lines[index + 1] ?? '')?.[0]];
      const isMeant = /[-–—/]$/.test(before) && !`${before}${after}`.includes('@');
      return isMeant ? [] : [`a broken word: "${before}|${after}"`];
    }),
  );
}

/** The first cell of a row says what has a price. A hand-out rather breaks it once more than that it goes on on its back. */
function brokenNames({ sheet }: Filling, pages: Pages, texts: readonly TextBox[]): readonly string[] {
  const lines = linesByTag(texts);
  const rows = (tag: Tag): readonly Tag[] => (tag.role === 'TR' ? [tag] : tag.children.flatMap(rows));
  return rows(pages.tag).flatMap(({ children: [name] }) => {
    const own = (name && lines.get(name)) ?? [];
    const isCrowded = own.length > (sheet.twoSided ? 4 : 3) && own.join('').length < own.length * FEW_LETTERS;
    return isCrowded ? [`a name in ${own.length} lines: "${own.join('')}"`] : [];
  });
}

/** Of a name, to a line: a longer one may take more lines. */
const FEW_LETTERS = 11;

const isPicture = (box: Box): box is PictureBox => box.type === 'picture';

/** The quiet around a code belongs to it. */
function pictureFaults(box: PictureBox, page: readonly Box[], areas: readonly Area[]): readonly string[] {
  const on = page.filter(
    (other) =>
      other.type === 'text' &&
      overlaps<Box>([box, other], (one) => (one.type === 'text' ? inkOf(one) : box)).length > 0,
  );
  return [
    ...on.map((other) => `on a picture: ${said(other)}`),
    ...(areas.some((area) => isInside(box, area)) ? [] : ['a picture in the margin']),
  ];
}

/** Where words may stand: within the margins, and not near a fold. */
function areasOf(sheet: Sheet, { width, height }: Pages, side: number): readonly Area[] {
  if (sheet.fold === 'three') {
    const { front, inner, back } = panelsOf(width);
    const own = [front, ...inner, back].filter((panel) => panel.side === side);
    return own.map((panel) => within({ x: panel.x, y: 0, width: panel.width, height }, CLEAR));
  }
  const margin = marginOf(sheet);
  if (sheet.fold === 'tent') {
    return [0, height / 2].map((y) => within({ x: 0, y, width, height: height / 2 }, margin));
  }
  return [within({ x: 0, y: 0, width, height }, margin)];
}

function within({ x, y, width, height }: Area, margin: number): Area {
  return { x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin };
}

function marginOf(sheet: Sheet): number {
  const { width, height } = extentOf(sheet);
  return Math.min(width, height) * DESIGNS[sheet.look].margin(0);
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where its letters are: capitals reach 0.67 of the size above the baseline, descenders 0.22 below. */
export function inkOf({ x, y, width, size, turned }: TextBox): Area {
  return { x, y: y - size * (turned ? 0.22 : 0.67), width, height: size * 0.89 };
}

function isInside(box: Box, room: Pages | Area): boolean {
  if (!('x' in box)) return true;
  const area = box.type === 'text' ? inkOf(box) : { ...box, height: 'height' in box ? box.height : 0 };
  const [left, top] = 'x' in room ? [room.x, room.y] : [0, 0];
  return (
    area.x >= left - HAIR &&
    area.y >= top - HAIR &&
    area.x + area.width <= left + room.width + HAIR &&
    area.y + area.height <= top + room.height + HAIR
  );
}

function overlaps<T extends Box>(boxes: readonly T[], areaOf: (box: T) => Area): readonly string[] {
  const areas = boxes.map((box) => ({ box, ...areaOf(box) })).sort((a, b) => a.y - b.y);
  const found: string[] = [];
  for (const [index, one] of areas.entries()) {
    for (const other of areas.slice(index + 1)) {
      if (other.y > one.y + one.height - HAIR) break;
      if (one.x + one.width > other.x + HAIR && other.x + other.width > one.x + HAIR)
        found.push(`${said(one.box)} on ${said(other.box)}`);
    }
  }
  return found;
}

/** The foot has no tag, and is for who steps up to it; nor has a heading that is repeated. */
function tooSmall(document: Filling, pages: Pages, texts: readonly TextBox[]): string[] {
  const measures = measuresFor(document);
  const high = ({ style, size }: TextBox): number => measures.capHeight(style, size);
  const first = leastHeight('first', document.sheet);
  const line = leastHeight('line', document.sheet);
  const lead = document.content.find((block) => block.type === 'definitions' && block.lead);
  const list = pages.tag.children.find(({ role }) => role === 'L');
  const facts = lead && list ? list.children.flatMap(({ children }) => children.filter(isFact)) : [];
  const name = pages.tag.children.filter(({ role }) => role === 'H1');
  return texts.flatMap((box) => {
    const asked = box.tag !== undefined && (facts.includes(box.tag) || name.includes(box.tag));
    const least = box.tag === undefined ? 0 : asked ? first : line;
    const smallest = box.tag === undefined ? 6 : 9;
    return high(box) < least - HAIR || box.size < smallest - HAIR ? [`too small: ${said(box)}`] : [];
  });
}

function isFact({ role }: Tag): boolean {
  return role === 'LBody';
}

/** Against the last area drawn under its middle. */
function unreadable(box: TextBox, before: readonly Box[]): readonly string[] {
  const [x, y] = [box.x + box.width / 2, box.y + box.size * (box.turned ? 0.3 : -0.3)];
  const under = before.findLast(
    (one) =>
      one.type === 'rect' &&
      one.fill !== undefined &&
      x >= one.x &&
      x <= one.x + one.width &&
      y >= one.y &&
      y <= one.y + one.height,
  );
  const ground = under?.type === 'rect' ? under.fill : undefined;
  const large = box.size >= 18 || (box.size >= 14 && box.style !== 'regular' && box.style !== 'italic');
  const found = contrast(box.color, ground ?? '#ffffff');
  return found < (large ? 4.5 : 7) ? [`a contrast of ${found.toFixed(1)}: ${said(box)}`] : [];
}

const UNSEEN = /[\s\u2060\u200b•]/gu;

/** All letters of a document in reading order. */
function wordsOf({ code, ...document }: Document, pages: Pages): string {
  const { foot: _, ...others } = document;
  // There may be no room for the code for phones.
  const isCode = (box: Box): boolean => isPicture(box) && box.tag?.alt === code?.alt;
  const read = code && pages.pages.flat().some(isCode) ? { ...others, code } : others;
  const inlines = [...walk({ ...read, foot: {} })].flatMap((visit) => (visit.what === 'inline' ? [visit.inline] : []));
  return plain(inlines.filter(({ type }) => type === 'text' || type === 'value')).replaceAll(UNSEEN, '');
}

/** The same on the sheet, without the numbers of lists. */
function wordsIn(pages: Pages): string {
  const isNumber = (box: Box): boolean => box.type === 'text' && box.tag?.role === 'Lbl' && /^\d+\.\s*$/.test(box.text);
  const said = pages.pages.map((page) => page.filter((box) => !isNumber(box)));
  return words({ ...pages, pages: said })
    .join('')
    .replaceAll(UNSEEN, '');
}

function firstDifference(document: Document, pages: Pages): string {
  const [wanted, found] = [wordsOf(document, pages), wordsIn(pages)];
  const at = [...wanted].findIndex((letter, index) => found[index] !== letter);
  return `"${wanted.slice(at, at + 30)}", found "${found.slice(at, at + 30)}"`;
}

function said(box: Box): string {
  if (box.type === 'text') return `"${box.text}" at ${box.x.toFixed(1)}, ${box.y.toFixed(1)} in ${box.size.toFixed(1)}`;
  return `${box.type}${'x' in box ? ` at ${box.x.toFixed(1)}, ${box.y.toFixed(1)}` : ''}`;
}

/** That it says what is wrong, and at least how much to write less. */
export function isHelpful({ rule, level, message, hint = '' }: Diagnostic): boolean {
  return (
    rule === 'poster/too-full' &&
    level === 'error' &&
    /by (?:a line|about \d+ lines)/.test(message) &&
    / less$/.test(hint)
  );
}
