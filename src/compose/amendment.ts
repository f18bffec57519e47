/** Takes an agreement before and after a change, gives the amendment's paper: every change, both ladders, the new plan, signatures. */
import type { Outcome } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import type { Document } from '../document/tree.ts';
import { earlier } from '../model/calendar.ts';
import { isConsumer } from '../model/consumer.ts';
import { type Effect, effects, type Side } from '../model/effects.ts';
import { type Figure, given } from '../model/figure.ts';
import { type Figures, figures, isFigure } from '../model/figures.ts';
import { openUntil } from '../model/offer.ts';
import { clockOf } from '../model/reckon.ts';
import type { DayRow, Instalment, Ladders, MoneyLadder } from '../model/reckoning.ts';
import { type ChangeFile, changeFileSchema } from '../model/schema/change.ts';
import type { Source } from '../model/source.ts';
import type { CalendarDate } from '../model/values.ts';
import { type Agreed, agreement } from './agreement.ts';
import { changeRows } from './change-rows.ts';
import { clausesView } from './clauses-touched.ts';
import type { Billed } from './contract.ts';
import { contractParts } from './contract-parts.ts';
import { inShort } from './in-short.ts';
import { folder, type Kit, language } from './kit.ts';
import type { Language } from './language.ts';
import { Desk, initials, rolesOf, signatures, themeOf } from './paper.ts';
import { planRows } from './plan-rows.ts';
import { filled, leaf, printed, totalsView, type View } from './view.ts';

/** All that an amendment is composed from. */
export interface AmendmentInput {
  /** The contract's. */
  readonly number: string;
  /** Counts from 1 in each contract; absent of a draft. */
  readonly ordinal?: number;
  /** Whether an earlier amendment holds: one that was withdrawn does not. */
  readonly amended: boolean;
  readonly before: Billed;
  readonly after: Agreed;
  readonly change: Source<ChangeFile>;
  readonly ladders: Ladders;
  /** The payment plan from now on. */
  readonly plan: readonly Instalment[];
}

/** The paper of one amendment. */
export function composeAmendment(input: AmendmentInput, kit: Kit): Outcome<Document> {
  const terms = input.after.terms.value;
  const words = language(kit, terms.language);
  if (!words.ok) return words;
  const parts = contractParts(kit, terms.language);
  if (!parts.ok) return parts;
  const before = agreement(input.before, input.number, words.value);
  const after = agreement(input.after, input.number, words.value);
  const change = figures(changeFileSchema, input.change.value, 'amendment');
  const rows = changeRows({ ...input, ...parts.value }, before.tree, after.tree, change, words.value);
  const days = input.ladders.days.map((row) => dayView(row, input.plan, words.value));
  const plan = planRows(input.before.plan, input.plan, before.tree, after.tree);
  const money = input.ladders.money.filter(({ lines }) => lines.length > 0).map((ladder) => moneyView(ladder, plan));
  const exclusive = terms.tax !== 'none' && terms.tax.prices === 'exclusive';
  const data: View = {
    ...after.data,
    ...paperView(input, change),
    short: inShort({ rows, money, days }),
    before_tax: exclusive,
    // Businesses reckon before tax, consumers with it.
    net_first: exclusive && !isConsumer(terms),
    rows,
    added: addedServices(input, after.data),
    money,
    price_moves: input.ladders.money.some(moves),
    days: filled(days),
    effects: filled(effects(sideOf(input.before), sideOf(input.after)).map(effectView)),
    plan,
    plan_moves: plan.some((row) => isChanged(row) || row['part_until_now'] !== undefined),
    later: rows.some(({ from }) => isDay(from) && earlier(input.change.value.date, from.value)),
    clauses: [],
  };
  const scope = { language: words.value, format: after.format };
  const reader = new Desk(kit, scope, data);
  const paper = reader.part(`amendment/${folder(terms.language)}/paper.md`);
  const contracts = { before: input.before, after: { ...input.after, plan: input.plan } };
  const touched = reader.take(clausesView(contracts, input.number, paper, kit), {});
  if (hasErrors(reader.diagnostics)) return { ok: false, diagnostics: reader.diagnostics };
  const desk = new Desk(kit, scope, { ...data, ...touched });
  desk.diagnostics.push(...reader.diagnostics);
  const roles = rolesOf(desk, paper);
  const content = [...desk.blocks(paper), signatures(after.tree, words.value, roles)];
  const title = desk.line(paper, 'title');
  const subtitle = desk.line(paper, 'subtitle');
  const watermark = desk.watermark(paper, input.ordinal === undefined);
  if (hasErrors(desk.diagnostics)) return { ok: false, diagnostics: desk.diagnostics };
  const value: Document = {
    kind: 'amendment',
    language: terms.language,
    title,
    ...(subtitle.length > 0 && { subtitle }),
    content,
    theme: themeOf(after.tree),
    furniture: desk.furniture(),
    author: terms.provider.name,
    date: input.change.value.date.iso,
    ...watermark,
    ...initials(after.tree, roles),
    foot: input.ordinal === undefined ? {} : { number: `${input.number}/A${input.ordinal}` },
  };
  return { ok: true, value, diagnostics: desk.diagnostics };
}

function paperView(input: AmendmentInput, change: Figures): View {
  const amends = leaf(change, 'amends');
  const date = given('amendment.date', input.change.value.date);
  const open = input.change.value.open_for;
  const clock = clockOf(input.after.terms.value);
  return {
    contract: printed('number', input.number, amends ? [amends] : []),
    ordinal:
      input.ordinal === undefined ? undefined : given('amendment.number', { kind: 'count', count: input.ordinal }),
    amendment: {
      date,
      reason: leaf(change, 'reason'),
      requested_by: leaf(change, 'requested_by'),
      requested: leaf(change, 'requested'),
      settles: leaf(change, 'settles'),
    },
    open_until: open && openUntil('amendment.open_until', date, given('amendment.open_for', open), clock),
    has_earlier: input.amended,
  };
}

function addedServices(input: AmendmentInput, data: View): readonly View[] {
  const ids = new Set(
    input.change.value.changes.flatMap((one) => (one.op === 'add_service' ? [`services.${one.id}`] : [])),
  );
  const expected = data['expectations'];
  if (!Array.isArray(expected)) return [];
  return expected.filter((one: View) => one['kind'] === 'services' && ids.has(String(one['id'])));
}

/** A sum may stay though lines of it change: a favour is listed and taken off. */
function moves({ change }: MoneyLadder): boolean {
  return [change.net, change.tax].some((figure) => figure.value.minor !== 0n);
}

/** `from` is the day from which a fee has its new sum, where that is one day. */
function moneyView(ladder: MoneyLadder, plan: readonly View[]): View {
  return {
    period: ladder.period,
    from: newFeesBegin(ladder, plan),
    moves: moves(ladder),
    lines: ladder.lines.map((line) => ({ ...totalsView(line), kind: line.kind, name: line.name })),
    original: totalsView(ladder.original),
    earlier: totalsView(ladder.earlier),
    before: totalsView(ladder.before),
    change: totalsView(ladder.change),
    after: totalsView(ladder.after),
  };
}

function newFeesBegin({ period }: MoneyLadder, plan: readonly View[]): Figure<CalendarDate> | undefined {
  const days = plan
    .filter((row) => period !== undefined && row['period'] === period && isChanged(row))
    .map((row) => row['begins'])
    .filter(isDay);
  const [first] = days;
  return days.every((day) => day.value.iso === first?.value.iso) ? first : undefined;
}

/** True of a line of the plan that is new or has another sum. */
function isChanged(row: View): boolean {
  return row['added'] === true || row['until_now'] !== undefined;
}

function isDay(said: View[string]): said is Figure<CalendarDate> {
  return isFigure(said) && said.value.kind === 'date';
}

function sideOf({ terms, reckoning }: Agreed): Side {
  return { terms: terms.value, reckoning };
}

function effectView({ kind, name, notice, share, months, before, after }: Effect): View {
  return { kind, name, notice, share, months, before, after };
}

function dayView(row: DayRow, plan: readonly Instalment[], language: Language): View {
  const { kind, path, field, name, original, earlier, before, change, after, times } = row;
  return {
    kind,
    recurring: plan.some((line) => line.path === path && line.kind === 'recurring'),
    field,
    label: field === undefined ? undefined : printed('amendment.label', language.words[`field.${field}`] ?? field, []),
    name,
    original,
    earlier,
    before,
    change,
    after,
    other_time: times !== undefined,
    before_time: times?.before,
    after_time: times?.after,
  };
}
