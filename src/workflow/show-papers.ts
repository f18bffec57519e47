/** Takes the PDFs of one contract, or of one poster, gives what the papers say: from the records that they carry alone. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { writePlain } from '../read/index.ts';
import type { CarriedPaper } from '../register/carried/carried.ts';
import { isPosted } from '../register/paper.ts';
import type { Json } from '../register/record.ts';
import type { World } from '../world.ts';
import { after, answering, refused } from './answer.ts';
import { original, rawOf, type Standing } from './chain.ts';
import { ordered } from './ordered.ts';
import { orderedPapers } from './pdfs.ts';
import { textIn } from './recorded.ts';
import { kindWords, type Shown, type ShownSum, shownDates, shownSums } from './show.ts';
import { type PdfPaper, pdfPaper } from './verify.ts';

/** What papers say. Days are ISO 8601. */
export interface ShownPapers extends Pick<Shown, 'provider' | 'once' | 'periods' | 'dates' | 'notice'> {
  /** In the order in which they follow each other. */
  readonly papers: readonly (PdfPaper & {
    readonly date: string;
    /** The last day on which its offer could be accepted. */
    readonly until?: string;
    /** The later of the two days on which it was accepted, where a later paper says so. */
    readonly accepted?: string;
    /** Where a later paper says so. */
    readonly withdrawn?: string;
  })[];
  /** None on a poster. */
  readonly client?: string;
  readonly currency: string;
  /** The payment plan of the last paper, in its order. */
  readonly invoices: readonly ShownLine[];
}

/** One line of a payment plan, as recorded; what could not be worked out when the paper was issued is left out. */
export interface ShownLine extends Partial<ShownSum> {
  readonly name: string;
  readonly date?: string;
  /** Of a fee: its period. */
  readonly per?: string;
  /** Of a fee that another one replaces: its last day. */
  readonly until?: string;
}

/** What the last paper says, and which papers it follows. Refused where a record can't be relied on, or the papers contradict each other. */
export function showPapers(world: World, files: readonly string[]): Promise<Outcome<ShownPapers>> {
  return answering(async () => {
    const chain = await chainIn(world, files);
    if (!chain.ok) return chain;
    const { last } = chain.value;
    const papers = chain.value.papers.map((paper) => shownPaper(paper, last));
    const text = (...keys: readonly string[]): string => textIn(last.record.terms, ...keys) ?? '';
    const named = { papers, provider: text('provider', 'name'), currency: text('currency') };
    if (isPosted(last.record.kind)) {
      return { ...chain, value: { ...named, periods: [], dates: [], invoices: [] } };
    }
    const standing = standingOf(last);
    if (!standing.ok) return after(chain.diagnostics, standing);
    const { reckoning } = standing.value;
    const notice = reckoning.timetable.lastNotice?.value.iso;
    const value: ShownPapers = {
      ...named,
      client: text('client', 'name'),
      ...shownSums(reckoning),
      dates: shownDates(standing.value),
      invoices: invoicesIn(last.record.billing),
      ...(notice !== undefined && { notice }),
    };
    return { ...chain, value };
  });
}

/** The terms in the last of the papers, as one YAML file; of a poster, what it prints of its definition. */
export function termsInPapers(world: World, files: readonly string[]): Promise<Outcome<string>> {
  return answering(async () => {
    const chain = await chainIn(world, files);
    if (!chain.ok) return chain;
    const { last } = chain.value;
    const raw = rawOf(last.record.terms);
    if (isPosted(last.record.kind)) return { ...chain, value: writePlain(raw) };
    const standing = standingOf(last);
    if (!standing.ok) return after(chain.diagnostics, standing);
    return { ...chain, value: writePlain(ordered(raw, standing.value.terms.value)) };
  });
}

interface Chain {
  readonly papers: readonly CarriedPaper[];
  readonly last: CarriedPaper;
}

/** The papers of one contract in their order, each once. */
async function chainIn(world: World, files: readonly string[]): Promise<Outcome<Chain>> {
  const found = await orderedPapers(world, files);
  if (!found.ok) return found;
  const { value: papers, diagnostics } = found;
  const numbers = [...new Set(papers.map(({ name, record }) => name?.number ?? record.number))];
  const last = papers.at(-1);
  if (last && numbers.length === 1) return { ok: true, value: { papers, last }, diagnostics };
  const fault: Diagnostic = {
    rule: 'register/show',
    level: 'error',
    message: `found papers of ${numbers.join(' and ')}, expected those of one contract, or one poster`,
    hint: 'show them one after the other',
  };
  return refused([...diagnostics, fault]);
}

/** The terms of a paper by themselves, counted from the day on which the contract was signed, where the paper says it. */
function standingOf({ record, file }: CarriedPaper): Outcome<Standing> {
  const [contract] = record.earlier;
  const accepted = contract?.accepted && later(contract.accepted);
  return original({ record, folder: file, ...(accepted && { accepted }) });
}

function shownPaper(paper: CarriedPaper, last: CarriedPaper): ShownPapers['papers'][number] {
  const { date, open_until: until } = paper.record;
  const { accepted, withdrawn } = last.record.earlier.find(({ hash }) => hash === paper.hash) ?? {};
  return {
    ...pdfPaper(paper),
    date,
    ...(until !== null && { until }),
    ...(accepted && { accepted: later(accepted) }),
    ...(withdrawn && { withdrawn }),
  };
}

function later({ provider, client }: { readonly provider: string; readonly client: string }): string {
  return provider > client ? provider : client;
}

/** The lines of a recorded payment plan. */
function invoicesIn(billing: Json): readonly ShownLine[] {
  const lines: readonly Json[] = Array.isArray(billing) ? billing : [];
  return lines.map((line) => {
    const [date, net, tax, gross] = ['invoiced', 'net', 'tax', 'gross'].map((key) => textIn(line, key));
    const [per, until] = [textIn(line, 'per'), textIn(line, 'until')];
    return {
      name: textIn(line, 'name') ?? kindWords(textIn(line, 'kind')),
      ...(date !== undefined && { date }),
      ...(net !== undefined && { net }),
      ...(tax !== undefined && { tax }),
      ...(gross !== undefined && { gross }),
      ...(per !== undefined && { per }),
      ...(until !== undefined && { until }),
    };
  });
}
