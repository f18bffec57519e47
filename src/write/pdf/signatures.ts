/** Takes a signature block, gives its items: two parties side by side, below each other everybody who signs, their lines level. */
import { plain } from '../../document/inline.ts';
import type { Block, SigningParty } from '../../document/tree.ts';
import { isTitled, type SigningLine, signingLines } from '../signing.ts';
import { type Box, type FieldBox, shift } from './boxes.ts';
import type { Cost, Item, Strip } from './flow.ts';
import { extent } from './lines.ts';
import { baseline, indented, lineStrips, type Setting, tagged, withSpace } from './setting.ts';
import { spans } from './spans.ts';

type Signatures = Extract<Block, { type: 'signatures' }>;

/** A block is never split while a page can hold it; then only between two who sign. */
export function signatures(block: Signatures, setting: Setting): Item[] {
  const { parties } = block;
  const pairs = parties.flatMap((_, index) => (index % 2 === 0 ? [parties.slice(index, index + 2)] : []));
  return pairs.map((pair, index): Item => {
    const gutter = setting.style.gutter * 1.5;
    const width = (setting.width - gutter) / 2;
    const sides = pair.map((party, side) =>
      rowsOf(party, 2 * index + side + 1, block, {
        ...setting,
        x: setting.x + side * (width + gutter),
        width,
        hung: false,
      }),
    );
    return {
      type: 'parallel',
      role: 'signature',
      gap: setting.style.gap * 3,
      cost: index === 0 ? 0 : 2,
      pad: 0,
      cells: [level(sides)],
    };
  });
}

/** One line to fill in, or who the party is, with what a break before it costs. */
interface Line {
  readonly cost: Cost;
  readonly strips: readonly Strip[];
}

/** The rows of both sides side by side, as far as either goes. */
function level(sides: readonly (readonly Line[])[]): Item[] {
  const longest = sides.reduce((long, side) => (side.length > long.length ? side : long), []);
  return longest.map(({ cost }, row) => {
    const cells = sides.map((side) => side[row]?.strips ?? []);
    return { type: 'parallel', gap: 0, cost, pad: 0, cells };
  });
}

/** `side` counts the parties of the block, from 1. */
function rowsOf(party: SigningParty, side: number, { labels, parties }: Signatures, setting: Setting): Line[] {
  const { style, size } = setting;
  const quiet = { ...setting, size: style.small, color: style.quiet };
  const head = [
    ...lineStrips(party.role, quiet, { tag: tagged(setting.tag, 'P') }),
    ...lineStrips(party.name, setting, { font: 'semibold', tag: tagged(setting.tag, 'P') }),
  ];
  const longest = Math.max(
    ...Object.values(labels).map(
      (text) => extent(spans([{ type: 'text', text }], 'regular', setting), quiet.size, setting).most,
    ),
  );
  const widest = Math.min(longest + HAIR, setting.width * LABELS);
  const entries = signingLines(party, labels, isTitled(parties)).flatMap((lines, person) =>
    lines.map((line, index): Line => {
      const of = { name: `${line.what}-${side}-${person + 1}`, label: `${line.label}, ${signs(party, person)}` };
      const height = size * (line.what === 'signature' ? PEN : ROW);
      return {
        cost: index === 0 && person > 0 ? 2 : 3,
        strips: entry(line, setting, widest, height, of),
      };
    }),
  );
  return [{ cost: 0, strips: unparted(head) }, ...entries];
}

/** Who signs here: the party, and the person where one is named. */
function signs({ name, signatories }: SigningParty, person: number): string {
  const own = plain(signatories[person]?.name ?? []);
  const whole = plain(name);
  return own === '' || own === whole ? whole : `${whole}, ${own}`;
}

/** The most that labels take of the width; longer ones go on on a line below. */
const LABELS = 0.5;
/** Sums of widths are rounded: what fits exactly must not be broken. */
const HAIR = 0.2;

/** From one line to the next, as a share of the size; a signature needs more room. */
const ROW = 2.4;
const PEN = 3.7;

/** A label of a width, with what is known already, over a line whose words stand `height` below those of the line before. */
function entry(
  { what, label, content }: SigningLine,
  setting: Setting,
  labelWidth: number,
  height: number,
  of: Pick<FieldBox, 'name' | 'label'>,
): Strip[] {
  const { style, size, x, width, color, measures, direction } = setting;
  const quiet = { ...setting, size: style.small, color: style.quiet, width: labelWidth };
  const indent = labelWidth + style.bullet;
  const tag = tagged(setting.tag, 'P');
  const words = lineStrips([{ type: 'text', text: label }], quiet, { tag });
  const down = baseline(size, setting) - baseline(style.small, quiet);
  const name: Box[] = withSpace(words.at(-1)?.boxes ?? []).map((box) => shift(box, 0, down));
  const y = baseline(size, setting) + size * 0.35;
  const rule: Box = { type: 'rule', x: x + indent, y, width: width - indent, thickness: 0.5, color: style.quiet };
  const free = what === 'signature' ? height * PEN_ROOM : size * style.leading;
  const typed =
    what === 'signature' ? {} : { typed: { face: measures.main('regular'), size, color, rtl: direction === 'rtl' } };
  const place = { x: x + indent, y: y - free, width: width - indent, height: free };
  const field: Box[] = content ? [] : [{ type: 'field', ...place, ...of, tag, ...typed }];
  // Empty content gives one empty line.
  const given = lineStrips(content ?? [], indented(setting, indent), { tag });
  const top = Math.max(0, height - size * style.leading);
  const lines = given.map((strip, index): Strip => {
    const boxes = [
      ...(index === 0 ? name : []),
      ...strip.boxes,
      ...(index === given.length - 1 ? [rule, ...field] : []),
    ];
    return { ...strip, boxes };
  });
  const [first, ...others] = [...words.slice(0, -1), ...lines];
  if (!first) return [];
  const moved = { ...first, height: first.height + top, boxes: first.boxes.map((box) => shift(box, 0, top)) };
  return unparted([moved, ...others]);
}

/** How much of the room above a line is free for a signature. */
const PEN_ROOM = 0.85;

function unparted(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, index) => (index > 0 ? { ...strip, cost: 3 } : strip));
}
