/** Takes the blocks of a poster, gives its parts: sections that want to stand whole, and what goes across the sheet before and after. */
import type { Block } from '../document/tree.ts';

export interface Parts {
  readonly intro: readonly Block[];
  readonly sections: readonly (readonly Block[])[];
  readonly closing: readonly Block[];
}

/** A section begins with a heading of level 2, or is a box. What comes before the first is the intro, and notes at the end close. */
export function partsOf(content: readonly Block[]): Parts {
  const flat = content.flatMap((block) => (block.type === 'columns' ? block.columns.flat() : [block]));
  const lastWords = flat.findLastIndex((block) => block.type !== 'note') + 1;
  const intro: Block[] = [];
  const sections: Block[][] = [];
  let inBox = false;
  for (const block of flat.slice(0, lastWords)) {
    const opens = block.type === 'box' || (block.type === 'heading' && block.level === 2);
    if (opens || inBox) sections.push([block]);
    else (sections.at(-1) ?? intro).push(block);
    inBox = block.type === 'box';
  }
  const closing = flat.slice(lastWords);
  return sections.length > 0 ? { intro, sections, closing } : { intro: [], sections: [intro], closing };
}
