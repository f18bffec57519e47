/** Takes a composed poster and the least sizes of type that the law wants, gives it bound by them: its sheet knows the size, and what has to be bold is. */
import type { LeastType } from '../check/index.ts';
import type { Block, Document, Inline } from '../document/tree.ts';

/**
 * One size binds the whole sheet, so that the rest is no smaller than the part that the law means. A part that the poster does not have
 * binds nothing, nor does what the law wants of a sign of its own (all of it, its headings): a note tells of that.
 */
export function bound(document: Document, wanted: readonly LeastType[]): Document {
  const { sheet, content } = document;
  const ids = content.flatMap((block) => (block.type === 'heading' && block.id !== undefined ? [block.id] : []));
  const binding = wanted.filter(({ of }) => ids.includes(of));
  const [largest] = binding.toSorted((a, b) => b.points - a.points);
  if (!sheet || !largest) return document;
  const bold = new Set<string>(binding.filter((one) => one.bold).map(({ of }) => of));
  return {
    ...document,
    content: bold.size > 0 ? emboldened(content, bold) : content,
    sheet: { ...sheet, least: { points: largest.points, by: largest.citation } },
  };
}

function emboldened(content: readonly Block[], parts: ReadonlySet<string>): readonly Block[] {
  let part: string | undefined;
  return content.map((block) => {
    if (block.type === 'heading' && block.level === 2) part = block.id;
    return part !== undefined && parts.has(part) ? bold(block) : block;
  });
}

/** Headings are bold in every look. */
function bold(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, content: strong(block.content) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(bold)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(strong) })) };
    case 'definitions':
      return { ...block, items: block.items.map(({ term, content }) => ({ term, content: strong(content) })) };
    default:
      return block;
  }
}

/** Strong words are semibold, and strong ones among them bold. */
function strong(content: readonly Inline[]): readonly Inline[] {
  return content.length > 0 ? [{ type: 'strong', content: [{ type: 'strong', content }] }] : content;
}
