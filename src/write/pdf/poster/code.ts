/** Takes an address and how large a code of it may be, gives the section with the code and the words beside or below it. */
import qrcode from 'qrcode-generator';
import type { Drawing, Segment } from '../../../document/picture.ts';
import type { Sheet } from '../../../document/sheet.ts';
import { extentOf } from '../../../document/sheet.ts';
import type { Document } from '../../../document/tree.ts';
import type { Box, PictureBox, Tag } from '../boxes.ts';
import { heightOf, type Item, place, type Strip } from '../flow.ts';
import { lineStrips, type Setting, spacer, tagged } from '../setting.ts';
import { cutsIn, type Section } from './sections.ts';

type Code = NonNullable<Document['code']>;

interface Colors {
  readonly dark: string;
  readonly light: string;
}

/**
 * The section of the code; none where there is no code.
 * @param side of the code without the quiet around it, in points; less where the column is narrower
 */
export function codeSections({ code }: Document, setting: Setting, side: number, colors: Colors): readonly Section[] {
  return code ? [codeSection(code, setting, side, colors)] : [];
}

function codeSection(code: Code, setting: Setting, side: number, colors: Colors): Section {
  const { words, alt } = code;
  const picture = qrOf(code, colors.dark);
  const modules = picture.width - 2 * QUIET;
  const most = setting.width / (1 + (2 * QUIET) / modules);
  const own = Math.min(side, most);
  const quiet = (own / modules) * QUIET;
  const size = own + 2 * quiet;
  const figure: Tag = { role: 'Figure', children: [], alt };
  setting.tag.children.push(figure);
  const tag = tagged(setting.tag, 'P');
  const gap = setting.size * 0.8;
  const rest = setting.width - size - gap;
  const say = (at: Setting): Strip[] => lineStrips(words, at, { font: 'semibold', tag }, setting.size * 0.4);
  const right = say({ ...setting, x: setting.x + size + gap, width: rest });
  const beside = rest >= setting.size * NARROWEST && cutsIn(right) === 0;
  const said = beside ? right : say(setting);
  const plate: Box = {
    type: 'picture',
    x: setting.x,
    y: 0,
    width: size,
    height: size,
    picture,
    plate: colors.light,
    pad: 0,
    tag: figure,
  };
  const strip: Item = { ...spacer(Math.max(size, beside ? heightOf(said) : 0)), boxes: [plate] };
  const items: Item[] = beside
    ? [{ ...strip, boxes: [plate, ...place(said, Math.max(0, (strip.height - heightOf(said)) / 2))] }]
    : [strip, ...said];
  return { id: undefined, items, height: heightOf(items) };
}

/** Of words beside it, in sizes of their type. */
const NARROWEST = 9;
/** ISO/IEC 18004: what is left free on each side, in modules. */
const QUIET = 4;

/** As one area, with the quiet around it; some 15 per cent of it may be dirty or hidden. */
function qrOf(code: Code, color: string): Drawing {
  const { count, path } = modulesFor(code);
  const side = count + 2 * QUIET;
  return { type: 'drawing', width: side, height: side, shapes: [{ path, fill: { color, opacity: 1 } }] };
}

interface Modules {
  /** On each side. */
  readonly count: number;
  readonly path: readonly Segment[];
}

/** The same code is laid out at each trial. */
const KNOWN = new WeakMap<Code, Modules>();

function modulesFor(code: Code): Modules {
  const modules = KNOWN.get(code) ?? modulesOf(code.href);
  KNOWN.set(code, modules);
  return modules;
}

function modulesOf(href: string): Modules {
  const code = qrcode(0, 'M');
  code.addData(href);
  code.make();
  const count = code.getModuleCount();
  const path: Segment[] = [];
  for (let row = 0; row < count; row++) {
    for (let from = 0; from < count; from++) {
      if (!code.isDark(row, from)) continue;
      let to = from;
      while (to < count && code.isDark(row, to)) to++;
      const [left, top, right] = [from + QUIET, row + QUIET, to + QUIET];
      path.push(['M', left, top], ['L', right, top], ['L', right, top + 1], ['L', left, top + 1], ['Z']);
      from = to;
    }
  }
  return { count, path };
}

/** The sides that a code is tried in, in points, the one that can be scanned from where the sheet is read first. */
export function sidesOf(sheet: Sheet, code: Code): readonly number[] {
  const { width, height } = extentOf(sheet);
  const inHand = sheet.fold === 'three' || Math.min(width, height) <= SMALL;
  const least = Math.max(inHand ? LEAST_SMALL : LEAST, modulesFor(code).count * LEAST_MODULE);
  const wanted = Math.max(least, (sheet.metres * POINTS_PER_METRE) / REACH);
  return [...new Set([0, 1, 2, 3].map((step) => wanted * (least / wanted) ** (step / 3)))];
}

/** From how far away, in metres, a code can be scanned. */
export function scannedFrom(side: number): number {
  return (side * REACH) / POINTS_PER_METRE;
}

/** Of a code that was placed, without the quiet around it. */
export function sideOf({ width, picture }: PictureBox): number {
  return (width * (picture.width - 2 * QUIET)) / picture.width;
}

/** A code is read from ten times its side (the rule of thumb of scanner makers). */
const REACH = 10;
const POINTS_PER_METRE = 7200 / 2.54;
const LEAST = POINTS_PER_METRE * 0.02;
/** On a sheet that is held in the hand: A5 and less, and what is folded. */
const LEAST_SMALL = POINTS_PER_METRE * 0.015;
const SMALL = POINTS_PER_METRE * 0.15;
/** However near a phone comes, it tells no finer ones apart for sure (the least that GS1 lets a code be made of that is scanned at a till). */
const LEAST_MODULE = POINTS_PER_METRE * 0.000396;
