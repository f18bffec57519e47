/** Takes the figures of the terms, gives the list of expectations: who owes what to whom, measured how, by when, and what follows if not. */
import { isConsumer } from './consumer.ts';
import { type Figure, given } from './figure.ts';
import type { Figures, FigureTree } from './figures.ts';
import { isFigure, isRecord, PATH } from './figures.ts';
import type { Reckoning, Totals } from './reckoning.ts';
import type { Period } from './values.ts';

export type Side = 'provider' | 'client';

/** One thing that one side may expect of the other. Its words stand in the templates, found by its kind. */
export interface Expectation {
  /** The place in the terms without ids: `services.limits`. A template says `{{#expect "services.limits"}}`. */
  readonly kind: ExpectationKind;
  /** Its path. */
  readonly id: string;
  readonly by: Side;
  readonly to: Side;
  readonly what: Figure;
  readonly measure?: Figure;
  readonly due?: Figure;
  readonly otherwise?: Figure;
  readonly path: string;
  /** Everything that the terms say at this place, and the record around it as `in`. */
  readonly record: Figures;
  readonly within: Figures;
}

/** Which keys of a record say what, how much, by when and what else. A plain entry is its own `what`. */
interface Row {
  readonly by: Side;
  readonly what?: string;
  readonly measure?: string;
  readonly due?: string;
  readonly otherwise?: string;
}

/**
 * Where expectations stand in the terms. `*` is each item of a list. To add one: a row here, its words in the clause that settles
 * it, and, if it is worth the first page or the wall, a line in those templates. A plain list is one expectation with its `items`.
 */
const ROWS = {
  'services.*': { by: 'provider', what: 'name', measure: 'description' },
  'services.*.deliverables': { by: 'provider' },
  'services.*.excludes': { by: 'client' },
  'services.*.limits.*': { by: 'provider', what: 'of', otherwise: 'beyond' },
  'services.*.minimum': { by: 'client' },
  'services.*.final_count': { by: 'client', what: 'by', due: 'by' },
  'services.*.revisions': { by: 'provider', what: 'rounds', otherwise: 'beyond' },
  'services.*.acceptance': { by: 'client', what: 'test', due: 'client_checks_within', otherwise: 'silence' },
  'services.*.warranty': { by: 'provider', what: 'lasts', due: 'lasts', otherwise: 'not_if' },
  'services.*.turnaround': { by: 'provider' },
  'services.*.credited': { by: 'provider' },
  'rates.*': { by: 'client', what: 'name', measure: 'price' },
  'surcharges.*': { by: 'client', what: 'name', measure: 'adds' },
  'allowances.*': { by: 'client', what: 'name', measure: 'amount' },
  expenses: { by: 'client', what: 'at', measure: 'approve_above' },
  tips: { by: 'client' },
  'schedule.hours': { by: 'provider' },
  'schedule.closed': { by: 'provider' },
  'schedule.response.*': { by: 'provider', what: 'means', measure: 'severity', due: 'within' },
  'schedule.milestones.*': { by: 'provider', what: 'name', due: 'due' },
  'schedule.turnaround': { by: 'provider' },
  'schedule.cutoffs.*': { by: 'provider', what: 'for', measure: 'in_by', due: 'ready_by', otherwise: 'if_missed' },
  'schedule.storage': { by: 'client', what: 'free', due: 'free', otherwise: 'then' },
  'schedule.lateness.off': { by: 'provider' },
  'schedule.lateness.rate': { by: 'client' },
  'schedule.lateness.ours': { by: 'provider' },
  'schedule.lateness.yours': { by: 'client' },
  'client_duties.*': { by: 'client', what: 'what', due: 'due', otherwise: 'otherwise' },
  deposit: { by: 'client', what: 'share', due: 'invoice', otherwise: 'then_kept' },
  'payment.plan.*': { by: 'client', what: 'name', measure: 'share', due: 'invoice' },
  'payment.pay_within': { by: 'client' },
  'payment.due': { by: 'client' },
  'payment.methods': { by: 'provider' },
  'payment.late.interest': { by: 'client' },
  'payment.late.recovery_sum': { by: 'client' },
  'payment.late.suspend_after': { by: 'client' },
  'payment.disputes': { by: 'client', what: 'within', due: 'within', otherwise: 'undisputed_part' },
  'offer.open_for': { by: 'provider' },
  'offer.prices_fixed_for': { by: 'provider' },
  'cancellation.*': { by: 'client', what: 'charge', due: 'notice' },
  'cancellation.*.by_us': { by: 'provider' },
  'cancellation.*.resale': { by: 'provider' },
  'appointments.cancel.*': { by: 'client', what: 'charge', due: 'notice' },
  'appointments.no_show': { by: 'client' },
  'appointments.in_fee': { by: 'client' },
  'appointments.resale': { by: 'provider' },
  'appointments.excused': { by: 'provider' },
  'appointments.late': { by: 'client', what: 'then', measure: 'grace' },
  'appointments.remind': { by: 'provider', what: 'before', measure: 'by' },
  'appointments.we_cancel': { by: 'provider' },
  returns: { by: 'provider', what: 'within', due: 'within', otherwise: 'condition' },
  changes: { by: 'provider', what: 'work_starts', due: 'quote_within', measure: 'quote_open_for' },
  'make_good.tell_us': { by: 'client' },
  'make_good.proof': { by: 'client' },
  'make_good.own_it': { by: 'provider' },
  'make_good.redo': { by: 'provider' },
  'make_good.if_redo_fails': { by: 'provider' },
  'make_good.extra': { by: 'provider' },
  'make_good.review': { by: 'provider' },
  'make_good.staff_may_decide': { by: 'provider' },
  'make_good.lost_or_spoiled': { by: 'provider' },
  updates: { by: 'provider', what: 'by', due: 'every' },
  'advice.repair_rate': { by: 'client' },
  favours: { by: 'provider', what: 'listed_at', measure: 'at_most' },
  oral_agreements: { by: 'provider' },
  complaints: { by: 'provider', what: 'to', due: 'answer_within' },
  'conduct.we_promise': { by: 'provider' },
  'conduct.not_accepted': { by: 'client' },
  refuse: { by: 'provider' },
  'data.breach_notice': { by: 'provider' },
  'data.deleted': { by: 'provider' },
  'insurance.*': { by: 'provider', what: 'kind', measure: 'sum' },
  confidentiality: { by: 'provider' },
  subcontractors: { by: 'provider' },
  ownership: { by: 'provider' },
  'ending.notice': { by: 'client' },
  'ending.remind': { by: 'provider' },
  'ending.handover': { by: 'provider' },
  'liability.cap': { by: 'provider' },
  dispute_steps: { by: 'provider' },
} as const satisfies Record<string, Row>;

type Bare<K extends string> = K extends `${infer A}.*${infer B}` ? Bare<`${A}${B}`> : K;
/** Beside those of the table: `price`, what the client pays in all, once and per period. */
export type ExpectationKind = Bare<keyof typeof ROWS> | 'price';

/** Every kind, in the order of the list. A template that names another one has a slip. */
export const EXPECTATION_KINDS: readonly ExpectationKind[] = ['price', ...Object.keys(ROWS).map(kindOf)];

function kindOf(place: string): ExpectationKind {
  return place.replaceAll('.*', '') as ExpectationKind;
}

/**
 * All expectations of the terms, in the order of the table above and, inside a kind, of the file; before them the sums to pay, where
 * an engagement was reckoned.
 */
export function expectations(terms: Figures, sums?: Pick<Reckoning, 'oneOff' | 'periods'>): readonly Expectation[] {
  const stated = Object.entries<Row>(ROWS).flatMap(([place, row]) =>
    spots(terms, terms, place.split('.')).flatMap((spot) => expect(kindOf(place), row, spot) ?? []),
  );
  const kind = textAt(terms, 'client', 'kind');
  const consumer = isConsumer({
    customers: textAt(terms, 'customers') ?? '',
    client: kind === undefined ? {} : { kind },
  });
  return [...prices(sums), ...stated.filter((one) => !(consumer && isBusinessLaw(one)))];
}

/** What only a law made for businesses gives: interest above a base rate, a recovery sum by law. It is not asked of consumers. */
function isBusinessLaw({ kind, what: { value } }: Expectation): boolean {
  if (kind === 'payment.late.recovery_sum') return value.kind === 'words' && value.text === 'by law';
  return value.kind === 'interest' && value.rates.some((rate) => rate.aboveBaseRate);
}

function textAt(terms: Figures, ...way: readonly string[]): string | undefined {
  const tree = way.reduce<FigureTree | undefined>((at, key) => (isRecord(at) ? at[key] : undefined), terms);
  return isFigure(tree) && tree.value.kind === 'words' ? tree.value.text : undefined;
}

function prices(sums: Pick<Reckoning, 'oneOff' | 'periods'> | undefined): readonly Expectation[] {
  const once = sums?.oneOff ? [priced('price.once', sums.oneOff, undefined)] : [];
  return [...once, ...(sums?.periods ?? []).map(({ period, totals }) => priced(`price.${period}`, totals, period))];
}

function priced(path: string, { net, tax, gross }: Totals, period: Period | undefined): Expectation {
  const each = period && given(path, { kind: 'words', text: period } as const);
  const record: Figures = { [PATH]: path, net, tax, gross, period: each };
  return { kind: 'price', id: path, by: 'client', to: 'provider', what: gross, path, record, within: { [PATH]: '' } };
}

/** A part of the terms and the nearest list item around it: a limit and its service. */
interface Spot {
  readonly tree: FigureTree;
  readonly within: Figures;
}

function spots(tree: FigureTree | undefined, within: Figures, way: readonly string[]): readonly Spot[] {
  if (tree === undefined) return [];
  const [next, ...rest] = way;
  if (next === undefined) return [{ tree, within }];
  if (next === '*') {
    if (!Array.isArray(tree)) return [];
    return tree.flatMap((item) => spots(item, rest.length > 0 && isRecord(item) ? item : within, rest));
  }
  return isRecord(tree) ? spots(tree[next], within, rest) : [];
}

function expect(kind: ExpectationKind, row: Row, { tree, within }: Spot): Expectation | undefined {
  const to = row.by === 'provider' ? 'client' : 'provider';
  if (isFigure(tree) || Array.isArray(tree)) {
    const items = (isFigure(tree) ? [tree] : tree).filter(isFigure);
    const [what] = items;
    if (!what) return undefined;
    const { path } = what;
    return { kind, id: path, by: row.by, to, what, path, record: { [PATH]: path, items }, within };
  }
  if (!isRecord(tree)) return undefined;
  const what = figureAt(tree, row.what);
  if (!what) return undefined;
  const measure = figureAt(tree, row.measure);
  const due = figureAt(tree, row.due);
  const otherwise = figureAt(tree, row.otherwise);
  return {
    kind,
    id: tree[PATH],
    by: row.by,
    to,
    what,
    ...(measure && { measure }),
    ...(due && { due }),
    ...(otherwise && { otherwise }),
    path: tree[PATH],
    record: tree,
    within,
  };
}

function figureAt(record: Figures, key: string | undefined): Figure | undefined {
  const tree = key === undefined ? undefined : record[key];
  return isFigure(tree) ? tree : undefined;
}
