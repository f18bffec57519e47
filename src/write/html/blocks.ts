/** Takes blocks, gives HTML: sections, headings, lists, signature lines. */
import { headingLevel, headingNumber } from '../../document/numbers.ts';
import type { Block, SigningParty } from '../../document/tree.ts';
import type { Context } from '../context.ts';
import { isTitled, signingLines } from '../signing.ts';
import { anchor, escapeHtml } from './escape.ts';
import { writeInlines } from './inlines.ts';
import { writeTable } from './table.ts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

/** Blocks one below the other. Every kind has its case; a kind that is missing does not compile. */
export function writeBlocks(content: readonly Block[], context: Context): string {
  return lines(...content.map((block) => writeBlock(block, context)));
}

function writeBlock(block: Block, context: Context): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${writeInlines(block.content, context)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${writeInlines(block.content, context)}</p>`;
    case 'clause':
    case 'annex':
      return section(block, context);
    case 'subclause':
      return subclause(block, context);
    case 'list':
      return list(block, context);
    case 'definitions':
      return definitions(block, context);
    case 'table':
      return writeTable(block, context);
    case 'box':
      return box(block, context);
    case 'columns': {
      const columns = block.columns.map((column) => lines('<div>', writeBlocks(column, context), '</div>'));
      return lines('<div class="columns">', ...columns, '</div>');
    }
    case 'signatures': {
      const parties = block.parties.map((party) => signingParty(party, block, context));
      return lines('<div class="signatures">', ...parties, '</div>');
    }
    case 'statutory':
      return lines(
        '<figure class="statutory">',
        lines('<blockquote>', writeBlocks(block.content, context), '</blockquote>'),
        `<figcaption>${escapeHtml(block.citation)}</figcaption>`,
        '</figure>',
      );
    case 'note':
      return lines('<aside class="note">', writeBlocks(block.content, context), '</aside>');
    case 'page-break':
      // A browser's pages are not those that the break was meant for: it would leave most of one empty.
      return '';
  }
}

function section(block: Of<'clause' | 'annex'>, context: Context): string {
  const level = headingLevel(block.id, context.numbers);
  const number = `<span class="number">${numberOf(block.id, context)}</span>`;
  return lines(
    `<section class="${block.type}" id="${anchor(block.id)}">`,
    `<h${level}>${number} ${writeInlines(block.title, context)}</h${level}>`,
    block.margin ? `<aside class="margin">${writeInlines(block.margin, context)}</aside>` : '',
    writeBlocks(block.content, { ...context, inSection: true }),
    '</section>',
  );
}

function subclause(block: Of<'subclause'>, context: Context): string {
  const id = anchor(block.id);
  const number = numberOf(block.id, context);
  const content = writeBlocks(block.content, context);
  if (number === '') return lines(`<div id="${id}">`, content, '</div>');
  return lines(
    `<div class="subclause" id="${id}">`,
    `<p class="number">${number}</p>`,
    lines('<div>', content, '</div>'),
    '</div>',
  );
}

function numberOf(id: string, context: Context): string {
  return escapeHtml(headingNumber(id, context.numbers, context.furniture));
}

function list(block: Of<'list'>, context: Context): string {
  const tag = block.ordered ? 'ol' : 'ul';
  const items = block.items.map(([first, ...rest]) => {
    if (first === undefined) return '<li></li>';
    // The first paragraph stands beside the mark, without a space above it.
    const start = first.type === 'paragraph' ? writeInlines(first.content, context) : `\n${writeBlock(first, context)}`;
    return rest.length === 0 ? `<li>${start}</li>` : lines(`<li>${start}`, writeBlocks(rest, context), '</li>');
  });
  return lines(`<${tag}>`, ...items, `</${tag}>`);
}

function definitions(block: Of<'definitions'>, context: Context): string {
  const items = block.items.map(
    (item) => `<div><dt>${writeInlines(item.term, context)}</dt><dd>${writeInlines(item.content, context)}</dd></div>`,
  );
  return lines(block.lead ? '<dl class="lead">' : '<dl>', ...items, '</dl>');
}

function box(block: Of<'box'>, context: Context): string {
  const tag = context.inSection ? 'h3' : 'h2';
  const title = block.title ? [`<${tag}>${writeInlines(block.title, context)}</${tag}>`] : [];
  const content = writeBlocks(block.content, { ...context, inSection: true });
  return lines('<section class="box">', ...title, content, '</section>');
}

function signingParty(party: SigningParty, { labels, parties }: Of<'signatures'>, context: Context): string {
  const signatories = signingLines(party, labels, isTitled(parties)).map((signatory) =>
    lines(
      '<dl class="signatory">',
      ...signatory.map((line) => {
        const filled = line.content ? writeInlines(line.content, context) : '';
        return `<div><dt>${escapeHtml(line.label)}</dt><dd>${filled}</dd></div>`;
      }),
      '</dl>',
    ),
  );
  return lines(
    '<div class="party">',
    `<p class="role">${writeInlines(party.role, context)}</p>`,
    `<p class="name">${writeInlines(party.name, context)}</p>`,
    ...signatories,
    '</div>',
  );
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
