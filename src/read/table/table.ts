/** Takes the bytes of a CSV file, gives the clients in it, one a row, each with the faults of its cells; it is never in memory as a whole. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Diagnostic, Outcome, Place } from '../../diagnostic.ts';
import type { ClientFile } from '../../model/schema/client.ts';
import type { Source } from '../../model/source.ts';
import { decode } from '../bytes.ts';
import { headerOf } from './header.ts';
import { type Cell, clientOf, type TableColumn } from './row.ts';

/** The client of one row. */
export interface ClientRow {
  readonly place: Place;
  readonly client: Outcome<Source<ClientFile>>;
}

/** A table whose header is sound. */
export interface ClientTable {
  /** Each row in turn, as often as it is asked for; what can't be read as CSV ends them with a fault. */
  rows(): AsyncGenerator<ClientRow | Broken>;
}

/** The rows after this can't be told apart. */
export interface Broken {
  readonly broken: Diagnostic;
}

/** Opens a table: commas, semicolons or tabs between the cells, as the header has them. */
export async function openTable(bytes: Uint8Array, file: string): Promise<Outcome<ClientTable>> {
  const text = decode(bytes, file, LIMIT);
  if (!text.ok) return text;
  const lines = text.value.replaceAll('\r\n', '\n');
  const delimiter = [';', '\t'].find((each) => (/^.*/.exec(lines)?.[0] ?? '').includes(each)) ?? ',';
  for await (const first of recordsOf(lines, delimiter, file)) {
    if ('broken' in first) return { ok: false, diagnostics: [first.broken] };
    const columns = headerOf(first.cells, first.place);
    if (!columns.ok) return columns;
    const width = first.cells.length;
    return { ok: true, value: { rows: () => rowsOf(lines, delimiter, file, columns.value, width) }, diagnostics: [] };
  }
  const message = 'found an empty file, expected a header and a row for each client';
  const hint = 'plainterms batch SERVICE --columns prints the header';
  const place = { file, line: 1, column: 1 };
  return { ok: false, diagnostics: [{ rule: 'read/empty', level: 'error', message, hint, place }] };
}

/** In MiB: a hundred thousand clients are less. */
const LIMIT = 64;

interface Row {
  readonly place: Place;
  readonly cells: readonly Cell[];
}

async function* rowsOf(
  text: string,
  delimiter: string,
  file: string,
  columns: readonly TableColumn[],
  width: number,
): AsyncGenerator<ClientRow | Broken> {
  let first = true;
  for await (const row of recordsOf(text, delimiter, file)) {
    if ('broken' in row) yield row;
    else if (!first && row.cells.some((cell) => cell.text.trim() !== '')) {
      const { place, cells } = row;
      const more = cells.slice(width).find((cell) => cell.text.trim() !== '');
      yield { place, client: more ? tooMany(more, width) : clientOf(columns, cells, place) };
    }
    first = false;
  }
}

/** Each record with the places of its cells. */
async function* recordsOf(text: string, delimiter: string, file: string): AsyncGenerator<Row | Broken> {
  const options = { delimiter, record_delimiter: '\n', raw: true, info: true, relax_column_count: true } as const;
  try {
    for await (const record of Readable.from(pieces(text)).pipe(parse(options))) {
      const { record: texts, raw, info }: CsvRecord = record;
      const inside = texts.reduce((sum, each) => sum + each.split('\n').length - 1, 0);
      const place = { file, line: info.lines - inside, column: 1 };
      const places = cellPlaces(raw, delimiter, place);
      yield { place, cells: texts.map((cell, index) => ({ text: cell, place: places[index] ?? place })) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { broken: unreadable(error, file) };
  }
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

function* pieces(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

const PIECE = 64 * 1024;

/** Where each cell begins: after a delimiter that stands in no quotes. */
function cellPlaces(raw: string, delimiter: string, { file, line, column }: Place): readonly Place[] {
  const places = [{ file, line, column }];
  let [down, start, quoted] = [line, 0, false];
  for (let at = 0; at < raw.length; at++) {
    const sign = raw[at];
    if (sign === '"') quoted = !quoted;
    if (sign === '\n') [down, start] = [down + 1, at + 1];
    if (sign === delimiter && !quoted) places.push({ file, line: down, column: at + 2 - start });
  }
  return places;
}

function tooMany({ place, text }: Cell, width: number): ClientRow['client'] {
  const message = `found ${JSON.stringify(text)} after the last column, expected ${width} cells`;
  const hint = 'put a cell that holds the sign between cells into quotes';
  return { ok: false, diagnostics: [{ rule: 'read/row', level: 'error', message, hint, place }] };
}

function unreadable(error: CsvError, file: string): Diagnostic {
  const line = Number(error['lines'] ?? 1);
  const open = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const message = open
    ? 'found a quote that is never closed, expected one at the end of the cell too'
    : 'found a quote within a cell, expected quotes around the whole cell';
  const hint = open ? 'close it' : 'put the cell into quotes, and write each quote in it twice';
  return { rule: 'read/csv', level: 'error', message, hint, place: { file, line, column: 1 } };
}
