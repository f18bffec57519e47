/** Takes the raw parts on conduct and trouble, gives what is promised beyond the services and what is asked. */
import * as z from 'zod';
import { amount } from '../grammar/amount.ts';
import { duration } from '../grammar/duration.ts';
import { times } from '../grammar/limit.ts';
import { moment } from '../grammar/moment.ts';
import { cap, upTo } from '../grammar/money.ts';
import { part } from '../grammar/share.ts';
import { choice, list, reference, text, value, yes } from './scalar.ts';

export const offerSchema = z
  .strictObject({
    open_for: value(duration, 'How long a contract that you sent may be accepted.').exactOptional(),
    prices_fixed_for: value(duration, 'How long your prices stay as they are.').exactOptional(),
    price_matching: yes('Whether you match the prices of others.').exactOptional(),
  })
  .describe('How long what you offer holds.');

export const priceReviewSchema = z
  .strictObject({
    every: value(duration, 'How long fees stay before you may raise them, each time.', '12 months'),
    at_most: value(part, 'By how much at most.', '5%').exactOptional(),
    notice: value(
      duration,
      'How long before you say so in writing; until then the client may end at no cost.',
      '2 months',
    ),
  })
  .describe('How you may raise the fees of a contract that goes on.');

export const changesSchema = z
  .strictObject({
    quote_within: value(duration, 'How soon you say what a wished change costs.').exactOptional(),
    quote_open_for: value(duration, 'How long that quote holds.').exactOptional(),
    work_starts: choice(['after both signatures'], 'When work on a change starts.').exactOptional(),
    meanwhile: choice(
      ['work goes on as agreed', 'work stops'],
      'What happens to the agreed work until a change is settled.',
    ).exactOptional(),
    effect_on_plan: choice(
      ['own line', 'next instalment', 'remaining instalments'],
      'Where the difference in price is billed.',
    ).exactOptional(),
  })
  .describe('How the agreed work may be changed.');

export const makeGoodSchema = z
  .strictObject({
    tell_us: value(moment, 'Until when the customer tells you of a fault.').exactOptional(),
    proof: text('What the customer shows.').exactOptional(),
    own_it: text('When you say that it was your fault.').exactOptional(),
    redo: text('How soon you do it again.').exactOptional(),
    ignores: list(
      choice(['cutoffs', 'turnaround'], 'A time that does not count.'),
      'Times of the schedule that do not hold up the mending of your own mistakes.',
    ).exactOptional(),
    if_redo_fails: text('What the customer gets when doing it again did not help.').exactOptional(),
    extra: text('What the customer gets on top, for the trouble.').exactOptional(),
    staff_may_decide: value(upTo, 'Up to which sum the staff make good without asking.').exactOptional(),
    lost_or_spoiled: text('What is paid for things lost or spoiled.').exactOptional(),
    review: value(moment, 'Until when you tell the client what went wrong and why it will not again.').exactOptional(),
  })
  .describe('What happens when something went wrong.');

export const updatesSchema = z
  .strictObject({
    every: text('How often, or on which day.'),
    by: text('In which way, for example by e-mail.').exactOptional(),
  })
  .describe('How you keep the client up to date.');

export const adviceSchema = z
  .strictObject({
    in_writing: yes('Whether advice that matters is given in writing.').exactOptional(),
    not_followed: choice(
      ['client signs that it was given'],
      'What happens when the client does not follow it.',
    ).exactOptional(),
    repair_rate: reference(
      'rate',
      'The id of the rate for repairs that following it would have saved.',
    ).exactOptional(),
  })
  .describe('Advice that you give.');

export const favoursSchema = z
  .strictObject({
    listed_at: choice(['full price'], 'At what price a favour stands on the invoice.'),
    credited: value(part, 'Which part is taken off again.').exactOptional(),
    at_most: value(times, 'How many there are in a period.').exactOptional(),
  })
  .describe('Small things done free, so that they stay seen as favours.');

export const complaintsSchema = z
  .strictObject({
    to: text('Where complaints go.'),
    answer_within: value(duration, 'How soon they are answered.').exactOptional(),
  })
  .describe('Where to complain.');

const sentences = (each: string, all: string) => list(text(each), all).exactOptional();

export const conductSchema = z
  .strictObject({
    we_promise: sentences('One promise.', 'How you treat customers.'),
    not_accepted: sentences('One thing.', 'What you do not accept from customers.'),
    steps: sentences('One step.', 'What follows when somebody does so, step by step.'),
    decided_by: text('Who of you decides on a step, and says why.', 'the owner').exactOptional(),
    at_once_for: sentences('One thing.', 'What makes you take the last step at once.'),
  })
  .describe('How both sides treat each other.');

export const dataSchema = z
  .strictObject({
    role: choice(
      ['processor', 'controller'],
      'Whether you handle personal data for the client (processor) or for yourself (controller).',
    ),
    kinds: list(text('One kind of data.'), 'Which data.').exactOptional(),
    where: text('Where the data is kept.').exactOptional(),
    breach_notice: value(duration, 'How soon you tell the client of a breach.').exactOptional(),
    deleted: value(moment, 'When the data is deleted.').exactOptional(),
  })
  .describe('Personal data that you handle.');

export const insuranceSchema = z
  .strictObject({
    kind: text('What it covers.'),
    sum: value(amount, 'The sum insured; in quotes where it has commas.').exactOptional(),
  })
  .describe('An insurance that you hold.');

export const endingSchema = z
  .strictObject({
    of: list(reference('service', 'The id of a service.'), 'Which services this is about, if not all.').exactOptional(),
    term: value(duration, 'How long the contract runs at least.').exactOptional(),
    renewal: choice(['month by month'], 'How it goes on after that.').exactOptional(),
    notice: value(duration, 'How long before the end notice is given.').exactOptional(),
    earliest_end: value(moment, 'The first day it can end on.').exactOptional(),
    remind: value(moment, 'When you remind the client that the term ends.').exactOptional(),
    handover: value(duration, 'In which time you hand everything over.').exactOptional(),
  })
  .describe('How the contract ends.');

export const liabilitySchema = z
  .strictObject({
    cap: value(cap, 'The most that you pay for damage; what the law does not let you limit stays unlimited.'),
  })
  .describe('What you answer for.');
