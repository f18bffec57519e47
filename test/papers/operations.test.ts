/** What the amendment's paper says of each operation, as a client reads it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Block } from '../../src/document/tree.ts';
import { show } from '../compose/show.ts';
import { filesOf, papersOf } from './examples.ts';

const text = readFileSync(new URL('../fixtures/changes/itsupport-operations.yaml', import.meta.url), 'utf8');

/** The tables of the amendment, each by the heading before it. */
function tables(): ReadonlyMap<string, string> {
  const change = parse(text, { schema: 'failsafe' });
  const outcome = papersOf({ ...filesOf('itsupport'), change }, 'HIT-2026-0001');
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const found = new Map<string, string>();
  let heading = '';
  const visit = (block: Block): void => {
    if (block.type === 'heading') heading = show([block]).replace(/^h\d /, '');
    if (block.type === 'table') found.set(heading, show([block]));
    if (block.type === 'box') found.set('In short', show(block.content));
  };
  outcome.value.amendment?.content.forEach(visit);
  return found;
}

test('what changes', () => {
  expect(tables().get('What changes')).toMatchInlineSnapshot(`
    "table start start start
      ^|  | Before | After |
      | **‹Help desk plus›**, how many (from ‹1 March 2027›) | ‹14 computers› | ‹16 computers› |
      | **‹Help desk plus›**, ‹price› (from ‹1 March 2027›) | ‹£45.00 per computer per month› | ‹£47.50 per computer per month› |
      | **‹Help desk plus›**, ‹name› (from ‹1 March 2027›) | ‹Help desk› | ‹Help desk plus› |
      | **‹Help desk plus›**, ‹description› (from ‹1 March 2027›) | ‹Help by phone, e-mail and remote session for the computers counted in this contract.› | ‹Help by phone and e-mail, also on Saturdays.› |
      | **‹Help desk plus›**, ‹what is not included› (from ‹1 March 2027›) | ‹Software that we did not install›; ‹Private devices›; ‹Training›; ‹Moves of office› | ‹Private devices› |
      | **‹Help desk plus›**, ‹how much is included› (from ‹1 March 2027›) | ‹2 calls per computer per month›; ‹lapses›; ‹£25.00 per call› | ‹5 calls per computer per month›; ‹lapses›; ‹£27.00 per call› |"
  `);
});

test('in short', () => {
  expect(tables().get('In short')).toMatchInlineSnapshot(`"p **‹Help desk plus›**: ‹16 computers› instead of ‹14 computers›. The fee for each month goes from ‹£934.20› to ‹£1,082.40›, ‹VAT› included. The dates stay as they are."`);
});
