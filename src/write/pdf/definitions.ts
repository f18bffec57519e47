/** Takes labels with their values, gives them side by side. */
import type { Block } from '../../document/tree.ts';
import type { Item, Parallel } from './flow.ts';
import { extent } from './lines.ts';
import { indented, lineStrips, type Setting, tagged } from './setting.ts';
import { spans } from './spans.ts';

type Definitions = Extract<Block, { type: 'definitions' }>;

/** `gap` is the space between two paragraphs here. */
export function definitions({ items }: Definitions, setting: Setting, gap: number): Item[] {
  const { style, width, size } = setting;
  const tag = tagged(setting.tag, 'L');
  const widest = items.reduce(
    (most, { term }) => Math.max(most, extent(spans(term, style.labels, setting), size, setting).most),
    0,
  );
  const column = Math.min(widest + size * 0.1, width * 0.45);
  const between = Math.max(style.bullet, Math.min(width * 0.24 - column, style.hang * 2));
  return items.map(({ term, content }, index): Parallel => {
    const entry = tagged(tag, 'LI');
    const terms = lineStrips(
      term,
      { ...setting, width: column, color: style.accent },
      { font: style.labels, tag: tagged(entry, 'Lbl') },
    );
    const values = lineStrips(content, indented(setting, column + between), { tag: tagged(entry, 'LBody') });
    return { type: 'parallel', gap: index === 0 ? gap : gap * 0.55, cost: 0, pad: 0, cells: [terms, values] };
  });
}
