/** Takes the code of a country or a part of one, gives whether there is such a place, as far as is known. */
import { holidayCalendar } from './holidays.ts';
import { REGIONS } from './regions.ts';

/** Codes that Intl has a name for and that are no country: unknown, made up for tests, or many countries together. */
const NO_COUNTRY: readonly string[] = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];

/** Countries all of whose parts date-holidays lists, with the parts by ISO 3166-2 that have no holidays of their own. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  AT: [],
  AU: [],
  CA: [],
  CH: [],
  DE: [],
  GB: ['EAW', 'GBN', 'UKM'],
  US: ['AS', 'GU', 'MP', 'PR', 'UM', 'VI'],
};

/** True for a country that exists and, of countries whose parts are known, for a part that exists. */
export function isJurisdiction(code: string): boolean {
  const [country = '', part] = code.split('-');
  const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country);
  if (name === undefined || NO_COUNTRY.includes(country)) return false;
  return part === undefined || (partsOf(country)?.includes(part) ?? true);
}

/** The members of the European Union, whose directives hold in all of them. */
const UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** The code that its laws have, for a country of the European Union. */
export function unionOf(country: string): 'EU' | undefined {
  return UNION.includes(country) ? 'EU' : undefined;
}

/** True for what has laws: a place, or the European Union. */
export function makesLaws(code: string): boolean {
  return code === 'EU' || isJurisdiction(code);
}

/** The parts of a country, or undefined where not all are known. */
export function partsOf(country: string): readonly string[] | undefined {
  const more = Object.hasOwn(PARTS, country) ? PARTS[country] : undefined;
  return more && [...(REGIONS.get(country) ?? []), ...more];
}

/** The time zones of a country or a part of one, the one where most people live first as far as is known; none where nothing is known. */
export function timeZonesOf(code: string): readonly string[] {
  const [country = '', part] = code.split('-');
  const Holidays = holidayCalendar();
  const known = part === undefined ? new Holidays(country) : new Holidays(country, part);
  return known.getTimezones() ?? [];
}
