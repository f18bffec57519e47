/** Any field may be left out that the schema lets be left out: no paper then has a blank, an orphan heading or a dangling number. */
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/document/inline.ts';
import { resolve } from '../../src/document/resolve.ts';
import { isSheetKind } from '../../src/document/sheet.ts';
import type { Block, Document, Inline } from '../../src/document/tree.ts';
import { itemSpot, keySpot, type Spot } from '../../src/model/keys.ts';
import type { Raw } from '../../src/model/source.ts';
import { CHAINED, chained, EXAMPLES, type Files, filesOf, papersOf } from './examples.ts';
import { MORE, peopleFiles } from './people.ts';

interface Case {
  readonly name: string;
  readonly said: string;
  readonly files: Files;
  readonly least: number;
  readonly only?: readonly string[];
}

/** The shipped cases; of a later amendment only its own fields are dropped, of which there are fewer. */
const CASES: readonly Case[] = [
  ...Object.keys(EXAMPLES).map((name) => ({ name, said: name, files: filesOf(name), least: 20 })),
  ...CHAINED.map(([name, ordinal]) => ({
    name,
    said: `${name}, amendment ${ordinal}`,
    files: chained(name, ordinal),
    least: 4,
  })),
  ...(['business', 'consumer'] as const).map((kind) => ({
    name: 'itsupport',
    said: `people and places, for a ${kind}`,
    files: peopleFiles(kind),
    least: 40,
    only: MORE,
  })),
];

/** The fields that this case is about: the others are dropped in the shipped ones. */
function about(said: string, only: readonly string[] | undefined): boolean {
  const path = said.replace(/^\w+ without /, '');
  return only === undefined || only.some((place) => path === place || path.startsWith(`${place}.`));
}

describe.each<Case>(CASES)('$said', ({ name, files, least, only }) => {
  test('each field dropped in turn', () => {
    const blots: string[] = [];
    let made = 0;
    for (const [said, fewer] of drops(files)) {
      if (!about(said, only)) continue;
      const outcome = papersOf(fewer, EXAMPLES[name]?.number);
      if (!outcome.ok) {
        blots.push(...outcome.diagnostics.filter((one) => !one.message || !one.hint).map(() => `${said}: no hint`));
        continue;
      }
      made += 1;
      const { contract, amendment, poster, card, handout, staff } = outcome.value;
      for (const paper of [contract, amendment, poster, card, handout, staff]) {
        if (paper) blots.push(...blotsOf(paper).map((blot) => `${said}: ${paper.kind}: ${blot}`));
      }
    }
    expect(blots).toEqual([]);
    expect(made).toBeGreaterThan(least);
    // Some hundred sets of three papers: on a slow machine that is minutes.
  }, 360_000);
});

/** The files without one key, or without one item of a list. */
function* drops(files: Files): Generator<readonly [string, Files]> {
  for (const file of files.earlier ? (['change'] as const) : (['definition', 'client', 'change'] as const)) {
    const raw = files[file];
    if (raw === undefined) continue;
    for (const [path, fewer] of without(raw, { path: '', at: [] }))
      yield [`${file} without ${path}`, { ...files, [file]: fewer }];
  }
}

function* without(raw: Raw, spot: Spot): Generator<readonly [string, Raw]> {
  if (typeof raw === 'string') return;
  if (Array.isArray(raw)) {
    for (const [index, item] of raw.entries()) {
      const inner = itemSpot(spot, item, index);
      if (raw.length > 1) yield [`${inner.path} [${index}]`, raw.filter((_, at) => at !== index)];
      for (const [path, fewer] of without(item, inner))
        yield [path, raw.map((one, at) => (at === index ? fewer : one))];
    }
    return;
  }
  for (const [key, child] of Object.entries(raw)) {
    const inner = keySpot(spot, raw, key);
    const { [key]: _, ...others } = raw;
    yield [inner.path, others];
    for (const [path, fewer] of without(child, inner)) yield [path, { ...raw, [key]: fewer }];
  }
}

/** What a reader would stumble over. */
function blotsOf(paper: Document): readonly string[] {
  const numbers = resolve(paper);
  const faults = numbers.diagnostics.map((one) => one.message);
  return [...faults, ...blocks(paper.content, isSheetKind(paper.kind)), ...line(paper.title, 'title')];
}

function blocks(content: readonly Block[], poster = false): readonly string[] {
  const blots: string[] = [];
  for (const [index, block] of content.entries()) {
    const next = content[index + 1];
    switch (block.type) {
      case 'heading':
        blots.push(...line(block.content, 'heading'));
        if (!next || (next.type === 'heading' && next.level <= block.level) || next.type === 'page-break') {
          blots.push(`orphan heading ${plain(block.content)}`);
        }
        break;
      case 'paragraph':
        blots.push(...line(block.content, 'paragraph'));
        if (/:$/.test(plain(block.content)) && next?.type !== 'list' && next?.type !== 'table' && !poster) {
          blots.push(`nothing follows "${plain(block.content)}"`);
        }
        break;
      case 'clause':
      case 'annex':
        if (block.content.length === 0) blots.push(`empty ${block.type} ${plain(block.title)}`);
        blots.push(...line(block.title, 'title'), ...blocks(block.content));
        break;
      case 'list':
        if (block.items.length === 0) blots.push('empty list');
        for (const item of block.items) blots.push(...(item.length === 0 ? ['empty item'] : blocks(item, poster)));
        break;
      case 'definitions':
        for (const item of block.items)
          blots.push(...line(item.term, 'label'), ...line(item.content, plain(item.term)));
        break;
      case 'table':
        if (block.rows.length === 0) blots.push('empty table');
        for (const row of block.rows) {
          if (row.cells.length !== block.columns.length) blots.push(`row of ${row.cells.length} cells`);
          if (row.cells.every((cell) => plain(cell).trim() === '')) blots.push('empty row');
          for (const cell of row.cells) if (cell.length > 0) blots.push(...line(cell, 'cell'));
        }
        break;
      case 'columns':
        for (const column of block.columns) {
          if (column.length === 0) blots.push('empty column');
          blots.push(...blocks(column, poster));
        }
        break;
      case 'subclause':
      case 'box':
      case 'note':
      case 'statutory':
        if (block.content.length === 0) blots.push(`empty ${block.type}`);
        blots.push(...blocks(block.content, poster));
        break;
      case 'signatures':
      case 'page-break':
        break;
    }
  }
  return blots;
}

/** A line with changes marked in it must read well without what goes, and without what comes. */
function line(content: readonly Inline[], where: string): readonly string[] {
  const versions = [version(content, 'deletion'), version(content, 'insertion')].filter((text) => text !== '');
  return (versions.length > 0 ? versions : ['']).flatMap((text) => lineFaults(text, where));
}

function version(content: readonly Inline[], mark: 'insertion' | 'deletion'): string {
  const dropped = (run: readonly Inline[]): readonly Inline[] =>
    run.map((inline) => {
      if (inline.type !== 'insertion' && inline.type !== 'deletion')
        return 'content' in inline ? { ...inline, content: dropped(inline.content) } : inline;
      // The sample of a mark is read as it stands.
      const words = plain(inline.content);
      return { type: 'text', text: inline.type === mark && words !== 'like this' ? '\0' : words };
    });
  const text = plain(dropped(content));
  // What goes takes the space behind it along, what comes the one before it.
  return mark === 'deletion'
    ? text.replace(/ \0(?=[.,;:)]|$)/g, '').replace(/\0 ?/g, '')
    : text.replace(/^\0 | ?\0/g, '');
}

function lineFaults(text: string, where: string): readonly string[] {
  const faults: readonly (readonly [RegExp, string])[] = [
    [/^\s*$/, 'blank'],
    [/ {2}/, 'two spaces'],
    [/^\s|\s$/, 'a space at the edge'],
    [/ [.,;:)]/, 'a space before a stop'],
    [/\( |\(\)|“”|""/, 'empty brackets or quotes'],
    [/[,;:]{2}|\.\.|[,;]\.|[,;]$/, 'two stops'],
    [/^[.,;:·]/, 'begins with a stop'],
    [/·\s*·|·\s*$/, 'a dangling dot'],
    [/\bundefined\b|\bnull\b|\[object|NaN/, 'a bug'],
    [/\*\*|\{\{|\}\}/, 'markup'],
    [/\b1 \w+(?:days|hours|rounds|months|minutes|weeks)\b/, 'one of many'],
  ];
  return faults.filter(([fault]) => fault.test(text)).map(([, word]) => `${where}: ${word}: "${text}"`);
}
