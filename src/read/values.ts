/** Takes the text of a YAML file that can be read, gives each value in it, and each list of values, with its path and its line. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { spotAt } from '../model/keys.ts';
import type { Raw } from '../model/source.ts';
import { readPlain } from './plain.ts';
import type { At } from './yaml.ts';

/** A value as it stands in a file. */
export interface Part {
  /** As in messages; the items of a plain list, which have no names, are counted as well: `schedule.hours.2`. */
  readonly path: string;
  readonly at: At;
  readonly line: number;
  readonly value: string | readonly string[];
}

/** The values in the order of the file; a list comes before its items. */
export function valuesIn(text: string): readonly Part[] {
  const raw = readPlain(text, '');
  if (!raw.ok) throw new Error(`The text can't be read: ${raw.diagnostics[0]?.message}`);
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { schema: 'failsafe', lineCounter: lines });
  const parts: Part[] = [];
  const add = (node: Node, at: At, value: Part['value']): void => {
    const { line } = lines.linePos(node.range?.[0] ?? 0);
    parts.push({ path: pathOf(raw.value, at, value), at, line, value });
  };
  const look = (node: unknown, at: At): void => {
    if (isMap(node))
      for (const { key, value } of node.items) look(value, [...at, `${isScalar(key) ? key.value : key}`]);
    if (isScalar(node)) add(node, at, `${node.value}`);
    if (!isSeq(node)) return;
    const items = node.items.flatMap((item) => (isScalar(item) ? [`${item.value}`] : []));
    if (items.length === node.items.length) add(node, at, items);
    for (const [index, item] of node.items.entries()) look(item, [...at, index]);
  };
  look(contents, []);
  return parts;
}

function pathOf(raw: Raw, at: At, value: Part['value']): string {
  const { path } = spotAt(raw, at);
  const index = at.at(-1);
  return typeof value === 'string' && typeof index === 'number' ? `${path}.${index + 1}` : path;
}
