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

/** Words of the owner's own for a clause that no contract has, each with its place. */
export function clauseFaults(
  { value, places }: Source<ServiceDefinition>,
  { clauses, annexes }: ContractParts,
): readonly Diagnostic[] {
  const ids = clauses.map(({ id }) => id);
  return (value.clauses ?? []).flatMap(({ clause }): Diagnostic[] => {
    if (ids.includes(clause)) return [];
    const near = nearest(clause, ids);
    const path = step('clauses', clause);
    const place = places.get(`${path}.clause`) ?? places.get(path);
    const found = annexes.includes(clause) ? 'which is an annex' : 'which no contract has';
    const standard = `the clauses are ${ids.join(', ')}`;
    return [
      {
        rule: 'contract/clause',
        level: 'error',
        message: `${path}: found "${clause}", ${found}; expected the id of a clause`,
        hint: near === undefined ? standard : `write ${near}`,
        ...(place && { place }),
      },
    ];
  });
}

/** Words of the owner's own for a clause that nothing in these terms calls up, each with a note: they are printed nowhere. */
export function uncalledWords(
  { value, places }: Source<ServiceDefinition>,
  { clauses }: ContractParts,
  terms: Figures,
): readonly { readonly id: string; readonly diagnostic: Diagnostic }[] {
  return (value.clauses ?? []).flatMap((own) => {
    const clause = clauses.find(({ id }) => id === own.clause);
    if (clause === undefined || calledUp(clause.when, terms)) return [];
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
