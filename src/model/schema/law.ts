/** Takes the raw file of a place's laws, gives its rules: whom each binds, what it wants on the wall and in contracts or forbids there, and where it was read. */
import * as z from 'zod';
import { amount } from '../grammar/amount.ts';
import { date } from '../grammar/date.ts';
import { duration } from '../grammar/duration.ts';
import * as names from '../grammar/names.ts';
import { contractLawSchema } from './law-contract.ts';
import { factSchema, path, phrase } from './law-parts.ts';
import { choice, list, text, value, whole, yes } from './scalar.ts';
import { PLACES } from './service.ts';

const forbidden = z
  .strictObject({
    phrases: list(phrase(), 'What may not be said.'),
    fine_with: list(phrase(), 'What makes it fine in the same sentence.').exactOptional(),
    in: list(path(), 'Where it may not be said, if not anywhere.').exactOptional(),
    only_with: list(path(), 'What the definition has to have too for it to be wrong.').exactOptional(),
    expected: text('What is expected instead, in words that go on after "expected".'),
    write: text('What the owner can write.'),
  })
  .describe('Something that may not be said.');

const permitted = z
  .strictObject({
    at: path(),
    one_of: list(
      list(text('One thing.'), 'Things that stand there together.'),
      'What may stand there: all of one of these lists, with more or without.',
    ),
    write: text('What the owner can write.'),
  })
  .describe('A place of the definition where only some things may stand.');

const absent = z
  .strictObject({
    at: path(),
    expected: text('What is expected instead, in words that go on after "expected".'),
    write: text('What the owner can write.'),
  })
  .describe('A place of the definition where nothing may stand.');

/** What a least size of type is the size of. */
export const TYPE_OF = ['poster', 'headings', 'prices', 'returns'] as const;

const leastType = z
  .strictObject({
    of: choice(TYPE_OF, 'Of what: all of the poster, its headings, the price list, or the notice on returns.'),
    points: whole('The least size in points.'),
    bold: yes('Whether it must be bold.').exactOptional(),
  })
  .describe('A least size of type.');

const leastSheet = z
  .strictObject({
    width: whole('The shorter side.'),
    height: whole('The longer side.'),
    unit: choice(['in', 'mm'], 'In inches or in millimetres.'),
  })
  .describe('The least size of the sheet.');

const binds = z
  .strictObject({
    customers: choice(['consumers', 'businesses'], 'Who must be among the customers.').exactOptional(),
    sells_goods: yes('Whether only who sells goods is bound.').exactOptional(),
    made: list(choice(PLACES, 'Where the contract is made.'), 'Only contracts that are made there.').exactOptional(),
    over: value(amount, 'Only contracts that cost more than this, or may.').exactOptional(),
    up_to: value(amount, 'Only contracts that cost no more than this, or may.').exactOptional(),
    trades: list(
      value(names.id, 'What one calls the trade, or the name of a group.'),
      'Which trades are bound, if not all.',
    ).exactOptional(),
    not_trades: list(
      value(names.id, 'What one calls the trade, or the name of a group.'),
      'Which trades are not bound, since the law leaves out what they sell.',
    ).exactOptional(),
    city: text(
      'The only city where it binds. Then it is told, since nobody knows here where the shop is.',
    ).exactOptional(),
  })
  .describe('Who is bound.');

const exempt = z
  .strictObject({
    refund: list(
      choice(['money back', 'exchange', 'store credit'], 'What the customer may choose.'),
      'The customer may choose one of these.',
    ),
    within: value(duration, 'For so long, or longer.').exactOptional(),
    no_fee: yes('Nothing is kept.').exactOptional(),
    all_goods: yes('All goods are taken back.').exactOptional(),
  })
  .describe('Who is not bound: who takes goods back on such terms.');

const rule = z
  .strictObject({
    id: text('A short name that stays the same, such as RET-CA.'),
    citation: text('The law, as one would look it up.'),
    source: text('Where it was read.'),
    checked: value(date, 'When it was read.'),
    level: choice(
      ['error', 'warning'],
      'An error where the law demands it; a warning where it may be said elsewhere, or left unsaid at a price.',
    ).exactOptional(),
    binds: binds.exactOptional(),
    exempt: exempt.exactOptional(),
    requires: list(factSchema, 'What the wall has to say.').exactOptional(),
    forbids: list(forbidden, 'What may not be said.').exactOptional(),
    permits: list(permitted, 'Where only some things may stand.').exactOptional(),
    absent: list(absent, 'Where nothing may stand.').exactOptional(),
    contract: contractLawSchema.exactOptional(),
    price_list: yes('Whether every service must hang there with its price.').exactOptional(),
    least_type: list(leastType, 'The least sizes of type.').exactOptional(),
    least_sheet: leastSheet.exactOptional(),
    beside: list(text('One sign.'), 'Signs that must hang beside the poster and are not made here.').exactOptional(),
    where: text('Where the poster must hang.').exactOptional(),
    remember: text('What no program can see, and the owner must know.').exactOptional(),
    unposted: text('What customers may do where nothing hangs there.').exactOptional(),
  })
  .describe('One rule of the law.');

const group = z
  .strictObject({
    id: value(names.id, 'The name of the group.'),
    trades: list(value(names.id, 'What one calls the trade.'), 'The trades that belong to it.'),
  })
  .describe('Trades that the law treats alike.');

export const lawFileSchema = z
  .strictObject({
    jurisdiction: value(names.region, 'Where these laws hold: the name of the file, too.'),
    name: text('What the place is called, in words that go on after "in".'),
    currency: value(names.currency, 'The currency of the amounts here.').exactOptional(),
    groups: list(group, 'Groups of trades that several rules bind.').exactOptional(),
    rules: list(rule, 'The rules.'),
  })
  .describe('What the law of a place wants on the wall and in contracts.');

export type LawFile = z.infer<typeof lawFileSchema>;
export type LawRule = LawFile['rules'][number];
