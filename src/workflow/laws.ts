/** Takes the templates and a definition or terms, gives what the laws of the place want on the wall and in contracts; and what one of those laws says. */
import {
  inContract,
  inDefinition,
  leastType,
  onTheWall,
  type PlaceRule,
  placeRule,
  unlistedPrices,
} from '../check/index.ts';
import type { Kit } from '../compose/index.ts';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import type { Document } from '../document/tree.ts';
import { unionOf } from '../model/jurisdiction.ts';
import type { Reckoning } from '../model/reckoning.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { LawFile } from '../model/schema/law.ts';
import type { Source } from '../model/source.ts';
import { nearest } from '../nearest.ts';
import { readLaw } from '../read/index.ts';
import type { World } from '../world.ts';
import { refused } from './answer.ts';
import { kitOf } from './kit.ts';
import { bound } from './least-type.ts';

/** The laws of a place: those of the European Union where it is in it, those of its country, then its own; none where there is no file of these. */
export function lawsOf(kit: Kit, jurisdiction: string): Outcome<readonly LawFile[]> {
  const [country = jurisdiction] = jurisdiction.split('-');
  const union = unionOf(country);
  const codes = [...new Set([...(union ? [union] : []), country, jurisdiction])];
  const known = LAWS.get(kit) ?? new Map<string, Outcome<readonly LawFile[]>>();
  LAWS.set(kit, known);
  const found = known.get(jurisdiction) ?? read(kit, codes.map(fileOf));
  known.set(jurisdiction, found);
  return found;
}

/** By kit, whose texts never change: a contract is held to the same laws several times. */
const LAWS = new WeakMap<Kit, Map<string, Outcome<readonly LawFile[]>>>();

function fileOf(code: string): string {
  return `laws/${code}.yaml`;
}

function read({ texts, files }: Kit, names: readonly string[]): Outcome<readonly LawFile[]> {
  const outcomes = names.flatMap((name) => {
    const text = texts.get(name);
    return text === undefined ? [] : [readLaw(new TextEncoder().encode(text), files?.get(name) ?? `templates/${name}`)];
  });
  const diagnostics = outcomes.flatMap((outcome) => outcome.diagnostics);
  if (outcomes.some(({ ok }) => !ok)) return refused(diagnostics);
  return { ok: true, value: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.value] : [])), diagnostics };
}

/** What hangs on a wall is held to the laws of its place; with `notes`, also where it has to hang and what beside it. */
export function wallFindings(definition: Source<ServiceDefinition>, kit: Kit, notes = false): readonly Diagnostic[] {
  const laws = lawsOf(kit, definition.value.jurisdiction);
  return laws.ok ? [...laws.diagnostics, ...onTheWall(definition, laws.value, notes)] : laws.diagnostics;
}

/** A whole definition is held to the laws on walls and to those on contracts. */
export function placeFindings(definition: Source<ServiceDefinition>, kit: Kit): readonly Diagnostic[] {
  const laws = lawsOf(kit, definition.value.jurisdiction);
  return laws.ok ? [...laws.diagnostics, ...inDefinition(definition, laws.value)] : laws.diagnostics;
}

/** The terms of one client, or a definition as if somebody signed it, are held to the laws on contracts, by what they come to where that was reckoned. */
export function contractLaws(terms: Source<ServiceDefinition>, kit: Kit, reckoning?: Reckoning): readonly Diagnostic[] {
  const laws = lawsOf(kit, terms.value.jurisdiction);
  if (!laws.ok) return laws.diagnostics;
  return [...laws.diagnostics, ...inContract(terms, laws.value, { ...(reckoning && { reckoning }) })];
}

/** A poster as it was composed, with letters as large as the law wants them, and with what the law wants on it and it does not have. */
export function lawful(definition: Source<ServiceDefinition>, kit: Kit, poster: Outcome<Document>): Outcome<Document> {
  const laws = lawsOf(kit, definition.value.jurisdiction);
  if (!poster.ok || !laws.ok) return poster;
  const lacks = unlistedPrices(definition, laws.value, poster.value);
  const value = bound(poster.value, leastType(definition.value, laws.value));
  return { ...poster, value, diagnostics: [...poster.diagnostics, ...lacks] };
}

/** What a rule of the law wants and where it was read, by its id. */
export async function explainLaw(world: World, id: string, templates?: string): Promise<Outcome<PlaceRule>> {
  const kit = await kitOf(world, templates);
  if (!kit.ok) return kit;
  const laws = read(
    kit.value,
    [...kit.value.texts.keys()].filter((name) => /^laws\/.*\.yaml$/.test(name)),
  );
  if (!laws.ok) return laws;
  const found = placeRule(id, laws.value);
  if (found) return { ok: true, value: found, diagnostics: [] };
  const ids = laws.value.flatMap(({ rules }) => rules.map((rule) => rule.id));
  const near = nearest(id, ids);
  const message = `there is no rule of the law "${id}"`;
  const hint =
    near === undefined ? `the rules are ${ids.map((each) => `law/${each}`).join(', ')}` : `did you mean law/${near}?`;
  return refused([{ rule: 'check/no-such-rule', level: 'error', message, hint }]);
}
