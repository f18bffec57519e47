/** Takes an agreement and the templates, gives the contract: first page, numbered clauses, what counts once more, signatures, annexes. */
import type { Outcome } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import type { Block, Document } from '../document/tree.ts';
import type { Figures, FigureTree } from '../model/figures.ts';
import { isRecord } from '../model/figures.ts';
import type { Agreed } from './agreement.ts';
import { agreement } from './agreement.ts';
import { folder, type Kit, language, type Part, settings, text, texts } from './kit.ts';
import { Desk, signatures, themeOf } from './paper.ts';
import { subclauses } from './template.ts';

/**
 * The contract of an agreement. `number` is absent of a draft. The findings are those of the templates and of data that can't be
 * printed.
 */
export function composeContract(agreed: Agreed, number: string | undefined, kit: Kit): Outcome<Document> {
  const terms = agreed.terms.value;
  const words = language(kit, terms.language);
  if (!words.ok) return words;
  const plan = settings(kit, 'contract/kind.yaml');
  if (!plan.ok) return plan;
  const { tree, data, format } = agreement(agreed, number, words.value);
  const home = folder(terms.language);
  const scope = { language: words.value, format };

  const reader = new Desk(kit, scope, data);
  const clauses = texts(plan.value, 'clauses')
    .map((id) => reader.part(`clauses/${home}/${id}.md`))
    .filter((clause) => called(clause, tree));
  const annexes = texts(plan.value, 'annexes').map((id) => reader.part(`contract/${home}/${id}.md`));
  const desk = new Desk(kit, scope, {
    ...data,
    clauses: [...clauses, ...annexes].map((one) => text(one.meta, 'id') ?? ''),
  });
  desk.diagnostics.push(...reader.diagnostics);

  const first = desk.part(`contract/${home}/first-page.md`);
  const last = desk.part(`contract/${home}/before-signatures.md`);
  const content: readonly Block[] = [
    ...desk.blocks(first),
    { type: 'page-break' },
    ...clauses.flatMap((clause) => clauseOf(desk, clause)),
    { type: 'heading', level: 2, content: desk.line(last, 'title') },
    ...desk.blocks(last),
    signatures(tree, words.value, { we: desk.line(last, 'we'), you: desk.line(last, 'you') }),
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
    foot: number === undefined ? {} : { number },
  };
  return { ok: true, value, diagnostics: desk.diagnostics };
}

/** A clause that is called up and has nothing to say is left out. */
function clauseOf(desk: Desk, part: Part): readonly Block[] {
  const id = text(part.meta, 'id') ?? part.name;
  const content = subclauses(id, desk.blocks(part));
  return content.length > 0 ? [{ type: 'clause', id, title: desk.line(part, 'title'), content }] : [];
}

function annexOf(desk: Desk, part: Part): Block {
  const id = text(part.meta, 'id') ?? part.name;
  return { type: 'annex', id, title: desk.line(part, 'title'), content: desk.blocks(part) };
}

/** A clause stands in the contract when the terms have something at one of its `when` paths, or when it names none. */
function called(clause: Part, terms: Figures): boolean {
  const when = texts(clause.meta, 'when');
  return when.length === 0 || when.some((path) => present(terms, path.split('.')));
}

function present(tree: FigureTree | undefined, way: readonly string[]): boolean {
  const [next, ...rest] = way;
  if (tree === undefined) return false;
  if (Array.isArray(tree)) return tree.some((item) => present(item, way)) || (next === undefined && tree.length > 0);
  if (next === undefined) return true;
  return isRecord(tree) && present(tree[next], rest);
}
