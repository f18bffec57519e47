/** Takes Markdown with tokens for values, gives the blocks of a document; what was left empty is left out. */
import type { Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';
import type { Block, Inline } from '../document/tree.ts';
import { containers, OPEN } from './blocks/container.ts';
import { definitions, isDefinitions } from './blocks/definitions.ts';
import { table } from './blocks/table.ts';
import { type Node, nodes } from './nodes.ts';
import { Runs } from './run.ts';
import type { Tokens } from './token.ts';

/** What was read, and a sentence for each thing that templates can't hold. */
export interface Read<T> {
  readonly value: readonly T[];
  readonly problems: readonly string[];
}

/** The blocks of a whole text. */
export function blocksOf(markdown: string, tokens: Tokens): Read<Block> {
  const tree = nodes(PARSER.parse(markdown, {}));
  const reader = new Reader(tokens);
  const value = reader.blocks(tree.nodes);
  return { value, problems: [...tree.problems, ...reader.problems, ...unsettled(reader.runs)] };
}

/** The inlines of one line: a title, a label. */
export function inlinesOf(markdown: string, tokens: Tokens): Read<Inline> {
  const runs = new Runs(tokens);
  const value = runs.read(PARSER.parseInline(markdown.trim(), {})[0]?.children ?? []).content;
  return { value, problems: [...runs.problems, ...unsettled(runs)] };
}

/** Only what a document has: no HTML, no code, no pictures, no quotes. */
const PARSER = new MarkdownIt('zero').enable([
  'heading',
  'list',
  'table',
  'hr',
  'newline',
  'escape',
  'entity',
  'emphasis',
  'link',
  'balance_pairs',
  'fragments_join',
  'text_join',
]);
containers(PARSER);

function unsettled(runs: Runs): readonly string[] {
  return runs.settled
    ? []
    : ['found a promise that begins and never ends; its end fell into a cell or line that is not printed'];
}

class Reader {
  readonly runs: Runs;
  readonly #problems: string[] = [];

  constructor(tokens: Tokens) {
    this.runs = new Runs(tokens);
  }

  get problems(): readonly string[] {
    return [...this.#problems, ...this.runs.problems];
  }

  blocks(source: readonly Node[]): readonly Block[] {
    return withoutOrphans(joined(source.flatMap((node) => this.#block(node))));
  }

  #block(node: Node): readonly Block[] {
    const { token, children } = node;
    switch (token.type) {
      case 'heading_open':
        return this.#heading(token, lineOf(node));
      case 'paragraph_open':
        return this.#paragraph(lineOf(node));
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const items = children.map((item) => this.blocks(item.children)).filter((item) => item.length > 0);
        return items.length > 0 ? [{ type: 'list', ordered: token.type === 'ordered_list_open', items }] : [];
      }
      case 'table_open': {
        const block = table(node, this.runs);
        return block ? [block] : [];
      }
      case 'hr':
        return [{ type: 'page-break' }];
      case OPEN:
        return this.#container(node);
      default:
        this.#problems.push(`found ${token.type}, which templates don't have`);
        return [];
    }
  }

  #heading({ tag }: Token, line: readonly Token[]): readonly Block[] {
    const { content, name } = this.runs.read(line);
    const level = LEVELS[tag];
    if (level === undefined) this.#problems.push(`found a heading of level ${tag.slice(1)}, expected ## to ####`);
    if (level === undefined || content.length === 0) return [];
    return [{ type: 'heading', level, content, ...(name !== undefined && { id: name }) }];
  }

  #paragraph(line: readonly Token[]): readonly Block[] {
    if (isDefinitions(line)) {
      const items = definitions(line, this.runs);
      return items.length > 0 ? [{ type: 'definitions', items }] : [];
    }
    const { content, name, blocks } = this.runs.read(line);
    if (blocks) return blocks;
    if (content.length === 0) return [];
    const paragraph: Block = { type: 'paragraph', content };
    return name === undefined ? [paragraph] : [{ type: 'subclause', id: name, content: [paragraph] }];
  }

  #container({ token, children }: Node): readonly Block[] {
    const [head, ...rest] = children;
    const title = this.runs.read(head?.token.children ?? []).content;
    switch (token.info) {
      case 'page-break':
        return [{ type: 'page-break' }];
      case 'box': {
        const content = this.blocks(rest);
        return content.length > 0 ? [{ type: 'box', ...(title.length > 0 && { title }), content }] : [];
      }
      case 'lead':
        return this.#lead(rest);
      case 'note': {
        const content = this.blocks(rest);
        return content.length > 0 ? [{ type: 'note', content }] : [];
      }
      case 'columns': {
        const columns = rest.map((column) => this.#column(column)).filter((column) => column.length > 0);
        return columns.length > 0 ? [{ type: 'columns', columns }] : [];
      }
      default:
        this.#problems.push(
          `found "::: ${token.info}", expected box, lead, note, columns with column in it, or page-break`,
        );
        return [];
    }
  }

  /** What is asked first, each with a label. */
  #lead(nodes: readonly Node[]): readonly Block[] {
    const items = this.blocks(nodes).flatMap((block) => {
      if (block.type === 'definitions') return block.items;
      this.#problems.push(`found a ${block.type} in "::: lead", expected lines with a label and lines ": value"`);
      return [];
    });
    return items.length > 0 ? [{ type: 'definitions', lead: true, items }] : [];
  }

  #column({ token, children }: Node): readonly Block[] {
    if (token.type === OPEN && token.info === 'column') return this.blocks(children.slice(1));
    this.#problems.push('found something beside the columns of "::: columns", expected only "::: column"');
    return [];
  }
}

const LEVELS: Readonly<Record<string, 2 | 3 | 4>> = { h2: 2, h3: 3, h4: 4 };

function lineOf(node: Node): readonly Token[] {
  return node.children[0]?.token.children ?? [];
}

/** Definitions that follow each other are one list, however they were spaced. */
function joined(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    if (block.type === 'definitions' && before?.type === 'definitions' && !block.lead && !before.lead) {
      result.splice(-1, 1, { ...before, items: [...before.items, ...block.items] });
    } else {
      result.push(block);
    }
  }
  return result;
}

/** A heading under which nothing is left goes too. */
function withoutOrphans(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  for (const block of blocks.toReversed()) {
    const next = kept[0];
    const orphan = block.type === 'heading' && (!next || (next.type === 'heading' && next.level <= block.level));
    if (!orphan) kept.unshift(block);
  }
  return kept;
}
