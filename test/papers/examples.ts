/** Takes the shipped examples, gives their papers as document trees, through the same phases as the program. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { composeContract, composePoster, type Kit } from '../../src/compose/index.ts';
import type { Outcome } from '../../src/diagnostic.ts';
import type { Document } from '../../src/document/tree.ts';
import type { ServiceDefinition } from '../../src/model/schema/definition.ts';
import type { Terms } from '../../src/model/schema/terms.ts';
import type { Raw, Source } from '../../src/model/source.ts';
import { readChange, readClient, readDefinition, readPlain } from '../../src/read/index.ts';
import { joined } from '../../src/workflow/agreement.ts';
import { amendmentDocument } from '../../src/workflow/amendment.ts';
import { amend, type History, lastOf, type Standing, standing } from '../../src/workflow/chain.ts';

const HOME = new URL('../../templates/', import.meta.url);

/** The templates of the project, as the program would load them. */
export const kit: Kit = { texts: templateTexts(), parse: readPlain };

function templateTexts(): ReadonlyMap<string, string> {
  const names = readdirSync(HOME, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|yaml)$/.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(new URL(name, HOME), 'utf8')]));
}

/** The files of one case, as written. */
export interface Files {
  readonly definition: Raw;
  readonly client?: Raw;
  readonly change?: Raw;
  /** The changes before it, which both sides have accepted. */
  readonly earlier?: readonly Raw[];
}

export type FileName = 'definition' | 'client' | 'change';

/** The cases that are shipped. */
export const EXAMPLES: Readonly<
  Record<
    string,
    { readonly definition: string; readonly client?: string; readonly change?: string; readonly number?: string }
  >
> = {
  'joes-dry-cleaning': { definition: 'joes-dry-cleaning' },
  itsupport: {
    definition: 'itsupport',
    client: 'itsupport-client',
    change: 'itsupport-change-1',
    number: 'HIT-2026-0001',
  },
  website: { definition: 'website', client: 'website-client', number: 'DP-2027-0001' },
  catering: { definition: 'catering', client: 'catering-client', change: 'catering-change-1', number: 'TC-2027-0001' },
};

/** The second and third amendment of those that have a chain; their contracts and posters are those above. */
export const CHAINED: readonly (readonly [name: string, ordinal: number])[] = ['itsupport', 'catering'].flatMap(
  (name): [string, number][] => [
    [name, 2],
    [name, 3],
  ],
);

/** The files of a later amendment of a shipped contract. */
export function chained(name: string, ordinal: number): Files {
  const changes = Array.from({ length: ordinal }, (_, index) => plain(`${name}-change-${index + 1}`));
  const [change = ''] = changes.slice(-1);
  return { ...filesOf(name), change, earlier: changes.slice(0, -1) };
}

export function filesOf(name: string): Files {
  const { definition, client, change } = EXAMPLES[name] ?? { definition: name };
  return {
    definition: plain(definition),
    ...(client && { client: plain(client) }),
    ...(change && { change: plain(change) }),
  };
}

function plain(name: string): Raw {
  return parse(readFileSync(new URL(`examples/${name}.yaml`, HOME), 'utf8'), { schema: 'failsafe' });
}

/** The papers of one case. */
export interface Papers {
  readonly contract?: Document;
  readonly amendment?: Document;
  readonly poster: Document;
  readonly card: Document;
  readonly handout: Document;
  /** Nothing where the definition says nothing to staff. */
  readonly staff?: Document;
  readonly terms?: Source<Terms>;
  /** Of each path of the amended terms that the change wrote: its path in the change file. */
  readonly sources: ReadonlyMap<string, string>;
}

/** All papers that the files fit; or every fault that keeps one of them from being made. */
export function papersOf(files: Files, number = 'T-0001'): Outcome<Papers> {
  const offered = offer(files.definition);
  if (!offered.ok) return offered;
  const { definition, posted } = offered.value;
  if (!files.client) return done({ ...posted, sources: new Map() });
  const signed = sign(definition, files.client, number);
  if (!signed.ok) return signed;
  const { contract, standing: first } = signed.value;
  const papers = { ...posted, contract, terms: first.terms };
  if (!files.change) return done({ ...papers, sources: new Map() });
  const history = follow(first, files.earlier);
  if (!history.ok) return history;
  const change = readChange(bytes(files.change), 'change.yaml');
  if (!change.ok) return change;
  const now = amend(lastOf(history.value), change.value);
  if (!now.ok) return now;
  const name = { number, ordinal: history.value.length };
  const proposal = { name, change: change.value, history: history.value, now: now.value };
  const amendment = amendmentDocument(proposal, kit);
  if (!amendment.ok) return amendment;
  return done({ ...papers, amendment: amendment.value, sources: now.value.sources });
}

type Posted = Pick<Papers, 'poster' | 'card' | 'handout' | 'staff'>;

/** A definition, and what it makes without a client. */
const offer = again((raw: Raw): Outcome<{ definition: Source<ServiceDefinition>; posted: Posted }> => {
  const definition = readDefinition(bytes(raw), 'definition.yaml');
  if (!definition.ok) return definition;
  const made = (kind: keyof Posted): Outcome<Document> =>
    composePoster(definition.value, kit, { kind: 'date', iso: '2026-11-22' }, false, kind);
  const [poster, card, handout, staff] = [made('poster'), made('card'), made('handout'), made('staff')];
  if (!poster.ok) return poster;
  if (!card.ok) return card;
  if (!handout.ok) return handout;
  if (!staff.ok && staff.diagnostics.some(({ rule }) => rule !== 'poster/empty')) return staff;
  const posted = {
    poster: poster.value,
    card: card.value,
    handout: handout.value,
    ...(staff.ok && { staff: staff.value }),
  };
  return { ...poster, value: { definition: definition.value, posted } };
});

const sign = again(
  (
    definition: Source<ServiceDefinition>,
    raw: Raw,
    number: string,
  ): Outcome<{ standing: Standing; contract: Document }> => {
    const client = readClient(bytes(raw), 'client.yaml');
    if (!client.ok) return client;
    const terms = joined(definition, client.value);
    const signed = terms.ok ? standing(terms.value) : terms;
    if (!signed.ok) return signed;
    const contract = composeContract(signed.value, number, kit);
    return contract.ok ? { ...contract, value: { standing: signed.value, contract: contract.value } } : contract;
  },
);

const follow = again((signed: Standing, earlier: readonly Raw[] = []): Outcome<History> => {
  let history: History = [signed];
  for (const raw of earlier) {
    const change = readChange(bytes(raw), 'change.yaml');
    if (!change.ok) return change;
    const now = amend(lastOf(history), change.value, change.value.value.date);
    if (!now.ok) return now;
    history = [...history, now.value];
  }
  return { ok: true, value: history, diagnostics: [] };
});

/** What was made last is not made again of the very same: a test that changes one file of three makes only what hangs on it. */
function again<A extends readonly unknown[], T>(make: (...given: A) => T): (...given: A) => T {
  let last: { readonly given: A; readonly made: T } | undefined;
  return (...given) => {
    const same = last?.given.length === given.length && given.every((one, at) => one === last?.given[at]);
    const { made } = last && same ? last : { made: make(...given) };
    last = { given, made };
    return made;
  };
}

function done(value: Papers): Outcome<Papers> {
  return { ok: true, value, diagnostics: [] };
}

export function bytes(raw: Raw): Uint8Array {
  return new TextEncoder().encode(stringify(raw, { schema: 'failsafe', lineWidth: 0 }));
}
