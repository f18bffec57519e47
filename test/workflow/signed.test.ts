/** What hangs on the signature follows the later of the two signing days, once both sides have signed. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { acceptPaper, issueAmendment, issueContract } from '../../src/index.ts';
import { memoryWorld } from '../../src/world.ts';

const example = (name: string): Uint8Array =>
  readFileSync(new URL(`../../templates/examples/${name}.yaml`, import.meta.url));

test('an amendment bills from the later of two signing days', async () => {
  const world = memoryWorld(
    {
      'service.yaml': example('itsupport'),
      'client.yaml': example('itsupport-client'),
      'change.yaml': example('itsupport-change-1'),
    },
    '2026-11-22',
  );
  const to = { out: 'output', formats: ['txt'] } as const;
  await issueContract(world, { ...to, definition: 'service.yaml', client: 'client.yaml' });
  expect(world.text('output/HIT-2026-0001/HIT-2026-0001.txt')).toContain('Setting up    1 December 2026');

  const paper = { out: 'output', paper: 'HIT-2026-0001' };
  await acceptPaper(world, { ...paper, on: '2026-12-15', side: 'client' });
  await acceptPaper(world, { ...paper, on: '2026-12-10', side: 'provider' });
  const amended = await issueAmendment(world, { ...to, change: 'change.yaml' });
  expect(amended.diagnostics).toEqual([]);
  const text = world.text('output/HIT-2026-0001/A1/HIT-2026-0001-A1.txt');
  expect(text).toMatch(/Setting up\s+15 December 2026/);
});
