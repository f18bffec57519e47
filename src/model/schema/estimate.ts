/** Takes the raw part on an estimate, gives how a service is billed whose price nobody knows beforehand. */
import * as z from 'zod';
import { duration } from '../grammar/duration.ts';
import { ceiling } from '../grammar/money.ts';
import { part } from '../grammar/share.ts';
import { choice, value } from './scalar.ts';

export const estimateSchema = z
  .strictObject({
    billed: choice(['as used'], 'How it is billed: for what it took, at its price.'),
    step: value(duration, 'In which steps time is counted.', '15 minutes').exactOptional(),
    may_exceed: value(
      part,
      'By how much the bill may pass the estimate before you ask the client; without it you always ask.',
      '10%',
    ).exactOptional(),
    never_above: value(
      ceiling,
      'The most that the client pays, whatever it takes: an amount, or a share of the estimate.',
      '120%',
    ).exactOptional(),
  })
  .describe(
    'The quantity that a client orders is an estimate: it is in no sum, no deposit and no balance, and the work is billed as used.',
  );
