/** Takes the raw part of a rule that is about contracts, gives what the law wants of them: what they say, bounds, deposits, instalments, late interest. */
import * as z from 'zod';
import { amount } from '../grammar/amount.ts';
import { bound } from '../grammar/bound.ts';
import { duration } from '../grammar/duration.ts';
import { share } from '../grammar/share.ts';
import { factSchema, path, phrase } from './law-parts.ts';
import { list, text, value, whole, yes } from './scalar.ts';

const bounds = z
  .strictObject({
    at: path(),
    at_most: value(bound, 'The most that may stand there.').exactOptional(),
    at_least: value(bound, 'The least that may stand there.').exactOptional(),
    write: text('What the owner can write.'),
  })
  .describe('A place of the definition with the most or the least that may stand there.');

const fixedWords = z
  .strictObject({
    what: text('What the words are, in words that go on after "must hold".'),
    like: list(phrase(), 'How one knows them: the title or the text has one of these phrases.'),
    only_with: list(path(), 'Only where the definition has one of these.').exactOptional(),
    points: whole('The least size of their letters in points.').exactOptional(),
  })
  .describe('Words that the law fixes. The owner brings them under statutory.');

const deposit = z
  .strictObject({
    one_in: whole('Which part of the price: 10 for a tenth, 3 for a third.'),
    at_most: value(amount, 'And never more than this.').exactOptional(),
  })
  .describe('The most that a client pays before the work starts.');

const lateInterest = z
  .strictObject({
    at_most: value(share, 'The most in a year.').exactOptional(),
    yearly: yes('Whether the rate for a year has to stand there.').exactOptional(),
  })
  .describe('What holds for interest on late payments.');

const kept = z
  .strictObject({
    for: value(duration, 'For how long at least.'),
    like: list(phrase(), 'How one knows such papers among the kinds of data that the definition names.'),
  })
  .describe('Papers that have to be kept.');

/** What a rule says of contracts. */
export const contractLawSchema = z
  .strictObject({
    says: list(factSchema, 'What the contract has to say.').exactOptional(),
    statutory: list(fixedWords, 'Words of the law that the contract has to hold.').exactOptional(),
    bounds: list(bounds, 'The most or the least that may stand at a place.').exactOptional(),
    deposit: deposit.exactOptional(),
    signed_first: yes('Whether nothing may be asked for before both sides signed.').exactOptional(),
    behind_work: yes(
      'Whether no instalment but the deposit may come before the work that it pays for.',
    ).exactOptional(),
    last_after_work: yes('Whether something has to be left to pay until the work is done.').exactOptional(),
    late_interest: lateInterest.exactOptional(),
    keep: kept.exactOptional(),
  })
  .describe('What the law wants of contracts.');

export type ContractLaw = z.infer<typeof contractLawSchema>;
