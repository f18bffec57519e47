/** Takes the bytes of a PDF, gives every fault against PDF/UA-1 and PDF/A-3a that the rules know of. */
import { annotationRules } from './annotation-rules.ts';
import { contentRules } from './content-rules.ts';
import { fileRules } from './file-rules.ts';
import { fontRules } from './font-rules.ts';
import { formRules } from './form-rules.ts';
import { type Pdf, readPdf } from './pdf.ts';
import type { Rule } from './rule.ts';
import { structureRules } from './structure-rules.ts';

export const RULES: readonly Rule[] = [
  ...fileRules,
  ...structureRules,
  ...contentRules,
  ...annotationRules,
  ...fontRules,
  ...formRules,
];

export interface Fault {
  readonly rule: string;
  readonly clause: string;
  readonly fault: string;
}

export function conformance(bytes: Uint8Array): readonly Fault[] {
  return faultsOf(readPdf(bytes));
}

export function faultsOf(pdf: Pdf): readonly Fault[] {
  return RULES.flatMap(({ id, clause, check }) => check(pdf).map((fault) => ({ rule: id, clause, fault })));
}
