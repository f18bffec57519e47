/** Takes a template and data, gives the blocks or inlines of a document: each value in it is a node with its path. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import type { Block, Inline } from '../document/tree.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './format/scope.ts';
import type { Language } from './language.ts';
import { blocksOf, inlinesOf, type Read } from './markdown.ts';
import type { Template } from './syntax.ts';
import type { Tokens } from './token.ts';

export type { Scope } from './format/scope.ts';
export type { Template } from './syntax.ts';
export { blocks, inlines } from './token.ts';

/**
 * What a template may name: a record of figures, `inlines(...)`, `blocks(...)`, yes or no, closed choices as text, and lists and records
 * of these. A name that a template uses must be there, with `undefined` where it was left out.
 */
export type Data = object;

/** The blocks of a Markdown template. Every fault is an error with the template's line. */
export function render(template: Template, data: Data, scope: Scope): Outcome<readonly Block[]> {
  return rendered(template, data, scope, blocksOf);
}

/** The inlines of a template of one line: a title, a label. */
export function renderInline(template: Template, data: Data, scope: Scope): Outcome<readonly Inline[]> {
  return rendered(template, data, scope, inlinesOf);
}

/**
 * The body of a clause in numbered paragraphs: each paragraph takes the lists, tables and definitions that follow it. Their ids are
 * `id.1`, `id.2` and so on, or the name that `{{id "name"}}` gives at the start.
 */
export function subclauses(id: string, blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  let number = 0;
  for (const block of blocks) {
    const current = result.at(-1);
    const belongs = block.type === 'list' || block.type === 'table' || block.type === 'definitions';
    if (belongs && current?.type === 'subclause') {
      result.splice(-1, 1, { ...current, content: [...current.content, block] });
    } else if (belongs || block.type === 'paragraph') {
      number += 1;
      result.push({ type: 'subclause', id: `${id}.${number}`, content: [block] });
    } else {
      if (block.type === 'subclause') number += 1;
      result.push(block);
    }
  }
  return result;
}

function rendered<T>(
  template: Template,
  data: Data,
  scope: Scope,
  read: (markdown: string, tokens: Tokens) => Read<T>,
): Outcome<readonly T[]> {
  const evaluated = evaluate(template, data, scope);
  if (!evaluated.ok) return evaluated;
  const { value, problems } = read(respelled(evaluated.value.markdown, scope.language), evaluated.value.tokens);
  if (problems.length === 0) return { ok: true, value, diagnostics: [] };
  const diagnostics = problems.map(
    (problem): Diagnostic => ({
      rule: 'compose/markdown',
      level: 'error',
      message: `${template.name}: ${problem}`,
      hint: 'see templates/README.md for the Markdown that templates have',
    }),
  );
  return { ok: false, diagnostics };
}

/** The template's own words as the language of the paper spells them; values stand behind tokens, and stay as they were written. */
function respelled(markdown: string, { spelling }: Language): string {
  if (Object.keys(spelling).length === 0) return markdown;
  return markdown.replaceAll(/\p{L}+/gu, (found) => {
    const other = spelling[found.toLowerCase()];
    if (other === undefined) return found;
    return /^\p{Lu}/u.test(found) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });
}
