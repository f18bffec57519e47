/** Takes the phrases that stand around an amount or share (`up to 50.00`, `3 times the price`), gives what they mean. */
import type { Amount, CancellationCharge, Cap, Interest, InterestRate, RestartFee, Share, UpTo } from '../values.ts';
import { AMOUNT, amountSlip, toAmount } from './amount.ts';
import { fine, grammar } from './grammar.ts';
import { COUNT, toCount } from './quantity.ts';
import { PART, part, SHARE, toShare } from './share.ts';

export const upTo = grammar<UpTo>({
  name: 'up-to',
  what: 'a top sum',
  examples: ['up to 50.00'],
  pattern: `up to (?<amount>${AMOUNT})`,
  build: (group) => fine({ kind: 'up-to', amount: toAmount(group('amount')) }),
  slip: (text) => (/^[\d.,]+$/.test(text) ? `write up to ${text}` : amountSlip(text)),
});

const RATE = `${SHARE} per (?:month|year)(?: above the base rate)?`;

export const interest = grammar<Interest>({
  name: 'interest',
  what: 'interest',
  examples: ['1.5% per month, 18% per year', '8% per year above the base rate'],
  pattern: `${RATE}(?:, ${RATE})?`,
  build: (_, text) => fine({ kind: 'interest', rates: text.split(', ').map(toRate) }),
  slip: (text) => (/^[\d.]+%$/.test(text) ? `say per what: ${text} per year` : undefined),
});

function toRate(text: string): InterestRate {
  const [rate = '', period = ''] = text.split(' per ');
  return {
    share: toShare(rate),
    per: period.startsWith('month') ? 'month' : 'year',
    aboveBaseRate: period.endsWith('above the base rate'),
  };
}

export const restartFee = grammar<RestartFee>({
  name: 'restart-fee',
  what: 'a fee for taking work up again',
  examples: ['150.00', '10% of what is not yet invoiced'],
  pattern: `(?<amount>${AMOUNT})|(?<share>${PART}) of what is not yet invoiced`,
  read: ['number'],
  build: (group) =>
    fine(
      group('amount')
        ? { kind: 'restart-fee', amount: toAmount(group('amount')) }
        : { kind: 'restart-fee', share: toShare(group('share')) },
    ),
  slip: (text) => (/^[\d.]+%/.test(text) ? 'say of what: 10% of what is not yet invoiced' : amountSlip(text)),
});

const PLAIN_CAP = `(?:${AMOUNT}|${COUNT} times the price|the fees of the last ${COUNT} months)`;

export const cap = grammar<Cap>({
  name: 'cap',
  what: 'a limit of liability',
  examples: [
    '10000.00',
    '3 times the price',
    'the fees of the last 12 months',
    'the greater of 10000.00 and the fees of the last 12 months',
  ],
  pattern: `(?<plain>${PLAIN_CAP})|the greater of (?<one>${PLAIN_CAP}) and (?<other>${PLAIN_CAP})`,
  read: ['number'],
  build: (group) =>
    fine(
      group('plain')
        ? toCap(group('plain'))
        : { kind: 'cap', basis: 'greater', of: [toCap(group('one')), toCap(group('other'))] },
    ),
  slip: amountSlip,
});

function toCap(text: string): Cap {
  const words = text.split(' ');
  if (text.endsWith(' times the price')) return { kind: 'cap', basis: 'times', times: toCount(words[0] ?? '') };
  if (text.startsWith('the fees')) return { kind: 'cap', basis: 'fees', months: toCount(words.at(-2) ?? '') };
  return { kind: 'cap', basis: 'amount', amount: toAmount(text) };
}

export const charge = grammar<CancellationCharge>({
  name: 'charge',
  what: 'what a cancellation costs',
  examples: ['50%', 'work done'],
  pattern: `(?<share>${PART})|work done`,
  build: (group) => fine(group('share') ? toShare(group('share')) : { kind: 'work-done' }),
  slip: (text) => {
    const parsed = part.parse(text);
    return /%$|^[\d.]+$/.test(text) && !parsed.ok ? parsed.fault.hint : undefined;
  },
});

export const shareOrAmount = grammar<Share | Amount>({
  name: 'share-or-amount',
  what: 'a share of the price or an amount',
  examples: ['50%', '20.00'],
  pattern: `(?<share>${PART})|(?<amount>${AMOUNT})`,
  read: ['number'],
  build: (group) => fine(group('share') ? toShare(group('share')) : toAmount(group('amount'))),
  slip: (text) => {
    const parsed = part.parse(text);
    return /%$/.test(text) && !parsed.ok ? parsed.fault.hint : amountSlip(text);
  },
});
