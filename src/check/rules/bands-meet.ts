/** Takes a definition, finds price bands and bands of notice with a gap or an overlap. */
import { exactMinutes } from '../../model/elapsed.ts';
import { step } from '../../model/figure.ts';
import { timeUnit } from '../../model/grammar/duration.ts';
import { isMap } from '../../model/raw.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Raw, Source } from '../../model/source.ts';
import { inNumber } from '../../model/units.ts';
import type { NoticeBand } from '../../model/values.ts';
import type { Finding, Rule } from '../rule.ts';

export const bandsMeet: Rule = {
  id: 'bands-meet',
  level: 'error',
  about: 'contradictory',
  what: 'Bands of quantities in a price, and bands of notice for a cancellation or an appointment, meet without gap or overlap.',
  why: 'A number that falls between two bands has no price, and one that falls into two has a price to quarrel about.',
  good: `services:
  - id: dinner
    name: Dinner
    price:
      - up to 79 guests: 68.00 per guest
      - from 80 guests: 62.00 per guest
`,
  bad: `services:
  - id: dinner
    name: Dinner
    price:
      - up to 79 guests: 68.00 per guest
      - from 81 guests: 62.00 per guest
`,
  check({ definition }) {
    return [...priceFindings(definition), ...noticeFindings(definition)];
  },
};

interface Band {
  /** As it is written: `15 to 30 days`. */
  readonly text: string;
  readonly path: string;
  readonly from?: number;
  readonly to?: number;
  /** The singular. */
  readonly unit: string;
}

/** The words for one row of bands. */
interface Row {
  /** Path of the row: `cancellation`. */
  readonly path: string;
  /** The least figure that there is: 1 guest, 0 days. */
  readonly least: number;
  /** What a figure has in one band. */
  readonly has: string;
  /** A figure with its unit, in the number that it asks for. */
  counted(figure: number, unit: string): string;
  /** A band that begins, and one that ends, there; `counted` is a figure with its unit. */
  from(counted: string): string;
  to(counted: string): string;
}

function priceFindings({ value, raw }: Source<ServiceDefinition>): readonly Finding[] {
  const { language, units } = value;
  return value.services.flatMap(({ id, price, minimum }, index) => {
    if (!Array.isArray(price)) return [];
    const path = `${step('services', id)}.price`;
    const texts = listAt(listAt(raw, 'services')[index] ?? '', 'price').flatMap((item) =>
      isMap(item) ? Object.keys(item) : [],
    );
    const bands = price.map((band, row): Band => {
      const text = texts[row] ?? '';
      return { ...ends(band), unit: inNumber(1, band.unit, language, units), text, path: step(path, text) };
    });
    // Where each band prices its own units, those below the minimum are charged too.
    const least = price.some(({ own }) => own) ? 1 : (minimum?.count ?? 1);
    return rowFindings(bands, {
      path,
      least,
      has: 'price',
      counted: (figure, unit) => `${figure} ${inNumber(figure, unit, language, units)}`,
      from: (counted) => `from ${counted}`,
      to: (counted) => `up to ${counted}`,
    });
  });
}

/** Bands of notice, of a contract that is cancelled or of an appointment. */
function noticeFindings({ value, raw }: Source<ServiceDefinition>): readonly Finding[] {
  const { cancellation = [], appointments: { cancel = [] } = {} } = value;
  const appointments = isMap(raw) ? raw['appointments'] : undefined;
  return [
    ...noticesOf(
      cancellation.map((line) => ('notice' in line ? line : undefined)),
      listAt(raw, 'cancellation'),
      'cancellation',
    ),
    ...noticesOf(cancel, listAt(appointments ?? '', 'cancel'), 'appointments.cancel'),
  ];
}

/** One row of bands for each list of services that some of them are for. */
function noticesOf(
  lines: readonly ({ readonly notice: NoticeBand; readonly of?: readonly string[] } | undefined)[],
  raw: readonly Raw[],
  path: string,
): readonly Finding[] {
  const rows = new Map<string, Band[]>();
  for (const [index, line] of lines.entries()) {
    if (line === undefined) continue;
    const key = [...(line.of ?? [])].sort().join(' ');
    const item = raw[index];
    const text = isMap(item) && typeof item['notice'] === 'string' ? item['notice'] : '';
    const { unit } = line.notice;
    rows.set(key, [...(rows.get(key) ?? []), { ...ends(line.notice), unit, text, path: step(path, text) }]);
  }
  return [...rows.values()].flatMap((bands) =>
    rowFindings(bands, {
      path,
      least: 0,
      has: 'charge',
      // The words of the file, which are English whatever the language of the papers.
      counted: (figure, unit) => `${figure} ${figure === 1 ? unit : `${unit}s`}`,
      from: (counted) => `${counted} or more`,
      to: (counted) => `${counted} or less`,
    }),
  );
}

function listAt(raw: Raw, key: string): readonly Raw[] {
  const list = isMap(raw) ? raw[key] : undefined;
  return Array.isArray(list) ? list : [];
}

function rowFindings(written: readonly Band[], row: Row): readonly Finding[] {
  const bands = inOneUnit(written);
  if (bands === undefined) {
    const units = [...new Set(written.map(({ unit }) => `"${unit}"`))].join(' and ');
    const message = `${row.path}: the bands are in ${units}, expected one unit`;
    return [{ path: row.path, message, hint: 'write all bands in the same unit' }];
  }
  const sorted = [...bands].sort((a, b) => (a.from ?? 0) - (b.from ?? 0) || (a.to ?? Infinity) - (b.to ?? Infinity));
  const [first] = sorted;
  if (!first) return [];
  const findings: Finding[] = [];
  if ((first.from ?? 0) > row.least) {
    findings.push(gap(row, first, row.least, (first.from ?? 0) - 1, `under "${first.text}"`));
  }
  let reach = first;
  for (const next of sorted.slice(1)) {
    const end = reach.to ?? Infinity;
    const start = next.from ?? 0;
    if (start > end + 1)
      findings.push(gap(row, next, end + 1, start - 1, `between "${reach.text}" and "${next.text}"`));
    if (start <= end) findings.push(overlap(row, reach, next, start));
    if ((next.to ?? Infinity) > end) reach = next;
  }
  if (reach.to !== undefined) {
    const next = row.counted(reach.to + 1, reach.unit);
    findings.push({
      path: reach.path,
      message: `${row.path}: "${reach.text}" is the highest band, and ${next} would have no ${row.has}`,
      hint: `add a band "${row.from(next)}"`,
    });
  }
  return findings;
}

/** The bands in the least unit that one of them is in; nothing where a unit is not always as many of another. */
function inOneUnit(bands: readonly Band[]): readonly Band[] | undefined {
  if (new Set(bands.map(({ unit }) => unit)).size < 2) return bands;
  const sizes = bands.map(({ unit }) => sizeOf(unit) ?? Number.NaN);
  const least = Math.min(...sizes);
  const unit = bands[sizes.indexOf(least)]?.unit;
  if (unit === undefined) return undefined;
  return bands.map((band, index): Band => {
    const times = (sizes[index] ?? least) / least;
    // Two bands of one unit meet from 1 day to 2 days, whatever other bands are counted in.
    const meets = bands.some((next) => next.unit === band.unit && next.from === (band.to ?? 0) + 1);
    const { from, to } = band;
    return {
      ...{ path: band.path, text: band.text, unit },
      ...(from !== undefined && { from: from * times }),
      ...(to !== undefined && { to: meets ? (to + 1) * times - 1 : to * times }),
    };
  });
}

function sizeOf(word: string): number | undefined {
  const unit = timeUnit(word);
  return unit && exactMinutes({ count: 1, unit });
}

function gap(row: Row, at: Band, low: number, high: number, where: string): Finding {
  const { unit, to } = at;
  const missing = low === high ? row.counted(low, unit) : `${low} to ${row.counted(high, unit)}`;
  const right =
    to === undefined
      ? row.from(row.counted(low, unit))
      : low <= row.least
        ? row.to(row.counted(to, unit))
        : `${low} to ${row.counted(to, unit)}`;
  return {
    path: at.path,
    message: `${row.path}: ${missing} would have no ${row.has}; there is a gap ${where}`,
    hint: `bands must meet; write "${right}"`,
  };
}

function overlap(row: Row, before: Band, next: Band, start: number): Finding {
  const shared = row.counted(Math.max(start, before.from ?? 0, row.least), next.unit);
  return {
    path: next.path,
    message: `${row.path}: ${shared} would have two ${row.has}s, in "${before.text}" and in "${next.text}"`,
    hint: 'bands must not overlap; both ends belong to a band, so let each begin one above the end of the one before',
    related: [{ path: before.path, message: 'the other band' }],
  };
}

function ends(band: { from?: number; to?: number }): { from?: number; to?: number } {
  return { ...(band.from !== undefined && { from: band.from }), ...(band.to !== undefined && { to: band.to }) };
}
