/** Takes a definition, finds price bands and cancellation bands with a gap or an overlap. */
import { step } from '../../model/figure.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Finding, Rule } from '../rule.ts';

export const bandsMeet: Rule = {
  id: 'bands-meet',
  level: 'error',
  what: 'Bands of quantities in a price, and bands of notice in a cancellation, meet without gap or overlap.',
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
    return [...priceFindings(definition.value), ...noticeFindings(definition.value)];
  },
};

interface Band {
  /** As it is written: `15 to 30 days`. */
  readonly text: string;
  readonly path: string;
  readonly from?: number;
  readonly to?: number;
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
  /** A band that begins, and one that ends, there. */
  from(figure: number, unit: string): string;
  to(figure: number, unit: string): string;
}

function priceFindings({ services }: ServiceDefinition): readonly Finding[] {
  return services.flatMap(({ id, price, minimum }) => {
    if (!Array.isArray(price)) return [];
    const path = `${step('services', id)}.price`;
    const from = (figure: number, unit: string): string => `from ${figure} ${unit}`;
    const to = (figure: number, unit: string): string => `up to ${figure} ${unit}`;
    const bands = price.map((band): Band => {
      const { unit } = band;
      const text =
        band.from === undefined
          ? to(band.to ?? 0, unit)
          : band.to === undefined
            ? from(band.from, unit)
            : `${band.from} to ${band.to} ${unit}`;
      return { ...ends(band), unit, text, path: step(path, text) };
    });
    return rowFindings(bands, { path, least: minimum?.count ?? 1, has: 'price', from, to });
  });
}

function noticeFindings({ cancellation = [] }: ServiceDefinition): readonly Finding[] {
  const rows = new Map<string, Band[]>();
  for (const line of cancellation) {
    if (!('notice' in line)) continue;
    const key = [...(line.of ?? [])].sort().join(' ');
    const { unit } = line.notice;
    const days = `${unit}s`;
    const { from, to } = line.notice;
    const text =
      from === undefined
        ? `${to} ${days} or less`
        : to === undefined
          ? `${from} ${days} or more`
          : `${from} to ${to} ${days}`;
    rows.set(key, [
      ...(rows.get(key) ?? []),
      { ...ends(line.notice), unit: days, text, path: step('cancellation', text) },
    ]);
  }
  return [...rows.values()].flatMap((bands) =>
    rowFindings(bands, {
      path: 'cancellation',
      least: 0,
      has: 'charge',
      from: (figure, unit) => `${figure} ${unit} or more`,
      to: (figure, unit) => `${figure} ${unit} or less`,
    }),
  );
}

function rowFindings(bands: readonly Band[], row: Row): readonly Finding[] {
  const units = [...new Set(bands.map(({ unit }) => singular(unit)))];
  if (units.length > 1) {
    const message = `${row.path}: the bands are in ${units.map((unit) => `"${unit}"`).join(' and ')}, expected one unit`;
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
    const { unit } = reach;
    findings.push({
      path: reach.path,
      message: `${row.path}: "${reach.text}" is the highest band, and ${reach.to + 1} ${unit} would have no ${row.has}`,
      hint: `add a band "${row.from(reach.to + 1, unit)}"`,
    });
  }
  return findings;
}

function gap(row: Row, at: Band, low: number, high: number, where: string): Finding {
  const { unit } = at;
  return {
    path: at.path,
    message: `${row.path}: ${low === high ? low : `${low} to ${high}`} ${unit} would have no ${row.has}; there is a gap ${where}`,
    hint: `bands must meet; write "${at.to === undefined ? row.from(low, unit) : low <= row.least ? row.to(at.to, unit) : `${low} to ${at.to} ${unit}`}"`,
  };
}

function overlap(row: Row, before: Band, next: Band, start: number): Finding {
  const shared = Math.max(start, before.from ?? 0, row.least);
  return {
    path: next.path,
    message: `${row.path}: ${shared} ${next.unit} would have two ${row.has}s, in "${before.text}" and in "${next.text}"`,
    hint: 'bands must not overlap; both ends belong to a band, so let each begin one above the end of the one before',
    related: [{ path: before.path, message: 'the other band' }],
  };
}

function ends(band: { from?: number; to?: number }): { from?: number; to?: number } {
  return { ...(band.from !== undefined && { from: band.from }), ...(band.to !== undefined && { to: band.to }) };
}

function singular(unit: string): string {
  return unit.replace(/(?<=..)s$/, '');
}
