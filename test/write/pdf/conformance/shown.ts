/** Takes a PDF, gives what its content streams do: each operation with the marks around it and the font in force. */
import { type Operand, type Operation, operations } from './content.ts';
import {
  type Dictionary,
  deref,
  dictionary,
  isDictionary,
  list,
  once,
  type Pdf,
  pages,
  stream,
  type Value,
} from './pdf.ts';

/** Marked content: an artifact, content that the structure tree holds, or a mark that says neither. */
export type Mark =
  | { readonly type: 'artifact' }
  | { readonly type: 'tagged'; readonly mcid: number }
  | { readonly type: 'other' };

export interface Step extends Operation {
  /** From the outermost to the innermost, those that the operation itself opens or closes aside. */
  readonly marks: readonly Mark[];
  /** What it opens itself. */
  readonly opens: Mark | undefined;
  /** The reference of the font, for operators that show text. */
  readonly font: string;
}

/** What is done on a page, or in a form. */
export interface Steps {
  /** The reference of the page, or of the form. */
  readonly ref: string;
  readonly steps: readonly Step[];
  readonly balanced: boolean;
}

export const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
export const PAINTS = new Set([...SHOWS, 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do']);
const BEGINS = new Set(['BMC', 'BDC']);

export const pageSteps = once((pdf): readonly Steps[] =>
  pages(pdf).map(({ ref, dictionary: page }) => {
    const contents = Array.isArray(deref(pdf, page['/Contents'])) ? list(pdf, page['/Contents']) : [page['/Contents']];
    const parts = contents.flatMap((one) => [stream(pdf, one) ?? new Uint8Array(), Buffer.from('\n')]);
    const [only, , more] = parts;
    // The bytes of a single stream are parsed once for all rules.
    return follow(pdf, ref, only && !more ? only : new Uint8Array(Buffer.concat(parts)), page['/Resources']);
  }),
);

/** The forms: what a page draws with `Do`, and the looks of annotations. */
export const formSteps = once((pdf): readonly Steps[] =>
  [...pdf.objects].flatMap(([ref, { value, data }]) => {
    if (!data || !isDictionary(value) || value['/Subtype'] !== '/Form') return [];
    const own = value['/Resources'] ?? dictionary(pdf, dictionary(pdf, pdf.trailer['/Root'])['/AcroForm'])['/DR'];
    return [follow(pdf, ref, data, own)];
  }),
);

function follow(pdf: Pdf, ref: string, bytes: Uint8Array, resources: Value | undefined): Steps {
  const own = dictionary(pdf, resources);
  const fonts = dictionary(pdf, own['/Font']);
  const properties = dictionary(pdf, own['/Properties']);
  const marks: Mark[] = [];
  const saved: string[] = [];
  const steps: Step[] = [];
  let font = '';
  let balanced = true;
  for (const operation of parsed(bytes)) {
    const { operator, operands } = operation;
    if (operator === 'EMC' && !marks.pop()) balanced = false;
    if (operator === 'q') saved.push(font);
    if (operator === 'Q') font = saved.pop() ?? '';
    if (operator === 'Tf') font = operands[0]?.type === 'name' ? String(fonts[operands[0].value] ?? '') : '';
    const opens = BEGINS.has(operator) ? markOf(pdf, properties, operands) : undefined;
    steps.push({ ...operation, marks: [...marks], opens, font });
    if (opens) marks.push(opens);
  }
  return { ref, steps, balanced: balanced && marks.length === 0 };
}

/** A copy of a PDF has the same bytes, unless they were bent. */
const kept = new WeakMap<Uint8Array, readonly Operation[]>();

function parsed(bytes: Uint8Array): readonly Operation[] {
  const found = kept.get(bytes) ?? operations(bytes);
  kept.set(bytes, found);
  return found;
}

function markOf(pdf: Pdf, properties: Dictionary, [tag, about]: readonly Operand[]): Mark {
  if (tag?.type === 'name' && tag.value === '/Artifact') return { type: 'artifact' };
  if (about?.type === 'name') {
    const mcid = dictionary(pdf, properties[about.value])['/MCID'];
    return typeof mcid === 'number' ? { type: 'tagged', mcid } : { type: 'other' };
  }
  const mcid = about?.type === 'dictionary' ? about.items.get('/MCID') : undefined;
  return mcid?.type === 'number' ? { type: 'tagged', mcid: mcid.value } : { type: 'other' };
}

/** The bytes of all strings that an operator shows. */
export function shownBy({ operator, operands }: Operation): readonly Uint8Array[] {
  if (!SHOWS.has(operator)) return [];
  const all = operands.flatMap((operand) => (operand.type === 'array' ? operand.items : [operand]));
  return all.flatMap((operand) => (operand.type === 'string' ? [operand.value] : []));
}
