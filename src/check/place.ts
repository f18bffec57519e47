/** Takes the path of a finding, gives where that stands in the file. */
import type { Place } from '../diagnostic.ts';
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
