/** Takes a definition as written and the paper that hangs for all to see, gives the definition less what that paper says nothing of. */
import type { Document } from '../document/tree.ts';
import { walk } from '../document/walk.ts';
import { isMap } from '../model/raw.ts';
import type { Raw } from '../model/source.ts';

/**
 * What a poster's record holds: its PDF carries the record, and a passer-by has no business with how contracts are numbered, who signs
 * them or which fees other customers pay. A part stays where one of its figures is printed; in parts that mix matters, each matter for itself.
 */
export function printedTerms(definition: Raw, document: Document): Raw {
  const paths = new Set<string>();
  for (const visit of walk(document)) {
    if (visit.what !== 'inline' || visit.inline.type !== 'value') continue;
    for (const path of visit.inline.from) for (const above of ways(path)) paths.add(above);
  }
  const stays = (path: string): boolean => ALWAYS.includes(path) || paths.has(path);
  if (!isMap(definition)) return definition;
  const parts = Object.entries(definition).filter(([key]) => stays(key));
  return Object.fromEntries(
    parts.map(([key, part]) => [
      key,
      MIXED.includes(key) && isMap(part)
        ? Object.fromEntries(Object.entries(part).filter(([inner]) => stays(`${key}.${inner}`)))
        : part,
    ]),
  );
}

/** Without these nobody can read the rest, or see how it was meant. */
const ALWAYS: readonly string[] = [
  'plainterms',
  'language',
  'currency',
  'jurisdiction',
  'time_zone',
  'trade',
  'shape',
  'valid_from',
  'customers',
  'sells_goods',
  'place',
  'tax',
  'rounding',
  'papers.size',
  'papers.theme',
  'poster',
  'provider.color',
  'provider.logo',
  'schedule.holidays',
];

const MIXED: readonly string[] = ['papers', 'payment', 'provider', 'schedule'];

/** `a.b.c` as `a`, `a.b` and `a.b.c`. */
function ways(path: string): readonly string[] {
  const steps = path.split('.');
  return steps.map((_, at) => steps.slice(0, at + 1).join('.'));
}
