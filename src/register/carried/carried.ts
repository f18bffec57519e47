/** Takes the bytes of a PDF, gives the records of the papers that it carries, each judged as a stored one. */
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import { isPaperKind, isPosted, type PaperName, parsePaperName } from '../paper.ts';
import { type PaperRecord, parseMap, type Sealed, unsealPaper } from '../record.ts';
import { type Printed, printedFeet } from './foot.ts';
import { pdfStreams, unpack } from './streams.ts';

/** A paper as its PDF carries it. */
export interface CarriedPaper extends Sealed<PaperRecord> {
  /** The PDF that it was found in. */
  readonly file: string;
  /** The whole PDF. */
  readonly pdf: Uint8Array;
  /** Undefined of what is posted. */
  readonly name?: PaperName;
  /** The hashes that the pages print beside its number, or beside whatever they print; empty where they can't be read. */
  readonly printed: readonly string[];
}

/**
 * Finds the records in a PDF: one, or several where papers were put together into one file. Refused, with what to do, where the
 * file is no PDF, has lost its record, is locked, or holds what no paper holds. Nothing else of the file is believed or followed,
 * so that neither a signature added later nor a program that saved it anew is in the way.
 */
export function carriedPapers(bytes: Uint8Array, file: string): Outcome<readonly CarriedPaper[]> {
  const refuse = (message: string, hint: string): Outcome<never> => ({
    ok: false,
    diagnostics: [pdfFault(`"${file}" ${message}`, hint)],
  });
  if (bytes.length > MOST_BYTES)
    return refuse(`has ${size(bytes.length)}, and a paper has ${size(MOST_BYTES)} at most`, AS_ISSUED);
  if (!isPdf(bytes)) return refuse('is not a PDF', 'name the PDF of a paper');
  const streams = [...pdfStreams(bytes)];
  const attached = streams.filter(({ dictionary }) => /\/EmbeddedFile\b/.test(dictionary));
  if (attached.length > MOST_FILES)
    return refuse(`has ${attached.length} attachments, and ${MOST_FILES} are looked at, at most`, AS_ISSUED);
  let room = MOST_UNPACKED;
  const unpacked = attached.map((stream) => {
    const found = unpack(stream, Math.min(room, MOST_RECORD));
    room -= typeof found === 'string' ? 0 : found.length;
    return found;
  });
  const records = distinct(unpacked.filter((found) => typeof found !== 'string').filter(isRecord));
  if (records.length === 0) return refuse(...missing(bytes, unpacked));
  const papers: CarriedPaper[] = [];
  const diagnostics: Diagnostic[] = [];
  const feet = printedFeet(streams);
  for (const record of records) {
    const paper = judged(record, bytes, file, feet);
    diagnostics.push(...paper.diagnostics);
    if (paper.ok) papers.push(paper.value);
  }
  const doubled = papers.find(
    ({ record }, at) => papers.findIndex((each) => each.record.number === record.number) !== at,
  );
  if (doubled) {
    const { number } = doubled.record;
    const hashes = papers.filter(({ record }) => record.number === number).map(({ short }) => short);
    diagnostics.push(
      pdfFault(
        `"${file}" carries different records of ${number}: ${hashes.join(' and ')}`,
        'one was attached after the paper was issued; the 16 digits at the foot of the signed paper say which is the agreed one',
      ),
    );
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return {
    ok: true,
    value: papers,
    diagnostics: isWhole(bytes) ? [] : [{ ...pdfFault(`"${file}" ${CUT}`, AGAIN), level: 'warning' }],
  };
}

/** A scan on many pages stays below this. */
const MOST_BYTES = 64 * 1024 * 1024;
/** More files are attached to no paper. */
const MOST_FILES = 64;
/** The longest record is far smaller, unpacked. */
const MOST_RECORD = 4 * 1024 * 1024;
/** All attachments together. */
const MOST_UNPACKED = 16 * 1024 * 1024;

const AS_ISSUED = 'name the PDF as it was issued, or as it came back signed';

/** Whether a file's bytes are those of a PDF, whatever its name. */
function isPdf(bytes: Uint8Array): boolean {
  return ascii(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** A poster is called by a name of its own; a contract and an amendment by their number, which is also a path. */
function judged(bytes: Uint8Array, pdf: Uint8Array, file: string, feet: readonly Printed[]): Outcome<CarriedPaper> {
  const number = String(parseMap(bytes)?.['number']);
  const within = `the record in "${file}"`;
  const sealed = unsealPaper(bytes, within, number);
  if (!sealed.ok) return sealed;
  const { kind, previous } = sealed.value.record;
  const name = parsePaperName(number);
  const fits = isPosted(kind) || (name !== undefined && (kind === 'amendment') === (name.ordinal !== undefined));
  if (!fits || (kind === 'amendment') !== (previous !== null)) {
    const message = `${within} calls itself the ${kind} "${number}"${previous === null ? '' : ', which follows another'}, and no ${kind} is called so`;
    return { ok: false, diagnostics: [pdfFault(message, AS_ISSUED)] };
  }
  const own = feet.filter((foot) => foot.number === number);
  const printed = (own.length > 0 ? own : feet).map((foot) => foot.hash);
  const paper = { ...sealed.value, file, pdf, printed };
  return { ok: true, value: isPosted(kind) || !name ? paper : { ...paper, name }, diagnostics: [] };
}

function isRecord(bytes: Uint8Array): boolean {
  const value = parseMap(bytes);
  return (
    value !== undefined && isPaperKind(value['kind']) && typeof value['number'] === 'string' && 'templates' in value
  );
}

/** Programs may write the same attachment once more when they save. */
function distinct(files: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...new Map(files.map((bytes) => [ascii(bytes), bytes])).values()];
}

/** Why no record was found, and what to do: the first that fits. */
function missing(bytes: Uint8Array, attached: readonly (Uint8Array | string)[]): readonly [string, string] {
  const text = ascii(bytes);
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text))
    return [
      'is locked with a password, so that its record can not be read',
      'save a copy without the password, or take the PDF as it was issued',
    ];
  if (!isWhole(bytes)) return [CUT, AGAIN];
  if (attached.includes('too large'))
    return [`has an attachment of more than ${size(MOST_RECORD)}, and no record is so large`, AS_ISSUED];
  if (attached.includes('unreadable')) return ['has an attachment that can not be unpacked', AS_ISSUED];
  return [
    'carries no record',
    `drafts have none, and some programs leave it out when they print or save a PDF anew; ${AS_ISSUED}`,
  ];
}

const CUT = 'ends too early: a part of the file is missing';
const AGAIN = 'copy or download it once more';

/** A PDF says where it ends. */
function isWhole(bytes: Uint8Array): boolean {
  return ascii(bytes.subarray(-2048)).includes('%%EOF');
}

function pdfFault(message: string, hint: string): Diagnostic {
  return { rule: 'register/pdf', level: 'error', message, hint };
}

function size(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
