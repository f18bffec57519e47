/** Takes nothing, gives the names of the formats: to name them is not to load what writes them. */

/** The formats of papers, as people name them, in the order in which they are written. */
export const FORMATS = ['pdf', 'html', 'md', 'txt'] as const;
export type Format = (typeof FORMATS)[number];
