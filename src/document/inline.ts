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
        case 'insertion':
        case 'deletion':
          return saidMark(inline.said, plain(inline.content, reference));
        default:
          return plain(inline.content, reference);
      }
    })
    .join('');
}

/** How plain words show that some were put in or taken out: `{added: 14 days}`. White space alone needs no mark. */
export function saidMark(said: string, words: string): string {
  return words.trim() === '' ? words : `{${said}: ${words}}`;
}
