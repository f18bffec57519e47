/** Takes the number of a paper, a day and a reason, gives the note that it was withdrawn, or that the contract ended. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { type ClosingRecord, type ClosingRequest, planEnd, planWithdrawal, writeClosing } from '../register/closing.ts';
import { findPaper, inForce, readContract, type StoredPaper } from '../register/contract.ts';
import { paperLabel } from '../register/paper.ts';
import type { World } from '../world.ts';
import { refused, writing } from './answer.ts';
import { dayFaults, isLine, paperNamed } from './named.ts';
import { textIn } from './recorded.ts';

export interface EndRequest extends ClosingRequest {
  /** The register's folder. */
  readonly out: string;
  /** The number of the contract. */
  readonly paper: string;
}

export interface WithdrawRequest extends Omit<EndRequest, 'on'> {
  /** ISO 8601; today where it is absent. */
  readonly on?: string;
}

/** What was noted. */
export interface Closed {
  readonly paper: string;
  /** ISO 8601. */
  readonly date: string;
  readonly reason: string;
  readonly file: string;
}

/** Notes that a paper, which not both sides accepted, was taken back. Its number stays used. */
export function withdrawPaper(world: World, { out, paper, reason, on }: WithdrawRequest): Promise<Outcome<Closed>> {
  return writing(world, { out }, async () => {
    const name = paperNamed(paper);
    if (!name.ok) return name;
    const faults = requestFaults({ reason, ...(on !== undefined && { on }) });
    if (faults.length > 0) return refused(faults);
    const stored = await readContract(world, out, name.value.number);
    const found = stored.ok ? findPaper(stored.value, name.value) : stored;
    if (!found.ok) return found;
    const day = on ?? world.today(textIn(found.value.record.terms, 'time_zone'));
    const number = paperLabel(name.value);
    const planned = planWithdrawal({ ...found.value, number }, { on: day, reason });
    return planned.ok ? noted(world, found.value, planned.value) : planned;
  });
}

/** Notes that a contract, which both sides accepted, is over: the day is the last on which it holds. */
export function endContract(world: World, { out, paper, reason, on }: EndRequest): Promise<Outcome<Closed>> {
  return writing(world, { out }, async () => {
    const name = paperNamed(paper);
    if (!name.ok) return name;
    const faults = requestFaults({ reason, on });
    if (faults.length > 0) return refused(faults);
    if (name.value.ordinal !== undefined) {
      const hint = `to end the contract: plainterms end ${name.value.number}; to take back an amendment: plainterms withdraw ${paper}`;
      return refused([fault(`${paper} is an amendment, and only a contract ends`, hint)]);
    }
    const stored = await readContract(world, out, name.value.number);
    if (!stored.ok) return stored;
    const { contract, ended } = stored.value;
    const papers = inForce(stored.value).map((each) => ({
      ...each,
      number: paperLabel(each.name),
      date: each.record.date,
    }));
    const { withdrawn, superseded } = contract;
    if (superseded) {
      const message = `${superseded.by} took the place of ${paper} on ${superseded.date}, before both sides had accepted it`;
      return refused([fault(message, `to end the newer one: plainterms end ${superseded.by}`)]);
    }
    const closed = { ...(withdrawn && { withdrawn }), ...(ended && { ended }) };
    const planned = planEnd(paper, papers, closed, { on, reason });
    return planned.ok ? noted(world, contract, planned.value) : planned;
  });
}

async function noted(world: World, { folder }: StoredPaper, record: ClosingRecord): Promise<Outcome<Closed>> {
  const file = await writeClosing(world, folder, record);
  if (!file.ok) return file;
  const { number: paper, date, reason } = record;
  return { ...file, value: { paper, date, reason, file: file.value } };
}

function requestFaults({ on, reason }: { readonly on?: string; readonly reason: string }): readonly Diagnostic[] {
  const words = isLine(reason)
    ? []
    : [fault(`the reason: found "${reason}", expected a few words in one line`, 'say in one line why')];
  return [...(on === undefined ? [] : dayFaults('register/closing', on)), ...words];
}

function fault(message: string, hint: string): Diagnostic {
  return { rule: 'register/closing', level: 'error', message, hint };
}
