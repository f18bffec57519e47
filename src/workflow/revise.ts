/** Takes the number of a contract that is to be replaced, gives it, and what the contract that takes its place says of it. */
import type { Agreed } from '../compose/index.ts';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { readContract, type StoredPaper } from '../register/contract.ts';
import type { Replaced } from '../register/record.ts';
import { planRevision } from '../register/revision.ts';
import type { World } from '../world.ts';
import { refused } from './answer.ts';
import { paperNamed } from './named.ts';
import { textIn } from './recorded.ts';

/** The contract of a number; refused where it is an amendment's, or there is no such contract. */
export async function revised(world: World, out: string, typed: string): Promise<Outcome<StoredPaper>> {
  const name = paperNamed(typed);
  if (!name.ok) return name;
  const { number, ordinal } = name.value;
  if (ordinal !== undefined) {
    const hint = `withdraw it and issue it again: plainterms withdraw ${typed} --reason TEXT, then plainterms amend CHANGE`;
    return refused([fault(`${typed} is an amendment, and only a contract is replaced by another`, hint)]);
  }
  const stored = await readContract(world, out, number);
  return stored.ok ? { ...stored, value: stored.value.contract } : stored;
}

/** What the newer contract says of the older. Refused where that can't be replaced, or was made for somebody else. */
export function replacing(older: StoredPaper, { terms }: Agreed): Outcome<Replaced> {
  const { number } = older.name;
  const planned = planRevision({ ...older, number, date: older.record.date }, terms.value.engagement.date.iso);
  if (!planned.ok) return planned;
  const { name, email, phone } = terms.value.client;
  const was = (key: string): string | undefined => textIn(older.record.terms, 'client', key);
  const same = [
    name === was('name'),
    email !== undefined && email === was('email'),
    phone !== undefined && phone === was('phone'),
  ];
  if (same.some(Boolean)) return planned;
  const message = `${number} was made for ${was('name')}, and the client's file is of ${name}`;
  const hint = `if the client is the same, leave the name, e-mail or phone as it was; if not: plainterms withdraw ${number} --reason TEXT`;
  return refused([fault(message, hint)]);
}

function fault(message: string, hint: string): Diagnostic {
  return { rule: 'register/revision', level: 'error', message, hint };
}
