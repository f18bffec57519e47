/** What is checked is told by its keys: a definition by itself, a change file against the contract that it names. */
import { expect, test } from 'vitest';
import {
  acceptPaper,
  checkDefinition,
  checkFile,
  issueAmendment,
  type MemoryWorld,
  memoryWorld,
} from '../../src/index.ts';
import { register, value } from './register.ts';

const HEAD = 'amends: HIT-2026-0001\ndate: 2027-03-03\nrequested_by: client\nreason: As asked.\n';
const accepted = await withSecondAccepted();

/** The register with both of its amendments accepted. */
async function withSecondAccepted(): Promise<MemoryWorld> {
  const world = await register();
  value(await acceptPaper(world, { out: 'output', paper: 'HIT-2026-0001/A2', on: '2027-03-02', side: 'provider' }));
  return world;
}

/** The register with a change file of these operations. */
function changed(changes: string): MemoryWorld {
  return memoryWorld(
    { ...Object.fromEntries(accepted.files), 'change.yaml': `${HEAD}changes:\n${changes}` },
    '2027-03-03',
  );
}

const FAULTY: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'what changes nothing',
    '  - change_service:\n      id: backup\n      price: 180.00 per month\n',
    ['error model/change'],
  ],
  ['what is opened', '  - remove: favours\n', ['warning amend-opens-trouble']],
  [
    'what rules on definitions find in the terms after it',
    '  - change:\n      what: payment.plan."Setting up".share\n      to: 90%\n',
    ['error plan-adds-up'],
  ],
  ['nothing', '  - change:\n      what: complaints.to\n      to: the owner\n', []],
];

test.each(FAULTY)('of a change is told what amend tells: %s', async (_, changes, expected) => {
  const world = changed(changes);
  const before = [...world.files.keys()];
  const checked = await checkFile(world, { file: 'change.yaml', out: 'output' });
  expect(checked.diagnostics.map(({ level, rule }) => `${level} ${rule}`)).toEqual(expected);
  expect(checked.diagnostics.every(({ place }) => place?.file === 'change.yaml')).toBe(true);
  expect([...world.files.keys()]).toEqual(before);
  const amended = await issueAmendment(world, { change: 'change.yaml', out: 'output', formats: ['txt'] });
  expect(amended.diagnostics).toEqual(checked.diagnostics);
});

test('a definition is checked as such, wherever contracts are', async () => {
  const checked = await checkFile(accepted, { file: 'service.yaml', client: 'client.yaml', out: 'elsewhere' });
  const definition = await checkDefinition(accepted, { definition: 'service.yaml', client: 'client.yaml' });
  expect(checked).toEqual(definition);
  expect(value(checked).file).toBe('service.yaml');
});

test.each(['missing.yaml', 'client.yaml'])('%s is refused as a definition', async (file) => {
  const checked = await checkFile(accepted, { file, out: 'output' });
  expect(checked).toEqual(await checkDefinition(accepted, { definition: file }));
  expect(checked.ok).toBe(false);
});

test('a client, a coverage and templates are none of a change', async () => {
  const checked = await checkFile(changed('  - remove: favours\n'), {
    file: 'change.yaml',
    out: 'output',
    client: 'client.yaml',
    coverage: true,
    templates: 'words',
  });
  expect(checked.ok).toBe(false);
  expect(checked.diagnostics.map(({ message }) => message)).toEqual(
    ['client', 'coverage', 'templates'].map(
      (key) => `change.yaml is a change file, and --${key} goes with a service definition`,
    ),
  );
});
