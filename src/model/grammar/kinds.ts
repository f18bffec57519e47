/** Takes nothing, gives each kind of value that people write: its name, what to know, texts that are right, and texts that are not. */
import { amount } from './amount.ts';
import { notice, range } from './band.ts';
import { checked } from './checked.ts';
import { count, yesNo } from './count.ts';
import { date } from './date.ts';
import { distance } from './distance.ts';
import { duration } from './duration.ts';
import type { Grammar } from './grammar.ts';
import { days, hours } from './hours.ts';
import { limit, times, unused } from './limit.ts';
import { ANCHORS, moment } from './moment.ts';
import { cap, ceiling, charge, interest, restartFee, shareOrAmount, upTo } from './money.ts';
import { move } from './move.ts';
import * as names from './names.ts';
import { price } from './price.ts';
import { quantity } from './quantity.ts';
import { part, share } from './share.ts';
import { text } from './text.ts';
import { time } from './time.ts';
import { webPage } from './web-page.ts';
import { workTime } from './work-time.ts';

/** One kind of value, in an owner's words. */
export interface ValueKind {
  readonly grammar: Grammar<unknown>;
  /** `an amount`. */
  readonly called: string;
  readonly says: string;
  readonly good: readonly string[];
  /** The grammar refuses these, each with a word on what to write. */
  readonly bad: readonly string[];
}

const kind = (
  grammar: Grammar<unknown>,
  called: string,
  says: string,
  good: readonly string[],
  bad: readonly string[],
): ValueKind => ({ grammar, called, says, good, bad });

/** All kinds, in the order in which the reference explains them. */
export const VALUE_KINDS: readonly ValueKind[] = [
  kind(
    text,
    'text',
    'Words of your own. We print them as you write them and never reckon with them. Put them in quotes where they hold a colon with a space after it, or begin with a sign such as #.',
    ['Password and account requests', '"Note: bring the key"'],
    [],
  ),
  kind(yesNo, 'yes or no', 'One of the two words.', ['yes', 'no'], ['true', 'n']),
  kind(
    amount,
    'an amount',
    'A sum of money in figures, with a point before the decimals. Leave the currency away: you name it once, at the top of the definition. There is no minus; what comes off is a positive figure too.',
    ['45.00', '1,200.00', '0.50'],
    ['£45.00', '45,00', '-45.00', '1 200.00'],
  ),
  kind(
    price,
    'a price',
    'An amount and what it is for: once, per thing, per period, or per thing and period. The periods are day, week, month, quarter and year. What costs nothing more is included.',
    ['950.00 once', '60.00 per hour', '45.00 per computer per month', 'included'],
    ['45.00', '60.00/hour', '45.00 per month per computer', '45.00 monthly'],
  ),
  kind(
    range,
    'a band of quantities',
    'From how many to how many; both ends belong to it. It stands before a colon, and its price after it.',
    ['up to 79 guests', '80 to 99 guests', 'from 100 guests'],
    ['100 guests or more', '99 to 80 guests'],
  ),
  kind(
    share,
    'a share',
    'A figure with % right after it. It may be more than 100%.',
    ['50%', '6.625%', '120%'],
    ['50', '50 %', '3,75%'],
  ),
  kind(part, 'a share of at most 100%', 'A figure with % right after it.', ['50%', '6.625%', '100%'], ['120%', '50']),
  kind(
    quantity,
    'a quantity',
    'A whole number and what is counted, in one to three words.',
    ['14 computers', '1 logo', '40 wedding guests'],
    ['14', '2.5 hours', '2 calls per month'],
  ),
  kind(count, 'a whole number', 'Figures alone.', ['2', '0'], ['two', '2.5']),
  kind(
    duration,
    'a length of time',
    'A whole number of minutes, hours, days, business days, weeks, months or years. You say which days are business days under business_days; public holidays are none.',
    ['10 business days', '48 hours', '1 month'],
    ['30', '1 days', '10 working days', '1.5 hours'],
  ),
  kind(
    workTime,
    'hours or minutes of work',
    'A whole number of hours or of minutes.',
    ['3 hours', '150 minutes'],
    ['2.5 hours', '3'],
  ),
  kind(
    moment,
    'a moment',
    `A day, or what it hangs on. It may hang on ${ANCHORS.slice(0, -1).join(', ')} or ${ANCHORS.at(-1)}, and on the id of a milestone or of something the client has to bring. A fee that comes each month, quarter or year of the calendar has its invoice on the first day of each.`,
    [
      '2027-02-12',
      'signature',
      '10 business days after start',
      '7 days before event',
      'first day of each month, for the month before',
      'first day of each quarter, for that quarter',
    ],
    ['10 days', '10 days from start', 'first day of each month', 'every 2 weeks', '12.02.2027'],
  ),
  kind(
    move,
    'a move of days',
    'By how many days or business days, later or earlier.',
    ['5 business days later', '3 days earlier'],
    ['5 days', '-3 days', '2 weeks later'],
  ),
  kind(
    date,
    'a date',
    'The year, the month, the day, in figures.',
    ['2027-02-12'],
    ['12.02.2027', '2027-2-1', '12 February 2027', '2027-02-30'],
  ),
  kind(time, 'a time', 'On the 24-hour clock, with two figures each.', ['09:30', '17:00'], ['9:30', '5pm']),
  kind(
    days,
    'days of the week',
    'Each day has two letters: Mo, Tu, We, Th, Fr, Sa, Su. A hyphen joins the first and the last of a row.',
    ['Mo-Fr', 'Tu,Th', 'Mo-We,Sa'],
    ['Mon-Fri', 'Mo – Fr'],
  ),
  kind(
    hours,
    'hours',
    'Days of the week and, after a space, from when to when. Closing may be after midnight.',
    ['Mo-Fr 08:00-18:00', 'Sa 09:00-13:00', 'Fr 18:00-02:00'],
    ['Mo-Fr 8:00-18:00', 'Mo-Fr 08:00 - 18:00', 'Monday 08:00-18:00'],
  ),
  kind(
    limit,
    'a limit',
    'How many of what, and per what: per thing, per period, or per thing and period. The periods are those of prices.',
    ['2 hours per month', '2 calls per computer per month', '3 dogs per visit'],
    ['2 calls', '2 hours per months'],
  ),
  kind(times, 'how often', 'A number, and per what.', ['2 per year', '1 per client per month'], ['2']),
  kind(
    unused,
    'what becomes of the rest',
    'Of what a limit includes.',
    ['lapses', 'rolls over 1 month'],
    ['rolls over'],
  ),
  kind(
    notice,
    'a band of notice',
    'How long before the event or appointment; both ends belong to it. Bands must leave no gap.',
    ['31 days or more', '15 to 30 days', '7 days or less', 'less than 24 hours'],
    ['more than 30 days', 'under 8 days', '30 to 15 days'],
  ),
  kind(
    charge,
    'a charge for cancelling',
    'A share of the price, or the work that was done by then.',
    ['50%', 'work done'],
    ['50', '120%'],
  ),
  kind(
    shareOrAmount,
    'a share or an amount',
    'A share of the price, or an amount.',
    ['50%', '20.00'],
    ['120%', 'half', '£20'],
  ),
  kind(
    interest,
    'interest',
    'A share per month or per year; both, after a comma, where the law wants both. It may be on top of a base rate.',
    ['8% per year', '1.5% per month, 18% per year', '8% per year above the base rate'],
    ['8%'],
  ),
  kind(
    ceiling,
    'a ceiling',
    'The most that something may come to: an amount, or a share of what was estimated.',
    ['600.00', '120%'],
    ['up to 600.00', '£600'],
  ),
  kind(upTo, 'a top sum', 'An amount after the words up to.', ['up to 50.00'], ['50.00']),
  kind(
    restartFee,
    'a fee for taking work up again',
    'An amount, or a share of what is not yet invoiced.',
    ['150.00', '10% of what is not yet invoiced'],
    ['10%'],
  ),
  kind(
    cap,
    'a limit of liability',
    'An amount, a multiple of the price, or the fees of some months; or the greater of two of them.',
    [
      '10000.00',
      '3 times the price',
      'the fees of the last 12 months',
      'the greater of 10000.00 and the fees of the last 12 months',
    ],
    ['£10000', 'twice the price'],
  ),
  kind(
    names.id,
    'an id',
    'A short name that stands in your files only: small letters, figures and hyphens. It begins with a letter.',
    ['help-desk', 'phase2'],
    ['Help Desk', '2nd-phase'],
  ),
  kind(
    names.language,
    'a language',
    'The language in small letters and, after a hyphen, the country in capitals.',
    ['en-GB', 'en-US'],
    ['en_gb'],
  ),
  kind(names.currency, 'a currency', 'Three capital letters.', ['GBP', 'EUR', 'USD'], ['gbp', '£']),
  kind(
    names.region,
    'a country or its part',
    'The country in two capital letters and, after a hyphen, its part where that matters.',
    ['GB-ENG', 'US-CA', 'DE'],
    ['England', 'gb-eng'],
  ),
  kind(
    names.timeZone,
    'a time zone',
    'The part of the world and its large city.',
    ['Europe/London', 'America/New_York'],
    ['London', 'GMT+1'],
  ),
  kind(
    names.color,
    'a colour',
    'Six figures from 0 to f after a #, in quotes: without them a # begins a note.',
    ['"#0b5c6b"'],
    ['teal', '0b5c6b'],
  ),
  kind(
    names.pictureFile,
    'a picture',
    'The name of an SVG or PNG file, with its folder where it is in another one than this file.',
    ['logo.svg', 'pictures/logo.png'],
    ['logo.jpg', '/home/joe/logo.svg'],
  ),
  kind(
    webPage,
    'a page',
    'The address as the browser shows it.',
    ['https://joes.example/policies', 'www.joes.example'],
    ['my page', 'mailto:joe@joes.example'],
  ),
  kind(
    names.numberPattern,
    'a pattern for contract numbers',
    'Letters, figures and hyphens, with {number} where the running number goes and {year} where the year goes.',
    ['HIT-{year}-{number}', 'TC-{number}'],
    ['HIT-{year}', 'HIT {number}'],
  ),
  kind(names.contractNumber, 'the number of a contract', 'As it was issued.', ['HIT-2026-0001'], ['HIT 2026 0001']),
  kind(
    distance,
    'a distance',
    'A figure and its unit: m, cm or ft.',
    ['1.5 m', '80 cm', '6 ft'],
    ['3', '2 metres', '1,5 m'],
  ),
  kind(
    checked,
    'a date and who checked',
    'A date, then by and a name.',
    ['2026-12-01 by the owner'],
    ['2026-12-01', 'by the owner'],
  ),
];
