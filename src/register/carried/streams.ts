/** Takes the bytes of a PDF, gives the streams in it, and unpacks one within a limit. */
import { inflateSync } from 'node:zlib';

/** A stream of a PDF as it lies in the file. */
export interface PdfStream {
  /** What is said of it: `<< /Type /EmbeddedFile /Length 512 >>`. */
  readonly dictionary: string;
  readonly packed: Uint8Array;
}

/**
 * Every stream in the order of the bytes, also those that a later save has put aside: what is attached twice must be seen twice. The
 * file's own table of objects is not asked, so that it can neither hide a stream nor lead in circles. Each byte is passed once.
 */
export function* pdfStreams(bytes: Uint8Array): Iterable<PdfStream> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let floor = 0;
  for (let at = file.indexOf(OPEN); at >= 0; at = file.indexOf(OPEN, at)) {
    const start = afterLine(file, at + OPEN.length);
    const dictionary = start === undefined ? undefined : dictionaryBefore(file, floor, at);
    if (start === undefined || dictionary === undefined) {
      at += OPEN.length;
      floor = at;
      continue;
    }
    const { last, end } = endOf(file, start, dictionary);
    yield { dictionary, packed: bytes.subarray(start, last) };
    at = end;
    floor = end;
  }
}

/** The bytes of a stream; in words, why there are none. `most` is how many it may come to. */
export function unpack({ dictionary, packed }: PdfStream, most: number): Uint8Array | 'too large' | 'unreadable' {
  const filters = [...(/\/Filter\s*(\[[^[\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.matchAll(/\w+/g) ?? [])].join();
  if (filters === '') return packed.length > most ? 'too large' : packed;
  if (filters !== 'FlateDecode' || /\/Predictor\s+(?:[2-9]|1\d)/.test(dictionary)) return 'unreadable';
  try {
    return new Uint8Array(inflateSync(packed, { maxOutputLength: most }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'unreadable';
  }
}

const OPEN = 'stream';
const CLOSE = 'endstream';

/** No dictionary that a program writes is longer. */
const LONGEST = 65_536;

/** The word is followed by the end of its line; then the stream begins. */
function afterLine(file: Buffer, at: number): number | undefined {
  if (file[at] === 0x0a) return at + 1;
  return file[at] === 0x0d && file[at + 1] === 0x0a ? at + 2 : undefined;
}

/** From the `obj` before it; undefined where the word stands in a text, or at the end of another stream. */
function dictionaryBefore(file: Buffer, floor: number, at: number): string | undefined {
  const before = file.toString('latin1', Math.max(floor, at - LONGEST), at).trimEnd();
  if (!before.endsWith('>>')) return undefined;
  const object = before.lastIndexOf(' obj');
  return object < 0 ? undefined : before.slice(object + ' obj'.length);
}

/**
 * Where its length says, if it ends there; else at the word that ends it, less the end of line before that; else with the file, of which
 * a part is missing. `end` is where to go on.
 */
function endOf(file: Buffer, start: number, dictionary: string): { readonly last: number; readonly end: number } {
  const length = /\/Length\s+(\d+)(?!\d|\s+\d+\s+R)/.exec(dictionary)?.[1];
  if (length !== undefined) {
    const told = start + Number(length);
    if (
      file
        .toString('latin1', told, told + CLOSE.length + 2)
        .trimStart()
        .startsWith(CLOSE)
    )
      return { last: told, end: told };
  }
  const end = file.indexOf(CLOSE, start);
  if (end < 0) return { last: file.length, end: file.length };
  const line = /\r?\n?$/.exec(file.toString('latin1', Math.max(start, end - 2), end))?.[0] ?? '';
  return { last: end - line.length, end };
}
