/** Takes the first row of a table of clients, gives what each column holds, or every fault of the header. */
import type { Diagnostic, Outcome, Place } from '../../diagnostic.ts';
import { type Column, columnNames, columnOf, neededColumns } from '../../model/schema/columns.ts';
import { nearest } from '../../nearest.ts';
import { either, show } from '../show.ts';
import type { Cell, TableColumn } from './row.ts';

/** The columns in the order of a client file's lists: the second item after the first. */
export function headerOf(cells: readonly Cell[], row: Place): Outcome<readonly TableColumn[]> {
  const faults: Diagnostic[] = [];
  const columns: TableColumn[] = [];
  const needed = neededColumns();
  const fault = (rule: string, place: Place, message: string, hint: string): void => {
    faults.push({ rule: `read/${rule}`, level: 'error', message, hint, place });
  };
  for (const [cell, { text, place }] of cells.entries()) {
    const name = text.trim();
    const column = columnOf(name);
    if (column === undefined) {
      const message = `found the column ${show(name)}, expected the path of a value in a client file`;
      fault('unknown-column', place, message, meant(name));
      continue;
    }
    const clash = columns.find((other) => meets(other, column));
    if (clash) {
      const message = `found ${name} beside ${clash.name === name ? 'a column of the same name' : clash.name}, expected one of them`;
      fault('duplicate-column', place, message, 'keep the one that is meant');
      continue;
    }
    columns.push({ ...column, cell, needed: needed.includes(name) });
  }
  for (const name of needed) {
    const near = faults.some(({ hint }) => hint === `write ${name}`);
    if (near || columns.some((column) => column.name === name || column.name.startsWith(`${name}.`))) continue;
    fault('missing-column', row, `found no column ${name}, expected one: each client needs it`, `add a column ${name}`);
  }
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const inOrder = columns.toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
  return { ok: true, value: inOrder, diagnostics: [] };
}

/** What a name may have been meant for: a part of the group that it names, or the nearest. */
function meant(name: string): string {
  const within = columnNames().filter((each) => each.startsWith(`${name}.`));
  if (within.length > 0) return `write ${either(within)}`;
  const near = nearest(name, columnNames());
  return near === undefined ? 'name each column by its keys, as client.name, or take it away' : `write ${near}`;
}

/** True where both would say the same thing: one is the other, or stands within it. */
function meets(one: Column, other: Column): boolean {
  const [short, long] = one.keys.length < other.keys.length ? [one.keys, other.keys] : [other.keys, one.keys];
  return short.every((key, index) => key === long[index]);
}
