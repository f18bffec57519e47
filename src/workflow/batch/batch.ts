/** Takes a definition and a table or folder of clients, gives a contract for each, and says of which clients it could not be made. */
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import type { ClientTable } from '../../read/index.ts';
import type { World } from '../../world.ts';
import { refused, writing } from '../answer.ts';
import { alone } from './alone.ts';
import { clientsIn } from './clients.ts';
import { Findings } from './findings.ts';
import { type Plan, planned } from './plan.ts';
import { openPress, type Press, type PressRequest } from './press.ts';
import { eachRow } from './rows.ts';

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
export interface Batch extends Pick<Plan, 'clients' | 'there' | 'repeated'> {
  readonly status: 'issued' | 'planned';
  /** Contracts that were issued now. */
  readonly made: number;
  /** Clients without a contract, because of a fault. */
  readonly faulty: number;
}

/**
 * Makes a contract for each client. All are read first, and every fault of a row is told before anything is made; nothing is where the
 * table as such can't be read. A faulty client keeps no other from having a contract. What is there already, from a run that was
 * stopped or from `issueContract` with the same words, is not made again.
 */
export function makeBatch(world: World, request: BatchRequest, help: BatchHelp = {}): Promise<Outcome<Batch>> {
  const { out, dryRun } = request;
  return writing(world, request, async () => {
    const own = await openPress(world, request);
    const clients = await clientsIn(world, request.clients);
    if (!own.ok || !clients.ok) return refused([...own.diagnostics, ...clients.diagnostics]);
    const press = (await help.press?.(request)) ?? own.value;
    const job = async (): Promise<Outcome<Batch>> => {
      const findings = new Findings();
      const plan = await planned(world, out, clients.value, press, findings);
      if (!plan.ok) return plan;
      await help.planned?.(plan.diagnostics, plan.value.todo.size);
      const made = await issued(clients.value, plan.value, press, findings, help);
      const { clients: all, there, repeated } = plan.value;
      const counts = { clients: all, made, there, repeated, faulty: all - made - there - repeated };
      return { ok: true, value: { status: dryRun ? 'planned' : 'issued', ...counts }, diagnostics: findings.all() };
    };
    try {
      return await (dryRun ? job() : alone(world, out, job));
    } finally {
      await press.close();
    }
  });
}

/** How many contracts were issued. */
async function issued(
  table: ClientTable,
  { todo, since }: Plan,
  press: Press,
  findings: Findings,
  help: BatchHelp,
): Promise<number> {
  let made = 0;
  let refusedByDisk = false;
  await eachRow(table, press.jobs, async (row, position) => {
    if (refusedByDisk || 'broken' in row || !todo.has(position)) return;
    const { client, place } = row;
    const year = client.ok ? client.value.value.engagement.date.iso.slice(0, 4) : '';
    const paper = client.ok ? await press.make(client.value, since.get(year)) : client;
    if (paper.ok) made++;
    // A disk that is full is so for all who follow.
    refusedByDisk ||= !paper.ok && paper.diagnostics.some(({ rule }) => rule === 'world/write');
    findings.add(paper.diagnostics, place);
    help.done?.();
  });
  return made;
}
