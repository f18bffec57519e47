/** Takes what a record holds, whose keys are sorted, and its meaning, gives the same with the keys in the order in which people write them. */
import type { Raw } from '../model/source.ts';

/** @param like what was read of it: its keys are in the order of the schema. What has another form there keeps its own order. */
export function ordered(raw: Raw, like: unknown): Raw {
  if (typeof raw === 'string') return raw;
  if (Array.isArray(raw)) {
    const items: readonly unknown[] = Array.isArray(like) ? like : [];
    return raw.map((item, at) => ordered(item, items[at]));
  }
  const parts = new Map<string, unknown>(typeof like === 'object' && like !== null ? Object.entries(like) : []);
  const keys = new Set([...[...parts.keys()].filter((key) => Object.hasOwn(raw, key)), ...Object.keys(raw)]);
  return Object.fromEntries([...keys].map((key) => [key, ordered(raw[key] ?? '', parts.get(key))]));
}
