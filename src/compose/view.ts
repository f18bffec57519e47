/** Takes an agreement and what was reckoned from it, gives all that a template may say about it, each value a figure. */
import type { Expectation } from '../model/expectation.ts';
import { expectations } from '../model/expectation.ts';
import type { Figure } from '../model/figure.ts';
import { given, reckoned } from '../model/figure.ts';
import type { Figures, FigureTree } from '../model/figures.ts';
import { isFigure, isRecord, PATH } from '../model/figures.ts';
import { isMoment } from '../model/moment.ts';
import type { Instalment, Line, Reckoning, Totals } from '../model/reckoning.ts';
import type { Moment, PriceBand, Words } from '../model/values.ts';
import type { Language } from './language.ts';
import type { Blocks, Inlines } from './token.ts';

/** A part of what a template may say. Plain strings and yes or no decide and are never printed. */
export type Said =
  | Figure
  | Inlines
  | Blocks
  | string
  | boolean
  | undefined
  | readonly Said[]
  | { readonly [key: string]: Said };
export type View = { readonly [key: string]: Said };

/** The day of a moment, and the time where hours were counted, where they are known. */
type WhenOf = (moment: Figure<Moment>) => { readonly date?: Figure; readonly time?: Figure } | undefined;

/** The terms with the day and time beside each moment that has one (`due`, `due_date`, `due_time`), and what each entry brings along. */
export function termsView(terms: Figures, whenOf: WhenOf, extras: Extras): View {
  return record(terms, whenOf, extras);
}

/** What is worked out for the entry at a path, to stand among its own keys. */
export type Extras = (path: string, entry: Figures) => View;

function record(tree: Figures, whenOf: WhenOf, extras: Extras): View {
  const view: Record<string, Said> = {};
  for (const [key, child] of Object.entries(tree)) {
    view[key] = branch(child, whenOf, extras);
    if (child === undefined || (isFigure(child) && isMoment(child))) Object.assign(view, days(key, child, whenOf));
  }
  return { ...view, ...extras(tree[PATH], tree) };
}

/** `due_date` and `due_time` of `due`. */
function days(key: string, moment: Figure | undefined, whenOf: WhenOf): View {
  const when = moment && isMoment(moment) ? whenOf(moment) : undefined;
  return { [`${key}_date`]: when?.date, [`${key}_time`]: when?.time };
}

function branch(tree: FigureTree | undefined, whenOf: WhenOf, extras: Extras): Said {
  if (tree === undefined || typeof tree === 'boolean' || isFigure(tree)) return tree;
  if (isRecord(tree)) return record(tree, whenOf, extras);
  return tree.map((item) => branch(item, whenOf, extras));
}

/** Each expectation with its record's own keys: `{{#expect "schedule.response"}}{{measure}} {{due}}{{/expect}}`. */
export function expectationViews(
  terms: Figures,
  whenOf: WhenOf,
  extras: Extras,
  sums?: Pick<Reckoning, 'oneOff' | 'periods'>,
): readonly View[] {
  return expectations(terms, sums).map((one: Expectation) => ({
    ...record(one.record, whenOf, extras),
    what: one.what,
    measure: one.measure,
    due: one.due,
    otherwise: one.otherwise,
    ...days('due', one.due, whenOf),
    in: one.within[PATH] === '' ? undefined : record(one.within, whenOf, extras),
    by_us: one.by === 'provider',
    kind: one.kind,
    id: one.id,
  }));
}

/** Days as the reckoning knows them. A date as written needs no second one beside it, unless what it needs came late. */
export function whensOf(reckoning: Reckoning): WhenOf {
  return (moment) => {
    const when = reckoning.moment(moment);
    const { value } = moment;
    const stays = when === undefined || (value.kind === 'date' && when.date.value.iso === value.iso);
    return value.kind === 'date' && stays ? { date: moment } : when;
  };
}

/** Net, tax and gross as keys; all absent where there is no sum. */
export function totalsView(totals: Totals | undefined): View {
  return { net: totals?.net, tax: totals?.tax, gross: totals?.gross };
}

/** The lines and sums of the price. */
export function priceView(reckoning: Reckoning, terms: Figures): View {
  const name = nameOf(terms);
  const line = (one: Line): View => ({
    ...totalsView(one),
    name: one.name,
    quantity: one.quantity,
    price: one.price,
    time: one.time,
    share: one.share,
    until: one.until,
    of: one.of.flatMap((id) => name(`services.${id}`) ?? []),
    credit: one.kind === 'credit' && !one.onSignature,
    taken_off: one.onSignature === true,
    charge: one.kind === 'charge',
    favour: one.kind === 'favour',
    favour_off: one.kind === 'favour credit',
    at_place: isWords(entry(terms, `services.${one.id}`)?.['place'], 'customer-site'),
  });
  const charged = reckoning.lines.filter((one) => one.kind !== 'included');
  const banded = records(terms['services']).filter((service) => Array.isArray(service['price']));
  return {
    one_off: reckoning.oneOff && totalsView(reckoning.oneOff),
    once_lines: filled(charged.filter((one) => one.period === undefined).map(line)),
    fees: reckoning.periods.map(({ period, lines, totals }) => ({
      ...totalsView(totals),
      period,
      lines: lines.map(line),
    })),
    allowances: filled(reckoning.allowances.map(({ name, amount }) => ({ name, amount }))),
    included: filled(reckoning.lines.filter((one) => one.kind === 'included').map((one) => one.name)),
    banded: filled(
      banded.map((service) => ({
        name: service['name'],
        bands: service['price'],
        by_band: bandOf(service['price'])?.own === true,
      })),
    ),
  };
}

/** The first band of a price list. */
function bandOf(price: FigureTree | undefined): PriceBand | undefined {
  const [first] = Array.isArray(price) ? price : [];
  return isFigure(first) && first.value.kind === 'band' ? first.value : undefined;
}

/** One line of the payment plan. */
export function instalmentView(one: Instalment, terms: Figures): View {
  const name = nameOf(terms);
  return {
    ...totalsView(one.sum),
    kind: one.kind,
    name: one.name,
    of: one.of.flatMap((id) => name(`services.${id}`) ?? []),
    share: one.share,
    rebilled: one.rebilled === true,
    invoice: one.invoice,
    invoiced: one.invoiced,
    due: one.due,
    period: one.period,
    begins: one.begins,
    part: one.part && { ...totalsView(one.part.sum), days: one.part.days, last: one.part.last },
    extras: one.kind === 'extras',
    fixed: one.fixed,
    until: one.until,
    nothing: isNothing(one),
  };
}

/** True of an instalment of zero, of what is included or taken off in full: nobody sends an invoice for it. */
export function isNothing({ sum }: Instalment): boolean {
  return sum !== undefined && sum.gross.value.minor === 0n;
}

/** The name of an entry of the terms, by its path. */
export function nameOf(terms: Figures): (path: string) => Figure | undefined {
  return (path) => {
    const found = entry(terms, path);
    const name = found?.['name'] ?? found?.['what'];
    return isFigure(name) ? name : undefined;
  };
}

/** The names of the services that a list of their ids is about; nothing where it has none. */
export function serviceNames(tree: Figures, ids: FigureTree | undefined): readonly Figure[] | undefined {
  const name = nameOf(tree);
  return filled(Array.isArray(ids) ? ids.flatMap((id) => name(`services.${textOf(id) ?? ''}`) ?? []) : []);
}

/** The record at a path of keys and ids. Each tree is gone through once. */
export function entry(terms: Figures, path: string): Figures | undefined {
  const known = INDEXES.get(terms) ?? indexOf(terms);
  INDEXES.set(terms, known);
  return known.get(path);
}

/** By tree. It remembers and never changes an answer. */
const INDEXES = new WeakMap<Figures, ReadonlyMap<string, Figures>>();

function indexOf(terms: Figures): ReadonlyMap<string, Figures> {
  const index = new Map<string, Figures>();
  const visit = (tree: FigureTree | undefined): void => {
    if (isRecord(tree)) {
      if (!index.has(tree[PATH])) index.set(tree[PATH], tree);
      Object.values(tree).forEach(visit);
    } else if (Array.isArray(tree)) tree.forEach(visit);
  };
  visit(terms);
  return index;
}

/** The records of a list. */
export function records(tree: FigureTree | undefined): readonly Figures[] {
  return Array.isArray(tree) ? tree.filter(isRecord) : [];
}

/** The record under a key. */
export function child(tree: Figures | undefined, key: string): Figures | undefined {
  const found = tree?.[key];
  return isRecord(found) ? found : undefined;
}

/** The moment under a key. */
export function momentAt(tree: Figures | undefined, key: string): Figure<Moment> | undefined {
  const found = leaf(tree, key);
  return found && isMoment(found) ? found : undefined;
}

/** The figure under a key. */
export function leaf(tree: Figures | undefined, key: string): Figure | undefined {
  const found = tree?.[key];
  return isFigure(found) ? found : undefined;
}

/** An empty list counts as nothing there. */
export function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** True where a figure is these words. */
export function isWords(tree: unknown, text: string): boolean {
  return isFigure(tree) && tree.value.kind === 'words' && tree.value.text === text;
}

/** The text of a words figure. */
export function textOf(tree: unknown): string | undefined {
  return isFigure(tree) && tree.value.kind === 'words' ? tree.value.text : undefined;
}

/** The name of a country or state in the document's language; its code where the language has no name for it. */
export function placeName(code: Figure | undefined, language: Language): Figure<Words> | undefined {
  const text = textOf(code);
  if (code === undefined || text === undefined) return undefined;
  return reckoned(code.path, [code], { kind: 'words', text: language.words[`place.${text}`] ?? text });
}

/** A plain word as a figure of the paper itself, such as its number. */
export function printed(path: string, text: string, inputs: readonly { from: readonly string[] }[]): Figure<Words> {
  return inputs.length > 0 ? reckoned(path, inputs, { kind: 'words', text }) : given(path, { kind: 'words', text });
}

/** Every figure below a part of the tree, in order. */
export function leaves(tree: FigureTree | undefined): readonly Figure[] {
  if (tree === undefined || typeof tree === 'boolean') return [];
  if (isFigure(tree)) return [tree];
  if (isRecord(tree)) return Object.values(tree).flatMap(leaves);
  return tree.flatMap(leaves);
}
