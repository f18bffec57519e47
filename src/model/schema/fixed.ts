/** Takes the raw parts that a law gives, in the owner's words and at the owner's risk: words that it fixes, and a right to withdraw. */
import * as z from 'zod';
import { count } from '../grammar/count.ts';
import { date } from '../grammar/date.ts';
import { duration } from '../grammar/duration.ts';
import { moment } from '../grammar/moment.ts';
import { text, value } from './scalar.ts';

export const statutorySchema = z
  .strictObject({
    title: text('What stands above it.', 'Notice of cancellation'),
    text: text('The words of the law, printed as written; after text: put a | and the lines below it.', 'The words.'),
    cited: text('Where the law says so.', 'Act on Examples, section 5'),
    dated: value(date, 'When you read the words there.', '2027-01-15'),
    least_size: value(count, 'The least size of the letters that the law asks for, in points.', '12').exactOptional(),
  })
  .describe('Words that a law fixes. You bring them; the program has none.');

export const withdrawalSchema = z
  .strictObject({
    until: value(moment, 'Until when a private client may withdraw.', '14 days after signature'),
    to: text('Where the client writes to.', 'office@example.com').exactOptional(),
    if_started: text(
      'What the client pays where you started before that day, as the client had asked.',
      'the part of the price for the work done',
    ).exactOptional(),
    back_within: value(duration, 'How soon the client gets back what was paid.', '14 days').exactOptional(),
  })
  .describe('The right of a private client to withdraw, where a law gives one: have it compared with that law.');
