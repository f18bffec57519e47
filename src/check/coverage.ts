/** Takes a definition and the clauses of contracts, gives for each trouble the clauses that settle it, in whose favour, and what they still lack. */
import { type Clause, calledUp, inOrder } from '../model/clauses.ts';
import type { Side } from '../model/expectation.ts';
import type { Raw } from '../model/source.ts';
import { type Facts, factsOf, type Looked } from './facts.ts';
import { TROUBLES, type Trouble } from './troubles.ts';

export interface Covered {
  readonly trouble: Pick<Trouble, 'id' | 'name'>;
  /** `open` where nothing is said at all; `does not arise` where such a business has no such trouble. */
  readonly state: 'settled' | 'in part' | 'open' | 'does not arise';
  /** The clauses that prevent it, as far as the definition calls them up, each with its number in a contract of all that is offered. */
  readonly clauses: readonly (Pick<Clause, 'id' | 'title'> & { readonly number: number })[];
  /** To whom what is said gives a right: the business, the customer, or each of them something. */
  readonly favours?: Side | 'both';
  /** Places of the definition that say nothing yet; of several that would do, the first. */
  readonly lacks: readonly string[];
}

/** One for each trouble, in their order. */
export function coverage(looked: Looked): readonly Covered[] {
  const facts = factsOf(looked);
  return TROUBLES.map((trouble) => coveredBy(trouble, facts));
}

/** What a definition says about one trouble. */
export function coveredBy({ id, name, needs, arises }: Trouble, facts: Facts): Covered {
  const tree = facts.tree();
  const trouble = { id, name };
  if (arises?.(facts.definition.value) === false) return { trouble, state: 'does not arise', clauses: [], lacks: [] };
  const lacks = needs.filter((paths) => !calledUp(paths, tree)).map(([path = '']) => path);
  const state = lacks.length === 0 ? 'settled' : lacks.length < needs.length ? 'in part' : 'open';
  if (state === 'open') return { trouble, state, clauses: [], lacks };
  const favours = favoursOf(needs.flat(), facts);
  return { trouble, state, clauses: clausesFor(id, facts), ...(favours && { favours }), lacks };
}

/** Numbered as in a contract that has all services: the clauses that the definition calls up, and the owner's own among them. */
function clausesFor(trouble: string, { definition, contract, tree }: Facts): Covered['clauses'] {
  const hasEvent = hangsOnEvent(definition.raw);
  const standard = contract.clauses.filter(
    ({ when }) => calledUp(when, tree()) || (hasEvent && when.includes('engagement.event')),
  );
  const own = definition.value.clauses ?? [];
  const printed = inOrder(
    contract.clauses.map(({ id }) => id),
    own,
  ).filter((id) => standard.some((clause) => clause.id === id) || own.some(({ clause }) => clause === id));
  return standard.flatMap(({ id, title, prevents }) => {
    const at = printed.indexOf(id);
    return prevents.includes(trouble) && at >= 0 ? [{ id, title, number: at + 1 }] : [];
  });
}

/** True where a time counts from the event: then each client's file has to say when that is, and the contract has its clause. */
function hangsOnEvent(raw: Raw): boolean {
  if (typeof raw === 'string') return /\b(?:before|after) event$/.test(raw);
  return (Array.isArray(raw) ? raw : Object.values(raw)).some(hangsOnEvent);
}

/** What one side has to do is in favour of the other. */
function favoursOf(needs: readonly string[], facts: Facts): Covered['favours'] {
  const about = facts
    .expected()
    .filter(({ kind }) => needs.some((need) => isWithin(kind, need) || isWithin(need, kind)));
  const sides = new Set(about.map(({ to }) => to));
  return sides.size > 1 ? 'both' : [...sides][0];
}

function isWithin(place: string, around: string): boolean {
  return place === around || place.startsWith(`${around}.`);
}
