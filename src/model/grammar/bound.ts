/** Takes `10%`, `1000.00` or `14 days`, gives what a law sets as the most or the least. */
import type { Amount, Duration, Share } from '../values.ts';
import { AMOUNT, amountSlip, toAmount } from './amount.ts';
import { DURATION, toDuration } from './duration.ts';
import { fine, grammar } from './grammar.ts';
import { SHARE, toShare } from './share.ts';

export const bound = grammar<Amount | Duration | Share>({
  name: 'bound',
  what: 'a share, an amount or a length of time',
  examples: ['10%', '1000.00', '14 days'],
  pattern: `(?<share>${SHARE})|(?<amount>${AMOUNT})|(?<duration>${DURATION})`,
  read: ['number'],
  build: (group) => {
    if (group('share')) return fine(toShare(group('share')));
    return fine(group('amount') ? toAmount(group('amount')) : toDuration(group('duration')));
  },
  slip: amountSlip,
});
