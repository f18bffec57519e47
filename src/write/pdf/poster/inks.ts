/** Takes the business's colour, gives the colours of a sheet: every word keeps a contrast of 7 to 1 with what is behind it (WCAG 2.2, 1.4.6). */
import { mixed, readable } from '../../colour.ts';

/** All are `#rrggbb`. */
export interface Inks {
  /** Behind all. */
  readonly ground: string;
  /** The colour, dark enough for words in it on `ground` and on `tint`, and for words in `ground` or white on it. */
  readonly strong: string;
  /** The colour as the business gave it, where no word has to do with it. */
  readonly accent: string;
  readonly ink: string;
  /** Of what matters less. */
  readonly quiet: string;
  /** A trace of the colour, behind words. */
  readonly tint: string;
  readonly hairline: string;
}

/** For text of any size. */
const LEAST = 7;

/** @param trace how much of the colour is in the tint, from 0 to 1 */
export function inksOf(accent: string, ground: string, trace: number): Inks {
  // What is dark enough for words on the tint is so on the ground; the tint changes little with it.
  const tint = mixed(readable(accent, ground, LEAST), ground, trace);
  const strong = readable(accent, tint, LEAST);
  return {
    ground,
    accent,
    strong,
    tint,
    ink: readable('#23272b', tint, LEAST),
    quiet: readable('#555b61', tint, LEAST),
    hairline: mixed(strong, ground, 0.3),
  };
}
