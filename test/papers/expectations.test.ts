/** The first page and the poster hold expectations only, and every expectation stands in a clause or annex. */
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/document/inline.ts';
import type { Block, Document, Inline } from '../../src/document/tree.ts';
import { walk } from '../../src/document/walk.ts';
import { expectations } from '../../src/model/expectation.ts';
import { figures } from '../../src/model/figures.ts';
import { reckon } from '../../src/model/reckon.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import { EXAMPLES, filesOf, papersOf } from './examples.ts';

const cases = Object.keys(EXAMPLES).map((name) => {
  const outcome = papersOf(filesOf(name), EXAMPLES[name]?.number);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map((one) => one.message).join('\n'));
  return { name, papers: outcome.value };
});

test.each(cases)('$name: each line of the poster is an expectation', ({ papers: { poster } }) => {
  expect(linesOf(poster.content).filter((line) => !promises(line))).toEqual([]);
});

const contracts = cases.flatMap(({ name, papers: { contract, terms } }) =>
  contract && terms ? [{ name, contract, terms }] : [],
);

test('every case but the shop has a contract', () => {
  expect(contracts.map(({ name }) => name)).toEqual(['itsupport', 'website', 'catering']);
});

describe.each(contracts)('$name', ({ contract, terms }) => {
  test('each line of the first page is an expectation', () => {
    expect(linesOf(firstPage(contract)).filter((line) => !promises(line))).toEqual([]);
  });

  test('each expectation stands in a clause or an annex', () => {
    const reckoning = reckon(terms.value);
    if (!reckoning.ok) throw new Error('the terms are not reckoned');
    const settled = new Set(settledIn(contract));
    const all = expectations(figures(termsSchema, terms.value), reckoning.value);
    expect(all.length).toBeGreaterThan(20);
    expect(all.map((one) => one.id).filter((id) => !settled.has(id))).toEqual([]);
  });
});

function firstPage({ content }: Document): readonly Block[] {
  const glance = content.findIndex((block) => block.type === 'heading');
  return content.slice(
    glance,
    content.findIndex((block) => block.type === 'page-break'),
  );
}

/** The items of lists and the rows of tables. */
function linesOf(content: readonly Block[]): readonly (readonly Inline[])[] {
  return content.flatMap((block): readonly (readonly Inline[])[] => {
    if (block.type === 'list') {
      return block.items.map((item) => item.flatMap((part) => (part.type === 'paragraph' ? part.content : [])));
    }
    if (block.type === 'table') return block.rows.map((row) => row.cells.flat());
    if (block.type === 'columns') return block.columns.flatMap(linesOf);
    if (block.type === 'box') return linesOf(block.content);
    return [];
  });
}

function promises(line: readonly Inline[]): boolean {
  return line.some((inline) => inline.type === 'promise') && plain(line) !== '';
}

function* settledIn(contract: Document): Generator<string> {
  for (const visit of walk(contract)) {
    if (visit.what !== 'inline' || visit.inline.type !== 'promise') continue;
    if (visit.within.some((block) => block.type === 'clause' || block.type === 'annex')) yield visit.inline.expectation;
  }
}
