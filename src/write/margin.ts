/** Takes what stands in the margin of a page, gives it for a file that has none: in brackets. */
import type { Inline } from '../document/tree.ts';

/** `[A2, 3 Mar 2027]` */
export function bracketed(margin: readonly Inline[]): readonly Inline[] {
  return [{ type: 'text', text: '[' }, ...margin, { type: 'text', text: ']' }];
}
