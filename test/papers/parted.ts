/** Takes the files of a contract, gives its parts that can be left out, and the contract without some of them, by the phases of the program. */
import { check } from '../../src/check/index.ts';
import { type Agreed, composeContract, contractParts } from '../../src/compose/index.ts';
import type { Outcome } from '../../src/diagnostic.ts';
import type { Document } from '../../src/document/tree.ts';
import { lacksForContract } from '../../src/model/agree.ts';
import { keysOf } from '../../src/model/figure.ts';
import { lawFindings } from '../../src/model/law.ts';
import { isMap } from '../../src/model/raw.ts';
import type { Terms } from '../../src/model/schema/terms.ts';
import type { Raw, Source } from '../../src/model/source.ts';
import { parseTerms, readClient, readDefinition } from '../../src/read/index.ts';
import { joined, reckoned } from '../../src/workflow/agreement.ts';
import { value } from '../workflow/register.ts';
import { kit } from './examples.ts';
import type { Choosing, Out } from './pairwise.ts';

const contract = value(contractParts(kit, 'en'));

/** A contract whose parts can be taken out. */
export interface Parted extends Choosing {
  readonly terms: Source<Terms>;
  /** The keys that can be left out, on the first two levels, at all places of a list at once: `services.acceptance`. */
  readonly parts: readonly string[];
  without(out: Out): Document;
}

export function parted(definition: string, client: string): Parted {
  const terms = termsOf(definition, client);
  const make = remembering((gone) => made(terms, gone));
  const all = keysIn(terms.raw, 3);
  const settled = (gone: readonly string[]): readonly string[] | undefined => settledIn(all, make, gone);
  const parts = keysIn(terms.raw, 2).filter((part) => settled([part])?.includes(part));
  const names = (out: Out): readonly string[] => parts.filter((_, at) => out.has(at));
  return {
    terms,
    parts,
    within: parts.map((part) => parts.flatMap((other, at) => (isWithin(other, part) ? [at] : []))),
    settle: (out) => {
      const gone = settled(names(out));
      return gone && new Set(parts.flatMap((part, at) => (gone.includes(part) ? [at] : [])));
    },
    without: (out) => value(composeContract(value(make(settled(names(out)) ?? [])), undefined, kit)),
  };
}

/** The whole contract. */
export function composed(definition: string, client: string): Document {
  return value(composeContract(value(made(termsOf(definition, client), [])), undefined, kit));
}

function termsOf(definition: string, client: string): Source<Terms> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const offered = value(readDefinition(bytes(definition), 'service.yaml'));
  return value(joined(offered, value(readClient(bytes(client), 'client.yaml'))));
}

/** All keys to some depth, those of the items of a list once. */
function keysIn(raw: Raw, depth: number): readonly string[] {
  if (depth === 0) return [];
  const maps = (Array.isArray(raw) ? raw : [raw]).filter((item) => isMap(item));
  const keys = [...new Set(maps.flatMap((map) => Object.keys(map)))];
  return keys.flatMap((key) => {
    const below = maps.flatMap((map) => map[key] ?? []);
    return [key, ...keysIn(below, depth - 1).map((inner) => `${key}.${inner}`)];
  });
}

function isWithin(part: string, other: string): boolean {
  return part.startsWith(`${other}.`);
}

type Make = (gone: readonly string[]) => Outcome<Agreed>;

/** The agreement without some parts, or every fault that keeps a contract from being made of it. */
function made(terms: Source<Terms>, gone: readonly string[]): Outcome<Agreed> {
  const raw = gone.reduce((rest, part) => dropped(rest, part.split('.')), terms.raw);
  const fewer = parseTerms(raw, terms.places);
  if (!fewer.ok) return fewer;
  const found = [
    ...lacksForContract(fewer.value),
    ...check({ definition: fewer.value, contract }),
    ...lawFindings(fewer.value),
  ];
  const errors = found.filter(({ level }) => level === 'error');
  return errors.length > 0 ? { ok: false, diagnostics: errors } : reckoned(fewer.value);
}

function dropped(raw: Raw, [key = '', ...rest]: readonly string[]): Raw {
  if (Array.isArray(raw)) return raw.map((item) => dropped(item, [key, ...rest]));
  if (!isMap(raw)) return raw;
  const { [key]: part, ...others } = raw;
  if (part === undefined) return raw;
  return rest.length === 0 ? others : { ...raw, [key]: dropped(part, rest) };
}

function remembering(make: Make): Make {
  const known = new Map<string, Outcome<Agreed>>();
  return (gone) => {
    const key = [...gone].sort().join(' ');
    const outcome = known.get(key) ?? make(gone);
    known.set(key, outcome);
    return outcome;
  };
}

/** What stands in a part goes with it, and what names a part that is gone: a finding says its path first. */
function settledIn(parts: readonly string[], make: Make, gone: readonly string[]): readonly string[] | undefined {
  const all = parts.filter((part) => gone.some((one) => one === part || isWithin(part, one)));
  const outcome = make(all);
  if (outcome.ok) return all;
  const faulty = outcome.diagnostics.flatMap(({ message }) => partAt(parts, message.split(': ')[0] ?? '') ?? []);
  return faulty.some((part) => !all.includes(part)) ? settledIn(parts, make, [...all, ...faulty]) : undefined;
}

/** The innermost part that a path leads into; ids stand between its keys. */
function partAt(parts: readonly string[], path: string): string | undefined {
  const keys = keysOf(path);
  const leads = (part: string): boolean => {
    const rest = part.split('.');
    for (const key of keys) if (key === rest[0]) rest.shift();
    return rest.length === 0;
  };
  return parts.filter(leads).sort((a, b) => b.split('.').length - a.split('.').length)[0];
}
