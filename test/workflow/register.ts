/** Takes nothing, gives a register as the program writes it: two contracts, amendments and a poster; and the means to bend it. */
import {
  acceptPaper,
  issueAmendment,
  issueContract,
  issuePoster,
  type MemoryWorld,
  memoryWorld,
  type Outcome,
} from '../../src/index.ts';
import { sealNote } from '../../src/register/note.ts';
import { seal } from '../../src/register/record.ts';

const TODAY = '2026-11-22';
/** The texts of the shipped examples, by the file's name below templates. */
export const examples = await memoryWorld({}, TODAY).program.templates();
export const example = (name: string): string => examples.get(`examples/${name}.yaml`) ?? '';

/** The files of a definition, a client, two changes and a shop. */
export const SOURCES = {
  'service.yaml': example('itsupport'),
  'client.yaml': example('itsupport-client'),
  'change.yaml': example('itsupport-change-1'),
  'second.yaml': `amends: HIT-2026-0001
date: 2027-03-01
requested_by: client
reason: Two people have left.
changes:
  - change_service:
      id: helpdesk
      quantity: 18 computers
`,
  'shop.yaml': example('joes-dry-cleaning'),
};

/** The value of an outcome that is expected to have one. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

/** What a job says, as one line for each finding. */
export function words(outcome: Outcome<unknown>): readonly string[] {
  return outcome.diagnostics.map(({ message, hint }) => (hint === undefined ? message : `${message} | ${hint}`));
}

/** A world with the files of a definition, a client, two changes and a shop, and nothing issued. */
export function sources(): MemoryWorld {
  return memoryWorld(SOURCES, TODAY);
}

/**
 * The register `output`: HIT-2026-0001 with A1, accepted by both, and A2, accepted by the client only; HIT-2026-0002, not accepted;
 * and a poster.
 */
export async function register(): Promise<MemoryWorld> {
  const world = sources();
  const to = { out: 'output', formats: ['html', 'md', 'txt'] } as const;
  const contract = { ...to, definition: 'service.yaml', client: 'client.yaml' };
  const accept = { out: 'output', paper: 'HIT-2026-0001' };
  value(await issueContract(world, contract));
  value(await issueContract(world, contract));
  value(await acceptPaper(world, { ...accept, on: '2026-12-01' }));
  value(await issueAmendment(world, { ...to, change: 'change.yaml' }));
  value(await acceptPaper(world, { ...accept, paper: 'HIT-2026-0001/A1', on: '2027-01-26' }));
  value(await issueAmendment(world, { ...to, change: 'second.yaml' }));
  value(await acceptPaper(world, { ...accept, paper: 'HIT-2026-0001/A2', on: '2027-03-02', side: 'client' }));
  value(await issuePoster(world, { ...to, definition: 'shop.yaml' }));
  return world;
}

/** The files of a register, to be bent. */
export class Bent {
  readonly files: Map<string, Uint8Array>;

  constructor(world: MemoryWorld) {
    this.files = new Map(world.files);
  }

  /** The bytes of a file that is there. */
  get(path: string): Uint8Array {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(`there is no ${path}`);
    return bytes;
  }

  /** Puts other words into a text file. */
  replace(path: string, from: string, to: string): void {
    const text = new TextDecoder().decode(this.get(path));
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    this.files.set(path, new TextEncoder().encode(text.replace(from, to)));
  }

  /** Changes a record as one would who knows its form: what comes out is canonical. */
  rewrite(path: string, over: Record<string, unknown>): void {
    const old: unknown = JSON.parse(new TextDecoder().decode(this.get(path)));
    const { hash: _, ...said }: Record<string, unknown> = typeof old === 'object' && old !== null ? { ...old } : {};
    const now = { ...said, ...over };
    const isPaper = /(?:record|manifest)\.json$/.test(path);
    this.files.set(path, (isPaper ? seal(now) : sealNote(now)).bytes);
  }

  remove(path: string): void {
    if (![...this.files.keys()].some((name) => name === path || name.startsWith(`${path}/`)))
      throw new Error(`there is no ${path}`);
    for (const name of [...this.files.keys()])
      if (name === path || name.startsWith(`${path}/`)) this.files.delete(name);
  }

  copy(from: string, to: string): void {
    for (const [name, bytes] of [...this.files])
      if (name === from || name.startsWith(`${from}/`)) this.files.set(to + name.slice(from.length), bytes);
  }

  world(today = TODAY): MemoryWorld {
    return memoryWorld(Object.fromEntries(this.files), today);
  }
}
