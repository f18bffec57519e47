/** Takes the files of an issued paper, gives its manifest: the name, size and hash of each, and the reading of a stored one. */
import { createHash } from 'node:crypto';
import type { Outcome } from '../diagnostic.ts';
import type { PaperFile } from './issue.ts';
import { isPaperKind, type PaperKind } from './paper.ts';
import { formatFault, parseMap, RECORD_FORMAT, recordFault, sameBytes, seal } from './record.ts';

/** The name of a manifest in its paper's folder, beside the record. */
export const MANIFEST_FILE = 'manifest.json';

/** One file of a paper as it was written. */
export interface ManifestEntry {
  readonly name: string;
  /** Its bytes, counted; text, as every figure in a record. */
  readonly size: string;
  /** SHA-256 in 64 hex digits. */
  readonly sha256: string;
}

/** What lies in a paper's folder since it was issued. Acceptances and the like come later, and are not in it. */
export interface Manifest {
  readonly format: typeof RECORD_FORMAT;
  readonly kind: PaperKind;
  /** As people say it: `HIT-2026-0001/A1`, or a poster's name. */
  readonly number: string;
  /** Of a contract: which order it is for, the SHA-256 of what its client's file says. */
  readonly order?: string;
  /** The documents in the order in which they were written, the record last. */
  readonly files: readonly ManifestEntry[];
}

/** The manifest of a paper as a file, in canonical JSON. `files` are all that is written beside it, the record last. */
export function manifestFile(
  paper: { readonly kind: PaperKind; readonly number: string; readonly order?: string },
  files: readonly PaperFile[],
): PaperFile {
  const manifest: Manifest = {
    format: RECORD_FORMAT,
    kind: paper.kind,
    number: paper.number,
    ...(paper.order !== undefined && { order: paper.order }),
    files: files.map(({ name, bytes }) => ({ name, size: String(bytes.length), sha256: sha256(bytes) })),
  };
  return { name: MANIFEST_FILE, bytes: seal(manifest).bytes };
}

/** Reads the stored bytes of a manifest. They must be canonical, of a known format, and of the given paper. */
export function readManifest(bytes: Uint8Array, file: string, number: string): Outcome<Manifest> {
  const fault = (message: string): Outcome<never> => ({ ok: false, diagnostics: [recordFault(file, message)] });
  const value = parseMap(bytes);
  if (!value) return fault('it is no JSON object');
  const format = formatFault(value);
  if (format !== undefined) return fault(format);
  if (!isManifest(value)) return fault('a part of it is missing');
  if (value.number !== number) return fault(`it is the manifest of ${value.number}, expected that of ${number}`);
  if (!sameBytes(seal(value).bytes, bytes)) return fault('its bytes are not those that were written');
  return { ok: true, value, diagnostics: [] };
}

/** The SHA-256 of bytes, in 64 hex digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isManifest(value: object): value is Manifest {
  const entries = new Map<string, unknown>(Object.entries(value));
  const files = entries.get('files');
  return (
    isPaperKind(entries.get('kind')) &&
    typeof entries.get('number') === 'string' &&
    Array.isArray(files) &&
    files.every(isEntry)
  );
}

function isEntry(value: unknown): value is ManifestEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  const name = entries.get('name');
  // A manifest that someone wrote must not lead out of its folder.
  const within = typeof name === 'string' && /^[^/\\]+$/.test(name) && name !== '..';
  return within && ['size', 'sha256'].every((key) => typeof entries.get(key) === 'string');
}
