/** Takes nothing, gives the troubles that service businesses have with customers, which parts of a definition settle each, and an entry that would. */
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Entry } from './entry.ts';

export interface Trouble {
  /** As clauses name it under `prevents`. */
  readonly id: string;
  /** What happens, in a few words. */
  readonly name: string;
  /** What a definition must say for it to be settled: one of each row, by its place. */
  readonly needs: readonly (readonly string[])[];
  /** Lines of a definition that settle it, to paste and to change; `check` proposes them where nothing is said. */
  readonly entry: Entry;
  /** Where it can come up, if not everywhere. */
  readonly arises?: (definition: ServiceDefinition) => boolean;
}

/** Who makes no contracts sells what hangs on the wall. */
const withContracts = ({ contract_number: number }: ServiceDefinition): boolean => number !== undefined;

/** Who answers for what was made, or mends it, is called when advice was not followed. */
const keptUp = (definition: ServiceDefinition): boolean =>
  withContracts(definition) &&
  (definition.schedule?.response !== undefined ||
    definition.services.some(({ warranty, acceptance }) => warranty !== undefined || acceptance !== undefined));

/** In the order in which they come up between two sides, from the first talk to the last paper. */
export const TROUBLES: readonly Trouble[] = [
  {
    id: 'abuse',
    name: 'insults and threats to staff',
    needs: [['conduct.not_accepted'], ['conduct.steps']],
    entry: {
      under: 'conduct',
      lines: ['not_accepted: [shouting, insults, threats]', 'steps: [a warning in writing, the end of the contract]'],
    },
  },
  {
    id: 'twisted-words',
    name: 'words that are twisted later',
    needs: [['services.excludes'], ['oral_agreements']],
    entry: { lines: ['oral_agreements: What we say counts once one of us has confirmed it by e-mail'] },
    arises: withContracts,
  },
  {
    id: 'more-than-agreed',
    name: 'demands beyond what was agreed',
    needs: [['schedule.hours'], ['services.limits', 'rates', 'surcharges']],
    entry: { under: 'schedule', lines: ['hours: [Mo-Fr 09:00-17:00]'] },
  },
  {
    id: 'late-answers',
    name: 'late decisions that are blamed on you',
    needs: [
      ['client_duties', 'appointments.late'],
      [
        'client_duties.if_late',
        'client_duties.otherwise',
        'schedule.lateness.yours',
        'schedule.lateness.rate',
        'appointments.late',
      ],
    ],
    entry: {
      lines: [
        'client_duties: [{id: papers, what: The papers that we ask for, due: 7 days after start, if_late: dates that need it move day for day}]',
      ],
    },
  },
  {
    id: 'late-payment',
    name: 'payment that comes late or never',
    needs: [
      ['payment.pay_within', 'payment.due'],
      ['payment.late.interest', 'payment.due'],
      ['payment.late.suspend_after', 'payment.due'],
    ],
    entry: { under: 'payment', lines: ['pay_within: 14 days after invoice'] },
  },
  {
    id: 'disputed-invoices',
    name: 'every invoice is disputed',
    needs: [
      ['payment.disputes.within', 'payment.due'],
      ['payment.disputes.undisputed_part', 'payment.due'],
    ],
    entry: { under: 'payment', lines: ['disputes: {within: 7 days after invoice, undisputed_part: due}'] },
    arises: withContracts,
  },
  {
    id: 'changed-minds',
    name: 'changes of mind, again and again',
    needs: [
      ['changes.quote_within', 'cancellation', 'appointments.cancel'],
      ['services.revisions', 'changes.work_starts', 'cancellation', 'appointments.cancel'],
    ],
    entry: { under: 'changes', lines: ['quote_within: 3 days', 'work_starts: after both signatures'] },
    arises: withContracts,
  },
  {
    id: 'ignored-advice',
    name: 'advice that is ignored, then a rescue',
    needs: [['advice.in_writing'], ['advice.not_followed']],
    entry: { under: 'advice', lines: ['in_writing: yes', 'not_followed: client signs that it was given'] },
    arises: keptUp,
  },
  {
    id: 'rivals',
    name: 'offers of rivals, used to press the price',
    needs: [['offer.open_for', 'valid_from'], ['offer.price_matching']],
    entry: { under: 'offer', lines: ['open_for: 30 days', 'price_matching: no'] },
    arises: withContracts,
  },
  {
    id: 'legal-quarrels',
    name: 'quarrels that go to court at once',
    // A shop that answers complaints has the first step; the steps after it are for contracts, which contract-complete asks for.
    needs: [
      ['dispute_steps', 'complaints.answer_within'],
      ['liability.cap', 'make_good.lost_or_spoiled'],
    ],
    entry: { lines: ['dispute_steps: [We talk, We ask a mediator, We go to court]'] },
  },
  {
    id: 'favours',
    name: 'favours that become rights',
    needs: [['favours.credited'], ['favours.at_most']],
    entry: { under: 'favours', lines: ['listed_at: full price', 'credited: 100%', 'at_most: 2 per year'] },
    arises: withContracts,
  },
  {
    id: 'reputation',
    name: 'bad reviews before anybody complained to you',
    needs: [['complaints.to'], ['complaints.answer_within']],
    entry: { under: 'complaints', lines: ['to: the owner', 'answer_within: 2 days'] },
  },
  {
    id: 'returns',
    name: 'returns and refunds',
    needs: [['make_good.tell_us'], ['make_good.if_redo_fails']],
    entry: { under: 'make_good', lines: ['tell_us: 7 days after the fault', 'if_redo_fails: refund that work'] },
  },
  {
    id: 'own-faults',
    name: 'your own mistakes',
    needs: [['make_good.own_it', 'make_good.redo'], ['make_good.redo'], ['make_good.extra']],
    entry: { under: 'make_good', lines: ['redo: within 3 days', 'extra: a tenth off your next order'] },
  },
  {
    id: 'deadlines',
    name: 'when it has to be ready',
    needs: [
      [
        'schedule.cutoffs',
        'schedule.turnaround',
        'services.turnaround',
        'schedule.milestones',
        'schedule.response',
        // A time that is kept for the customer is when it is done.
        'appointments',
        'services.final_count',
      ],
    ],
    entry: { under: 'schedule', lines: ['turnaround: 3 days'] },
  },
];
