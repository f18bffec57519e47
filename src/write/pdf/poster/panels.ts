/** Takes a sheet that is folded in three, gives its six panels in the order in which they are read: where each is on which side. Lengths are in points. */

const MM = 72 / 25.4;

export interface Panel {
  /** 0: what is outside when it is folded; 1: what is inside. */
  readonly side: 0 | 1;
  readonly x: number;
  readonly width: number;
}

export interface Panels {
  readonly front: Panel;
  /** The three that one sees who opens it, and the one that goes inside, on its back. */
  readonly inner: readonly [Panel, Panel, Panel, Panel];
  readonly back: Panel;
  /** Where each side is folded. */
  readonly folds: readonly [readonly number[], readonly number[]];
}

/** The panel that goes inside is narrower, so that it lies flat. */
const NARROWER = 2 * MM;

/** No words are nearer to a fold. */
export const CLEAR = 5 * MM;

/** Outside, from the left: what goes inside, the back, the front. Inside, behind these from the right, the other three. */
export function panelsOf(width: number): Panels {
  const wide = (width + NARROWER) / 3;
  const flap = wide - NARROWER;
  return {
    front: { side: 0, x: flap + wide, width: wide },
    inner: [
      { side: 1, x: 0, width: wide },
      { side: 1, x: wide, width: wide },
      { side: 1, x: 2 * wide, width: flap },
      { side: 0, x: 0, width: flap },
    ],
    back: { side: 0, x: flap, width: wide },
    folds: [
      [flap, flap + wide],
      [wide, 2 * wide],
    ],
  };
}
