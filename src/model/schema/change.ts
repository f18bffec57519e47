/** Takes the raw change file, gives what an amendment changes, one operation after the other. */
import * as z from 'zod';
import { date } from '../grammar/date.ts';
import { duration } from '../grammar/duration.ts';
import { move } from '../grammar/move.ts';
import { contractNumber, id } from '../grammar/names.ts';
import { price } from '../grammar/price.ts';
import { quantity } from '../grammar/quantity.ts';
import type { CalendarDate } from '../values.ts';
import { ownWordsShape } from './clauses.ts';
import { note } from './engaged.ts';
import { choice, list, reference, text, value } from './scalar.ts';
import { dutySchema, milestoneShape } from './schedule.ts';
import { rateSchema, serviceShape } from './service.ts';
import { chargeForms, creditShape, favourShape } from './sums.ts';
import { agreedServiceShape } from './terms.ts';
import { written } from './written.ts';

const from = { from: value(date, 'From when, if not from the date of the amendment.').exactOptional() };

const changeService = z
  .strictObject({
    id: reference('service', 'The id of an engaged service.'),
    quantity: value(quantity, 'How many from now on.').exactOptional(),
    note: note.exactOptional(),
    price: serviceShape.price.describe('What it costs from now on.').exactOptional(),
    name: text('What it is called from now on.', 'Help desk and visits').exactOptional(),
    description: text('What you do from now on, in a sentence or two.').exactOptional(),
    includes: serviceShape.includes,
    excludes: serviceShape.excludes,
    limits: serviceShape.limits,
    ...from,
  })
  .describe('Another quantity, price, text or limit of a service; lists are written in full.');

const addService = z
  .strictObject({
    ...agreedServiceShape,
    quantity: value(quantity, 'How many, where the price is per unit.', '6 computers').exactOptional(),
    note: note.exactOptional(),
    ...from,
  })
  .describe('A service that the contract did not have.');

/** What is taken out: its id, or its id and from when. */
function removed(kind: 'service' | 'rate' | 'milestone' | 'duty', what: string, description: string) {
  return z
    .union([
      reference(kind, what).transform((id): Removed => ({ id })),
      z.strictObject({ id: reference(kind, what), ...from }),
    ])
    .describe(description);
}

/** Spelled out, so that both ways of writing it give one shape. */
export interface Removed {
  id: string;
  from?: CalendarDate;
}

const removeService = removed('service', 'The id of an engaged service.', 'A service that is dropped.');

const addRate = z.strictObject({ ...rateSchema.shape, ...from }).describe('A rate that the contract did not have.');

const changeRate = z
  .strictObject({
    id: reference('rate', 'The id of a rate.'),
    name: text('What the rate is for from now on.', 'Work out of hours').exactOptional(),
    price: value(price, 'The rate from now on.').exactOptional(),
    step: rateSchema.shape.step,
    minimum: rateSchema.shape.minimum,
    ...from,
  })
  .describe('Another rate for work that no service covers.');

const removeRate = removed('rate', 'The id of a rate.', 'A rate that is no longer used.');

const addMilestone = z.strictObject({ ...milestoneShape, ...from }).describe('A date that the contract did not have.');

const moveMilestone = z
  .strictObject({
    id: reference('milestone', 'The id of a milestone.'),
    to: value(date, 'The new date. Write to or by, not both.', '2027-02-19').exactOptional(),
    by: value(move, 'By how many days or business days it moves, later or earlier.').exactOptional(),
    ...from,
  })
  .describe('Another day of a milestone: to a date, or by days.');

const removeMilestone = removed('milestone', 'The id of a milestone.', 'A date that no longer holds.');

const addDuty = z
  .strictObject({ ...dutySchema.shape, ...from })
  .describe('Something the client has to bring or do, which the contract did not ask for.');

const changeDuty = z
  .strictObject({
    id: reference('duty', 'The id of a client duty.'),
    what: text('What the client brings or does from now on.', 'Passwords of all servers').exactOptional(),
    due: dutySchema.shape.due,
    if_late: dutySchema.shape.if_late,
    pause_after: dutySchema.shape.pause_after,
    restart_fee: dutySchema.shape.restart_fee,
    otherwise: dutySchema.shape.otherwise,
    ...from,
  })
  .describe('Another date or rule for what the client brings.');

const removeDuty = removed('duty', 'The id of a client duty.', 'Something the client no longer has to bring or do.');

const received = z
  .strictObject({
    duty: reference('duty', 'The id of a client duty.'),
    on: value(date, 'The day it was brought.'),
    ...from,
  })
  .describe('The client brought something; dates that need it move by the rule of the contract.');

const change = z
  .strictObject({
    what: text('What is changed: its path, with keys and ids, such as schedule.hours.'),
    to: written.describe('What it says from now on.'),
    ...from,
  })
  .describe('Anything else of the contract that changes.');

const place = text('What no longer holds: its path, with keys and ids, such as schedule.closed.', 'schedule.closed');

const remove = z
  .union([place.transform((what): RemovedPlace => ({ what })), z.strictObject({ what: place, ...from })])
  .describe('Anything else that the contract need not say, and no longer says.');

/** Spelled out, so that both ways of writing it give one shape. */
export interface RemovedPlace {
  what: string;
  from?: CalendarDate;
}

const clause = { clause: value(id, 'The id of a clause of the contract.', 'confidentiality') };

const replaceWords = z
  .union([
    z.strictObject({ ...clause, text: ownWordsShape.text, ...from }),
    z.strictObject({
      ...clause,
      back_to: choice(['standard words'], 'The words that the contract has for it without words of your own.'),
      ...from,
    }),
  ])
  .describe('Your own words for a clause, in place of those it has; or the standard words again.');

const addCredit = z
  .strictObject({ ...creditShape, on: value(date, 'The day of the credit.', '2027-02-01').exactOptional(), ...from })
  .describe('A sum that the client gets back.');

const addCharge = chargeForms(from).describe(
  'A sum that is charged once: an amount, a cost with a markup, or hours at a rate.',
);

const addFavour = z
  .strictObject({ ...favourShape, ...from })
  .describe('Something done free: listed at its full price and credited in full.');

/** One map with one key for each operation. A new one is written here and above. */
export const operationSchema = z.union([
  z
    .strictObject({ change_service: changeService })
    .transform((item) => ({ op: 'change_service' as const, ...item.change_service })),
  z
    .strictObject({ add_service: addService })
    .transform((item) => ({ op: 'add_service' as const, ...item.add_service })),
  z
    .strictObject({ remove_service: removeService })
    .transform((item) => ({ op: 'remove_service' as const, ...item.remove_service })),
  z.strictObject({ add_rate: addRate }).transform((item) => ({ op: 'add_rate' as const, ...item.add_rate })),
  z
    .strictObject({ change_rate: changeRate })
    .transform((item) => ({ op: 'change_rate' as const, ...item.change_rate })),
  z
    .strictObject({ remove_rate: removeRate })
    .transform((item) => ({ op: 'remove_rate' as const, ...item.remove_rate })),
  z
    .strictObject({ add_milestone: addMilestone })
    .transform((item) => ({ op: 'add_milestone' as const, ...item.add_milestone })),
  z
    .strictObject({ move_milestone: moveMilestone })
    .transform((item) => ({ op: 'move_milestone' as const, ...item.move_milestone })),
  z
    .strictObject({ remove_milestone: removeMilestone })
    .transform((item) => ({ op: 'remove_milestone' as const, ...item.remove_milestone })),
  z.strictObject({ add_duty: addDuty }).transform((item) => ({ op: 'add_duty' as const, ...item.add_duty })),
  z
    .strictObject({ change_duty: changeDuty })
    .transform((item) => ({ op: 'change_duty' as const, ...item.change_duty })),
  z
    .strictObject({ remove_duty: removeDuty })
    .transform((item) => ({ op: 'remove_duty' as const, ...item.remove_duty })),
  z.strictObject({ received }).transform((item) => ({ op: 'received' as const, ...item.received })),
  z.strictObject({ change }).transform((item) => ({ op: 'change' as const, ...item.change })),
  z.strictObject({ remove }).transform((item) => ({ op: 'remove' as const, ...item.remove })),
  z
    .strictObject({ replace_words: replaceWords })
    .transform((item) => ({ op: 'replace_words' as const, ...item.replace_words })),
  z.strictObject({ add_credit: addCredit }).transform((item) => ({ op: 'add_credit' as const, ...item.add_credit })),
  z.strictObject({ add_charge: addCharge }).transform((item) => ({ op: 'add_charge' as const, ...item.add_charge })),
  z.strictObject({ add_favour: addFavour }).transform((item) => ({ op: 'add_favour' as const, ...item.add_favour })),
]);

export const changeFileSchema = z
  .strictObject({
    amends: value(contractNumber, 'The number of the contract.'),
    date: value(date, 'The date of the amendment.'),
    requested_by: choice(['client', 'provider'], 'Who asked for the change.'),
    requested: text('How and when it was asked for.').exactOptional(),
    reason: text('Why, in a sentence.'),
    open_for: value(duration, 'How long this offer may be accepted.').exactOptional(),
    settles: choice(
      ['price and dates of these changes in full'],
      'Whether nothing more can be asked for because of these changes.',
    ).exactOptional(),
    invoiced: list(
      text('The name of a plan line.', 'Balance'),
      'The lines of the payment plan that are invoiced already, where the dates say otherwise.',
    ).exactOptional(),
    changes: list(operationSchema, 'What changes, one operation after the other.'),
  })
  .describe('A change to a contract that was accepted.');

export type ChangeFile = z.infer<typeof changeFileSchema>;
export type Change = ChangeFile['changes'][number];
