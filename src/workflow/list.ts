/** Takes a register's folder, gives every paper in it with its state, newest first. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import type { Side } from '../register/acceptance.ts';
import { readContract } from '../register/contract.ts';
import { readStone } from '../register/erasure.ts';
import { RECORD_FILE } from '../register/issue.ts';
import { numberOfStone, STONES } from '../register/number.ts';
import { isContractNumber, type PaperKind, paperLabel } from '../register/paper.ts';
import { unsealPaper } from '../register/record.ts';
import { type State, stateOf } from '../register/state.ts';
import { look, tried } from '../register/verify/look.ts';
import type { World } from '../world.ts';
import { answering } from './answer.ts';
import { textIn } from './recorded.ts';
import { type Shown, shownOf, stoodOf } from './show.ts';

export interface ListRequest {
  /** The register's folder. */
  readonly out: string;
}

/** One paper of a register. */
export interface ListedPaper {
  readonly number: string;
  readonly kind: PaperKind;
  readonly state: State;
  /** The paper's own date, ISO 8601. */
  readonly date: string;
  /** Null of a poster. */
  readonly client: string | null;
  /** The sides whose acceptance is missing of what can still be accepted, and until when it can be. */
  readonly awaits?: { readonly sides: readonly Side[]; readonly until?: string };
  /** Of a contract: its sums as amended to date. */
  readonly sums?: Pick<Shown, 'currency' | 'once' | 'periods'>;
  /** Of a contract: the next day that matters, a date, an invoice or the last one to give notice. */
  readonly next?: { readonly date: string; readonly name: string };
}

/** Every contract, amendment and poster. What can't be relied on is a finding, and keeps nothing else from being listed. */
export function listPapers(world: World, { out }: ListRequest): Promise<Outcome<readonly ListedPaper[]>> {
  return answering(async () => {
    const papers: ListedPaper[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const number of (await world.list(`${out}/${STONES}`)).flatMap((name) => numberOfStone(name) ?? [])) {
      const stone = await tried(() => readStone(world, out, number));
      diagnostics.push(...stone.diagnostics);
      if (stone.ok && stone.value) {
        const { date } = stone.value;
        papers.push({ number, kind: 'contract', state: 'erased', date, client: null });
      }
    }
    const erased = papers.map(({ number }) => number);
    for (const number of (await world.list(out)).filter((name) => isContractNumber(name) && !erased.includes(name))) {
      const folder = `${out}/${number}`;
      // A file of the owner's may be called as a contract could be.
      if ((await look(world, folder)).is !== 'folder') continue;
      if ((await look(world, `${folder}/${RECORD_FILE}`)).is === 'nothing') continue;
      const stored = await tried(() => readContract(world, out, number));
      if (!stored.ok) {
        diagnostics.push(...stored.diagnostics);
        continue;
      }
      const { contract, amendments, ended } = stored.value;
      const client = textIn(contract.record.terms, 'client', 'name') ?? null;
      const stood = stoodOf(stored.value);
      diagnostics.push(...stood.diagnostics);
      const shown = stood.ok ? shownOf(world, stood.value) : undefined;
      for (const paper of [contract, ...amendments]) {
        const { kind, date } = paper.record;
        const label = paperLabel(paper.name);
        const state = stateOf(paper, paper === contract ? ended : undefined);
        const missing = shown?.awaits.find((each) => each.number === label);
        const awaits = missing && {
          awaits: { sides: missing.sides, ...(missing.until !== undefined && { until: missing.until }) },
        };
        papers.push({ number: label, kind, state, date, client, ...awaits, ...(paper === contract && stands(shown)) });
      }
    }
    for (const name of await world.list(`${out}/posters`)) {
      const file = `${out}/posters/${name}/${RECORD_FILE}`;
      const found = await look(world, file);
      if (found.is !== 'file') continue;
      const sealed = unsealPaper(found.bytes, file, name);
      diagnostics.push(...sealed.diagnostics);
      if (!sealed.ok) continue;
      const { kind, date } = sealed.value.record;
      papers.push({ number: name, kind, state: 'issued', date, client: null });
    }
    return { ok: true, value: papers.toSorted(newestFirst), diagnostics };
  });
}

/** What is said of a contract as a whole. */
function stands(shown: Shown | undefined): Pick<ListedPaper, 'sums' | 'next'> {
  if (!shown) return {};
  const { currency, once, periods, dates, invoices, notice, today } = shown;
  const invoiced = invoices.flatMap(({ date, name }) =>
    date !== undefined && date >= today ? [{ date, name: `Invoice: ${name}` }] : [],
  );
  const last = notice === undefined ? [] : [{ date: notice, name: 'Last day to give notice' }];
  const next = [...dates, ...invoiced, ...last].toSorted((one, other) => one.date.localeCompare(other.date))[0];
  return { sums: { currency, ...(once && { once }), periods }, ...(next && { next }) };
}

/** Of one day, the higher number first. */
function newestFirst(one: ListedPaper, other: ListedPaper): number {
  if (one.date !== other.date) return one.date < other.date ? 1 : -1;
  return other.number.localeCompare(one.number, 'en', { numeric: true });
}
