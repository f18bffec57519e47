/** Takes a sentence in English, gives the figures in it: sums, shares, lengths of time, times on the clock, dates, counts; each in one form, so that two can be compared. */
import { NUMBER_WORDS, numberIn } from './number-words.ts';

/** A figure that a sentence has. Two are the same where kind, unit and value are. */
export interface ProseFigure {
  readonly kind: 'money' | 'share' | 'duration' | 'time' | 'date' | 'count';
  /** Of a length of time, its unit; of a count, what is counted, as written; otherwise empty. */
  readonly unit: string;
  /** Digits in the shortest form: `45`, `17:00`, `2027-02-12`. */
  readonly value: string;
  /** As written. */
  readonly text: string;
  readonly at: number;
}

/** All figures of a sentence, in its order. What is part of a longer one is not told again: the 2 of `2 days` is no count. */
export function figuresIn(sentence: string): readonly ProseFigure[] {
  const found: ProseFigure[] = [];
  const taken = (at: number, end: number): boolean =>
    found.some((one) => at < one.at + one.text.length && one.at < end);
  for (const { kind, pattern, read } of FORMS) {
    for (const match of sentence.matchAll(pattern)) {
      const [text] = match;
      const figure = taken(match.index, match.index + text.length) ? undefined : read(match.groups ?? {});
      if (figure) found.push({ kind, text, at: match.index, ...figure });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly kind: ProseFigure['kind'];
  readonly pattern: RegExp;
  read(groups: Groups): Pick<ProseFigure, 'unit' | 'value'> | undefined;
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const COUNT = String.raw`\d+|${NUMBER_WORDS}`;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|');

/** In the order in which they are looked for: the longest first. */
const FORMS: readonly Form[] = [
  { kind: 'date', pattern: /\b(?<iso>\d{4}-\d{2}-\d{2})\b/g, read: ({ iso = '' }) => ({ unit: '', value: iso }) },
  {
    kind: 'date',
    pattern: new RegExp(
      String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH}),? (?<year>\d{4})\b`,
      'gi',
    ),
    read: dateOf,
  },
  {
    kind: 'date',
    pattern: new RegExp(String.raw`\b(?<month>${MONTH}) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b`, 'gi'),
    read: dateOf,
  },
  {
    kind: 'time',
    pattern: /\b(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))? ?(?<half>[ap])\.?m\b\.?/gi,
    read: ({ hour = '', minute = '00', half = '' }) => {
      const hours = Number(hour);
      if (hours < 1 || hours > 12) return undefined;
      return clock((hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute);
    },
  },
  {
    kind: 'time',
    pattern: /\b(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)\b/g,
    read: ({ hour = '', minute = '' }) => clock(Number(hour), minute),
  },
  {
    kind: 'money',
    pattern: new RegExp(String.raw`(?:US\$|A\$|C\$|CA\$|NZ\$|[$£€]) ?(?<sum>${NUMBER})(?![\d%])`, 'g'),
    read: sumOf,
  },
  {
    kind: 'money',
    pattern: new RegExp(
      String.raw`(?<![\d.,$£€])(?<sum>${NUMBER}) ?(?:USD|GBP|EUR|CAD|AUD|NZD|dollars?|pounds?(?= sterling)|euros?)\b`,
      'g',
    ),
    read: sumOf,
  },
  // A figure with two decimals is how sums stand in these files.
  {
    kind: 'money',
    pattern:
      /(?<![\d.,:])(?<sum>\d{1,3}(?:,\d{3})+\.\d{2}|\d+\.\d{2})(?![\d%]|[.,]\d| ?(?:%|per ?cent|kg|km|m\b|cm|in\b|lb))/g,
    read: sumOf,
  },
  {
    kind: 'share',
    pattern: new RegExp(String.raw`(?<![\d.,])(?<sum>${NUMBER}) ?(?:%|per ?cent\b)`, 'gi'),
    read: sumOf,
  },
  {
    kind: 'duration',
    pattern: new RegExp(
      String.raw`(?<![\d.,]|[\p{L}\d]-)\b(?<count>${COUNT})[ -](?<unit>(?:business|working) days?|minutes?|hours?|days?|weeks?|months?|years?)\b`,
      'giu',
    ),
    read: ({ count = '', unit = '' }) => {
      const value = numberIn(count);
      const one = unit.toLowerCase().replace(/s$/, '').replace('working', 'business');
      return value === undefined ? undefined : { unit: one, value: String(value) };
    },
  },
  {
    kind: 'count',
    pattern: new RegExp(String.raw`(?<![\d.,$£€]|[\p{L}\d]-)\b(?<count>${COUNT}) (?<unit>\p{Ll}+)\b`, 'giu'),
    read: ({ count = '', unit = '' }) => {
      const value = numberIn(count);
      return value === undefined ? undefined : { unit: unit.toLowerCase(), value: String(value) };
    },
  },
];

function sumOf({ sum = '' }: Groups): Pick<ProseFigure, 'unit' | 'value'> {
  return { unit: '', value: shortest(sum.replaceAll(',', '')) };
}

/** Digits without zeros that say nothing: `45.00` is `45`. */
export function shortest(digits: string): string {
  const [whole = '0', part = ''] = digits.split('.');
  const end = part.replace(/0+$/, '');
  const start = whole.replace(/^0+(?=\d)/, '');
  return end === '' ? start : `${start}.${end}`;
}

function clock(hour: number, minute: string): Pick<ProseFigure, 'unit' | 'value'> {
  return { unit: '', value: `${String(hour).padStart(2, '0')}:${minute}` };
}

function dateOf({ day = '', month = '', year = '' }: Groups): Pick<ProseFigure, 'unit' | 'value'> {
  const at = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().replace('.', '').slice(0, 3)));
  return { unit: '', value: `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}` };
}
