/** Takes laid out pages, gives them as text that a person can compare: one line for each text, with its place and look. */
import type { Box, Pages, Tag, TextBox } from '../../../src/write/pdf/boxes.ts';

export function texts(pages: Pages): { page: number; box: TextBox }[] {
  return pages.pages.flatMap((boxes, index) =>
    boxes.flatMap((box) => (box.type === 'text' ? [{ page: index + 1, box }] : [])),
  );
}

/** `1   72.0   80.5  semibold 25.2  H1    Service contract`; `¬` parts a word at the end of a line. */
export function show(pages: Pages): string {
  return listed(pages, ({ type }) => type === 'text');
}

/** The same, with the lines, areas and fields between the texts: `1   66.0  115.4  rule     463.3 wide`. */
export function showAll(pages: Pages): string {
  return listed(pages, () => true);
}

function listed(pages: Pages, wanted: (box: Box) => boolean): string {
  const lines = pages.pages.flatMap((boxes, index) =>
    boxes.filter(wanted).flatMap((box) => {
      const words = lookOf(box);
      const place = 'x' in box ? [box.x.toFixed(1).padStart(6), box.y.toFixed(1).padStart(6)] : [];
      return words === undefined ? [] : [[String(index + 1), ...place, ...words].join('  ')];
    }),
  );
  return `${lines.join('\n')}\n`;
}

function lookOf(box: Box): string[] | undefined {
  switch (box.type) {
    case 'text': {
      const target = box.link ? ` -> ${Object.values(box.link.target).join()}` : '';
      const role = (box.tag?.role ?? '-').padEnd(7);
      const words = box.text.trimEnd().replaceAll('\u00ad', '¬');
      const stretch = box.stretch === 0 ? '' : `  (spaces ${box.stretch > 0 ? '+' : ''}${box.stretch.toFixed(2)})`;
      return [box.style.padEnd(8), box.size.toFixed(1).padStart(4), role, words + target + stretch];
    }
    case 'rule':
      return [box.type.padEnd(8), `${box.width.toFixed(1)} wide`];
    case 'rect':
      return [box.type.padEnd(8), `${box.width.toFixed(1)} wide, ${box.height.toFixed(1)} high`];
    case 'field':
      return [box.type.padEnd(8), `${box.width.toFixed(1)} wide, ${box.height.toFixed(1)} high: ${box.label}`];
    default:
      return undefined;
  }
}

/**
 * The words of a document as the structure tree gives them to a reader, without what is repeated at the foot and over tables: a
 * cell that goes on on the next page is read whole.
 */
export function words(pages: Pages): string[] {
  const byTag = new Map<Tag, string>();
  for (const { box } of texts(pages)) if (box.tag) byTag.set(box.tag, (byTag.get(box.tag) ?? '') + box.text);
  const read = (tag: Tag): string[] => [byTag.get(tag) ?? '', ...tag.children.flatMap(read)];
  return read(pages.tag)
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => word !== '');
}
