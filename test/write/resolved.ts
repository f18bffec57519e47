/** Takes a document that has no fault, gives its numbers. */
import type { Numbers } from '../../src/document/numbers.ts';
import { resolve } from '../../src/document/resolve.ts';
import type { Document } from '../../src/document/tree.ts';

export function numbersOf(document: Document): Numbers {
  const outcome = resolve(document);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
  return outcome.value;
}
