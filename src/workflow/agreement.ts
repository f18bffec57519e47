/** Takes the files of a definition and a client, gives what both agree on and what follows from it. */
import { check, RULES, type Rule, silence } from '../check/index.ts';
import { type Agreed, contractParts, type Kit } from '../compose/index.ts';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { agree, lacksForContract } from '../model/agree.ts';
import { type ContractParts, clauseFaults } from '../model/clauses.ts';
import { keysOf, step } from '../model/figure.ts';
import { lawFindings } from '../model/law.ts';
import { reckon } from '../model/reckon.ts';
import type { Reckoning } from '../model/reckoning.ts';
import type { ClientFile } from '../model/schema/client.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Terms } from '../model/schema/terms.ts';
import type { Source } from '../model/source.ts';
import type { CalendarDate } from '../model/values.ts';
import { parseTerms } from '../read/index.ts';
import { after, refused, sound } from './answer.ts';
import { contractLaws } from './laws.ts';
import { withPrintedWords } from './own-words.ts';
import { checkWords } from './words.ts';

/** Agrees a definition and a client's file as they were read, telling at once of the faults of both and of what a contract would need. */
export function agreement(
  offered: Outcome<Source<ServiceDefinition>>,
  ordered: Outcome<Source<ClientFile>>,
  kit: Kit,
): Outcome<Agreed> {
  const found = [...offered.diagnostics, ...ordered.diagnostics];
  if (!offered.ok) return refused(found);
  if (!ordered.ok)
    return refused([...found, ...lacksForContract(offered.value), ...definitionFindings(offered.value, kit)]);
  return after(found, agreed(offered.value, ordered.value, kit));
}

/**
 * The terms of a definition for one client. Refused with all reasons at once: what a contract needs and the definition lacks, what
 * the client's file names and the definition does not have, what the rules find, what the law asks, what can't be reckoned.
 */
export function agreed(definition: Source<ServiceDefinition>, client: Source<ClientFile>, kit: Kit): Outcome<Agreed> {
  const lacks = lacksForContract(definition);
  const terms = joined(definition, client);
  if (!terms.ok) return refused([...lacks, ...terms.diagnostics, ...definitionFindings(definition, kit)]);
  // What the definition has and this client did not order, as the ending of another service; not what was agreed for this client alone.
  const here = lacksForContract(terms.value, 'what this client ordered');
  const offered = lacks.filter(({ hint }) => here.some((each) => each.hint === hint));
  const left = offered.length > 0 ? offered : here;
  const printed = withPrintedWords(terms.value, kit);
  const whole = printed.ok ? located(printed.value, reckoned(printed.value)) : undefined;
  const reckoning = whole?.ok ? whole.value.reckoning : undefined;
  const found = [...left, ...terms.diagnostics, ...partFindings(terms.value, definition, kit, reckoning)];
  if (!whole) return refused([...found, ...printed.diagnostics]);
  return sound(after([...found, ...printed.diagnostics], whole));
}

/** The terms of a definition for one client, before any rule has looked at them. */
export function joined(definition: Source<ServiceDefinition>, client: Source<ClientFile>): Outcome<Source<Terms>> {
  const terms = agree(definition, client);
  return terms.ok ? parseTerms(terms.value.raw, terms.value.places) : terms;
}

/** What the rules find in terms, and what the law asks of them; `added` are the services that amendments brought. */
export function findingsOf(terms: Source<Terms>, kit: Kit, added: readonly string[] = []): readonly Diagnostic[] {
  return [...definitionFindings(terms, kit, { added }), ...lawFindings(terms), ...contractLaws(terms, kit)];
}

/** What the rules find in a definition or in terms, and the clauses named there that no contract has. */
export function definitionFindings(
  definition: Source<ServiceDefinition>,
  kit: Kit,
  { added = [], rules }: { readonly added?: readonly string[]; readonly rules?: readonly Rule[] } = {},
): readonly Diagnostic[] {
  const contract = partsFor(definition, kit);
  const words = checkWords(kit, definition.value.language);
  if (!contract.ok || !words.ok) return [...contract.diagnostics, ...words.diagnostics];
  const looked = {
    definition,
    contract: contract.value,
    billedApart: added,
    ...(words.value && { words: words.value }),
  };
  return [...clauseFaults(definition, contract.value), ...check(looked, rules)];
}

/** What contracts are made of, for a definition that says something of their clauses. Templates of an owner's own are looked at each time; the program's are whole. */
function partsFor({ value }: Source<ServiceDefinition>, kit: Kit): Outcome<ContractParts> {
  return value.clauses || kit.files ? contractParts(kit, value.language) : NO_PARTS;
}

const NO_PARTS: Outcome<ContractParts> = { ok: true, value: { clauses: [], annexes: [] }, diagnostics: [] };

/** What the rules find in one client's part of a definition, less what its owner silenced. A part need not say all that the whole does, and what is only worth a note is told by `check`. */
function partFindings(
  terms: Source<Terms>,
  { value }: Source<ServiceDefinition>,
  kit: Kit,
  reckoning: Reckoning | undefined,
): readonly Diagnostic[] {
  const rules = RULES.filter(({ whole }) => !whole);
  const told = [...definitionFindings(terms, kit, { rules }), ...contractLaws(terms, kit, reckoning)];
  const found = [...told.filter(({ level }) => level !== 'note'), ...lawFindings(terms)];
  return silence(found, value.silenced).heard;
}

/** What was reckoned knows paths alone: each finding gets the place in the files of the path that its message begins with. */
function located<T>({ places }: Source<Terms>, outcome: Outcome<T>): Outcome<T> {
  const diagnostics = outcome.diagnostics.map((each): Diagnostic => {
    const path = /^((?:"(?:[^"\\]|\\.)*"|[^\s":])+): /.exec(each.message)?.[1];
    const keys = keysOf(path ?? '');
    const around = keys.map((_, index) => keys.slice(0, keys.length - index).reduce(step, ''));
    const place = around.flatMap((one) => places.get(one) ?? [])[0];
    return each.place === undefined && place ? { ...each, place } : each;
  });
  return { ...outcome, diagnostics };
}

/** Terms with what follows from them; `signed` is the later of the two signing days, once both have signed. */
export function reckoned(terms: Source<Terms>, signed?: CalendarDate): Outcome<Agreed> {
  const reckoning = reckon(terms.value, signed);
  return reckoning.ok ? { ...reckoning, value: { terms, reckoning: reckoning.value } } : reckoning;
}
