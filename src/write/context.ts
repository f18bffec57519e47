/** Takes nothing, gives the shape of what every part of a writer needs to know beside the block or inline before it. */
import type { Numbers } from '../document/numbers.ts';
import type { Furniture } from '../document/tree.ts';

/** What decides the words of a reference. */
export interface Naming {
  readonly numbers: Numbers;
  readonly furniture: Furniture;
}

export interface Context extends Naming {
  /** True inside a clause, an annex or a box, where a box's title is one level down. */
  readonly inSection: boolean;
}
