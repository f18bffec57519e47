/** Takes `1.5 m`, gives it back where its form is right: from how far away something is read. */
import { fine, grammar, meaningless } from './grammar.ts';

export const distance = grammar<string>({
  name: 'distance',
  what: 'a distance',
  examples: ['1.5 m', '6 ft'],
  pattern: String.raw`(?<count>\d{1,3}(?:\.\d{1,2})?) ?(?<unit>m|cm|ft)`,
  build: (_, text) => {
    const metres = metresOf(text);
    if (metres >= NEAREST && metres <= FARTHEST) return fine(text);
    return meaningless(text, 'a distance from 20 cm to 30 m', 'give the distance at which customers stand before it');
  },
  slip: (text) => {
    const [, count, unit = ''] = /^(\d+(?:[.,]\d+)?)\s*(.*)$/.exec(text) ?? [];
    if (count === undefined) return undefined;
    if (unit === '') return `say of what: ${count} m, ${count} cm, ${count} ft`;
    return 'the units are m, cm and ft';
  },
});

const NEAREST = 0.2;
const FARTHEST = 30;
const METRES: Readonly<Record<string, number>> = { m: 1, cm: 0.01, ft: 0.3048 };

/** In metres, of a text that the grammar takes. */
export function metresOf(text: string): number {
  const [, count = '', unit = ''] = /^([\d.]+) ?(\w+)$/.exec(text) ?? [];
  return Number(count) * (METRES[unit] ?? Number.NaN);
}
