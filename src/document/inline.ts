/** Takes inlines, gives their plain words: for outlines, titles and comparison. */
import type { Inline } from './tree.ts';

/** The text of a run, with references shown as `reference` shows them. */
export function plain(content: readonly Inline[], reference: (to: string) => string = (to) => to): string {
  return content
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
        case 'value':
          return inline.text;
        case 'break':
          return ' ';
        case 'reference':
          return reference(inline.to);
        default:
          return plain(inline.content, reference);
      }
    })
    .join('');
}
