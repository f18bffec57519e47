/** Takes nothing, gives the shape of a rule: what the standards ask of a PDF, and the faults that one has. */
import type { Pdf } from './pdf.ts';

export interface Rule {
  readonly id: string;
  /** Where it is asked for; `ISO 14289-1` is PDF/UA-1, `ISO 19005-3` PDF/A-3. */
  readonly clause: string;
  readonly says: string;
  readonly check: (pdf: Pdf) => readonly string[];
}

/** The fault, where it is one. */
export function unless(good: boolean, fault: string): readonly string[] {
  return good ? [] : [fault];
}
