/** Takes the cells of one row and the columns they stand in, gives what a client file with the same words would say, or every fault at its cell. */
import type { Diagnostic, Outcome, Place } from '../../diagnostic.ts';
import type { ClientFile } from '../../model/schema/client.ts';
import type { Column } from '../../model/schema/columns.ts';
import type { Raw, Source } from '../../model/source.ts';
import { parseClient } from '../read.ts';
import { type At, nearest } from '../yaml.ts';

/** A column that the header has, and whether no client file is whole without it. */
export interface TableColumn extends Column {
  /** Which cell of a row, from 0. */
  readonly cell: number;
  readonly needed: boolean;
}

/** A cell that says something, or nothing. */
export interface Cell {
  readonly text: string;
  readonly place: Place;
}

/** The client of one row; an empty cell says nothing, as a line that is left away. */
export function clientOf(
  columns: readonly TableColumn[],
  cells: readonly Cell[],
  row: Place,
): Outcome<Source<ClientFile>> {
  const raw: Raw = {};
  const places = new Map<string, Place>([['[]', row]]);
  const empty = new Map<string, Diagnostic>();
  const counted = new Map<string, number>();
  for (const column of columns) {
    const { text = '', place = row } = cells[column.cell] ?? {};
    const said = saidIn(column, text.trim());
    if (said === undefined) {
      if (column.needed) empty.set(JSON.stringify(column.keys), emptyCell(column, place));
      continue;
    }
    const at = positions(column.keys, counted);
    put(raw, at, said);
    for (const length of at.keys()) {
      const around = JSON.stringify(at.slice(0, length + 1));
      if (!places.has(around)) places.set(around, place);
    }
  }
  const place = (at: At): Place => nearest(places, at) ?? row;
  const spoiled = (at: At): boolean => empty.has(JSON.stringify(at));
  const client = parseClient({ raw, place, key: place, spoiled }, [...empty.values()]);
  return { ...client, diagnostics: client.diagnostics.map(inCells) };
}

/** What a cell says in its column; undefined where it says nothing. */
function saidIn({ holds }: Column, text: string): Raw | undefined {
  if (text === '') return undefined;
  if (holds === 'value') return text;
  if (holds === 'line') return lineOf(text);
  const items = text
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) return undefined;
  return holds === 'lines' ? items.map(lineOf) : items;
}

/** `helpdesk: 14 computers` is the key with its value, as in a file. */
function lineOf(text: string): Raw {
  const [, key, value] = /^([^:]*):\s+(.*)$/s.exec(text) ?? [];
  return key === undefined || value === undefined ? text : { [key.trim()]: value };
}

/** The keys with positions from 0 in place of counted items; an item of which every cell is empty is none. */
function positions(keys: readonly string[], counted: Map<string, number>): At {
  return keys.map((key, index) => {
    if (!/^\d+$/.test(key)) return key;
    const list = keys.slice(0, index).join('.');
    const item = `${list}.${key}`;
    const known = counted.get(item);
    if (known !== undefined) return known;
    const next = counted.get(list) ?? 0;
    counted.set(list, next + 1).set(item, next);
    return next;
  });
}

/** Puts a part where it belongs; what is around it is made. */
function put(raw: Raw, at: At, said: Raw): void {
  let around = raw;
  for (const [index, key] of at.entries()) {
    const part = index === at.length - 1 ? said : typeof at[index + 1] === 'number' ? [] : {};
    if (Array.isArray(around) && typeof key === 'number') around = around[key] ??= part;
    else if (typeof around === 'object' && !Array.isArray(around)) around = around[key] ??= part;
  }
}

function emptyCell({ name, holds }: Column, place: Place): Diagnostic {
  const message = `${name}: found an empty cell, expected ${holds === 'value' ? 'a value' : 'at least one item'}`;
  const hint = 'fill it in, or take the row away';
  return { rule: 'read/empty-cell', level: 'error', message, hint, place };
}

/** What a file would need as a line of its own, a table needs in a column. */
function inCells(found: Diagnostic): Diagnostic {
  return found.rule === 'read/missing-key' ? { ...found, hint: 'fill in its column in this row' } : found;
}
