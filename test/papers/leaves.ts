/** Takes a document, gives its leaves in reading order: words of templates, and values with their paths. */
import type { Document, Inline } from '../../src/document/tree.ts';
import { walk } from '../../src/document/walk.ts';

export type Leaf = Extract<Inline, { type: 'text' | 'value' }>;

/** The leaves of the body, the title, the subtitle and the words at the foot. */
export function leavesOf(document: Document): readonly Leaf[] {
  const leaves: Leaf[] = [];
  for (const visit of walk(document)) {
    if (visit.what === 'inline' && (visit.inline.type === 'text' || visit.inline.type === 'value'))
      leaves.push(visit.inline);
  }
  return leaves;
}
