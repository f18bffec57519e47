/** Takes an agreement and the templates, gives the contract: first page, numbered clauses, what counts once more, signatures, annexes. */
import type { Outcome } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import type { Version } from '../document/compare/compare.ts';
import { resolve } from '../document/resolve.ts';
import type { Block, Document } from '../document/tree.ts';
import { asBilled } from '../model/billed.ts';
import { date as day } from '../model/calendar.ts';
import { calledUp, inOrder } from '../model/clauses.ts';
import { given } from '../model/figure.ts';
import type { Figures } from '../model/figures.ts';
import type { Instalment } from '../model/reckoning.ts';
import type { Places } from '../model/source.ts';
import type { CalendarDate } from '../model/values.ts';
import type { Agreed } from './agreement.ts';
import { agreement } from './agreement.ts';
import { clauseOrder } from './contract-parts.ts';
import { folder, type Kit, language, type Part, settings, text, texts } from './kit.ts';
import { inOwnWords, ownTitleOf, ownWordsOf } from './own-words.ts';
import { Desk, initials, signatures, themeOf } from './paper.ts';
import { subclauses } from './template.ts';
import type { View } from './view.ts';

/** What a contract says of itself beside its terms. */
export interface Standing {
  /** The contract whose place it takes, its date in ISO 8601. */
  readonly replaces?: { readonly number: string; readonly date: string };
  /** In a copy: the day on which both had signed it. */
  readonly signed?: CalendarDate;
}

/**
 * The contract of an agreement. `number` is absent of a draft. The findings are those of the templates and of data that can't be
 * printed.
 */
export function composeContract(
  agreed: Agreed,
  number: string | undefined,
  kit: Kit,
  { replaces, signed }: Standing = {},
): Outcome<Document> {
  const terms = agreed.terms.value;
  const words = language(kit, terms.language);
  if (!words.ok) return words;
  const plan = settings(kit, 'contract/kind.yaml');
  if (!plan.ok) return plan;
  const { tree, data: own, format } = agreement(agreed, number, words.value);
  const data = {
    ...own,
    replaces: replaces && replacedView(replaces),
    signed: signed && given('signature', signed),
  };
  const home = folder(terms.language);
  const scope = { language: words.value, format };

  const reader = new Desk(kit, scope, data);
  const standard = clauseOrder(plan.value, terms.shape);
  const clauses = inOrder(standard, terms.clauses)
    .map((id) => (standard.includes(id) ? reader.part(`clauses/${home}/${id}.md`) : ownPart(id)))
    .filter(({ meta }) => calledUp(texts(meta, 'when'), tree));
  const annexes = texts(plan.value, 'annexes').map((id) => reader.part(`contract/${home}/${id}.md`));
  const desk = new Desk(kit, scope, {
    ...data,
    clauses: [...clauses, ...annexes].map((one) => text(one.meta, 'id') ?? ''),
  });
  desk.diagnostics.push(...reader.diagnostics);

  const first = desk.part(`contract/${home}/first-page.md`);
  const last = desk.part(`contract/${home}/before-signatures.md`);
  const roles = { we: desk.line(last, 'we'), you: desk.line(last, 'you') };
  const content: readonly Block[] = [
    ...desk.blocks(first),
    { type: 'page-break' },
    ...clauses.flatMap((clause) => clauseOf(desk, clause, tree, agreed.terms.places)),
    { type: 'heading', level: 2, content: desk.line(last, 'title') },
    ...desk.blocks(last),
    signatures(tree, words.value, roles),
    ...annexes.map((annex) => annexOf(desk, annex)),
  ];
  const title = desk.line(first, 'title');
  const subtitle = desk.line(first, 'subtitle');
  const watermark = desk.watermark(first, number === undefined);
  if (hasErrors(desk.diagnostics)) return { ok: false, diagnostics: desk.diagnostics };
  const value: Document = {
    kind: 'contract',
    language: terms.language,
    title,
    ...(subtitle.length > 0 && { subtitle }),
    content,
    theme: themeOf(tree),
    furniture: desk.furniture(),
    author: terms.provider.name,
    date: terms.engagement.date.iso,
    ...watermark,
    ...initials(tree, roles),
    foot: number === undefined ? {} : { number },
  };
  return { ok: true, value, diagnostics: desk.diagnostics };
}

function replacedView({ number, date }: NonNullable<Standing['replaces']>): View {
  return {
    number: given('replaces.number', { kind: 'words', text: number }),
    date: given('replaces.date', day(date)),
  };
}

/** An agreement with its payment plan as it is billed. */
export interface Billed extends Agreed {
  readonly plan: readonly Instalment[];
}

/**
 * The contract of an agreement, with its numbers: what two of them are compared by. Its words say no other sums than the plan that
 * is billed.
 */
export function version(
  { terms, reckoning, plan }: Billed,
  number: string,
  kit: Kit,
  signed?: CalendarDate,
): Outcome<Version> {
  const document = composeContract(
    { terms, reckoning: { ...reckoning, plan: asBilled(reckoning.plan, plan) } },
    number,
    kit,
    signed && { signed },
  );
  if (!document.ok) return document;
  const numbers = resolve(document.value);
  if (!numbers.ok) return numbers;
  return { ok: true, value: { document: document.value, numbers: numbers.value }, diagnostics: [] };
}

/** A clause that is called up and has nothing to say is left out. The owner's own words take the place of the template's. */
function clauseOf(desk: Desk, part: Part, terms: Figures, places: Places): readonly Block[] {
  const id = text(part.meta, 'id') ?? part.name;
  const standard = subclauses(id, desk.blocks(part));
  const own = ownWordsOf(terms, id);
  const title = text(part.meta, 'title') ?? id;
  const content = own ? desk.take(inOwnWords({ id, title }, own, standard, places.get(own.path)), standard) : standard;
  const heading = ownTitleOf(terms, id) ?? desk.line(part, 'title');
  return content.length > 0 ? [{ type: 'clause', id, title: heading, content }] : [];
}

/** A clause that the owner added has no template. */
function ownPart(id: string): Part {
  return { name: `clauses.${id}`, meta: { id }, text: '' };
}

function annexOf(desk: Desk, part: Part): Block {
  const id = text(part.meta, 'id') ?? part.name;
  return { type: 'annex', id, title: desk.line(part, 'title'), content: desk.blocks(part) };
}
