/** Takes the name of a table or of a folder, gives the clients in it, one after the other. */
import type { Outcome } from '../../diagnostic.ts';
import { type ClientTable, openTable, readClient } from '../../read/index.ts';
import type { World } from '../../world.ts';
import { refused } from '../answer.ts';
import { load } from '../files.ts';

/** Opens a table (`clients.csv`), a folder with a file for each client, or the file of one. */
export async function clientsIn(world: World, path: string): Promise<Outcome<ClientTable>> {
  if (TABLE.test(path)) {
    const bytes = await load(world, path, (found) => ({ ok: true, value: found, diagnostics: [] }));
    return bytes.ok ? openTable(bytes.value, path) : bytes;
  }
  if (CLIENT.test(path)) return filesOf(world, [path]);
  const names = (await world.list(path)).filter((name) => CLIENT.test(name) && !name.startsWith('.'));
  if (names.length > 0)
    return filesOf(
      world,
      names.map((name) => `${path}/${name}`),
    );
  const message = `found no client files in "${path}", expected a folder with them, or a table whose name ends in .csv`;
  const hint = 'plainterms batch SERVICE --columns prints the header of a table';
  return refused([{ rule: 'batch/no-clients', level: 'error', message, hint }]);
}

const TABLE = /\.(?:csv|tsv)$/i;
const CLIENT = /\.ya?ml$/i;

function filesOf(world: World, files: readonly string[]): Outcome<ClientTable> {
  async function* rows() {
    for (const file of files)
      yield { place: { file, line: 1, column: 1 }, client: await load(world, file, readClient) };
  }
  return { ok: true, value: { rows }, diagnostics: [] };
}
