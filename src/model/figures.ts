/** Takes parsed terms and their schema, gives the same tree with a figure at each leaf: what templates and expectations read. */
import * as z from 'zod';
import type { Figure } from './figure.ts';
import { given, step } from './figure.ts';
import { itemKey } from './keys.ts';
import type { Value } from './values.ts';

/**
 * A record of figures. A key that the schema knows and the file left out is there with `undefined`, so that a template can ask
 * for it; a key that the schema does not know is absent, so that a slip in a template is found.
 */
export interface Figures {
  readonly [key: string]: FigureTree | undefined;
  /** Where the record stands in the terms. A symbol, so that no template can print it. */
  readonly [PATH]: string;
}

/** The key of a record's own path. */
export const PATH = Symbol('path');

export type FigureTree = Figure | Figures | boolean | readonly FigureTree[];

/**
 * The tree of figures of `value`. Paths are those of the terms: keys and ids, never positions; the items of a plain list share
 * the list's path. Text becomes words; yes and no stay what they are, since they decide and are never printed.
 */
export function figures(schema: z.ZodType, value: unknown, path = ''): Figures {
  const tree = grow(schema, value, path);
  if (!isRecord(tree)) throw new Error(`No record of figures at ${path === '' ? 'the top' : path}`);
  return tree;
}

function grow(schema: z.ZodType, value: unknown, path: string): FigureTree | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return given(path, { kind: 'words', text: value });
  if (Array.isArray(value)) {
    const element = elementOf(schema);
    return value.flatMap((item: unknown) => grow(element, item, itemPath(path, item)) ?? []);
  }
  if (isValue(value)) return given(path, value);
  if (typeof value !== 'object' || value === null)
    throw new Error(`A ${typeof value} at ${path} is no value of the terms`);
  const shape = shapeOf(schema);
  const tree: Record<string, FigureTree | undefined> & { [PATH]: string } = { [PATH]: path };
  for (const key of Object.keys(shape)) tree[key] = undefined;
  for (const [key, child] of Object.entries(value)) {
    tree[key] = grow(shape[key] ?? ANYTHING, child, step(path, key));
  }
  return tree;
}

/** Of a part whose parsed form has other keys than its written one. */
const ANYTHING = z.unknown();

/** Values and scalars of a list share its path; maps are named by their own key, operations of a change by their name before it. */
function itemPath(path: string, item: unknown): string {
  if (typeof item !== 'object' || item === null || isValue(item)) return path;
  const key = itemKey(item);
  const list = 'op' in item && typeof item.op === 'string' ? step(path, item.op) : path;
  return key === undefined ? list : step(list, key);
}

function elementOf(schema: z.ZodType): z.ZodType {
  const inner = unwrap(schema);
  const list = inner.find((option) => option.def.type === 'array');
  return list ? (list as z.ZodArray<z.ZodType>).element : schema;
}

/** All keys that any form of the object may have. */
function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const option of unwrap(schema)) {
    if (option.def.type === 'object') Object.assign(shape, (option as z.ZodObject).shape);
  }
  return shape;
}

/** The forms behind optional, union and transforming schemas. */
function unwrap(schema: z.ZodType): readonly z.ZodType[] {
  const { type } = schema.def;
  if (type === 'optional' || type === 'nullable' || type === 'default') {
    return unwrap((schema as z.ZodOptional<z.ZodType>).def.innerType);
  }
  if (type === 'union') return (schema as z.ZodUnion<z.ZodType[]>).options.flatMap(unwrap);
  if (type === 'pipe') {
    const { in: input, out } = (schema as z.ZodPipe<z.ZodType, z.ZodType>).def;
    return [...unwrap(input), ...unwrap(out)];
  }
  return [schema];
}

/** True for a value of the terms: whatever has one of their kinds. */
export function isValue(value: unknown): value is Value {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return typeof value.kind === 'string' && Object.hasOwn(KINDS, value.kind);
}

/** True for a record of figures, false for a figure, a list or a decision. */
export function isRecord(tree: unknown): tree is Figures {
  return typeof tree === 'object' && tree !== null && PATH in tree;
}

/** True for a figure, false for any other part of a tree. */
export function isFigure(tree: unknown): tree is Figure {
  return typeof tree === 'object' && tree !== null && 'value' in tree && 'path' in tree && 'from' in tree;
}

/** Every kind of value: one that is missing does not compile. */
const KINDS: Readonly<Record<Value['kind'], true>> = {
  amount: true,
  share: true,
  duration: true,
  date: true,
  anchor: true,
  offset: true,
  periodic: true,
  time: true,
  quantity: true,
  price: true,
  band: true,
  days: true,
  hours: true,
  limit: true,
  unused: true,
  notice: true,
  'up-to': true,
  interest: true,
  'restart-fee': true,
  cap: true,
  'work-done': true,
  checked: true,
  words: true,
  money: true,
  count: true,
};
