import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount } from '../../../src/model/grammar/amount.ts';
import { notice, priceBand, range } from '../../../src/model/grammar/band.ts';
import { checked } from '../../../src/model/grammar/checked.ts';
import { count, yesNo } from '../../../src/model/grammar/count.ts';
import { date } from '../../../src/model/grammar/date.ts';
import { duration } from '../../../src/model/grammar/duration.ts';
import type { Grammar } from '../../../src/model/grammar/grammar.ts';
import { days, hours } from '../../../src/model/grammar/hours.ts';
import { limit, times, unused } from '../../../src/model/grammar/limit.ts';
import { moment } from '../../../src/model/grammar/moment.ts';
import { cap, charge, interest, restartFee, shareOrAmount, upTo } from '../../../src/model/grammar/money.ts';
import * as names from '../../../src/model/grammar/names.ts';
import { price } from '../../../src/model/grammar/price.ts';
import { quantity } from '../../../src/model/grammar/quantity.ts';
import { part, share } from '../../../src/model/grammar/share.ts';
import { text } from '../../../src/model/grammar/text.ts';
import { time } from '../../../src/model/grammar/time.ts';
import { webPage } from '../../../src/model/grammar/web-page.ts';
import { RUNS } from '../../runs.ts';

/** What is read from each right text, and the hint for each wrong one. */
interface Table {
  readonly grammar: Grammar<unknown>;
  readonly good: readonly (readonly [text: string, value: unknown])[];
  readonly bad: readonly (readonly [text: string, hint: string])[];
}

const pounds = (minor: bigint) => ({ kind: 'amount', minor, decimals: 2 });
const per = (digits: bigint, decimals = 0) => ({ kind: 'share', digits, decimals });
const lasting = (number: number, unit: string) => ({ kind: 'duration', count: number, unit });
const clock = (hour: number, minute: number) => ({ kind: 'time', hour, minute });
const WEEK = ['Mo', 'Tu', 'We', 'Th', 'Fr'];

const tables: readonly Table[] = [
  {
    grammar: amount,
    good: [
      ['45.00', pounds(4500n)],
      ['0.50', pounds(50n)],
      ['0', { kind: 'amount', minor: 0n, decimals: 0 }],
      ['1200', { kind: 'amount', minor: 1200n, decimals: 0 }],
      ['1,200.00', pounds(120000n)],
      ['1,000,000.00', pounds(100000000n)],
      ['1.250', { kind: 'amount', minor: 1250n, decimals: 3 }],
      ['123456789012345.99', pounds(12345678901234599n)],
    ],
    bad: [
      ['-45.00', 'write it without the sign; credits and discounts are positive figures too'],
      ['£45.00', 'leave the currency away; it is named once, at the top of the definition'],
      ['45.00 GBP', 'leave the currency away; it is named once, at the top of the definition'],
      ['45,00', 'write the decimals after a point: 1200.00'],
      ['1.200,00', 'write the decimals after a point: 1200.00'],
      ['12,00.00', 'put a comma before each three figures, or leave the commas away'],
      ['1200,000.00', 'put a comma before each three figures, or leave the commas away'],
      ['1 200.00', 'write it without spaces: 1200.00'],
      ['045.00', 'write it like this: 45.00'],
      ['45.', 'write it like this: 45.00'],
      ['.50', 'write it like this: 45.00'],
      ['1e3', 'write it like this: 45.00'],
      [' 45.00', 'take away the spaces around it'],
      ['٤٥', 'write it like this: 45.00'],
      ['', 'write it like this: 45.00'],
    ],
  },
  {
    grammar: share,
    good: [
      ['50%', per(50n)],
      ['6.625%', per(6625n, 3)],
      ['0%', per(0n)],
      ['100%', per(100n)],
    ],
    bad: [
      ['50', 'put a % after it: 50%'],
      ['50 %', 'write the % right after the figure'],
      ['50 percent', 'write the % right after the figure'],
      ['3,75%', 'write the decimals after a point: 3.75%'],
      ['-5%', 'write it like this: 50%'],
    ],
  },
  {
    grammar: part,
    good: [
      ['50%', per(50n)],
      ['0.5%', per(5n, 1)],
      ['100.00%', per(10000n, 2)],
    ],
    bad: [
      ['100.5%', 'nothing has more than 100% of itself; write 100% or less'],
      ['230%', 'nothing has more than 100% of itself; write 100% or less'],
      ['50', 'put a % after it: 50%'],
    ],
  },
  {
    grammar: duration,
    good: [
      ['1 hour', lasting(1, 'hour')],
      ['15 minutes', lasting(15, 'minute')],
      ['10 business days', lasting(10, 'business day')],
      ['1 business day', lasting(1, 'business day')],
      ['12 months', lasting(12, 'month')],
      ['2 weeks', lasting(2, 'week')],
      ['3 years', lasting(3, 'year')],
    ],
    bad: [
      ['999999 business days', 'the most is 99999 business days'],
      ['30', 'say of what: 30 days, 30 business days, 30 hours'],
      ['0 days', 'leave the line away where no time is meant'],
      ['1 days', 'write 1 day'],
      ['2 day', 'write 2 days'],
      ['02 days', 'write 2 days'],
      ['10 working days', 'write 10 business days'],
      ['48h', 'the units are minutes, hours, days, business days, weeks, months, years'],
      ['ten days', 'write it like this: 10 business days'],
      ['1.5 hours', 'the units are minutes, hours, days, business days, weeks, months, years'],
    ],
  },
  {
    grammar: date,
    good: [
      ['2027-02-12', { kind: 'date', iso: '2027-02-12' }],
      ['2028-02-29', { kind: 'date', iso: '2028-02-29' }],
      ['2000-02-29', { kind: 'date', iso: '2000-02-29' }],
    ],
    bad: [
      ['1899-01-01', 'dates go from 1900-01-01 to 2199-12-31'],
      ['2027-02-30', '2027-02 ends on 2027-02-28'],
      ['2100-02-29', '2100-02 ends on 2100-02-28'],
      ['2027-04-31', '2027-04 ends on 2027-04-30'],
      ['2027-2-1', 'write 2027-02-01'],
      ['2027/02/12', 'write 2027-02-12'],
      ['12.02.2027', 'write the year first, then the month, then the day'],
      ['2027-13-01', 'write the year first, then the month (01 to 12), then the day (01 to 31)'],
      ['12 February 2027', 'write it in figures: year-month-day'],
      ['tomorrow', 'write it like this: 2027-02-12'],
    ],
  },
  {
    grammar: time,
    good: [
      ['00:00', clock(0, 0)],
      ['23:59', clock(23, 59)],
    ],
    bad: [
      ['9:30', 'write 09:30'],
      ['9.30 pm', 'write 21:30'],
      ['5pm', 'write 17:00'],
      ['24:00', 'write it like this: 09:30'],
      ['10:60', 'write it like this: 09:30'],
    ],
  },
  {
    grammar: moment,
    good: [
      ['2027-02-12', { kind: 'date', iso: '2027-02-12' }],
      ['signature', { kind: 'anchor', anchor: 'signature' }],
      ['second-surgery-open', { kind: 'anchor', anchor: 'second-surgery-open' }],
      ['end of term', { kind: 'anchor', anchor: 'end of term' }],
      ['7 days before event', { kind: 'offset', duration: lasting(7, 'day'), direction: 'before', anchor: 'event' }],
      [
        '2 business days after the fault is mended',
        {
          kind: 'offset',
          duration: lasting(2, 'business day'),
          direction: 'after',
          anchor: 'the fault is mended',
        },
      ],
      ['first day of each month, for that month', { kind: 'periodic', each: 'month', for: 'that' }],
      ['first day of each month, for the month before', { kind: 'periodic', each: 'month', for: 'before' }],
      ['first day of each quarter, for that quarter', { kind: 'periodic', each: 'quarter', for: 'that' }],
      ['first day of each year, for the year before', { kind: 'periodic', each: 'year', for: 'before' }],
    ],
    bad: [
      [
        'after each visit',
        'a moment comes once; what comes again is invoiced on the first day of each month, for the month before',
      ],
      ['2027-02-30', '2027-02 ends on 2027-02-28'],
      ['14 days', 'say after or before what: 14 days after start'],
      ['14 days from start', 'say after or before: 10 days after start'],
      ['5 working days after start', 'write 5 business days after start'],
      ['1 days after start', 'write 1 day after start'],
      [
        'first day of each quarter, for that month',
        'say which quarter it is for: first day of each quarter, for that quarter (or: for the quarter before)',
      ],
      [
        'first day of each month',
        'say which month it is for: first day of each month, for that month (or: for the month before)',
      ],
      ['12.02.2027', 'write the year first, then the month, then the day'],
      ['soon after start', 'write it like this: 2027-02-12'],
      ['Launch', 'write it like this: 2027-02-12'],
    ],
  },
  {
    grammar: quantity,
    good: [
      ['14 computers', { kind: 'quantity', count: 14, unit: 'computers' }],
      ['1 hour', { kind: 'quantity', count: 1, unit: 'hour' }],
      ['1,200 square metres', { kind: 'quantity', count: 1200, unit: 'square metres' }],
      ['3 Gäste', { kind: 'quantity', count: 3, unit: 'Gäste' }],
    ],
    bad: [
      ['9999999999 guests', 'the most is 999999999'],
      ['14', 'say of what: 14 computers'],
      ['0 computers', 'write it like this: 14 computers'],
      ['2.5 hours', 'quantities are whole numbers'],
      ['2 calls per month', 'a quantity is only a number and a unit; leave away what stands after "per"'],
    ],
  },
  {
    grammar: price,
    good: [
      ['included', { kind: 'price', basis: 'included' }],
      ['950.00 once', { kind: 'price', basis: 'once', amount: pounds(95000n), units: [] }],
      ['85.00 per hour', { kind: 'price', basis: 'unit', amount: pounds(8500n), units: ['hour'] }],
      ['25.00 per half hour', { kind: 'price', basis: 'unit', amount: pounds(2500n), units: ['half hour'] }],
      ['180.00 per month', { kind: 'price', basis: 'period', amount: pounds(18000n), units: [], period: 'month' }],
      [
        '45.00 per computer per month',
        { kind: 'price', basis: 'period', amount: pounds(4500n), units: ['computer'], period: 'month' },
      ],
      [
        '1,045.00 per floor per quarter',
        { kind: 'price', basis: 'period', amount: pounds(104500n), units: ['floor'], period: 'quarter' },
      ],
      ['400.00 per day', { kind: 'price', basis: 'period', amount: pounds(40000n), units: [], period: 'day' }],
    ],
    bad: [
      ['950.00', 'say for what: 950.00 once, 950.00 per hour, 950.00 per month'],
      ['45.00/month', 'write 45.00 per month'],
      ['45.00 a month', 'write 45.00 per month'],
      ['45.00 monthly', 'write it out: 45.00 per month'],
      ['45.00 per month per computer', 'name the thing first and the period last: 45.00 per computer per month'],
      [
        '45.00 per computer per user per month',
        'name one thing and, after it, the period (day, week, month, quarter or year): per computer per month',
      ],
      ['12.50 per visit per fortnight', 'the periods are day, week, month, quarter or year: write per month'],
      ['12.50 per weeks', 'the periods are day, week, month, quarter or year: write per week'],
      ['$45.00 per month', 'leave the currency away; it is named once, at the top of the definition'],
      ['free', 'write it like this: 45.00 per computer per month'],
      ['45.00 per', 'write it like this: 45.00 per computer per month'],
    ],
  },
  {
    grammar: range,
    good: [
      ['up to 79 guests', { to: 79, unit: 'guests' }],
      ['from 80 guests', { from: 80, unit: 'guests' }],
      ['80 to 99 guests', { from: 80, to: 99, unit: 'guests' }],
    ],
    bad: [
      ['80 guests or more', 'write from 80 guests'],
      ['80 guests or less', 'write up to 80 guests'],
      ['99 to 80 guests', 'write 80 to 99 guests'],
      ['many guests', 'write it like this: up to 79 guests'],
    ],
  },
  {
    grammar: notice,
    good: [
      ['31 days or more', { kind: 'notice', from: 31, unit: 'day' }],
      ['1 day or less', { kind: 'notice', to: 1, unit: 'day' }],
      ['15 to 30 days', { kind: 'notice', from: 15, to: 30, unit: 'day' }],
      ['0 to 2 business days', { kind: 'notice', from: 0, to: 2, unit: 'business day' }],
      ['less than 24 hours', { kind: 'notice', to: 23, unit: 'hour', under: 24 }],
      ['less than 1 day', { kind: 'notice', to: 0, unit: 'day', under: 1 }],
    ],
    bad: [
      ['less than 0 days', 'write it like this: 31 days or more'],
      ['more than 30 days', 'both ends belong to the band: write 31 days or more'],
      ['under 8 days', 'both ends belong to the band: write 7 days or less'],
      ['at least 31 days', 'both ends belong to the band: write 31 days or more'],
      ['30 to 15 days', 'write 15 to 30 days'],
      ['30 days', 'write it like this: 31 days or more'],
    ],
  },
  {
    grammar: shareOrAmount,
    good: [
      ['50%', { kind: 'share', digits: 50n, decimals: 0 }],
      ['0%', { kind: 'share', digits: 0n, decimals: 0 }],
      ['20.00', { kind: 'amount', minor: 2000n, decimals: 2 }],
    ],
    bad: [
      ['120%', 'nothing has more than 100% of itself; write 100% or less'],
      ['£20.00', 'leave the currency away; it is named once, at the top of the definition'],
      ['20,00', 'write the decimals after a point: 1200.00'],
      ['half', 'write it like this: 50%'],
    ],
  },
  {
    grammar: days,
    good: [
      ['Mo-Fr', { kind: 'days', days: WEEK }],
      ['Sa,Tu', { kind: 'days', days: ['Tu', 'Sa'] }],
      ['Sa-Mo', { kind: 'days', days: ['Mo', 'Sa', 'Su'] }],
      ['We', { kind: 'days', days: ['We'] }],
    ],
    bad: [
      ['Mo–Fr', 'write a plain hyphen: Mo-Fr'],
      ['Mon-Fri', 'name days with two letters: Mo Tu We Th Fr Sa Su'],
      ['mo-fr', 'name days with two letters: Mo Tu We Th Fr Sa Su'],
      ['weekdays', 'write it like this: Mo-Fr'],
    ],
  },
  {
    grammar: hours,
    good: [
      ['Mo-Fr 08:00-18:00', { kind: 'hours', days: WEEK, from: clock(8, 0), to: clock(18, 0) }],
      ['Fr,Sa 18:00-02:00', { kind: 'hours', days: ['Fr', 'Sa'], from: clock(18, 0), to: clock(2, 0) }],
    ],
    bad: [
      ['Mo-Fr 8:00-18:00', 'write hours with two figures: 08:00'],
      ['Mo-Fr 08:00 - 18:00', 'write the two times with a hyphen and no spaces: 08:00-18:00'],
      ['Mo 08:00-08:00', 'write 00:00-23:59 for a whole day'],
      ['Mo-Fr', 'write it like this: Mo-Fr 08:00-18:00'],
    ],
  },
  {
    grammar: limit,
    good: [
      [
        '2 calls per computer per month',
        { kind: 'limit', count: 2, unit: 'calls', per: ['computer'], period: 'month' },
      ],
      ['2 hours per month', { kind: 'limit', count: 2, unit: 'hours', per: [], period: 'month' }],
      ['3 rounds per page', { kind: 'limit', count: 3, unit: 'rounds', per: ['page'] }],
    ],
    bad: [
      ['2 calls', 'say per what: 2 calls per month'],
      ['2 per month', 'write it like this: 2 calls per computer per month'],
      ['2 calls per month per computer', 'write it like this: 2 calls per computer per month'],
    ],
  },
  {
    grammar: times,
    good: [['2 per year', { kind: 'limit', count: 2, unit: '', per: [], period: 'year' }]],
    bad: [
      ['2', 'say in which time: 2 per year'],
      ['twice a year', 'write it like this: 2 per year'],
    ],
  },
  {
    grammar: unused,
    good: [
      ['lapses', { kind: 'unused' }],
      ['rolls over 1 month', { kind: 'unused', rollsOver: lasting(1, 'month') }],
    ],
    bad: [
      ['rolls over', 'say for how long: rolls over 1 month'],
      ['is lost', 'write it like this: lapses'],
    ],
  },
  {
    grammar: upTo,
    good: [['up to 50.00', { kind: 'up-to', amount: pounds(5000n) }]],
    bad: [
      ['50.00', 'write up to 50.00'],
      ['up to £50', 'leave the currency away; it is named once, at the top of the definition'],
    ],
  },
  {
    grammar: interest,
    good: [
      [
        '1.5% per month, 18% per year',
        {
          kind: 'interest',
          rates: [
            { share: per(15n, 1), per: 'month', aboveBaseRate: false },
            { share: per(18n), per: 'year', aboveBaseRate: false },
          ],
        },
      ],
      [
        '8% per year above the base rate',
        { kind: 'interest', rates: [{ share: per(8n), per: 'year', aboveBaseRate: true }] },
      ],
    ],
    bad: [
      ['8%', 'say per what: 8% per year'],
      ['8% a year', 'write it like this: 1.5% per month, 18% per year'],
    ],
  },
  {
    grammar: restartFee,
    good: [
      ['150.00', { kind: 'restart-fee', amount: pounds(15000n) }],
      ['10% of what is not yet invoiced', { kind: 'restart-fee', share: per(10n) }],
    ],
    bad: [
      ['10%', 'say of what: 10% of what is not yet invoiced'],
      ['-1', 'write it without the sign; credits and discounts are positive figures too'],
    ],
  },
  {
    grammar: cap,
    good: [
      ['10000.00', { kind: 'cap', basis: 'amount', amount: pounds(1000000n) }],
      ['3 times the price', { kind: 'cap', basis: 'times', times: 3 }],
      ['the fees of the last 12 months', { kind: 'cap', basis: 'fees', months: 12 }],
      [
        'the greater of 10000.00 and the fees of the last 12 months',
        {
          kind: 'cap',
          basis: 'greater',
          of: [
            { kind: 'cap', basis: 'amount', amount: pounds(1000000n) },
            { kind: 'cap', basis: 'fees', months: 12 },
          ],
        },
      ],
    ],
    bad: [
      ['three times the price', 'write it like this: 10000.00'],
      ['the greater of 1.00 and the greater of 2.00 and 3.00', 'write it like this: 10000.00'],
    ],
  },
  {
    grammar: charge,
    good: [
      ['90%', per(90n)],
      ['work done', { kind: 'work-done' }],
    ],
    bad: [
      ['150%', 'nothing has more than 100% of itself; write 100% or less'],
      ['90', 'put a % after it: 90%'],
      ['all of it', 'write it like this: 50%'],
    ],
  },
  {
    grammar: checked,
    good: [
      ['2026-12-01 by the owner', { kind: 'checked', date: { kind: 'date', iso: '2026-12-01' }, by: 'the owner' }],
    ],
    bad: [
      ['2026-12-01', 'say by whom: 2026-12-01 by the owner'],
      ['2026-02-30 by the owner', '2026-02 ends on 2026-02-28'],
      ['1.12.2026 by the owner', 'write the year first, then the month, then the day'],
    ],
  },
  {
    grammar: count,
    good: [
      ['0', { kind: 'count', count: 0 }],
      ['12', { kind: 'count', count: 12 }],
    ],
    bad: [
      ['two', 'write it like this: 2'],
      ['2.0', 'write it like this: 2'],
    ],
  },
  {
    grammar: yesNo,
    good: [
      ['yes', true],
      ['no', false],
    ],
    bad: [
      ['true', 'write yes'],
      ['No', 'write no'],
      ['maybe', 'write yes, or no'],
    ],
  },
  {
    grammar: names.id,
    good: [
      ['helpdesk', 'helpdesk'],
      ['second-surgery-2', 'second-surgery-2'],
    ],
    bad: [
      ['Help Desk', 'write help-desk'],
      ['café', 'write cafe'],
      ['1st', 'start it with a letter'],
      ['true', 'write it like this: help-desk'],
    ],
  },
  {
    grammar: names.currency,
    good: [['GBP', 'GBP']],
    bad: [['gbp', 'write GBP']],
  },
  {
    grammar: names.language,
    good: [
      ['en-GB', 'en-GB'],
      ['de', 'de'],
    ],
    bad: [
      ['en_gb', 'write en-GB'],
      ['English', 'write it like this: en-GB'],
    ],
  },
  {
    grammar: names.timeZone,
    good: [
      ['Europe/London', 'Europe/London'],
      ['UTC', 'UTC'],
    ],
    bad: [['GMT+1', 'name the largest city of the zone: Europe/London']],
  },
  {
    grammar: names.region,
    good: [
      ['GB-ENG', 'GB-ENG'],
      ['DE', 'DE'],
    ],
    bad: [['us-ny', 'write US-NY']],
  },
  {
    grammar: names.color,
    good: [['#0b5c6b', '#0b5c6b']],
    bad: [
      ['0b5c6b', 'write "#0b5c6b" in quotes'],
      ['teal', 'write it like this: "#0b5c6b"'],
    ],
  },
  {
    grammar: names.pictureFile,
    good: [
      ['logo.svg', 'logo.svg'],
      ['../Our pictures/logo 2.PNG', '../Our pictures/logo 2.PNG'],
    ],
    bad: [
      ['logo.jpg', 'save the logo as SVG or PNG'],
      ['logo', 'write it like this: logo.svg'],
      ['.svg', 'save the logo as SVG or PNG'],
      ['art\\logo.svg', 'write art/logo.svg'],
      ['/home/joe/logo.svg', 'put the file beside your definition, and write its name: logo.svg'],
      ['C:\\logo.svg', 'put the file beside your definition, and write its name: logo.svg'],
    ],
  },
  {
    grammar: webPage,
    good: [
      ['https://joes.example/policies', 'https://joes.example/policies'],
      ['HTTP://Joes.Example', 'http://joes.example/'],
      ['www.joes.example?p=1#top', 'https://www.joes.example/?p=1#top'],
      ['joes.example:8080/a', 'https://joes.example:8080/a'],
    ],
    bad: [
      ['my page', 'open the page in a browser, and copy what it shows'],
      ['joes.example / policies', 'take away the spaces'],
      ['javascript:alert(1)', 'it begins with https://'],
      ['ftp://joes.example', 'it begins with https://'],
      ['https://me:secret@joes.example', 'write it like this: https://joes.example/policies'],
      ['joes.example/käse', 'open the page in a browser, and copy what it shows'],
      ['joes', 'write it like this: https://joes.example/policies'],
      ['joes.example:99999', 'open the page in a browser, and copy what it shows'],
    ],
  },
  {
    grammar: names.numberPattern,
    good: [
      ['HIT-{year}-{number}', 'HIT-{year}-{number}'],
      ['{number}', '{number}'],
    ],
    bad: [
      ['HIT-{year}', 'put {number} where the running number goes'],
      ['HIT/{number}', 'use only letters, figures, hyphens, points and underscores: the number names files too'],
      ['HIT..{number}', 'a point stands only before a letter or a figure: the number names files too'],
      ['HIT-{number}.', 'a point stands only before a letter or a figure: the number names files too'],
      ['../{number}', 'use only letters, figures, hyphens, points and underscores: the number names files too'],
    ],
  },
  {
    grammar: names.contractNumber,
    good: [['HIT-2026-0001', 'HIT-2026-0001']],
    bad: [
      ['HIT 2026', 'write it like this: HIT-2026-0001'],
      ['../0001', 'write it like this: HIT-2026-0001'],
      ['HIT-0001.', 'write it like this: HIT-2026-0001'],
      ['HIT..0001', 'write it like this: HIT-2026-0001'],
    ],
  },
  {
    grammar: text,
    good: [
      ['**x** | {{y}} <b> [a](b)', '**x** | {{y}} <b> [a](b)'],
      ['two\nlines', 'two\nlines'],
      ['مرحبا', 'مرحبا'],
    ],
    bad: [
      ['  ', 'write some text, or take the line away'],
      ['a\tb', 'take away the character U+0009 (a tab)'],
      ['a\u0007b', 'take away the character U+0007 (a control character)'],
      ['a\u202eb', 'take away the character U+202E (it turns the direction of writing around)'],
      ['a\u2028b', 'take away the character U+2028 (a line separator)'],
      ['a\ue000b', 'take away the character U+E000 (a private-use character)'],
      ['a\ud800b', 'take away the character U+D800'],
    ],
  },
];

describe.each(tables)('$grammar.name', ({ grammar, good, bad }) => {
  const pattern = new RegExp(grammar.pattern, 'u');

  test.each(good)('%j', (written, value) => {
    expect(grammar.parse(written)).toEqual({ ok: true, value });
    expect(pattern.test(written)).toBe(true);
  });

  test.each(bad)('not %j', (written, hint) => {
    const parsed = grammar.parse(written);
    expect(parsed).toMatchObject({ ok: false, fault: { hint } });
    expect(written).toContain(parsed.ok ? undefined : parsed.fault.found);
    expect(pattern.test(written)).toBe(!parsed.ok && parsed.fault.meaning === true);
  });

  test.each(grammar.examples.filter((example) => !example.startsWith('"')))('its own example %j', (example) => {
    expect(grammar.parse(example).ok).toBe(true);
  });

  test('parser and pattern agree on whatever is nearly right', () => {
    const nearly = fc
      .tuple(fc.constantFrom(...good.map(([written]) => written)), fc.nat(60), fc.nat(3), fc.string({ maxLength: 3 }))
      .map(([written, at, cut, put]) => written.slice(0, at) + put + written.slice(at + cut));
    fc.assert(
      fc.property(nearly, (written) => {
        const parsed = grammar.parse(written);
        expect(pattern.test(written)).toBe(parsed.ok || parsed.fault.meaning === true);
      }),
      { numRuns: RUNS },
    );
  });
});

test('a price band is a band and a price', () => {
  expect(priceBand('up to 79 guests', '68.00 per guest')).toEqual({
    ok: true,
    value: {
      kind: 'band',
      to: 79,
      unit: 'guests',
      price: { kind: 'price', basis: 'unit', amount: pounds(6800n), units: ['guest'] },
    },
  });
  expect(priceBand('79 guests', '68.00 per guest')).toMatchObject({ ok: false, fault: { found: '79 guests' } });
  expect(priceBand('up to 79 guests', '68.00')).toMatchObject({ ok: false, fault: { found: '68.00' } });
});
