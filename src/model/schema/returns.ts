/** Takes the raw part on goods that are brought back, gives until when, in what state and for what in return you take them. */
import * as z from 'zod';
import { moment } from '../grammar/moment.ts';
import { shareOrAmount } from '../grammar/money.ts';
import { choice, list, text, value, yes } from './scalar.ts';

/** What customers may bring back though nothing is wrong with it; faults are another matter, and the law's. */
export const returnsSchema = z
  .union([
    z.literal('none'),
    z.strictObject({
      within: value(moment, 'Until when goods may be brought back.', '14 days after the purchase'),
      refund: list(
        choice(['money back', 'exchange', 'store credit'], 'What the customer may choose.'),
        'What the customer gets for them; of several, what the customer chooses.',
      ),
      goods: list(text('One kind of goods.', 'shampoo'), 'Which goods, if not all that you sell.').exactOptional(),
      not_for: list(text('One kind of goods.', 'sale goods'), 'Which goods you do not take back.').exactOptional(),
      condition: text('In what state they must be.', 'unopened').exactOptional(),
      proof: text('What the customer shows.', 'the receipt').exactOptional(),
      without_proof: text(
        'What follows when the customer has nothing to show.',
        'you get store credit',
      ).exactOptional(),
      fee: z
        .union([z.literal('none'), value(shareOrAmount, 'A share of the price, or an amount.', '10%')])
        .describe('What you keep for taking goods back, or none.')
        .exactOptional(),
      copy: yes('Whether you hand out these rules in writing to whoever asks.', 'yes').exactOptional(),
    }),
  ])
  .describe('Goods that are brought back though nothing is wrong with them; none where you take nothing back.');
