/** Takes a definition, gives the header of a table of clients that fits it. */
import type { Outcome } from '../../diagnostic.ts';
import { lacksForContract } from '../../model/agree.ts';
import { readDefinition } from '../../read/index.ts';
import type { World } from '../../world.ts';
import { after, answering, refused } from '../answer.ts';
import { load } from '../files.ts';
import { type ClientKey, clientKeys } from '../start/client-text.ts';

/** The column of each thing that a client file is asked for. */
const COLUMNS: { readonly [key in ClientKey]: string } = {
  kind: 'client.kind',
  name: 'client.name',
  address: 'client.address',
  email: 'client.email',
  phone: 'client.phone',
  title: 'engagement.title',
  date: 'engagement.date',
  start: 'engagement.start',
  event: 'engagement.event.date',
  from: 'engagement.event.from',
  to: 'engagement.event.to',
  services: 'engagement.services',
};

/** The columns that a contract from this definition asks for; a table may have more. Refused where it makes no contracts. */
export function columnsFor(world: World, file: string): Promise<Outcome<readonly string[]>> {
  return answering(async () => {
    const definition = await load(world, file, readDefinition);
    if (!definition.ok) return definition;
    const lacks = lacksForContract(definition.value);
    if (lacks.length > 0) return refused(lacks);
    const columns = clientKeys({ definition: definition.value }).map((key) => COLUMNS[key]);
    return after(definition.diagnostics, { ok: true, value: columns, diagnostics: [] });
  });
}
