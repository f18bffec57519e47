/** Takes the leaves of a file, gives what is wrong with its figures and codes: decimals, currency, time zone, language, business days. */
import type { Diagnostic } from '../../diagnostic.ts';
import { knowsHolidays } from '../../model/business-days.ts';
import { isValue } from '../../model/figures.ts';
import { amountText } from '../../model/grammar/amount.ts';
import type { Parsed } from '../../model/grammar/grammar.ts';
import {
  currency as currencyGrammar,
  language as languageGrammar,
  region,
  timeZone,
} from '../../model/grammar/names.ts';
import { price } from '../../model/grammar/price.ts';
import { isJurisdiction, partsOf } from '../../model/jurisdiction.ts';
import { LANGUAGES } from '../../model/languages.ts';
import { decimalsOf } from '../../model/money.ts';
import type { Leaf } from '../../model/schema/leaves.ts';
import type { Amount, Cap, Value } from '../../model/values.ts';
import { nearest } from '../../nearest.ts';
import { either, show } from '../show.ts';
import { finding, textAt } from './finding.ts';
import type { Matter } from './matter.ts';

/** Codes that have the right form and name nothing. */
export function codeFaults(matter: Matter): readonly Diagnostic[] {
  return codesAmong(matter, isJurisdiction);
}

/** @param isPlace which codes of places exist; laws have more of them */
export function codesAmong(matter: Matter, isPlace: (code: string) => boolean): readonly Diagnostic[] {
  const check = (
    keys: readonly string[],
    known: (code: string) => boolean,
    what: string,
    right: () => readonly string[],
  ) => {
    const code = textAt(matter.raw, ...keys);
    if (code === undefined || known(code)) return [];
    const names = right();
    // In a code of two letters any other is near: the code of another place would be a worse fault than this one.
    const near = region.parse(code).ok ? undefined : nearest(code, names);
    const hint =
      near === undefined ? `look the code up; right ones are ${names.slice(0, 3).join(', ')}` : `write ${near}`;
    const words = `found ${show(code)}, expected ${what} that exists`;
    return [finding(matter, 'read/unknown-code', matter.at(keys), words, hint)];
  };
  const currencies = () => ['GBP', 'EUR', 'USD', ...Intl.supportedValuesOf('currency')];
  const zones = () => ['Europe/London', 'America/New_York', 'UTC', ...Intl.supportedValuesOf('timeZone')];
  const knownRegion = (code: string) => !region.parse(code).ok || knowsHolidays(code);
  return [
    ...languageFaults(matter),
    ...check(
      ['currency'],
      (code) => !currencyGrammar.parse(code).ok || currencies().includes(code),
      'a currency',
      currencies,
    ),
    ...check(
      ['jurisdiction'],
      (code) => !region.parse(code).ok || isPlace(code),
      'a country or a part of one',
      () => jurisdictionsNear(textAt(matter.raw, 'jurisdiction')),
    ),
    ...check(['time_zone'], knownZone, 'a time zone', zones),
    ...check(['schedule', 'holidays'], knownRegion, 'a country or a part of one with public holidays', () => [
      'GB-ENG',
      'US',
      'DE',
    ]),
  ];
}

/** Right codes for the hint: those of the same country, where its parts are known. */
function jurisdictionsNear(code = ''): readonly string[] {
  const country = code.slice(0, 2);
  return partsOf(country)?.map((part) => `${country}-${part}`) ?? ['GB-ENG', 'US-NY', 'DE'];
}

/** A language that exists and that no papers are in yet is told apart from a slip. */
function languageFaults(matter: Matter): readonly Diagnostic[] {
  const code = textAt(matter.raw, 'language');
  if (code === undefined || LANGUAGES.includes(code) || !languageGrammar.parse(code).ok) return [];
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code);
  const expected = `a language that there are papers in: ${either(LANGUAGES)}`;
  const near = nearest(code, LANGUAGES, 0.5);
  const hint =
    name === undefined && near !== undefined
      ? `write ${near}`
      : `${name === undefined ? '' : `papers in ${name} are not there yet; `}write ${either(LANGUAGES)}`;
  return [
    finding(matter, 'read/unknown-code', matter.at(['language']), `found ${show(code)}, expected ${expected}`, hint),
  ];
}

function knownZone(code: string): boolean {
  if (!timeZone.parse(code).ok) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: code });
    return true;
  } catch {
    return false;
  }
}

/** Amounts with more or fewer decimals than the currency has. */
export function amountFaults(matter: Matter, currency = textAt(matter.raw, 'currency')): readonly Diagnostic[] {
  if (currency === undefined || !Intl.supportedValuesOf('currency').includes(currency)) return [];
  const decimals = decimalsOf(currency);
  return matter.leaves.flatMap((leaf) =>
    amountsOf(leaf).flatMap((found) => {
      if (found.decimals === decimals) return [];
      const many = decimals === 0 ? 'no decimals' : `${decimals} decimals`;
      const words = `found ${amountText(found)}, expected ${many}, as ${currency} has`;
      const right = fitted(found, decimals);
      const hint = right.exact ? `write ${right.text}` : `round it to ${many}`;
      return [finding(matter, 'read/decimals', leaf.spot, words, hint)];
    }),
  );
}

function amountsOf({ role, raw }: Leaf): readonly Amount[] {
  if (role.role === 'line' && typeof raw === 'object') {
    return Object.values(raw).flatMap((each) => (typeof each === 'string' ? amountsIn(price.parse(each)) : []));
  }
  return role.role === 'value' && typeof raw === 'string' ? amountsIn(role.grammar.parse(raw)) : [];
}

function amountsIn(parsed: Parsed<unknown>): readonly Amount[] {
  return parsed.ok && isValue(parsed.value) ? inValue(parsed.value) : [];
}

/** The amounts in a value. A kind that is missing here does not compile. */
function inValue(value: Value): readonly Amount[] {
  switch (value.kind) {
    case 'amount':
      return [value];
    case 'band':
      return inValue(value.price);
    case 'up-to':
      return [value.amount];
    case 'price':
    case 'restart-fee':
      return 'amount' in value ? [value.amount] : [];
    case 'cap':
      return inCap(value);
    case 'anchor':
    case 'checked':
    case 'count':
    case 'date':
    case 'days':
    case 'duration':
    case 'hours':
    case 'interest':
    case 'limit':
    case 'money':
    case 'notice':
    case 'offset':
    case 'periodic':
    case 'quantity':
    case 'share':
    case 'time':
    case 'unused':
    case 'words':
    case 'work-done':
      return [];
  }
}

function inCap(found: Cap): readonly Amount[] {
  if (found.basis === 'amount') return [found.amount];
  return found.basis === 'greater' ? found.of.flatMap(inCap) : [];
}

/** The amount with the right number of decimals; `exact` where that is the same sum. */
function fitted(found: Amount, decimals: number): { readonly text: string; readonly exact: boolean } {
  const [whole, part = ''] = amountText(found).split('.');
  const exact = /^0*$/.test(part.slice(decimals));
  return { text: decimals === 0 ? `${whole}` : `${whole}.${part.slice(0, decimals).padEnd(decimals, '0')}`, exact };
}

/** Business days that are counted, where nothing says which days these are. The first place speaks for all. */
export function businessDayFaults(
  matter: Matter,
  weekdays = textAt(matter.raw, 'business_days'),
): readonly Diagnostic[] {
  if (weekdays !== undefined) return [];
  const first = matter.leaves.find(({ raw }) => typeof raw === 'string' && /\bbusiness days?\b/.test(raw));
  if (first === undefined || typeof first.raw !== 'string') return [];
  const words = `found ${show(first.raw)}, and nothing says what a business day is; expected business_days`;
  return [finding(matter, 'read/business-days', first.spot, words, 'add a line business_days: Mo-Fr at the top level')];
}
