/** Takes nothing, gives the shape of what every part of a writer needs to know beside the block or inline before it. */
import type { Direction } from '../document/direction.ts';
import type { Numbers } from '../document/numbers.ts';
import type { Furniture } from '../document/tree.ts';

/** What decides the words of a reference, and how a value stands among words. */
export interface Naming {
  readonly numbers: Numbers;
  readonly furniture: Furniture;
  /** In which the document's own words run. */
  readonly direction: Direction;
}

export interface Context extends Naming {
  /** True inside a clause, an annex or a box, where a box's title is one level down. */
  readonly inSection: boolean;
}
