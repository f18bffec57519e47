/** Takes a definition and a table or folder of clients, gives a contract for each, and says of which clients it could not be made. */
import { byPlace, type Diagnostic, hasErrors, type Outcome, type Place } from '../../diagnostic.ts';
import type { Broken, ClientRow, ClientTable } from '../../read/index.ts';
import { orderOf, ordersIn } from '../../register/order.ts';
import type { World } from '../../world.ts';
import { refused, writing } from '../answer.ts';
import { alone } from './alone.ts';
import { clientsIn } from './clients.ts';
import { openPress, type Press, type PressRequest } from './press.ts';

export interface BatchRequest extends PressRequest {
  /** A table (`clients.csv`), or a folder with a file for each client. */
  readonly clients: string;
}

/** Who helps with a batch, and who looks on; nobody needs to. */
export interface BatchHelp {
  /** Gives the press to work with, in place of this process alone. */
  press?(request: PressRequest): Promise<Press>;
  /** Is told what was found before anything is made, and how many contracts will be. */
  planned?(found: readonly Diagnostic[], contracts: number): Promise<void>;
  /** Is told of each contract that was made, or could not be. */
  done?(): void;
}

/** How many clients there are, and what became of them. */
export interface Batch {
  readonly status: 'issued' | 'planned';
  readonly clients: number;
  /** Contracts that were issued now. */
  readonly made: number;
  /** Clients whose contract was there already. */
  readonly there: number;
  /** Rows that say the same as one before them. */
  readonly repeated: number;
  /** Clients without a contract, because of a fault. */
  readonly faulty: number;
}

/**
 * Makes a contract for each client. All are read first, and every fault of a client is told before anything is made; nothing is where the table as such
 * can't be read. A faulty client keeps no other from having a contract. What is there already, from a run that was stopped or from
 * `issueContract` with the same words, is not made again.
 */
export function makeBatch(world: World, request: BatchRequest, help: BatchHelp = {}): Promise<Outcome<Batch>> {
  const { out, dryRun } = request;
  return writing(world, request, async () => {
    const own = await openPress(world, request);
    const clients = await clientsIn(world, request.clients);
    if (!own.ok || !clients.ok) return refused([...own.diagnostics, ...clients.diagnostics]);
    const press = (await help.press?.(request)) ?? own.value;
    const job = async (): Promise<Outcome<Batch>> => {
      const plan = await planned(world, request, clients.value, press);
      if (!plan.ok) return plan;
      await help.planned?.(plan.diagnostics, plan.value.todo.size);
      return issued(request, clients.value, plan.value, plan.diagnostics, press, help);
    };
    try {
      return await (dryRun ? job() : alone(world, out, job));
    } finally {
      await press.close();
    }
  });
}

/** Which rows are to be made, counted from 1, and what else there is. */
interface Plan extends Pick<Batch, 'clients' | 'there' | 'repeated'> {
  readonly todo: ReadonlySet<number>;
  /** The lowest number of the contracts that are there. */
  readonly since?: string;
}

async function planned(world: World, { out }: BatchRequest, table: ClientTable, press: Press): Promise<Outcome<Plan>> {
  const orders = await ordersIn(world, out);
  const found: Diagnostic[] = [];
  const seen = new Map<string, Place>();
  const todo = new Set<number>();
  const before: string[] = [];
  let [clients, repeated] = [0, 0];
  let broken: Diagnostic | undefined;
  await inParallel(counted(table), press.jobs, async ([position, row]) => {
    if ('broken' in row) {
      broken = row.broken;
      return;
    }
    clients++;
    found.push(...row.client.diagnostics);
    if (!row.client.ok) return;
    const order = orderOf(row.client.value.raw);
    const first = seen.get(order);
    const number = orders.get(order);
    if (first) {
      repeated++;
      found.push(sameAgain(row.place, first));
    } else if (number !== undefined) {
      before.push(number);
    } else {
      todo.add(position);
    }
    if (!first) seen.set(order, row.place);
    if (!todo.has(position)) return;
    const faults = (await press.check(row.client.value)).map((each) => ofRow(each, row.place));
    found.push(...faults);
    if (hasErrors(faults)) todo.delete(position);
  });
  const diagnostics = byPlace(once(found));
  if (broken) return refused([...diagnostics, broken]);
  const since = before.toSorted()[0];
  const counts = { clients, repeated, there: before.length };
  return { ok: true, value: { todo, ...counts, ...(since !== undefined && { since }) }, diagnostics };
}

async function issued(
  { dryRun }: BatchRequest,
  table: ClientTable,
  { todo, since, clients, there, repeated }: Plan,
  before: readonly Diagnostic[],
  press: Press,
  help: BatchHelp,
): Promise<Outcome<Batch>> {
  const told = new Set(before.map(words));
  const found: Diagnostic[] = [];
  let made = 0;
  let stopped = false;
  await inParallel(counted(table), press.jobs, async ([position, row]) => {
    if (stopped || 'broken' in row || !todo.has(position)) return;
    const paper = row.client.ok ? await press.make(row.client.value, since) : row.client;
    if (paper.ok) made++;
    // A disk that is full is so for all who follow.
    if (!paper.ok && paper.diagnostics.some(({ rule }) => rule === 'world/write')) stopped = true;
    for (const each of paper.diagnostics.filter((one) => !told.has(words(one)))) {
      told.add(words(each));
      found.push(ofRow(each, row.place));
    }
    help.done?.();
  });
  const status = dryRun ? 'planned' : 'issued';
  const faulty = clients - made - there - repeated;
  const value: Batch = { status, clients, made, there, repeated, faulty };
  return { ok: true, value, diagnostics: [...before, ...byPlace(found)] };
}

/** Each row with its position, the same each time. */
async function* counted(table: ClientTable): AsyncGenerator<readonly [number, ClientRow | Broken]> {
  let position = 0;
  for await (const row of table.rows()) yield [++position, row];
}

/** Lets so many work at once; each takes the next where it is free. */
async function inParallel<T>(items: AsyncGenerator<T>, jobs: number, act: (item: T) => Promise<void>): Promise<void> {
  const work = async (): Promise<void> => {
    for (let next = await items.next(); next.done !== true; next = await items.next()) await act(next.value);
  };
  await Promise.all(Array.from({ length: jobs }, work));
}

/** What is found in the definition is found for each client, and told once. */
function once(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(found.map((each) => [words(each), each])).values()];
}

function words({ rule, message, place }: Diagnostic): string {
  return JSON.stringify([rule, message, place]);
}

/** What is found elsewhere says for which client it was found first. */
function ofRow(found: Diagnostic, row: Place): Diagnostic {
  if (found.level === 'note' || found.place?.file === row.file) return found;
  return { ...found, related: [...(found.related ?? []), { message: 'found for this client', place: row }] };
}

function sameAgain(place: Place, first: ClientRow['place']): Diagnostic {
  const same = place.file === first.file ? `line ${first.line}` : first.file;
  const message = `found the same as in ${same}, expected each client once: one contract is made for both`;
  const hint = 'take one away; for a second contract, say what is different about it in engagement.title';
  return {
    rule: 'batch/repeated',
    level: 'warning',
    message,
    hint,
    place,
    related: [{ message: 'the first one', place: first }],
  };
}
