/** Takes the paths that operations wrote, gives where a file says what stands at a path, and which two speak of the same. */
import type { Places } from './source.ts';

/** What a file says of a path that was written, and the operation that wrote it. */
export interface Written {
  readonly source: string;
  readonly operation: string;
}

/** Where the file says what stands at a path of the terms: as near to it as it has a place. */
export function sourceOf(path: string, written: ReadonlyMap<string, Written>, places: Places): string | undefined {
  for (const [target, { source, operation }] of written) {
    if (path !== target && !path.startsWith(`${target}.`)) continue;
    const exact = source + path.slice(target.length);
    return places.has(exact) ? exact : operation;
  }
  return undefined;
}

/** The first path that an earlier operation wrote too, or wrote a part of, with that operation. */
export function clashOf(
  written: ReadonlyMap<string, Written>,
  writes: ReadonlyMap<string, string>,
): { readonly target: string; readonly operation: string } | undefined {
  for (const target of writes.keys()) {
    for (const [earlier, { operation }] of written) if (overlap(earlier, target)) return { target, operation };
  }
  return undefined;
}

/** True where one path is the other, or holds it. */
function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
