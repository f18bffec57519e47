/** Takes a change, finds what it adds and the contract has already. */
import { given, step } from '../../model/figure.ts';
import { limitInAll } from '../../model/limit.ts';
import type { Change } from '../../model/schema/change.ts';
import type { Terms } from '../../model/schema/terms.ts';
import { sameUnit } from '../../model/units.ts';
import type { ChangeFacts, Operation } from '../change-facts.ts';
import { figuresIn } from '../prose/read.ts';
import type { AmendmentRule, Finding } from '../rule.ts';
import type { Said } from '../said.ts';
import { isPart, isSame } from '../same-words.ts';

const HEAD = `amends: HIT-2026-0001
date: 2027-01-25
requested_by: client
reason: The practice wants more.
changes: # of a contract whose setting up delivers an inventory
`;

export const amendIncluded: AmendmentRule = {
  id: 'amend-included',
  level: 'warning',
  about: 'contradictory',
  what: 'A change adds and charges nothing that the contract includes already.',
  why: 'Who pays a second time for what was promised finds out sooner or later, and believes no invoice after that.',
  good: `${HEAD}  - add_charge:
      name: Inventory of the second surgery
      amount: 150.00
      of: setup
`,
  bad: `${HEAD}  - add_charge:
      name: Inventory
      amount: 150.00
      of: setup
`,
  check(facts) {
    return facts.operations.flatMap((operation) => again(operation, facts) ?? withinLimit(operation, facts) ?? []);
  },
};

/** Something that is added under the name of something that is there, before and after the change. */
function again({ path, change }: Operation, { before, after }: ChangeFacts): Finding | undefined {
  const added = addedBy(change);
  if (added === undefined) return undefined;
  const [was, is] = [before, after].map(({ terms }) => there(change.op, terms.value));
  if (excluded(before.terms.value).some((item) => isSame(added, item) || isPart(added, item))) return undefined;
  const still = was?.filter((one) => is?.some((other) => one.path === other.path && one.text === other.text));
  const found = still?.find(({ text }) => isSame(added, text) || (isWork(change) && isPart(added, text)));
  if (!found) return undefined;
  return {
    path,
    message: `${path}: found "${added}", and the contract has it already: ${found.path} says "${found.text}"; expected something that it does not have`,
    hint: 'leave it out, or say in its name what is more than that',
  };
}

/** The name of what an operation adds. */
function addedBy(change: Change): string | undefined {
  switch (change.op) {
    case 'add_service':
    case 'add_charge':
    case 'add_favour':
    case 'add_rate':
    case 'add_milestone':
      return change.name;
    case 'add_duty':
      return change.what;
    default:
      return undefined;
  }
}

function isWork({ op }: Change): boolean {
  return op === 'add_service' || op === 'add_charge' || op === 'add_favour';
}

/** What the terms have of the same sort. */
function there(op: Change['op'], { services, rates = [], schedule, client_duties = [] }: Terms): readonly Said[] {
  if (op === 'add_rate') return rates.map(({ id, name }) => ({ path: step('rates', id), text: name }));
  if (op === 'add_duty') return client_duties.map(({ id, what }) => ({ path: step('client_duties', id), text: what }));
  if (op === 'add_milestone') {
    return (schedule?.milestones ?? []).map(({ id, name }) => ({ path: step('schedule.milestones', id), text: name }));
  }
  return services.flatMap(({ id, name, includes = [], deliverables = [] }) => {
    const path = step('services', id);
    return [
      { path, text: name },
      ...includes.map((text) => ({ path: `${path}.includes`, text })),
      ...deliverables.map((text) => ({ path: `${path}.deliverables`, text })),
    ];
  });
}

function excluded({ services }: Terms): readonly string[] {
  return services.flatMap(({ excludes = [] }) => excludes);
}

/** So many of what a service includes a number of, without a word that they are more than these. */
function withinLimit({ path, change }: Operation, { before }: ChangeFacts): Finding | undefined {
  if ((change.op !== 'add_charge' && change.op !== 'add_favour') || MORE.test(change.name)) return undefined;
  const { language, units = {} } = before.terms.value;
  const isUnit = (a: string, b: string): boolean => sameUnit(a, b, language, units) || sameUnit(b, a, language, units);
  for (const { unit, count, text } of askedIn(change.name)) {
    const limit = limitsOf(before.terms.value).find((each) => mayBeOf(change.of, each) && isUnit(unit, each.unit));
    if (limit === undefined || count > limit.count) continue;
    return {
      path,
      message: `${path}: found "${text}", and ${limit.path} includes ${limit.shown}; expected only what is beyond`,
      hint: `if they are beyond, say so in the name: "${change.name}, beyond the ${limit.count} that are included"`,
    };
  }
  return undefined;
}

interface Asked {
  readonly unit: string;
  readonly count: number;
  readonly text: string;
}

/** So many of something; the second round is the last of two. */
function askedIn(name: string): readonly Asked[] {
  const counts = figuresIn(name).filter(({ kind }) => kind === 'count' || kind === 'duration');
  const [text, word = '', digits] = ROUND.exec(name) ?? [];
  const nth = digits ? Number(digits) : ORDINALS.indexOf(word.toLowerCase()) + 1;
  return [
    ...counts.map(({ unit, value, text }) => ({ unit, count: Number(value), text })),
    ...(text === undefined ? [] : [{ unit: 'round', count: nth, text }]),
  ];
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const ROUND = new RegExp(String.raw`\b(?:(${ORDINALS.join('|')})|(\d+)(?:st|nd|rd|th)) round\b`, 'i');

/** Calls are told by their name; an hour may be one of anything, unless the charge says of which service it is. */
function mayBeOf(of: string | undefined, { service, unit }: Included): boolean {
  return of === service || (of === undefined && !/^(?:half )?(?:minute|hour|day|week|month)s?$/.test(unit));
}

interface Included {
  readonly path: string;
  readonly service: string;
  readonly count: number;
  readonly unit: string;
  readonly shown: string;
}

/** What is included by number: the limits of services for all that was ordered, and rounds of changes. */
function limitsOf(terms: Terms): readonly Included[] {
  return terms.services.flatMap(({ id, limits = [], revisions }) => {
    const path = step('services', id);
    const ordered = terms.engagement.services.find((each) => each.id === id)?.quantity;
    const rounds = revisions ? [{ path: `${path}.revisions`, service: id, ...rounded(revisions.rounds.count) }] : [];
    return [
      ...limits.map(({ of }) => {
        const all = limitInAll(path, given(path, of), ordered && given(path, ordered), terms)?.value ?? of;
        const { count, unit, per, period } = all;
        const shown = [`${count} ${unit}`, ...per, ...(period ? [period] : [])].join(' per ');
        return { path: `${path}.limits`, service: id, count, unit, shown };
      }),
      ...rounds,
    ];
  });
}

function rounded(count: number): Omit<Included, 'path' | 'service'> {
  return { count, unit: 'round', shown: count === 1 ? '1 round' : `${count} rounds` };
}

/** Words by which a charge says that it is for more than what is included. */
const MORE = /\b(?:more|beyond|over|above|extra|additional|further|another|exceed\w*|excess|on top)\b/i;
