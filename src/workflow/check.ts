/** Takes the file of a definition, gives what is wrong with it; takes the name of a rule, gives what it is about. */
import {
  ALL_RULES,
  type AmendmentRule,
  type Covered,
  coverage,
  idleEntries,
  RULES,
  type Rule,
  type RuleText,
  silence,
  type Unheard,
} from '../check/index.ts';
import { contractParts, type Kit } from '../compose/index.ts';
import { byPlace, type Diagnostic, type Outcome } from '../diagnostic.ts';
import { lacksForContract } from '../model/agree.ts';
import { date as day } from '../model/calendar.ts';
import type { ClientFile } from '../model/schema/client.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Source } from '../model/source.ts';
import { nearest } from '../nearest.ts';
import { readClient, readDefinition } from '../read/index.ts';
import type { World } from '../world.ts';
import { agreed, definitionFindings } from './agreement.ts';
import { answering, refused } from './answer.ts';
import { load } from './files.ts';
import { kitOf } from './kit.ts';
import { contractLaws, placeFindings } from './laws.ts';
import { loadLogo } from './logo.ts';

export interface CheckRequest {
  /** The file of the service definition. */
  readonly definition: string;
  /** The file of a client: then it is also told what a contract with that client would lack. */
  readonly client?: string;
  /** A folder with templates that take the place of the program's. */
  readonly templates?: string;
  /** True where it is also told which troubles the definition settles. */
  readonly coverage?: boolean;
}

/** What was looked at. */
export interface Checked {
  readonly file: string;
  /** How many rules looked at it. */
  readonly rules: number;
  /** What was found and the owner has silenced, with the reasons. */
  readonly silenced: readonly Unheard[];
  /** For each trouble, what settles it, where that was asked for. */
  readonly coverage?: readonly Covered[];
}

/** Reads a definition and lets every rule look at it; the findings are the diagnostics of the outcome. */
export function checkDefinition(world: World, request: CheckRequest): Promise<Outcome<Checked>> {
  return answering(async () => {
    const definition = await load(world, request.definition, readDefinition);
    const client = request.client === undefined ? undefined : await load(world, request.client, readClient);
    const read = [...definition.diagnostics, ...(client?.diagnostics ?? [])];
    if (!definition.ok) return refused(read);
    const templates = await kitOf(world, request.templates);
    if (!templates.ok) return templates;
    const kit = templates.value;
    const logo = await loadLogo(world, definition.value);
    const { silenced: entries = [] } = definition.value.value;
    const laws = placeFindings(definition.value, kit);
    // With a client it is told what the contract with that client lacks.
    const rules = client ? RULES.filter(({ id }) => id !== 'contract-complete') : RULES;
    const ours = definitionFindings(definition.value, kit, { rules }).filter(
      (each) => !(each.rule === 'returns-said' && asks(laws, each)),
    );
    const all = [...ours, ...laws].sort(byPlace);
    const { heard, silenced } = silence(all, entries);
    // An entry may be for what only a contract is told.
    const anywhere = [...all, ...contractLaws(definition.value, kit)];
    const found = [...heard, ...idleEntries(anywhere, entries, definition.value.places)];
    const together = client ? contractFindings(definition.value, client, kit) : [];
    const poster = await posterFindings(definition.value, kit, world);
    const covered = request.coverage ? coverageOf(definition.value, kit) : {};
    const value = { file: request.definition, rules: RULES.length, silenced, ...covered };
    // What was looked at is known whatever was found.
    return {
      ok: true,
      value,
      diagnostics: [...read, ...logo.diagnostics, ...found, ...notSaid([...poster, ...together], found)],
    };
  });
}

/** What a poster would be refused for before it is laid out: sections that it has not. */
async function posterFindings(
  definition: Source<ServiceDefinition>,
  kit: Kit,
  world: World,
): Promise<readonly Diagnostic[]> {
  const { poster, time_zone: zone } = definition.value;
  if (poster?.leave_out === undefined) return [];
  const { composePoster } = await import('../compose/poster.ts');
  return composePoster(definition, kit, day(world.today(zone))).diagnostics;
}

/** True where a law wants the same said at the same place: it says more of it. */
function asks(laws: readonly Diagnostic[], { place }: Diagnostic): boolean {
  return laws.some((law) => law.place?.line === place?.line && law.place?.column === place?.column);
}

function coverageOf(definition: Source<ServiceDefinition>, kit: Kit): Pick<Checked, 'coverage'> {
  const contract = contractParts(kit, definition.value.language, definition.value.shape);
  return contract.ok ? { coverage: coverage({ definition, contract: contract.value }) } : {};
}

/** What would keep the contract from being made; where the client's file has faults of its own, what is known without it. */
function contractFindings(
  definition: Source<ServiceDefinition>,
  client: Outcome<Source<ClientFile>>,
  kit: Kit,
): readonly Diagnostic[] {
  return client.ok ? agreed(definition, client.value, kit).diagnostics : lacksForContract(definition);
}

/** What is not said yet: a rule may find the same in the whole definition and in the part that a client ordered. */
function notSaid(findings: readonly Diagnostic[], before: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = ({ rule, place }: Diagnostic): string => [rule, place?.file, place?.line, place?.column].join(' ');
  const said = new Set(before.map(key));
  return findings.filter((each) => !said.has(key(each)));
}

/** Every rule, of definitions and of changes, sorted by its name, each without its doing. */
export function listRules(): Outcome<readonly RuleText[]> {
  return { ok: true, value: ALL_RULES.map(textOf), diagnostics: [] };
}

function textOf({ check: _, ...text }: Rule | AmendmentRule): RuleText {
  return text;
}

/** What a rule is about, with a good and a bad example. */
export function explainRule(id: string): Outcome<RuleText> {
  const rule = ALL_RULES.find((each) => each.id === id);
  if (rule) return { ok: true, value: textOf(rule), diagnostics: [] };
  const ids = ALL_RULES.map((each) => each.id);
  const near = nearest(id, ids);
  const message = `there is no rule "${id}"`;
  const hint = near === undefined ? `the rules are ${ids.join(', ')}` : `did you mean ${near}?`;
  return refused([{ rule: 'check/no-such-rule', level: 'error', message, hint }]);
}
