/** Takes the shipped examples, gives their papers as document trees, through the same phases as the program. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { composeContract, composePoster, type Kit } from '../../src/compose/index.ts';
import type { Diagnostic, Outcome } from '../../src/diagnostic.ts';
import type { Document } from '../../src/document/tree.ts';
import type { Terms } from '../../src/model/schema/terms.ts';
import type { Raw, Source } from '../../src/model/source.ts';
import { readChange, readClient, readDefinition, readPlain } from '../../src/read/index.ts';
import { joined } from '../../src/workflow/agreement.ts';
import { amendmentDocument } from '../../src/workflow/amendment.ts';
import { amend, type History, standing } from '../../src/workflow/chain.ts';

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
  readonly terms?: Source<Terms>;
  /** Of each path of the amended terms that the change wrote: its path in the change file. */
  readonly sources: ReadonlyMap<string, string>;
}

/** All papers that the files fit; or every fault that keeps one of them from being made. */
export function papersOf(files: Files, number = 'T-0001'): Outcome<Papers> {
  const faults: Diagnostic[] = [];
  const take = <T>(outcome: Outcome<T>): T => {
    faults.push(...outcome.diagnostics.filter((one) => one.level === 'error'));
    if (!outcome.ok) throw STOP;
    return outcome.value;
  };
  try {
    const definition = take(readDefinition(bytes(files.definition), 'definition.yaml'));
    const poster = take(composePoster(definition, kit, { kind: 'date', iso: '2026-11-22' }));
    if (!files.client) return done({ poster, sources: new Map() });
    const client = take(readClient(bytes(files.client), 'client.yaml'));
    const signed = take(standing(take(joined(definition, client))));
    const { terms } = signed;
    const contract = take(composeContract(signed, number, kit));
    if (!files.change) return done({ poster, contract, terms, sources: new Map() });
    let history: History = [signed];
    let before = signed;
    for (const raw of files.earlier ?? []) {
      const change = take(readChange(bytes(raw), 'change.yaml'));
      before = take(amend(before, change, change.value.date));
      history = [...history, before];
    }
    const change = take(readChange(bytes(files.change), 'change.yaml'));
    const now = take(amend(before, change));
    const name = { number, ordinal: history.length };
    const amendment = take(amendmentDocument({ name, change, history, now }, kit));
    return done({ poster, contract, amendment, terms, sources: now.sources });
  } catch (stop) {
    if (stop !== STOP) throw stop;
    return { ok: false, diagnostics: faults };
  }
}

const STOP = Symbol('stop');

function done(value: Papers): Outcome<Papers> {
  return { ok: true, value, diagnostics: [] };
}

export function bytes(raw: Raw): Uint8Array {
  return new TextEncoder().encode(stringify(raw, { schema: 'failsafe', lineWidth: 0 }));
}
