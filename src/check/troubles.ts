/** Takes nothing, gives the troubles that service businesses have with customers, and which parts of a definition settle each. */

export interface Trouble {
  /** As clauses name it under `prevents`. */
  readonly id: string;
  /** What happens, in a few words. */
  readonly name: string;
  /** What a definition must say for it to be settled: one of each row, by its place. */
  readonly needs: readonly (readonly string[])[];
}

/** In the order in which they come up between two sides, from the first talk to the last paper. */
export const TROUBLES: readonly Trouble[] = [
  {
    id: 'abuse',
    name: 'insults and threats to staff',
    needs: [['conduct.not_accepted'], ['conduct.steps']],
  },
  {
    id: 'twisted-words',
    name: 'words that are twisted later',
    needs: [['services.excludes'], ['oral_agreements']],
  },
  {
    id: 'more-than-agreed',
    name: 'demands beyond what was agreed',
    needs: [['schedule.hours'], ['services.limits', 'rates', 'surcharges']],
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
  },
  {
    id: 'late-payment',
    name: 'payment that comes late or never',
    needs: [
      ['payment.pay_within', 'payment.due'],
      ['payment.late.interest', 'payment.due'],
      ['payment.late.suspend_after', 'payment.due'],
    ],
  },
  {
    id: 'disputed-invoices',
    name: 'every invoice is disputed',
    needs: [
      ['payment.disputes.within', 'payment.due'],
      ['payment.disputes.undisputed_part', 'payment.due'],
    ],
  },
  {
    id: 'changed-minds',
    name: 'changes of mind, again and again',
    needs: [
      ['changes.quote_within', 'cancellation', 'appointments.cancel'],
      ['services.revisions', 'changes.work_starts', 'cancellation', 'appointments.cancel'],
    ],
  },
  {
    id: 'ignored-advice',
    name: 'advice that is ignored, then a rescue',
    needs: [['advice.in_writing'], ['advice.not_followed']],
  },
  {
    id: 'rivals',
    name: 'offers of rivals, used to press the price',
    needs: [['offer.open_for', 'valid_from'], ['offer.price_matching']],
  },
  {
    id: 'legal-quarrels',
    name: 'quarrels that go to court at once',
    needs: [['dispute_steps'], ['liability.cap', 'make_good.lost_or_spoiled']],
  },
  {
    id: 'favours',
    name: 'favours that become rights',
    needs: [['favours.credited'], ['favours.at_most']],
  },
  {
    id: 'reputation',
    name: 'bad reviews before anybody complained to you',
    needs: [['complaints.to'], ['complaints.answer_within']],
  },
  {
    id: 'returns',
    name: 'returns and refunds',
    needs: [['make_good.tell_us'], ['make_good.if_redo_fails']],
  },
  {
    id: 'own-faults',
    name: 'your own mistakes',
    needs: [['make_good.own_it', 'make_good.redo'], ['make_good.redo'], ['make_good.extra']],
  },
  {
    id: 'deadlines',
    name: 'when it has to be ready',
    needs: [
      ['schedule.cutoffs', 'schedule.turnaround', 'services.turnaround', 'schedule.milestones', 'schedule.response'],
    ],
  },
];
