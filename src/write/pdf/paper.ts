/** Takes the name of a paper's size, gives its sheet. */

/** Widths and heights in points, to the hundredth. */
export const PAPER = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
} as const;
