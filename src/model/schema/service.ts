/** Takes the raw list of services and what goes with prices, gives what is offered and what it costs. */
import * as z from 'zod';
import { amount } from '../grammar/amount.ts';
import { duration } from '../grammar/duration.ts';
import { limit, unused } from '../grammar/limit.ts';
import { moment } from '../grammar/moment.ts';
import { price } from '../grammar/price.ts';
import { quantity } from '../grammar/quantity.ts';
import { part, share } from '../grammar/share.ts';
import { priceBands } from './bands.ts';
import { estimateSchema } from './estimate.ts';
import { packSchema } from './pack.ts';
import { choice, id, list, reference, text, value, whole } from './scalar.ts';

export const PLACES = ['premises', 'customer-site', 'remote'] as const;

const limits = list(
  z.strictObject({
    of: value(limit, 'How much is included, per what and in which time.'),
    unused: value(unused, 'What becomes of what was not used: it lapses, or rolls over for some time.').exactOptional(),
    beyond: value(price, 'What each one beyond the limit costs.').exactOptional(),
  }),
  'How much of the service the price includes.',
);

const acceptance = z
  .strictObject({
    test: text('What must be so for the work to count as done, in a way that both can see.'),
    client_checks_within: value(duration, 'How long the client has to check.'),
    silence: text('What happens when the client says nothing in that time.').exactOptional(),
  })
  .describe('How the client accepts the work.');

export const serviceShape = {
  id: id('service', 'A short name for use in these files.'),
  name: text('What the service is called on paper.'),
  description: text('What you do, in a sentence or two.').exactOptional(),
  place: choice(PLACES, 'Where this service is done, if not where the others are.').exactOptional(),
  contract_made: choice(
    PLACES,
    'Where the contract for this service is made, if not where the others are.',
  ).exactOptional(),
  includes: list(text('One thing that is included.'), 'What belongs to the service.').exactOptional(),
  excludes: list(
    text('One thing that is not included.'),
    'What customers might expect and do not get.',
  ).exactOptional(),
  price: z
    .union([
      value(price, 'What it costs: once, per unit, per period, or included.'),
      priceBands(
        'What it costs by quantity: one line for each band; the band of the whole quantity prices all of it, unless a line says each band its own units.',
      ),
    ])
    .describe('What it costs: one price, or one price for each band of quantities.'),
  tax: z
    .union([z.literal('none'), value(part, 'The rate.', '5%')])
    .describe('The rate of tax on this service, if not that of the others; or none.')
    .meta({ examples: ['5%'] })
    .exactOptional(),
  estimate: estimateSchema.exactOptional(),
  pack: packSchema.exactOptional(),
  minimum: value(quantity, 'The least quantity that is charged.').exactOptional(),
  final_count: z
    .strictObject({
      by: value(moment, 'Until when the client gives the final count.'),
      added_until: value(moment, 'Until when the count may still rise.').exactOptional(),
    })
    .describe('Until when the quantity of the contract may change without an amendment.')
    .exactOptional(),
  credited: choice(
    ['on signature'],
    'A service that is listed at its full price and taken off in full when the contract is signed.',
  ).exactOptional(),
  turnaround: value(duration, 'How long this service takes, if not as long as the others.').exactOptional(),
  limits: limits.exactOptional(),
  deliverables: list(
    text('One thing that the client gets.'),
    'What the client holds in hand at the end.',
  ).exactOptional(),
  revisions: z
    .strictObject({
      rounds: whole('How many rounds of changes the price includes.'),
      beyond: value(price, 'What each further round costs.').exactOptional(),
    })
    .describe('How many rounds of changes to the result are included.')
    .exactOptional(),
  acceptance: acceptance.exactOptional(),
  warranty: z
    .strictObject({
      lasts: value(moment, 'Until when faults are mended free.'),
      use: value(quantity, 'How much use ends it, if that comes first.', '12,000 miles').exactOptional(),
      covers: choice(['work', 'parts', 'parts and work'], 'What is free of charge.').exactOptional(),
      claim: text('What the client does who finds a fault.', 'bring the car and the invoice').exactOptional(),
      way: text('Who pays for the way.', 'we pay for the tow if the fault stops the car').exactOptional(),
      not_if: text('When it does not apply.').exactOptional(),
    })
    .describe('How long you mend faults free.')
    .exactOptional(),
};

export const serviceSchema = z.strictObject(serviceShape).describe('One service.');

export const rateSchema = z
  .strictObject({
    id: id('rate', 'A short name for use in these files.'),
    name: text('What the rate is for.'),
    price: value(price, 'The rate, for example per hour.'),
    step: value(duration, 'In which steps time is counted.').exactOptional(),
    minimum: value(quantity, 'The least that is charged.').exactOptional(),
  })
  .describe('A rate for work that no service covers.');

export const surchargeSchema = z
  .strictObject({
    id: id('surcharge', 'A short name for use in these files.'),
    name: text('What costs extra.'),
    adds: value(share, 'What it adds to the price.'),
  })
  .describe('Something that makes the price higher.');

export const allowanceSchema = z
  .strictObject({
    id: id('allowance', 'A short name for use in these files.'),
    name: text('What is bought for the client.'),
    amount: value(amount, 'The sum both sides think it will cost.'),
    billed: choice(['at cost'], 'How it is billed.'),
  })
  .describe('A sum set aside for something whose cost is not known yet; it is in no price and no deposit.');

export const expensesSchema = z
  .strictObject({
    at: choice(['cost'], 'How expenses are billed.'),
    markup: value(share, 'What is added to the cost.', '10%').exactOptional(),
    approve_above: value(amount, 'Above which sum the client is asked first.').exactOptional(),
  })
  .describe('What you lay out for the client.');

export const serviceChargeSchema = z
  .strictObject({
    name: text('What the charge is called.', 'Service charge'),
    share: value(share, 'Which part of the prices is added.', '18%'),
    of: list(reference('service', 'The id of a service.'), 'To the prices of which services.'),
    goes_to: text('Who gets it.', 'the people who serve you, all of it').exactOptional(),
  })
  .describe('A share of some prices that everybody pays besides; it has a line of its own and is in the sum.');
