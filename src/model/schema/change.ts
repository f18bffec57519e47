/** Takes the raw change file, gives what an amendment changes, one operation after the other. */
import { z } from 'zod';
import { date } from '../grammar/date.ts';
import { duration } from '../grammar/duration.ts';
import { contractNumber } from '../grammar/names.ts';
import { quantity } from '../grammar/quantity.ts';
import type { Raw } from '../source.ts';
import { choice, list, reference, text, value } from './scalar.ts';
import { milestoneShape } from './schedule.ts';
import { serviceShape } from './service.ts';
import { agreedServiceShape, creditShape } from './terms.ts';

const from = { from: value(date, 'From when, if not from the date of the amendment.').exactOptional() };

const written = z.string().meta({ type: ['string', 'number', 'boolean'] });

const raw: z.ZodType<Raw, Raw> = z.lazy(() => z.union([written, z.array(raw), z.record(z.string(), raw)]));

const changeService = z
  .strictObject({
    id: reference('service', 'The id of an engaged service.'),
    quantity: value(quantity, 'How many from now on.').exactOptional(),
    price: serviceShape.price.describe('What it costs from now on.').exactOptional(),
    name: text('What it is called from now on.').exactOptional(),
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
    quantity: value(quantity, 'How many, where the price is per unit.').exactOptional(),
    ...from,
  })
  .describe('A service that the contract did not have.');

const removeService = z
  .union([
    reference('service', 'The id of an engaged service.').transform((id): { id: string } => ({ id })),
    z.strictObject({ id: reference('service', 'The id of an engaged service.'), ...from }),
  ])
  .describe('A service that is dropped.');

const addMilestone = z.strictObject({ ...milestoneShape, ...from }).describe('A date that the contract did not have.');

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
    to: raw.describe('What it says from now on.'),
    ...from,
  })
  .describe('Anything else of the contract that changes.');

const addCredit = z
  .strictObject({ ...creditShape, on: value(date, 'The day of the credit.').exactOptional(), ...from })
  .describe('A sum that the client gets back.');

/** One map with one key for each operation. A new one is written here, and in the union below. */
const operations = z.union([
  z.strictObject({ change_service: changeService }).transform((item) => ({
    op: 'change_service' as const,
    ...item.change_service,
  })),
  z
    .strictObject({ add_service: addService })
    .transform((item) => ({ op: 'add_service' as const, ...item.add_service })),
  z.strictObject({ remove_service: removeService }).transform(
    (item): RemoveService => ({
      op: 'remove_service',
      ...item.remove_service,
    }),
  ),
  z.strictObject({ add_milestone: addMilestone }).transform((item) => ({
    op: 'add_milestone' as const,
    ...item.add_milestone,
  })),
  z.strictObject({ received }).transform((item) => ({ op: 'received' as const, ...item.received })),
  z.strictObject({ change }).transform((item) => ({ op: 'change' as const, ...item.change })),
  z.strictObject({ add_credit: addCredit }).transform((item) => ({ op: 'add_credit' as const, ...item.add_credit })),
]);

/** Spelled out, so that both ways of writing it give one shape. */
export interface RemoveService {
  op: 'remove_service';
  id: string;
  from?: z.infer<typeof changeService>['from'];
}

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
      text('The name of a plan line.'),
      'The lines of the payment plan that are invoiced already, where the dates say otherwise.',
    ).exactOptional(),
    changes: list(operations, 'What changes, one operation after the other.'),
  })
  .describe('A change to a contract that was accepted.');

export type ChangeFile = z.infer<typeof changeFileSchema>;
export type Change = ChangeFile['changes'][number];
