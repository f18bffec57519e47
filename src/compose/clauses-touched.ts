/** Takes a contract before and after a change, gives the data of its clauses touched: their words before and after, and other numbers. */
import type { Outcome } from '../diagnostic.ts';
import { type ChangedPart, compare, type NumberNode, type Renumbered } from '../document/compare/compare.ts';
import type { Block, Inline } from '../document/tree.ts';
import type { Figure } from '../model/figure.ts';
import { type Billed, version } from './contract.ts';
import { type Kit, type Part, text } from './kit.ts';
import { blocks, inlines } from './token.ts';
import { filled, printed, type View } from './view.ts';

/**
 * `touched`, `renumbered`, and in `marks` a sample of each mark. Both contracts are composed with the texts of the kit: those of
 * the contract's own record.
 * @param paper the amendment's template, whose front matter has the words for the marks
 */
export function clausesView(
  contracts: { readonly before: Billed; readonly after: Billed },
  number: string,
  { meta }: Part,
  kit: Kit,
): Outcome<View> {
  const before = version(contracts.before, number, kit);
  if (!before.ok) return before;
  const after = version(contracts.after, number, kit);
  if (!after.ok) return after;
  const said = { insertion: text(meta, 'added') ?? '', deletion: text(meta, 'removed') ?? '' };
  const { parts, renumbered } = compare(before.value, after.value, said);
  const sample: readonly Inline[] = [{ type: 'text', text: text(meta, 'marked') ?? '' }];
  const value: View = {
    marks: {
      added: inlines([{ type: 'insertion', said: said.insertion, content: sample }]),
      removed: inlines([{ type: 'deletion', said: said.deletion, content: sample }]),
    },
    touched: filled(parts.map(partView)),
    renumbered: filled(renumbered.map(numbersView)),
  };
  return { ok: true, value, diagnostics: [] };
}

function partView({ kind, place, title, content }: ChangedPart): View {
  return { kind, place: figure(place), title: inlines(title), content: blocks(below(content)) };
}

/** Below the title of its clause, whatever headings an annex has are of the lowest level. */
function below(content: readonly Block[]): readonly Block[] {
  return content.map((block) => (block.type === 'heading' ? { ...block, level: 4 } : block));
}

function numbersView({ kind, from, to, count, title }: Renumbered): View {
  return {
    kind,
    several: count > 1,
    pair: count === 2,
    title: title && inlines(title),
    from: { first: figure(from[0]), last: figure(from[1]) },
    to: { first: figure(to[0]), last: figure(to[1]) },
  };
}

function figure({ path, text }: NumberNode): Figure {
  return printed(path, text, []);
}
