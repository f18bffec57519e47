/** Takes a thing of a list, gives the key it has in paths: keys and ids, never positions. */
import { step } from './figure.ts';
import type { Raw } from './source.ts';

/** What names the items of lists: the first of these that an item has. */
export const NAMING = [
  'id',
  'severity',
  'notice',
  'kind',
  'name',
  'title',
  'for',
  'until',
  'of',
  'duty',
  'what',
  'clause',
  'finding',
  'heading',
] as const;

/**
 * The key of a list item in paths, or undefined for what shares the path of its list (scalars, values). Takes items as written and
 * as parsed. A map with one key is named by it (`by_us`, `up to 79 guests`), and where that key holds a map with a name of its own
 * the caller goes on from there; see `itemPath`.
 */
export function itemKey(item: unknown): string | undefined {
  if (!isMap(item)) return undefined;
  for (const key of NAMING) {
    const name = key in item ? written(item[key]) : undefined;
    if (name !== undefined) return name;
  }
  const [only, second] = Object.keys(item);
  return second === undefined ? only : undefined;
}

/** The text of a key that was parsed: text, or a band of notice or a limit as it is written. */
function written(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!isMap(value)) return undefined;
  const { kind, from, to, unit, under, count, per, period } = value;
  if (kind === 'notice') {
    if (under !== undefined) return `less than ${under} ${plural(under, unit)}`;
    if (from === undefined) return `${to} ${plural(to, unit)} or less`;
    return to === undefined ? `${from} ${plural(from, unit)} or more` : `${from} to ${to} ${plural(to, unit)}`;
  }
  if (kind === 'limit' && Array.isArray(per)) {
    return [`${count} ${unit}`.trim(), ...per, ...(period === undefined ? [] : [period])].join(' per ');
  }
  return undefined;
}

function plural(count: unknown, unit: unknown): string {
  return count === 1 ? `${unit}` : `${unit}s`;
}

function isMap(item: unknown): item is Record<string, unknown> {
  return typeof item === 'object' && item !== null && !Array.isArray(item);
}

/** Where something stands, both ways: `path` by keys and ids, `at` by keys and positions as in the file. */
export interface Spot {
  readonly path: string;
  readonly at: readonly (string | number)[];
}

/** Calls `visit` for every part of a file, the whole first, in the file's order. */
export function walkRaw(raw: Raw, visit: (spot: Spot, raw: Raw) => void, spot: Spot = { path: '', at: [] }): void {
  visit(spot, raw);
  if (typeof raw === 'string') return;
  if (Array.isArray(raw)) {
    for (const [index, item] of raw.entries()) walkRaw(item, visit, itemSpot(spot, item, index));
    return;
  }
  for (const [key, child] of Object.entries(raw)) walkRaw(child, visit, keySpot(spot, raw, key));
}

/** The spot of an item of a list. */
export function itemSpot(list: Spot, item: Raw, index: number): Spot {
  const at = [...list.at, index];
  if (list.path === 'engagement.services' && typeof item === 'string') return { path: step(list.path, item), at };
  const key = itemKey(item);
  return { path: key === undefined ? list.path : operationPath(step(list.path, key), item), at };
}

/** `changes.change_service.helpdesk`: an operation is named by its name and by what it is about. */
function operationPath(path: string, item: Raw): string {
  const operation = lineOf(item);
  if (operation === undefined) return path;
  const about = path.startsWith('changes.') && typeof operation === 'string' ? operation : itemKey(operation);
  return about === undefined ? path : step(path, about);
}

/** What stands after the colon in a map of one unnamed key. */
function lineOf(item: Raw): Raw | undefined {
  if (typeof item === 'string' || Array.isArray(item)) return undefined;
  const [only, second] = Object.keys(item);
  if (only === undefined || second !== undefined || NAMING.some((key) => key === only)) return undefined;
  return item[only];
}

/** The spot of a key of a map. The one key that names its map adds nothing, but an engaged service's count is its `quantity`. */
export function keySpot(map: Spot, raw: Raw, key: string): Spot {
  const at = [...map.at, key];
  if (typeof map.at.at(-1) !== 'number' || lineOf(raw) === undefined) return { path: step(map.path, key), at };
  const ordered = map.at[0] === 'engagement' && map.at[1] === 'services';
  return { path: ordered ? step(map.path, 'quantity') : map.path, at };
}

/** Under what an item of a plain list has its own place among the places of a file. No path has these brackets. */
export function itemOf(path: string, position: number): string {
  return `${path}[${position}]`;
}

/** The same of a spot; its path where it is no item. */
export function itemAt({ path, at }: Spot): string {
  const position = at.at(-1);
  return typeof position === 'number' ? itemOf(path, position) : path;
}

/** The spot of a part given by keys and positions. */
export function spotAt(raw: Raw, at: readonly (string | number)[]): Spot {
  let spot: Spot = { path: '', at: [] };
  let part: Raw | undefined = raw;
  for (const key of at) {
    const around: Raw | undefined = part;
    if (Array.isArray(around) && typeof key === 'number') {
      part = around[key];
      spot = itemSpot(spot, part ?? '', key);
    } else if (typeof around === 'object' && !Array.isArray(around) && typeof key === 'string') {
      part = Object.hasOwn(around, key) ? around[key] : undefined;
      spot = keySpot(spot, around, key);
    } else {
      spot = { path: step(spot.path, `${key}`), at: [...spot.at, key] };
    }
  }
  return spot;
}
