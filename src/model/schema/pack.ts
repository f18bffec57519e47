/** Takes the raw part on a pack, gives how many are paid ahead and what becomes of those that are not used. */
import * as z from 'zod';
import { duration } from '../grammar/duration.ts';
import { moment } from '../grammar/moment.ts';
import { price } from '../grammar/price.ts';
import { quantity } from '../grammar/quantity.ts';
import { choice, value } from './scalar.ts';

export const packSchema = z
  .strictObject({
    holds: value(quantity, 'How many the client pays ahead.', '10 lessons'),
    step: value(duration, 'In which steps time is taken off, where the pack holds time.', '15 minutes').exactOptional(),
    use_by: value(moment, 'Until when they are used.', '6 months after start').exactOptional(),
    unused: choice(['lapses', 'is paid back'], 'What becomes of what is left after that day.').exactOptional(),
    paid_back: choice(
      ['in proportion', 'less what was used at the single price'],
      'How much the client gets back of what is left, also where the contract ends before.',
    ).exactOptional(),
    single: value(
      price,
      'What one costs without the pack; also once the pack is used up.',
      '38.00 per lesson',
    ).exactOptional(),
  })
  .describe('A pack, or a pool of hours, that the client pays ahead and uses over time.');
