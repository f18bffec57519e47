/** Takes terms with words of their own for clauses and the clauses that contracts have, gives what is wrong with them. */
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { type ExpectationKind, expectations } from './expectation.ts';
import { step } from './figure.ts';
import type { Figures, FigureTree } from './figures.ts';
import { isRecord } from './figures.ts';
import type { ServiceDefinition } from './schema/definition.ts';
import type { Source } from './source.ts';

/** A clause that a contract may have, as its template says. */
export interface Clause {
  readonly id: string;
  /** Its heading, as the template has it. */
  readonly title: string;
  /** The places in the terms that call it up; none where it is always in. */
  readonly when: readonly string[];
  /** The troubles that it keeps both sides from, by their ids. */
  readonly prevents: readonly string[];
  /** The expectations whose words it has. */
  readonly promises: readonly ExpectationKind[];
}

/** What a contract is made of, in its order. */
export interface ContractParts {
  readonly clauses: readonly Clause[];
  readonly annexes: readonly string[];
}

/** An entry of `clauses`: words of the owner's own, or a clause that is left out. */
export interface OwnClause {
  readonly clause: string;
  readonly heading?: string;
  readonly after?: string;
  readonly text?: string;
  readonly left_out?: string;
}

/** What the owner's own words for clauses have wrong, each with its place: a clause that no contract has, or that says two things. */
export function clauseFaults(
  { value, places }: Source<ServiceDefinition>,
  parts: ContractParts,
): readonly Diagnostic[] {
  const own: readonly OwnClause[] = value.clauses ?? [];
  const added = own.filter(({ heading }) => heading !== undefined).map(({ clause }) => clause);
  return own.flatMap((each): Diagnostic[] => {
    const path = step('clauses', each.clause);
    const fault = ownFault(each, parts, added);
    if (fault === undefined) return [];
    const place = places.get(`${path}.${fault.key}`) ?? places.get(path);
    const { message, hint } = fault;
    return [{ rule: 'contract/clause', level: 'error', message: `${path}: ${message}`, hint, ...(place && { place }) }];
  });
}

function ownFault(
  { clause, heading, after }: OwnClause,
  { clauses, annexes }: ContractParts,
  added: readonly string[],
): { readonly key: keyof OwnClause; readonly message: string; readonly hint: string } | undefined {
  const ids = clauses.map(({ id }) => id);
  const known = ids.includes(clause);
  const standard = `the clauses are ${ids.join(', ')}`;
  if (!known && (heading === undefined || annexes.includes(clause))) {
    const near = nearest(clause, ids);
    const found = annexes.includes(clause) ? 'which is an annex' : 'which no contract has';
    const hint =
      near === undefined
        ? `for a clause of your own, add a heading; ${standard}`
        : `write ${near}, or add a heading for a clause of your own`;
    return { key: 'clause', message: `found "${clause}", ${found}; expected the id of a clause`, hint };
  }
  if (known && heading !== undefined) {
    const hint = 'take the heading away, or give your clause another id';
    return { key: 'heading', message: 'found a heading for a clause that the program has, which keeps its own', hint };
  }
  if (after !== undefined && (known || ![...ids, ...added].includes(after) || after === clause)) {
    const message = known
      ? 'found a place for a clause that has one already'
      : `found "${after}", expected the id of a clause`;
    return { key: 'after', message, hint: known ? 'take after away' : standard };
  }
  return undefined;
}

/** The ids of clauses in the order of the contract: without those that the terms leave out, and with the owner's own. */
export function inOrder(ids: readonly string[], own: readonly OwnClause[] = []): readonly string[] {
  const order = ids.filter((id) => !own.some(({ clause, left_out }) => clause === id && left_out !== undefined));
  for (const { clause, heading, after } of own) {
    if (heading === undefined) continue;
    const at = after === undefined ? -1 : order.indexOf(after);
    order.splice(at < 0 ? order.length : at + 1, 0, clause);
  }
  return order;
}

/** Words of the owner's own for a clause that nothing in these terms calls up, each with a note: they are printed nowhere. */
export function uncalledWords(
  { value, places }: Source<ServiceDefinition>,
  { clauses }: ContractParts,
  terms: Figures,
): readonly { readonly id: string; readonly diagnostic: Diagnostic }[] {
  return (value.clauses ?? []).flatMap((own: OwnClause) => {
    const clause = clauses.find(({ id }) => id === own.clause);
    if (clause === undefined || own.left_out !== undefined || calledUp(clause.when, terms)) return [];
    const { id, title, when } = clause;
    const path = step('clauses', id);
    const place = places.get(path);
    const message = `${path}: this contract has no clause "${title}", so your words for it are left out`;
    const hint = `nothing to do; it comes into a contract with ${when.join(' or ')}`;
    return [{ id, diagnostic: { rule: 'contract/clause', level: 'note', message, hint, ...(place && { place }) } }];
  });
}

/** What the terms promise and ask in a clause, by path, each as text that can be compared. */
export function promisesOf({ promises }: Clause, terms: Figures): ReadonlyMap<string, string> {
  const plain = (key: string, part: unknown): unknown =>
    typeof part === 'bigint' ? `${part}` : key === 'in' ? undefined : part;
  return new Map(
    expectations(terms)
      .filter(({ kind }) => promises.includes(kind))
      .map(({ path, record }) => [path, JSON.stringify(record, plain)]),
  );
}

/** True where the terms have something at one of the places that call a clause up, or none is named. */
export function calledUp(when: readonly string[], terms: Figures): boolean {
  return when.length === 0 || when.some((path) => present(terms, path.split('.')));
}

function present(tree: FigureTree | undefined, way: readonly string[]): boolean {
  const [next, ...rest] = way;
  if (tree === undefined) return false;
  if (Array.isArray(tree)) return tree.some((item) => present(item, way)) || (next === undefined && tree.length > 0);
  if (next === undefined) return true;
  return isRecord(tree) && present(tree[next], rest);
}
