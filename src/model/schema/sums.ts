/** Takes the raw sums that amendments add, gives credits, charges and favours, as a change file and as the agreed terms write them. */
import * as z from 'zod';
import { amount } from '../grammar/amount.ts';
import { date } from '../grammar/date.ts';
import { duration } from '../grammar/duration.ts';
import { moment } from '../grammar/moment.ts';
import { id } from '../grammar/names.ts';
import { price } from '../grammar/price.ts';
import { quantity } from '../grammar/quantity.ts';
import { share } from '../grammar/share.ts';
import { workTime } from '../grammar/work-time.ts';
import { list, reference, text, value } from './scalar.ts';

export const creditShape = {
  name: text('What the credit is for.'),
  amount: value(amount, 'The sum, as a positive figure.'),
  of: reference('service', 'The id of the service whose tax it takes.'),
};

const belongs = {
  of: reference(
    'service',
    'The id of the service that it belongs to; it takes the tax of that service.',
  ).exactOptional(),
};

const charge = {
  name: text('What is charged.'),
  ...belongs,
  invoice: value(moment, 'When it is invoiced, if not as the contract says of changes.').exactOptional(),
};

const fixedSum = { amount: value(amount, 'The sum, charged once.', '180.00') };

const costPlus = {
  cost: value(amount, 'What it costs you.'),
  markup: value(share, 'What is added to the cost.'),
};

const hours = value(workTime, 'How long the work takes, in hours or minutes.');

const byTheHour = { rate: reference('rate', 'The id of the rate.'), hours };

/** The three ways to say how much a charge is; `more` are the keys that all of them have besides. */
export function chargeForms<T extends z.core.$ZodLooseShape>(more: T) {
  return z.union([
    z.strictObject({ ...charge, ...fixedSum, ...more }),
    z.strictObject({ ...charge, ...costPlus, ...more }),
    z.strictObject({ ...charge, ...byTheHour, ...more }),
  ]);
}

export const favourShape = {
  name: text('What is done as a favour.'),
  price: value(amount, 'What it would cost, as a sum; all of it is credited.'),
  ...belongs,
};

const on = { on: value(date, 'The day that it holds from.') };

/** A rate is written out as it was, so that a change of the rate leaves what was agreed before. */
const agreedTime = {
  rate: value(id, 'The id that the rate had.'),
  hours,
  price: value(price, 'The rate.'),
  step: value(duration, 'In which steps time is counted.').exactOptional(),
  minimum: value(quantity, 'The least that is charged.').exactOptional(),
};

const agreedCharge = z.union([
  z.strictObject({ ...charge, ...fixedSum, ...on }),
  z.strictObject({ ...charge, ...costPlus, ...on }),
  z.strictObject({ ...charge, ...agreedTime, ...on }),
]);

/** What amendments added, as the agreed terms hold it. */
export const addedSums = {
  credits: list(
    z.strictObject({ ...creditShape, on: value(date, 'The day of the credit.') }),
    'Credits that amendments gave.',
  ).exactOptional(),
  charges: list(agreedCharge, 'What amendments charge once.').exactOptional(),
  favours: list(
    z.strictObject({ ...favourShape, ...on }),
    'What is done free, listed at its full price and credited in full.',
  ).exactOptional(),
};
