/** Takes nothing, gives a register whose papers are PDFs: HIT-2026-0001 with two amendments, of which the second is not accepted, and a poster. */
import { acceptPaper, issueAmendment, issueContract, issuePoster, type MemoryWorld } from '../../src/index.ts';
import { sources, value } from './register.ts';

export async function issued(): Promise<MemoryWorld> {
  const world = sources();
  const to = { out: 'output', formats: ['pdf'] } as const;
  const accept = { out: 'output', paper: 'HIT-2026-0001' };
  value(await issueContract(world, { ...to, definition: 'service.yaml', client: 'client.yaml' }));
  value(await acceptPaper(world, { ...accept, on: '2026-12-01', side: 'client' }));
  value(await acceptPaper(world, { ...accept, on: '2026-12-03', side: 'provider' }));
  value(await issueAmendment(world, { ...to, change: 'change.yaml' }));
  value(await acceptPaper(world, { ...accept, paper: 'HIT-2026-0001/A1', on: '2027-01-26' }));
  value(await issueAmendment(world, { ...to, change: 'second.yaml' }));
  value(await issuePoster(world, { ...to, definition: 'shop.yaml' }));
  return world;
}
