/** Takes a table of clients and a register, gives which rows are to be made; every fault of a row is found before anything is. */
import { type Diagnostic, hasErrors, type Outcome, type Place } from '../../diagnostic.ts';
import type { ClientTable } from '../../read/index.ts';
import { orderOf, ordersIn } from '../../register/order.ts';
import type { World } from '../../world.ts';
import { refused } from '../answer.ts';
import type { Findings } from './findings.ts';
import type { Press } from './press.ts';
import { eachRow } from './rows.ts';

export interface Plan {
  /** How many rows name a client. */
  readonly clients: number;
  /** Clients whose contract is there. */
  readonly there: number;
  /** Rows that say the same as one before them. */
  readonly repeated: number;
  /** The positions of the rows to be made. */
  readonly todo: ReadonlySet<number>;
  /** The lowest number of the contracts that are there, by the year of their date. */
  readonly since: ReadonlyMap<string, string>;
}

/** Reads all rows. Refused where the table as such can't be read to its end. */
export async function planned(
  world: World,
  out: string,
  table: ClientTable,
  press: Press,
  findings: Findings,
): Promise<Outcome<Plan>> {
  const orders = await ordersIn(world, out);
  const seen = new Map<string, Place>();
  const todo = new Set<number>();
  const since = new Map<string, string>();
  let [clients, repeated, there] = [0, 0, 0];
  let broken: Diagnostic | undefined;
  await eachRow(table, press.jobs, async (row, position) => {
    if ('broken' in row) {
      broken = row.broken;
      return;
    }
    const { place, client } = row;
    clients++;
    findings.add(client.diagnostics, place);
    if (!client.ok) return;
    const order = orderOf(client.value.raw);
    const first = seen.get(order);
    if (first) {
      repeated++;
      findings.add([sameAgain(place, first)], place);
      return;
    }
    seen.set(order, place);
    const number = orders.get(order);
    if (number !== undefined) {
      there++;
      const year = client.value.value.engagement.date.iso.slice(0, 4);
      since.set(year, lower(number, since.get(year)));
      return;
    }
    const faults = await press.check(client.value);
    findings.add(faults, place);
    if (!hasErrors(faults)) todo.add(position);
  });
  if (broken) return refused([...findings.all(), broken]);
  return { ok: true, value: { clients, there, repeated, todo, since }, diagnostics: findings.all() };
}

/** Of two numbers of one pattern, the one that was given first. */
function lower(one: string, other = one): string {
  if (one.length !== other.length) return one.length < other.length ? one : other;
  return one < other ? one : other;
}

function sameAgain(place: Place, first: Place): Diagnostic {
  const same = place.file === first.file ? `line ${first.line}` : first.file;
  const message = `found the same as in ${same}, expected each client once: one contract is made for both`;
  const hint = 'take one away; for a second contract, say what is different about it in engagement.title';
  const related = [{ message: 'the first one', place: first }];
  return { rule: 'batch/repeated', level: 'warning', message, hint, place, related };
}
