/** Takes the raw parts on money, gives tax, rounding, deposit, payment plan, cancellation. */
import * as z from 'zod';
import { amount } from '../grammar/amount.ts';
import { notice } from '../grammar/band.ts';
import { date } from '../grammar/date.ts';
import { duration } from '../grammar/duration.ts';
import { moment } from '../grammar/moment.ts';
import { charge, interest } from '../grammar/money.ts';
import { part, share } from '../grammar/share.ts';
import { choice, list, reference, text, value } from './scalar.ts';

export const taxSchema = z
  .union([
    z.literal('none'),
    z.strictObject({
      name: text('What the tax is called on invoices.'),
      rate: value(part, 'The rate.'),
      prices: choice(['exclusive', 'inclusive'], 'Whether your prices are without the tax or hold it.'),
    }),
  ])
  .describe('The tax on your prices, or none.');

export const roundingSchema = z
  .strictObject({
    at: choice(['line', 'document'], 'Whether tax is rounded on each line or once on the sum.'),
    mode: choice(
      ['half-up', 'half-even', 'up', 'down'],
      'How what is less than the smallest coin is rounded: half-up and half-even look at halves, up and down take all of it one way.',
    ),
  })
  .describe('How sums are rounded to the smallest coin.');

const services = (description: string) => list(reference('service', 'The id of a service.'), description);

export const depositSchema = z
  .strictObject({
    share: value(part, 'Which part of the price.'),
    at_most: value(
      amount,
      'The most that the deposit comes to, with tax where your prices hold it; a line with share: remaining bills the rest.',
      '1000.00',
    ).exactOptional(),
    of: services('Of which services.'),
    invoice: value(moment, 'The day of the invoice.'),
    back_until: value(moment, 'Until when a client who cancels gets it back.').exactOptional(),
    then_kept: choice(['set against the cancellation charge'], 'What becomes of it after that day.').exactOptional(),
  })
  .describe('The first instalment.');

const planLine = z.strictObject({
  name: text('What the instalment is called.'),
  share: z
    .union([z.literal('remaining'), value(share, 'Which part of the price.')])
    .describe('Which part of the one-off prices, or remaining for all that no other line bills.')
    .exactOptional(),
  amount: value(amount, 'A fixed sum instead of a share.', '500.00').exactOptional(),
  of: z
    .union([z.literal('extras'), services('Of which services.')])
    .describe('Of which services; or extras, for what is not fixed at signing.')
    .exactOptional(),
  invoice: value(moment, 'The day of the invoice.'),
  begins: value(moment, 'From when fees for a period are charged.').exactOptional(),
  part_month: choice(['by day'], 'How a month, quarter or year that is not full is charged.').exactOptional(),
});

export const paymentSchema = z
  .strictObject({
    due: text('When customers pay, where there are no invoices.').exactOptional(),
    pay_within: value(moment, 'Until when an invoice is paid.').exactOptional(),
    plan: list(planLine, 'Who pays what when: one line for each invoice or row of invoices.').exactOptional(),
    retention: z
      .strictObject({
        name: text('What the invoice for it is called.', 'Kept until the work has stood'),
        share: value(part, 'Which part of each instalment the client keeps back, the deposit apart.', '5%'),
        released: value(moment, 'When you invoice what was kept back.', '30 days after done'),
      })
      .describe('A part of each instalment that the client keeps back until the work has stood for a while.')
      .exactOptional(),
    late: z
      .strictObject({
        interest: value(interest, 'The interest on what is paid late.').exactOptional(),
        base_rate: z
          .strictObject({
            value: value(share, 'The base rate.'),
            as_of: value(date, 'Since when it is that.'),
            of: text('Whose base rate it is.', 'Bank of England').exactOptional(),
          })
          .describe('The base rate that the interest is reckoned from.')
          .exactOptional(),
        recovery_sum: z
          .union([z.literal('by law'), value(amount, 'A fixed sum.')])
          .describe('The sum for the trouble of collecting: what the law gives, or an amount.')
          .exactOptional(),
        suspend_after: value(duration, 'After which delay the work may stop.').exactOptional(),
        suspend_notice: value(duration, 'How long before that the client is told.').exactOptional(),
        end_after: value(duration, 'After which delay you may end the contract.', '60 days').exactOptional(),
        end_notice: value(
          duration,
          'How long before that you ask for the money in a last notice.',
          '14 days',
        ).exactOptional(),
      })
      .describe('What follows when an invoice is not paid in time.')
      .exactOptional(),
    disputes: z
      .strictObject({
        within: value(moment, 'Until when an invoice may be disputed.'),
        undisputed_part: choice(['due'], 'What becomes of the part nobody disputes.').exactOptional(),
        silence: choice(
          ['the lines count as agreed'],
          'What it means when a business disputes nothing in that time. A consumer who says nothing loses no right.',
        ).exactOptional(),
      })
      .describe('What the client does who finds an invoice wrong.')
      .exactOptional(),
    methods: list(text('A way to pay.'), 'How customers can pay.').exactOptional(),
  })
  .describe('When and how customers pay.');

const charged = {
  charge: value(charge, 'What it costs: a share of the price, or the work done.'),
  of: services('Of which services, if not of all that are paid once.').exactOptional(),
  rate: reference('rate', 'The id of the rate that work done is charged at.').exactOptional(),
  at_most: value(part, 'The highest charge, as a share of the price.').exactOptional(),
};

export const cancellationSchema = list(
  z.union([
    z
      .strictObject({ notice: value(notice, 'How long before the event.'), ...charged })
      .describe('A charge by how early the client cancels.'),
    z
      .strictObject({ until: reference('milestone', 'The id of the milestone where this band ends.'), ...charged })
      .describe('A charge by how far the work has come.'),
    z.strictObject({ by_us: text('What the client gets when you cancel.') }).describe('What happens when you cancel.'),
    z
      .strictObject({ resale: text('What happens to the charge when the date is sold again.') })
      .describe('What a new booking of the date does to the charge.'),
  ]),
  'What cancelling costs, and what happens when you cancel.',
);
