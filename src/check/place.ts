/** Takes the path of a finding, gives where that stands in the file; and the order in which findings are told. */
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Places } from '../model/source.ts';

/** The place of a path, or of the nearest path above it that stands in the file. */
export function placeOf(path: string, places: Places): Place | undefined {
  const place = places.get(path);
  if (place || path === '') return place;
  return placeOf(
    path.slice(0, -(/(?:^|\.)(?:"(?:[^"\\]|\\.)*"|[^."]+)$/.exec(path)?.[0].length ?? path.length)),
    places,
  );
}

/** By file, line and column; what has no place comes last. */
export function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  if (!a || !b) return Number(!a) - Number(!b);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
