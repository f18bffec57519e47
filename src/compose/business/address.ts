/** Takes the address of a business, line by line, gives its parts as schema.org has them: only where a line can be read one way. */
import type { Described } from '../../document/tree.ts';
import type { Figure } from '../../model/figure.ts';
import { type Said, said, thing } from './node.ts';

/** The last line of an address by country. Of the United Kingdom and others, the town may stand on a line of its own before the code. */
const LAST_LINES: Readonly<Record<string, RegExp>> = {
  AT: /^(?<code>\d{4}) (?<town>\D+)$/,
  AU: /^(?<town>.+?),? (?<region>NSW|VIC|QLD|WA|SA|TAS|ACT|NT) (?<code>\d{4})$/,
  BE: /^(?<code>\d{4}) (?<town>\D+)$/,
  CA: /^(?<town>.+?),? (?<region>[A-Z]{2}) (?<code>[A-Z]\d[A-Z] ?\d[A-Z]\d)$/,
  CH: /^(?<code>\d{4}) (?<town>\D+)$/,
  DE: /^(?<code>\d{5}) (?<town>\D+)$/,
  DK: /^(?<code>\d{4}) (?<town>\D+)$/,
  ES: /^(?<code>\d{5}) (?<town>\D+)$/,
  FR: /^(?<code>\d{5}) (?<town>\D+)$/,
  GB: /^(?:(?<town>.+?),? )?(?<code>[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/,
  IE: /^(?:(?<town>.+?),? )?(?<code>[A-Z]\d[\dW] [A-Z\d]{4})$/,
  IT: /^(?<code>\d{5}) (?<town>\D+?)(?: \(?(?<region>[A-Z]{2})\)?)?$/,
  NL: /^(?<code>\d{4} ?[A-Z]{2}) (?<town>\D+)$/,
  NZ: /^(?<town>.+?) (?<code>\d{4})$/,
  US: /^(?<town>.+?),? (?<region>[A-Z]{2}) (?<code>\d{5}(?:-\d{4})?)$/,
};

/** A postal address. Lines that can't be told apart stay together as the street: nothing is guessed. */
export function postalAddress(lines: readonly Figure[], country: Said): Described | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const texts = lines.flatMap(({ value }) => (value.kind === 'words' ? [value.text.trim()] : []));
  const last = LAST_LINES[country.text]?.exec(texts.at(-1) ?? '')?.groups;
  const before = last ? texts.slice(0, -1) : texts;
  const ownLine = last !== undefined && last['town'] === undefined && before.length > 1;
  const town = ownLine ? before.at(-1) : last?.['town'];
  const street = ownLine ? before.slice(0, -1) : before;
  const part = (text: string | undefined): Described | undefined =>
    text === undefined || text === '' ? undefined : said(first, text);
  return thing('PostalAddress', {
    streetAddress: part(street.join(', ')),
    addressLocality: part(town),
    addressRegion: part(last?.['region']),
    postalCode: part(last?.['code']),
    addressCountry: country,
  });
}
