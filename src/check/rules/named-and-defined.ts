/** Takes a definition, finds what builds on something that no part of it says. */
import { step } from '../../model/figure.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Finding, Rule } from '../rule.ts';

export const namedAndDefined: Rule = {
  id: 'named-and-defined',
  level: 'warning',
  about: 'contradictory',
  what: 'Where something builds on a charge, a term, hours or cut-offs, your definition has them.',
  why: 'A deposit that is “set against the cancellation charge” where there is none can be kept whole or given back whole. Each side knows which.',
  good: `deposit:
  share: 25%
  of:
    - work
  invoice: signature
  then_kept: set against the cancellation charge
cancellation:
  - notice: 0 days or more
    charge: 25%
`,
  bad: `deposit:
  share: 25%
  of:
    - work
  invoice: signature
  then_kept: set against the cancellation charge
`,
  whole: true,
  check(facts) {
    return [...needs(facts.definition.value), ...endOfTerm(facts.definition.value), ...hoursOf(facts.definition.value)]
      .filter(({ named, defined }) => named && !defined)
      .map(({ path, found = facts.written(path), needs: needed, hint }): Finding => {
        return { path, message: `${path}: found "${found}", and nothing says ${needed}; expected both`, hint };
      });
  },
};

/** Something that is named at a path, and whether what it builds on is said. */
interface Need {
  readonly path: string;
  readonly named: boolean;
  /** What stands there, of a list. */
  readonly found?: string;
  readonly defined: boolean;
  /** What it builds on, in a few words. */
  readonly needs: string;
  readonly hint: string;
}

function needs(value: ServiceDefinition): readonly Need[] {
  const { appointments, cancellation = [], deposit, make_good: makeGood, payment, schedule, services } = value;
  const charged = cancellation.some((line) => 'charge' in line);
  const visits = (appointments?.cancel ?? appointments?.no_show) !== undefined;
  const charge = { needs: 'what cancelling costs', hint: 'add the charge, or take this line away' };
  const turnaround = schedule?.turnaround ?? services.find((service) => service.turnaround)?.turnaround;
  return [
    { path: 'deposit.then_kept', named: deposit?.then_kept !== undefined, defined: charged, ...charge },
    {
      ...{ path: 'cancellation.resale', named: cancellation.some((line) => 'resale' in line), defined: charged },
      ...charge,
    },
    { path: 'appointments.resale', named: appointments?.resale !== undefined, defined: visits, ...charge },
    { path: 'appointments.excused', named: appointments?.excused !== undefined, defined: visits, ...charge },
    {
      ...{ path: 'make_good.ignores', named: makeGood?.ignores?.includes('cutoffs') ?? false },
      ...{ defined: schedule?.cutoffs !== undefined, needs: 'which cut-offs there are', found: 'cutoffs' },
      hint: 'add schedule.cutoffs, or take cutoffs away',
    },
    {
      ...{ path: 'make_good.ignores', named: makeGood?.ignores?.includes('turnaround') ?? false },
      ...{ defined: turnaround !== undefined, needs: 'how long an order takes', found: 'turnaround' },
      hint: 'add schedule.turnaround, or take turnaround away',
    },
    {
      ...{ path: 'payment.late.suspend_notice', named: payment?.late?.suspend_notice !== undefined },
      ...{ defined: payment?.late?.suspend_after !== undefined, needs: 'when the work may stop' },
      hint: 'add a line suspend_after: 14 days, or take the notice away',
    },
    {
      ...{ path: 'schedule.storage.notice', named: schedule?.storage?.notice !== undefined },
      ...{ defined: schedule?.storage?.disposal !== undefined, needs: 'when things are given away' },
      hint: 'add a line disposal: 90 days after ready, or take the notice away',
    },
  ];
}

/** The end of a term that nothing sets. */
function endOfTerm({ ending }: ServiceDefinition): readonly Need[] {
  return (['earliest_end', 'remind'] as const).map((key): Need => {
    const moment = ending?.[key];
    const named = moment !== undefined && 'anchor' in moment && moment.anchor === 'end of term';
    const hint = 'add a line term: 12 months, or take this line away';
    return { path: `ending.${key}`, named, defined: ending?.term !== undefined, needs: 'how long the term is', hint };
  });
}

/** Work outside hours that nobody has been told. */
function hoursOf({ rates = [], surcharges = [], schedule }: ServiceDefinition): readonly Need[] {
  const named = [
    ...rates.map(({ id, name }) => ({ path: `${step('rates', id)}.name`, name })),
    ...surcharges.map(({ id, name }) => ({ path: `${step('surcharges', id)}.name`, name })),
  ];
  return named.map(({ path, name }) => ({
    ...{ path, named: OUTSIDE.test(name), defined: schedule?.hours !== undefined, needs: 'what your hours are' },
    hint: 'add schedule.hours, such as Mo-Fr 08:00-18:00',
  }));
}

const OUTSIDE =
  /\b(?:outside|out of) (?:of )?(?:(?:our|the|usual|normal|business|office|working|opening) )*hours\b|\bafter[- ]hours\b/i;
