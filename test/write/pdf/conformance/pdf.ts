/** Takes the bytes of a PDF, gives its objects as qpdf reads them, and the means to follow them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As in qpdf's JSON: names begin with `/`, strings with `u:` or `b:`, references read `7 0 R`. */
export type Value = null | boolean | number | string | Value[] | Dictionary;
export interface Dictionary {
  [key: string]: Value | undefined;
}

/** One object of the file: a value, or the dictionary and the bytes of a stream. It may be bent, to try the rules. */
export interface PdfObject {
  value: Value;
  data?: Uint8Array;
}

export interface Pdf {
  version: string;
  readonly trailer: Dictionary;
  /** By reference. */
  readonly objects: Map<string, PdfObject>;
}

export function readPdf(bytes: Uint8Array): Pdf {
  const read: unknown = JSON.parse(asJson(bytes));
  const [about, all] = items(field(read, 'qpdf'));
  const objects = new Map<string, PdfObject>();
  for (const [key, entry] of Object.entries(all instanceof Object ? all : {})) {
    if (!key.startsWith('obj:')) continue;
    const stream = field(entry, 'stream');
    const data = field(stream, 'data');
    objects.set(key.slice('obj:'.length), {
      value: asValue(stream === undefined ? field(entry, 'value') : field(stream, 'dict')),
      ...(typeof data === 'string' && { data: new Uint8Array(Buffer.from(data, 'base64')) }),
    });
  }
  const trailer = asValue(field(field(all, 'trailer'), 'value'));
  return { version: String(field(about, 'pdfversion')), trailer: isDictionary(trailer) ? trailer : {}, objects };
}

/** One that can be bent without bending the other; the bytes of its streams are shared, and so are to be replaced whole. */
export function copyOf({ version, trailer, objects }: Pdf): Pdf {
  const copied = [...objects].map(
    ([ref, { value, ...rest }]) => [ref, { value: structuredClone(value), ...rest }] as const,
  );
  return { version, trailer: structuredClone(trailer), objects: new Map(copied) };
}

/** What is asked of a PDF by many rules is found out once. It must not be bent any more when the first of them asks. */
export function once<T>(find: (pdf: Pdf) => T): (pdf: Pdf) => T {
  const kept = new WeakMap<Pdf, { readonly found: T }>();
  return (pdf) => {
    const { found } = kept.get(pdf) ?? { found: find(pdf) };
    kept.set(pdf, { found });
    return found;
  };
}

function asJson(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'plainterms-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    const json = join(folder, 'paper.json');
    const options = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized'];
    execFileSync('qpdf', [...options, file, json]);
    return readFileSync(json, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function field(of: unknown, name: string): unknown {
  return of instanceof Object ? Object.entries(of).find(([key]) => key === name)?.[1] : undefined;
}

function items(of: unknown): readonly unknown[] {
  return Array.isArray(of) ? of : [];
}

function asValue(read: unknown): Value {
  if (read === null || typeof read === 'boolean' || typeof read === 'number' || typeof read === 'string') return read;
  if (Array.isArray(read)) return read.map(asValue);
  if (read === undefined) return null;
  return Object.fromEntries(Object.entries(read).map(([key, value]) => [key, asValue(value)]));
}

export function isDictionary(value: Value | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const REFERENCE = /^\d+ \d+ R$/;

/** The value itself, where it is a reference. */
export function deref(pdf: Pdf, value: Value | undefined): Value {
  if (typeof value !== 'string' || !REFERENCE.test(value)) return value ?? null;
  return pdf.objects.get(value)?.value ?? null;
}

/** The dictionary that is there, or an empty one. */
export function dictionary(pdf: Pdf, value: Value | undefined): Dictionary {
  const found = deref(pdf, value);
  return isDictionary(found) ? found : {};
}

export function list(pdf: Pdf, value: Value | undefined): Value[] {
  const found = deref(pdf, value);
  return Array.isArray(found) ? found : [];
}

/** The text of a string; undefined where there is none. */
export function text(pdf: Pdf, value: Value | undefined): string | undefined {
  const found = deref(pdf, value);
  if (typeof found !== 'string') return undefined;
  if (found.startsWith('u:')) return found.slice(2);
  return found.startsWith('b:') ? Buffer.from(found.slice(2), 'hex').toString('latin1') : undefined;
}

/** The decoded bytes of a stream. */
export function stream(pdf: Pdf, value: Value | undefined): Uint8Array | undefined {
  return typeof value === 'string' ? pdf.objects.get(value)?.data : undefined;
}

export function catalog(pdf: Pdf): Dictionary {
  return dictionary(pdf, pdf.trailer['/Root']);
}

export interface Page {
  readonly ref: string;
  readonly dictionary: Dictionary;
}

export function pages(pdf: Pdf): readonly Page[] {
  const below = (node: Value): Page[] => {
    const here = dictionary(pdf, node);
    if (here['/Type'] === '/Pages') return list(pdf, here['/Kids']).flatMap(below);
    return [{ ref: String(node), dictionary: here }];
  };
  return below(catalog(pdf)['/Pages'] ?? null);
}

/** The pairs of a name tree or a number tree. */
export function treeOf(pdf: Pdf, root: Value | undefined, leaves: '/Nums' | '/Names'): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  const visit = (node: Value | undefined): void => {
    const here = dictionary(pdf, node);
    const pairs = list(pdf, here[leaves]);
    for (let index = 0; index + 1 < pairs.length; index += 2) found.set(String(pairs[index]), pairs[index + 1] ?? null);
    for (const kid of list(pdf, here['/Kids'])) visit(kid);
  };
  visit(root);
  return found;
}
