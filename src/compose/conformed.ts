/** Takes a contract as signed and after each of its amendments, gives the copy as amended, with a note beside each clause that changed. */
import type { Outcome } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import { compare } from '../document/compare/compare.ts';
import type { Block, Document, Inline } from '../document/tree.ts';
import { earlier } from '../model/calendar.ts';
import { given } from '../model/figure.ts';
import type { CalendarDate } from '../model/values.ts';
import { agreement } from './agreement.ts';
import { type Billed, version } from './contract.ts';
import { folder, type Kit, language } from './kit.ts';
import { Desk } from './paper.ts';
import { follows } from './plan-rows.ts';
import { filled, instalmentView, printed, type View } from './view.ts';

/** An amendment as the copy names it. */
export interface Named {
  /** `A2` */
  readonly label: string;
  readonly date: CalendarDate;
}

/** That one side signed: the day, and who, where that was noted. */
export interface Signed {
  readonly date: CalendarDate;
  readonly by?: string;
}

/** All that a copy is composed from. */
export interface ConformedInput {
  /** The contract's. */
  readonly number: string;
  /** What was agreed at first. */
  readonly signed: Billed;
  /** What was agreed after each amendment in the copy, in order. */
  readonly steps: readonly (Named & { readonly agreed: Billed })[];
  /** The contract and the amendments in the copy; `ordinal` is absent of the contract. */
  readonly papers: readonly {
    readonly label: string;
    readonly ordinal?: true;
    readonly us: Signed;
    readonly you: Signed;
  }[];
  /** The day for which it was asked, where it was one. */
  readonly asOf?: CalendarDate;
  /** Amendments that are not in it: because others were asked for, because part of them begins later, because they aren't signed. */
  readonly later: readonly Named[];
  readonly partly: readonly Named[];
  readonly awaiting: readonly Named[];
  /** Of amendments in it: the days after their own from which some of what they change holds. */
  readonly coming: readonly (Named & { readonly days: readonly CalendarDate[] })[];
  /** The last day of the contract, and why. */
  readonly ended?: { readonly date: CalendarDate; readonly reason: string };
}

/** The copy. Each step is composed once, so that the work grows as the chain does. */
export function composeConformed(input: ConformedInput, kit: Kit): Outcome<Document> {
  const { number, signed, steps } = input;
  const now = steps.at(-1)?.agreed ?? signed;
  const { language: tag } = now.terms.value;
  const words = language(kit, tag);
  if (!words.ok) return words;
  const touched = lastTouched(input, kit);
  if (!touched.ok) return touched;
  const { document, last } = touched.value;

  const { tree, data, format } = agreement(now, number, words.value);
  const scope = { language: words.value, format };
  const desk = new Desk(kit, scope, {
    ...data,
    ...copyView(input),
    plan: filled(now.plan.map((one) => ({ ...instalmentView(one, tree), follows: follows(one, now.plan) }))),
    clauses: [],
  });
  const paper = desk.part(`conformed/${folder(tag)}/paper.md`);
  const note = (named: Named): readonly Inline[] => desk.line(paper, 'note', namedView(named));
  const content = [
    ...desk.blocks(paper),
    { type: 'page-break' } as const,
    ...unsigned(document.content).map((block) => withNote(block, last, note)),
  ];
  const subtitle = desk.line(paper, 'subtitle');
  const value: Document = {
    ...document,
    kind: 'conformed',
    title: desk.line(paper, 'title'),
    ...(subtitle.length > 0 && { subtitle }),
    content,
    foot: { words: desk.line(paper, 'foot'), number: asOfLabel(input) },
  };
  if (hasErrors(desk.diagnostics)) return { ok: false, diagnostics: desk.diagnostics };
  return { ok: true, value, diagnostics: desk.diagnostics };
}

/** The contract after the last step, and which amendment last changed each of its clauses and annexes. */
function lastTouched(
  { number, signed, steps, papers }: ConformedInput,
  kit: Kit,
): Outcome<{ readonly document: Document; readonly last: ReadonlyMap<string, Named> }> {
  const last = new Map<string, Named>();
  const day = papers[0] && later(papers[0].us.date, papers[0].you.date);
  let before = version(signed, number, kit, day);
  for (const step of steps) {
    if (!before.ok) return before;
    const after = version(step.agreed, number, kit, day);
    if (!after.ok) return after;
    for (const { id } of compare(before.value, after.value, { insertion: '', deletion: '' }).parts) last.set(id, step);
    before = after;
  }
  return before.ok ? { ...before, value: { document: before.value.document, last } } : before;
}

/** The contract holds from the later of two days of signing. */
function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return earlier(a, b) ? b : a;
}

/** Without what stands between its clauses and its annexes: the last words before signing, and the signatures. */
function unsigned(content: readonly Block[]): readonly Block[] {
  const clauses = content.findLastIndex(({ type }) => type === 'clause') + 1;
  const annexes = content.findLastIndex(({ type }) => type === 'signatures') + 1;
  return [...content.slice(0, clauses), ...content.slice(annexes)];
}

function withNote(block: Block, last: ReadonlyMap<string, Named>, note: (named: Named) => readonly Inline[]): Block {
  if (block.type !== 'clause' && block.type !== 'annex') return block;
  const named = last.get(block.id);
  return named === undefined ? block : { ...block, margin: note(named) };
}

function copyView({ number, steps, papers, asOf, later, partly, awaiting, coming, ended }: ConformedInput): View {
  const [first, last] = [steps[0], steps.at(-1)];
  const side = ({ date, by }: Signed): View => ({
    date: given('copy.signed', date),
    by: by === undefined ? undefined : printed('copy.signed', by, []),
  });
  return {
    contract: printed('number', number, []),
    amendments: filled(steps.map(namedView)),
    several: steps.length > 1,
    // Of a long chain without gaps the first and the last say enough.
    range:
      first && last && isRange(steps)
        ? { first: namedView(first)['label'], last: namedView(last)['label'] }
        : undefined,
    as_of: asOf && given('copy.as_of', asOf),
    later: later.map(namedView),
    partly: partly.map(namedView),
    awaiting: awaiting.map(namedView),
    coming: coming.map((one) => ({ ...namedView(one), days: one.days.map((day) => given('copy.coming', day)) })),
    ended: ended && {
      date: given('copy.ended', ended.date),
      reason: printed('copy.ended', ended.reason.replace(/\.$/, ''), []),
    },
    papers: papers.map(({ label, ordinal, us, you }) => ({
      label: printed('copy.paper', label, []),
      ordinal: ordinal === true,
      us: side(us),
      you: side(you),
    })),
  };
}

function namedView({ label, date }: Named): View {
  return { label: printed('copy.amendment', label, []), date: given('copy.amendment', date) };
}

/** More than two, and one after the other. */
function isRange(steps: readonly Named[]): boolean {
  const count = (label: string): number => Number(label.slice(1));
  return steps.length > 2 && steps.every(({ label }, index) => count(label) === count(steps[0]?.label ?? '') + index);
}

/** `HIT-2026-0001 A2`, `HIT-2026-0001 2027-03-05` */
function asOfLabel({ number, steps, asOf }: ConformedInput): string {
  const last = steps.at(-1)?.label;
  return [number, ...(asOf ? [asOf.iso] : last ? [last] : [])].join(' · ');
}
