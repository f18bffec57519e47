/** Takes the path of a small record that lies beside a paper, gives what it holds: canonical, of a known format, and of the form that is expected; and back. */
import type { Outcome } from '../diagnostic.ts';
import type { World } from '../world.ts';
import { formatFault, parseMap, recordFault, type Sealed, sameBytes, seal } from './record.ts';

/**
 * Undefined where there is no such file.
 * @param is whether what was found is what is expected there
 * @param expected what that is, in words: `the withdrawal of HIT-2026-0001`
 */
export async function readNote<T extends object>(
  world: World,
  file: string,
  is: (value: object) => value is T,
  expected: string,
): Promise<Outcome<T | undefined>> {
  const bytes = await world.read(file);
  if (!bytes) return { ok: true, value: undefined, diagnostics: [] };
  const fault = (words: string): Outcome<never> => ({ ok: false, diagnostics: [recordFault(file, words)] });
  const value = parseMap(bytes);
  const format = value && formatFault(value);
  if (format !== undefined) return fault(format);
  const { hash, ...said } = value ?? {};
  if (!value || !is(said)) return fault(`it is not ${expected}`);
  if (!sameBytes(seal(value).bytes, bytes)) return fault('its bytes are not those that were written');
  if (hash === undefined) return fault('it lacks its own hash, without which no change of it is seen');
  if (hash !== seal(said).hash) return fault('what it says is not what was written: it was changed since');
  return { ok: true, value: said, diagnostics: [] };
}

/** The bytes of a note. No manifest names it, so it holds the hash of all else that it says: a slip in an editor is found. */
export function sealNote<T extends object>(note: T): Sealed<T & { readonly hash: string }> {
  return seal({ ...note, hash: seal(note).hash });
}

/** True where each of the keys holds text. */
export function hasTexts(value: object, ...keys: readonly string[]): boolean {
  const entries = new Map<string, unknown>(Object.entries(value));
  return keys.every((key) => typeof entries.get(key) === 'string');
}
