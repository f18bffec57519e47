/** Takes a register's folder, gives every paper in it with its state, newest first. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
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
      for (const paper of [contract, ...amendments]) {
        const { kind, date } = paper.record;
        const state = stateOf(paper, paper === contract ? ended : undefined);
        papers.push({ number: paperLabel(paper.name), kind, state, date, client });
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

/** Of one day, the higher number first. */
function newestFirst(one: ListedPaper, other: ListedPaper): number {
  if (one.date !== other.date) return one.date < other.date ? 1 : -1;
  return other.number.localeCompare(one.number, 'en', { numeric: true });
}
