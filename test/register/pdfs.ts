/** Takes streams and words, gives PDFs that no printer would like: the smallest ones that carry them. */
import { deflateSync } from 'node:zlib';

/** A PDF that holds each of the streams as an object, with the words in its trailer. */
export function pdfOf(streams: readonly Uint8Array[], trailer = ''): Uint8Array {
  const parts = streams.flatMap((stream, at) => [Buffer.from(`${at + 1} 0 obj\n`), stream, Buffer.from('\nendobj\n')]);
  const end = Buffer.from(`trailer\n<< ${trailer} >>\nstartxref\n9\n%%EOF\n`);
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, end]));
}

/** A stream with its dictionary; what is said of its length is true. */
export function stream(dictionary: string, bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`);
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')]);
}

/** An attached file, packed. */
export function attached(bytes: Uint8Array): Uint8Array {
  return stream('/Type /EmbeddedFile /Subtype /application#2Fjson /Filter /FlateDecode', deflateSync(bytes));
}

/** The same PDF with another attachment in place of the first, packed anew. */
export function withAttachment(pdf: Uint8Array, bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf);
  const start = file.lastIndexOf('<<', file.indexOf('/Type /EmbeddedFile'));
  const end = file.indexOf('endstream', start) + 'endstream'.length;
  return new Uint8Array(Buffer.concat([file.subarray(0, start), attached(bytes), file.subarray(end)]));
}

/** The same PDF saved once more by a program that only writes at the end, as signing programs do. */
export function updated(pdf: Uint8Array, ...objects: readonly Uint8Array[]): Uint8Array {
  const parts = objects.flatMap((each, at) => [Buffer.from(`\n${900 + at} 0 obj\n`), each, Buffer.from('\nendobj\n')]);
  return new Uint8Array(Buffer.concat([pdf, ...parts, Buffer.from('\ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF\n')]));
}
