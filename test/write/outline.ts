/** Takes a document, or the Markdown made of it, gives its outline: one line for every heading, paragraph, list, item and table row, in order. */
import MarkdownIt from 'markdown-it';
import { plain } from '../../src/document/inline.ts';
import { headingLevel, headingNumber, type Numbers, referenceText } from '../../src/document/numbers.ts';
import type { Block, Document, Inline } from '../../src/document/tree.ts';
import { printable } from '../../src/write/printable.ts';

type Outline = readonly string[];

/** The outline that the tree promises. It knows what Markdown can't say: boxes and columns are only what they hold. */
export function outlineOfTree(document: Document, numbers: Numbers): Outline {
  const { furniture, foot } = document;
  const run = (content: readonly Inline[]): string =>
    printable(plain(content, (to) => referenceText(to, numbers, furniture)));
  const line = (what: string, ...text: string[]): Outline => [`${what} ${spaced(text.join(' '))}`.trim()];
  const paragraph = (...text: string[]): Outline => (spaced(text.join(' ')) === '' ? [] : line('p', ...text));
  const list = (kind: string, items: readonly Outline[]): Outline =>
    items.length === 0 ? [] : [`${kind}(`, ...items.flatMap((item) => ['li(', ...item, ')']), ')'];
  const labelled = (label: readonly Inline[], content: readonly Inline[]): Outline =>
    paragraph(`${run(label)}: ${run(content)}`);
  const blocks = (content: readonly Block[], inSection: boolean): Outline =>
    content.flatMap((block) => outline(block, inSection));
  const outline = (block: Block, inSection: boolean): Outline => {
    switch (block.type) {
      case 'heading':
        return line(`h${block.level}`, run(block.content));
      case 'paragraph':
        return paragraph(run(block.content));
      case 'clause':
      case 'annex': {
        const number = headingNumber(block.id, numbers, furniture) + (block.type === 'annex' ? ':' : '');
        const level = `h${headingLevel(block.id, numbers)}`;
        const margin = block.margin ? paragraph(`[${run(block.margin)}]`) : [];
        return [...line(level, number, run(block.title)), ...margin, ...blocks(block.content, true)];
      }
      case 'subclause': {
        const number = headingNumber(block.id, numbers, furniture);
        const [first, ...rest] = block.content;
        if (number === '') return blocks(block.content, inSection);
        if (first?.type !== 'paragraph') return [...paragraph(number), ...blocks(block.content, inSection)];
        return [...paragraph(number, run(first.content)), ...blocks(rest, inSection)];
      }
      case 'list':
        return list(
          block.ordered ? 'ol' : 'ul',
          block.items.map((item) => blocks(item, inSection)),
        );
      case 'definitions':
        return list(
          'ul',
          block.items.map((item) => labelled(item.term, item.content)),
        );
      case 'table': {
        const rows = [block.head, ...block.rows.map((row) => row.cells)];
        const count = Math.max(block.columns.length, ...rows.map((row) => row.length));
        const columns = Array.from({ length: count }, (_, column) => column);
        const aligns = columns.map((column) => block.columns[column]?.align ?? 'start');
        return [
          ...paragraph(run(block.caption ?? [])),
          ...(count === 0 ? [] : [`table ${aligns.join(' ')}`]),
          ...(count === 0 ? [] : rows.map((row) => cells(columns.map((column) => run(row[column] ?? []))))),
        ];
      }
      case 'box':
        return [
          ...(block.title ? line(inSection ? 'h3' : 'h2', run(block.title)) : []),
          ...blocks(block.content, true),
        ];
      case 'columns':
        return block.columns.flatMap((column) => blocks(column, inSection));
      case 'signatures': {
        const { signature, name, title, place, date } = block.labels;
        const text = (words: string): Inline[] => [{ type: 'text', text: words }];
        const blank = text('.'.repeat(30));
        return block.parties.flatMap((party) => [
          ...labelled(party.role, party.name),
          ...(party.signatories.length > 0 ? party.signatories : [{}]).flatMap((signatory) =>
            list('ul', [
              labelled(text(signature), blank),
              labelled(text(name), signatory.name ?? blank),
              ...(signatory.title ? [labelled(text(title), signatory.title)] : []),
              labelled(text(place), blank),
              labelled(text(date), blank),
            ]),
          ),
        ]);
      }
      case 'statutory': {
        const content = [...blocks(block.content, inSection), ...paragraph(run(block.citation))];
        return content.length === 0 ? [] : ['quote(', ...content, ')'];
      }
      case 'note':
        return blocks(block.content, inSection);
      case 'page-break':
        return [];
    }
  };
  const last = [foot.words && run(foot.words), foot.number && run([{ type: 'text', text: foot.number }]), foot.hash];
  return [
    ...line('h1', run(document.title)),
    ...paragraph(run(document.subtitle ?? [])),
    ...blocks(document.content, false),
    'hr',
    ...paragraph(last.filter((part) => part !== undefined).join(' · ')),
  ];
}

/** The outline that a reader of Markdown finds. */
export function outlineOfMarkdown(markdown: string, options: { html?: boolean; linkify?: boolean }): Outline {
  const outline: string[] = [];
  let row: string[] = [];
  let aligns: string[] | undefined;
  let open = '';
  for (const token of new MarkdownIt(options).parse(markdown, {})) {
    if (token.type === 'inline') {
      const text = (token.children ?? []).map((child) => (/break$/.test(child.type) ? ' ' : child.content)).join('');
      if (open === 'cell') row.push(text);
      else outline.push(`${open} ${spaced(text)}`.trim());
    } else if (token.type === 'heading_open') open = token.tag;
    else if (token.type === 'paragraph_open') open = 'p';
    else if (token.type === 'hr') outline.push('hr');
    else if (/^(?:bullet|ordered)_list_open$/.test(token.type)) outline.push(`${token.tag}(`);
    else if (token.type === 'list_item_open') outline.push('li(');
    else if (token.type === 'blockquote_open') outline.push('quote(');
    else if (/^(?:bullet_list|ordered_list|list_item|blockquote)_close$/.test(token.type)) outline.push(')');
    else if (token.type === 'table_open') aligns = [];
    else if (token.type === 'tr_open') row = [];
    else if (/^t[hd]_open$/.test(token.type)) {
      open = 'cell';
      if (token.type === 'th_open') aligns?.push(ALIGN[token.attrGet('style') ?? ''] ?? '?');
    } else if (token.type === 'thead_close') {
      outline.push(`table ${aligns?.join(' ')}`, cells(row));
      aligns = undefined;
    } else if (token.type === 'tr_close' && aligns === undefined) outline.push(cells(row));
    else if (!/_close$|^t(?:head|body)_open$/.test(token.type)) outline.push(`${token.type} ${token.content}`);
  }
  return outline;
}

const ALIGN: Readonly<Record<string, string>> = {
  '': 'start',
  'text-align:right': 'end',
  'text-align:center': 'center',
};

function cells(row: readonly string[]): string {
  return `row ${row.map((cell) => spaced(cell)).join(' ¦ ')}`;
}

function spaced(text: string): string {
  return text.split(/\s+/u).join(' ').trim();
}
