/** Takes a definition and the clauses of contracts, gives for each trouble the clauses that settle it, and what they still lack. */
import { type Clause, calledUp } from '../model/clauses.ts';
import { figures } from '../model/figures.ts';
import { serviceDefinitionSchema } from '../model/schema/definition.ts';
import type { Looked } from './facts.ts';
import { TROUBLES, type Trouble } from './troubles.ts';

export interface Covered {
  readonly trouble: Pick<Trouble, 'id' | 'name'>;
  /** `open` where nothing is said at all. */
  readonly state: 'settled' | 'in part' | 'open';
  /** The clauses that prevent it, as far as the definition calls them up. */
  readonly clauses: readonly Pick<Clause, 'id' | 'title'>[];
  /** Places of the definition that say nothing yet; of several that would do, the first. */
  readonly lacks: readonly string[];
}

/** One for each trouble, in their order. */
export function coverage({ definition, contract }: Omit<Looked, 'billedApart'>): readonly Covered[] {
  const tree = figures(serviceDefinitionSchema, definition.value);
  return TROUBLES.map(({ id, name, needs }): Covered => {
    const lacks = needs.filter((paths) => !calledUp(paths, tree)).map(([path = '']) => path);
    const clauses = contract.clauses
      .filter(({ prevents, when }) => prevents.includes(id) && calledUp(when, tree))
      .map((clause) => ({ id: clause.id, title: clause.title }));
    const state = lacks.length === 0 ? 'settled' : lacks.length < needs.length ? 'in part' : 'open';
    return { trouble: { id, name }, state, clauses: state === 'open' ? [] : clauses, lacks };
  });
}
