/** Takes laid out pages, gives them as text that a person can compare: one line for each text, with its place and look. */
import type { Pages, Tag, TextBox } from '../../../src/write/pdf/boxes.ts';

export function texts(pages: Pages): { page: number; box: TextBox }[] {
  return pages.pages.flatMap((boxes, index) =>
    boxes.flatMap((box) => (box.type === 'text' ? [{ page: index + 1, box }] : [])),
  );
}

/** `1   72.0   80.5  semibold 25.2  H1    Service contract` */
export function show(pages: Pages): string {
  const lines = texts(pages).map(({ page, box }) =>
    [
      String(page),
      box.x.toFixed(1).padStart(6),
      box.y.toFixed(1).padStart(6),
      box.style.padEnd(8),
      box.size.toFixed(1).padStart(4),
      (box.tag?.role ?? '-').padEnd(7),
      box.text.trimEnd() + (box.link ? ` -> ${Object.values(box.link.target).join()}` : ''),
    ].join('  '),
  );
  return `${lines.join('\n')}\n`;
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
