/** Takes contracts for all that an example offers, compares the numbers of their clauses with those that coverage gives. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverage } from '../../src/check/index.ts';
import { composeContract, contractParts } from '../../src/compose/index.ts';
import { readClient, readDefinition } from '../../src/read/index.ts';
import { joined, reckoned } from '../../src/workflow/agreement.ts';
import { kit } from '../papers/examples.ts';
import { value } from '../workflow/register.ts';

const bytes = (name: string) => readFileSync(new URL(`../../templates/examples/${name}.yaml`, import.meta.url));

test.each(['itsupport', 'website', 'catering'])('%s', (name) => {
  const definition = value(readDefinition(bytes(name), name));
  const client = value(readClient(bytes(`${name}-client`), name));
  const offered = definition.value.services.map(({ id }) => id).sort();
  expect(client.value.engagement.services.map(({ id }) => id).sort()).toEqual(offered);
  const contract = value(composeContract(value(reckoned(value(joined(definition, client)))), 'T-0001', kit));
  const printed = contract.content.flatMap((block) => (block.type === 'clause' ? [block.id] : []));
  const parts = value(contractParts(kit, definition.value.language, definition.value.shape));
  const told = coverage({ definition, contract: parts }).flatMap(({ clauses }) => clauses);
  expect(told.map(({ id, number }) => `${number} ${id}`)).toEqual(
    told.map(({ id }) => `${printed.indexOf(id) + 1} ${id}`),
  );
});
