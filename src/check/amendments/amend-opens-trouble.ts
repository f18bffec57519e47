/** Takes a change, finds troubles with customers that the contract settled and that it would not settle any more. */
import { lackingParts } from '../../model/agree.ts';
import { calledUp } from '../../model/clauses.ts';
import { keysOf } from '../../model/figure.ts';
import { type ChangeFacts, isWithin, type Operation, operationOn } from '../change-facts.ts';
import { whole } from '../entry.ts';
import type { AmendmentRule, Finding } from '../rule.ts';
import { TROUBLES, type Trouble } from '../troubles.ts';

const HEAD = `amends: HIT-2026-0001
date: 2027-01-25
requested_by: provider
reason: Complaints have another address.
changes:
`;

export const amendOpensTrouble: AmendmentRule = {
  id: 'amend-opens-trouble',
  level: 'warning',
  about: 'missing',
  what: 'A change leaves nothing open that the contract had settled.',
  why: 'What an amendment takes out is missed on the day on which it is needed. Then the two of you quarrel about what the contract once said.',
  good: `${HEAD}  - change:
      what: complaints.to
      to: help@harbour-it.example
`,
  bad: `${HEAD}  - remove: complaints
`,
  instead: ['trouble-open'],
  check(facts) {
    return TROUBLES.flatMap((trouble) => openedBy(trouble, facts) ?? []);
  },
};

function openedBy(trouble: Trouble, { facts, operations }: ChangeFacts): Finding | undefined {
  const [was, is] = [facts.before.tree(), facts.after.tree()];
  if (trouble.arises?.(facts.after.definition.value) === false) return undefined;
  const lost = trouble.needs.filter((places) => calledUp(places, was) && !calledUp(places, is));
  // What no contract can be without is refused already.
  const needed = lackingParts(facts.after.definition.value).map(({ what }) => what);
  const gone = lost
    .flatMap((places) => places.filter((place) => calledUp([place], was)))
    .filter((place) => !needed.some((part) => isWithin(place, part)));
  const operation = opener(gone, operations);
  // What is no longer sold needs no limits.
  if (gone.length === 0 || operation?.change.op === 'remove_service') return undefined;
  const path = operation?.path ?? 'changes';
  const message = `${path}: with this the contract no longer says ${gone.join(' and ')}, which settled this trouble: ${trouble.name}`;
  return { path, message, hint: `keep it, or say what holds instead, for example ${whole(trouble.entry)}` };
}

/** The operation that took one of these places out; what it is about may stand around the place, or be one of its things. */
function opener(gone: readonly string[], operations: readonly Operation[]): Operation | undefined {
  const around = gone.flatMap((place) => {
    const keys = keysOf(place);
    return keys.map((_, at) => keys.slice(0, keys.length - at).join('.'));
  });
  return operationOn(operations, around);
}
