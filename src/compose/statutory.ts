/** Takes the words of laws that the terms hold, gives a heading and a block for each: as written, and with the law that they come from. */
import type { Block } from '../document/tree.ts';
import type { Figures } from '../model/figures.ts';
import type { Part } from './kit.ts';
import { paragraphs } from './own-words.ts';
import type { Desk } from './paper.ts';
import { leaf, records, textOf } from './view.ts';

/** `from` is the template whose line `law` says where words come from. */
export function statutoryBlocks(desk: Desk, from: Part, terms: Figures): readonly Block[] {
  return records(terms['statutory']).flatMap((one): readonly Block[] => {
    const [title, words] = [leaf(one, 'title'), leaf(one, 'text')];
    if (title === undefined || words === undefined) return [];
    const least = leaf(one, 'least_size');
    const heading = { type: 'value', text: textOf(title) ?? '', path: title.path, from: title.from } as const;
    const citation = desk.line(from, 'law', { cited: leaf(one, 'cited'), dated: leaf(one, 'dated') });
    return [
      { type: 'heading', level: 3, content: [heading] },
      {
        type: 'statutory',
        citation,
        ...(least?.value.kind === 'count' && { leastSize: least.value.count }),
        content: paragraphs(words),
      },
    ];
  });
}
