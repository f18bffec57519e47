/** Takes the parsed files of `templates/languages`, gives one language: the words and patterns that values are written with. */
import * as z from 'zod';
import type { Diagnostic, Outcome } from '../diagnostic.ts';

/** Words with places for values: `{day} {month} {year}`. Only the names given are known. */
function pattern(...names: readonly string[]): z.ZodType<string> {
  return z.string().superRefine((text, context) => {
    for (const [place, name] of text.matchAll(/\{([^}]*)\}/g)) {
      if (name !== undefined && names.includes(name)) continue;
      context.addIssue({
        code: 'custom',
        message: `found ${place}, expected only ${names.map((n) => `{${n}}`).join(', ')}`,
      });
    }
  });
}

const word = z.string();
const forms = z.strictObject({ one: word, other: word });
const joining = z.strictObject({
  between: word,
  pair: word,
  last: word,
  /** Between items that have such words within themselves. */
  apart: word,
  last_apart: word,
});

const schema = z.strictObject({
  /** BCP 47. */
  tag: word,
  name: word,
  number: z.strictObject({ decimal: word, group: word }),
  money: z.strictObject({
    symbol: pattern('minus', 'symbol', 'amount'),
    code: pattern('minus', 'code', 'amount'),
    /** By ISO 4217; a currency without a sign that one reader takes one way is written with its code. */
    symbols: z.record(z.string(), word),
  }),
  share: pattern('minus', 'number'),
  date: z.strictObject({
    months: z.array(word).length(12),
    short_months: z.array(word).length(12),
    long: pattern('day', 'month', 'year'),
    short: pattern('day', 'short_month', 'year'),
    weekday: pattern('weekday', 'day', 'month', 'year'),
  }),
  time: z.strictObject({
    pattern: pattern('hour24', 'hour12', 'minute', 'half'),
    /** A full hour, where there is little room. */
    hour: pattern('hour24', 'hour12', 'minute', 'half'),
    am: word,
    pm: word,
  }),
  weekdays: z.strictObject({ Mo: word, Tu: word, We: word, Th: word, Fr: word, Sa: word, Su: word }),
  days: z.strictObject({ span: pattern('first', 'last'), all: word }),
  hours: z.strictObject({
    line: pattern('days', 'times'),
    times: pattern('from', 'to'),
    /** The same where there is little room: on a door, in large letters. */
    brief: pattern('from', 'to'),
  }),
  list: z.strictObject({ and: joining, or: joining }),
  counted: pattern('count', 'unit'),
  time_units: z.strictObject({
    minute: forms,
    hour: forms,
    day: forms,
    'business day': forms,
    week: forms,
    month: forms,
    year: forms,
  }),
  periods: z.strictObject({ day: word, week: word, month: word, quarter: word, year: word }),
  per: pattern('unit'),
  moment: z.strictObject({
    after: pattern('duration', 'anchor'),
    before: pattern('duration', 'anchor'),
    /** A milestone or duty, by its name. */
    named: pattern('name'),
    monthly: z.strictObject({ 'that month': word, 'the month before': word }),
    quarterly: z.strictObject({ 'that quarter': word, 'the quarter before': word }),
    yearly: z.strictObject({ 'that year': word, 'the year before': word }),
    anchors: z.record(z.string(), word),
  }),
  price: z.strictObject({ included: word, once: pattern('amount') }),
  band: z.strictObject({
    line: pattern('range', 'price'),
    up_to: pattern('quantity'),
    from: pattern('quantity'),
    between: pattern('from', 'quantity'),
  }),
  unused: z.strictObject({ lapses: word, rolls_over: pattern('duration') }),
  notice: z.strictObject({
    at_least: pattern('duration'),
    between: pattern('from', 'duration'),
    at_most: pattern('duration'),
    under: pattern('duration'),
  }),
  up_to: pattern('amount'),
  interest: z.strictObject({
    rate: pattern('share', 'period'),
    above_base: pattern('share', 'period'),
    between: word,
  }),
  restart_fee: pattern('share'),
  cap: z.strictObject({
    times: z.strictObject({ one: word, other: pattern('count') }),
    fees: pattern('duration'),
    greater: pattern('a', 'b'),
  }),
  work_done: word,
  checked: pattern('date', 'by'),
  furniture: z.strictObject({
    page: pattern('page', 'pages'),
    clause: pattern('number'),
    annex: pattern('number'),
    continued: pattern('title'),
    initials: word,
  }),
  signatures: z.strictObject({ signature: word, name: word, title: word, place: word, date: word }),
  /** Words of templates that are spelled otherwise here, each with its ending: `favours: favors`. In lower case; a first capital stays. */
  spelling: z.record(z.string(), word).default({}),
  /** Further words by name, for what is written outside of templates. */
  words: z.record(z.string(), word),
});

/** A language, ready to write values with. */
export type Language = z.infer<typeof schema>;

/**
 * The language `tag` from the parsed files, keyed by their names without `.yaml`. A file that says `extends` changes only what it
 * names. A region without a file of its own (`en-AU`) gets its language's (`en`).
 */
export function languageOf(tag: string, files: ReadonlyMap<string, unknown>): Outcome<Language> {
  const name = files.has(tag) ? tag : (tag.split('-')[0] ?? tag);
  const whole = extended(name, files, []);
  if (!whole.ok) return whole;
  const result = schema.safeParse(typeof whole.value === 'object' ? { ...whole.value, tag } : whole.value);
  if (result.success) return { ok: true, value: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.map((issue) =>
    fault(
      [
        `templates/languages/${name}.yaml`,
        ...(issue.path.length > 0 ? [issue.path.join('.')] : []),
        issue.message,
      ].join(': '),
      'see en.yaml for every word that a language needs',
    ),
  );
  return { ok: false, diagnostics };
}

function extended(name: string, files: ReadonlyMap<string, unknown>, below: readonly string[]): Outcome<unknown> {
  const file = files.get(name);
  if (file === undefined || below.includes(name)) {
    const known = [...files.keys()].sort().join(', ');
    return {
      ok: false,
      diagnostics: [
        fault(
          `language ${name} was asked for, and the languages are ${known}`,
          `choose one of them, or add templates/languages/${name}.yaml`,
        ),
      ],
    };
  }
  if (!isPlain(file) || typeof file['extends'] !== 'string') return { ok: true, value: file, diagnostics: [] };
  const { extends: base, ...own } = file;
  const under = extended(base, files, [...below, name]);
  return under.ok ? { ok: true, value: merged(under.value, own), diagnostics: [] } : under;
}

/** The first with what the second says in its place, key by key. */
export function merged(under: unknown, over: unknown): unknown {
  if (!isPlain(under) || !isPlain(over)) return over;
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) result[key] = key in under ? merged(under[key], value) : value;
  return result;
}

function isPlain(value: unknown): value is Record<string, unknown> & { readonly extends?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(message: string, hint: string): Diagnostic {
  return { rule: 'compose/language', level: 'error', message, hint };
}
