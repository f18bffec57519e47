/** Takes a definition that was read, gives what the rules find in it, in the order of the file. */
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Places } from '../model/source.ts';
import type { Facts, Finding, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

export { type Covered, coverage } from './coverage.ts';
export type { Facts, Finding, Rule } from './rule.ts';
export { RULES } from './rules/index.ts';
export { TROUBLES } from './troubles.ts';

/** What the rules find, sorted by place. */
export function check(facts: Facts, rules: readonly Rule[] = RULES): readonly Diagnostic[] {
  return rules
    .flatMap((rule) => rule.check(facts).map((finding) => diagnosticOf(rule, finding, facts.definition.places)))
    .sort(byPlace);
}

function diagnosticOf({ id, level }: Rule, finding: Finding, places: Places): Diagnostic {
  const place = placeOf(finding.path, places);
  const related = (finding.related ?? []).flatMap(({ path, message }) => {
    const at = placeOf(path, places);
    return at ? [{ message, place: at }] : [];
  });
  return {
    rule: id,
    level,
    message: finding.message,
    hint: finding.hint,
    ...(place && { place }),
    ...(related.length > 0 && { related }),
  };
}

/** The place of a path, or of the nearest path above it that stands in the file. */
function placeOf(path: string, places: Places): Place | undefined {
  const place = places.get(path);
  if (place || path === '') return place;
  return placeOf(
    path.slice(0, -(/(?:^|\.)(?:"(?:[^"\\]|\\.)*"|[^."]+)$/.exec(path)?.[0].length ?? path.length)),
    places,
  );
}

/** By file, line and column; what has no place comes last. */
function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  if (!a || !b) return Number(!a) - Number(!b);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
