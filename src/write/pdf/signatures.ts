/** Takes a signature block, gives its items: two parties side by side, below each other everybody who signs, each with lines to write on. */
import type { Block, Inline, Signatory, SigningParty } from '../../document/tree.ts';
import { type Box, shift } from './boxes.ts';
import type { Item, Strip } from './flow.ts';
import { extent } from './lines.ts';
import { baseline, indented, lineStrips, type Setting, spaced, tagged } from './setting.ts';
import { spans } from './spans.ts';

type Signatures = Extract<Block, { type: 'signatures' }>;

/** A block is never split while a page can hold it; then only between two who sign. */
export function signatures({ parties, labels }: Signatures, setting: Setting): Item[] {
  const pairs = parties.flatMap((_, index) => (index % 2 === 0 ? [parties.slice(index, index + 2)] : []));
  return pairs.map((pair, index): Item => {
    const gutter = setting.style.gutter * 1.5;
    const width = (setting.width - gutter) / 2;
    const cells = pair.map((party, side) =>
      column(party, labels, { ...setting, x: setting.x + side * (width + gutter), width, hung: false }),
    );
    return {
      type: 'parallel',
      role: 'signature',
      gap: setting.style.gap * 3,
      cost: index === 0 ? 0 : 2,
      pad: 0,
      cells,
    };
  });
}

function column({ role, name, signatories }: SigningParty, labels: Signatures['labels'], setting: Setting): Item[] {
  const { style } = setting;
  const quiet = { ...setting, size: style.small, color: style.quiet };
  const heads = [
    ...lineStrips(role, quiet, { tag: tagged(setting.tag, 'P') }),
    ...lineStrips(name, setting, { font: 'semibold', tag: tagged(setting.tag, 'P') }),
  ];
  const words = Object.values(labels).map((text): readonly Inline[] => [{ type: 'text', text }]);
  const indent = Math.max(
    ...words.map((word) => extent(spans(word, 'regular', setting), quiet.size, setting.measures).most),
  );
  const entries = signatories.flatMap((signatory, index) =>
    lines(signatory, labels, setting, indent + style.bullet).map(
      (strip, line): Item => ({ ...strip, cost: line === 0 && index > 0 ? 2 : 3 }),
    ),
  );
  return [...heads.map((strip, index): Item => ({ ...strip, cost: index > 0 ? 3 : 0 })), ...entries];
}

/** What one person fills in: what is known is printed, the rest is a line to write on. */
function lines(signatory: Signatory, labels: Signatures['labels'], setting: Setting, indent: number): Strip[] {
  const { size } = setting;
  const row = (label: string, content: readonly Inline[] | undefined, height: number): Strip[] =>
    entry(label, content ?? [], setting, indent, height);
  return [
    ...row(labels.signature, undefined, size * 4),
    ...row(labels.name, signatory.name, size * 2.2),
    ...(signatory.title ? row(labels.title, signatory.title, size * 2.2) : []),
    ...row(labels.date, undefined, size * 2.2),
  ];
}

/** A label with its words, or with a line `height` below what stands above it. */
function entry(label: string, content: readonly Inline[], setting: Setting, indent: number, height: number): Strip[] {
  const { style, size, x, width } = setting;
  const quiet = { ...setting, size: style.small, color: style.quiet };
  const tag = tagged(setting.tag, 'P');
  const value = { ...indented(setting, indent) };
  const words = lineStrips([{ type: 'text', text: label }], quiet, { tag });
  const given = content.length === 0 ? [] : lineStrips(content, value, { tag });
  const down = baseline(size, setting) - baseline(style.small, quiet);
  const name: Box[] = (words[0]?.boxes ?? []).map((box) => shift(spaced(box), 0, down));
  const y = baseline(size, setting) + size * 0.2;
  const rule: Box = { type: 'rule', x: x + indent, y, width: width - indent, thickness: 0.5, color: style.quiet };
  const line = size * style.leading;
  const top = Math.max(0, height - line);
  const [first, ...others] = given;
  const boxes = [...name, ...(first?.boxes ?? [rule])].map((box) => shift(box, 0, top));
  return [{ type: 'strip', height: top + line, gap: 0, cost: 3, lines: 1, boxes }, ...others];
}
