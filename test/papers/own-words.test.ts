/** A clause in the owner's own words keeps its place, heading and number; the words are printed as written. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inOwnWords } from '../../src/compose/own-words.ts';
import type { Block, Document } from '../../src/document/tree.ts';
import { given } from '../../src/model/figure.ts';
import type { Raw } from '../../src/model/source.ts';
import { show } from '../compose/show.ts';
import { filesOf, papersOf } from './examples.ts';

const NUMBER = 'HIT-2026-0001';

function contract(clauses?: readonly Raw[]): Document {
  const files = filesOf('itsupport');
  const definition = { ...Object(files.definition), ...(clauses && { clauses }) };
  const outcome = papersOf({ ...files, definition }, NUMBER);
  if (!outcome.ok || !outcome.value.contract) throw new Error(outcome.diagnostics.map((one) => one.message).join('\n'));
  return outcome.value.contract;
}

const clauseIds = ({ content }: Document) => content.flatMap((block) => (block.type === 'clause' ? block.id : []));
const clause = ({ content }: Document, id: string) =>
  show(
    content.flatMap((block) =>
      block.type === 'clause' && block.id === id
        ? block.content.flatMap((part) => (part.type === 'subclause' ? part.content : [part]))
        : [],
    ),
  );

test('the words stand in place of the standard ones, each paragraph a numbered part', () => {
  const text = '**Not bold**, {{what}} & <b>\n# no heading\n\n  - no list\n \n[no](http://link)\n';
  const own = contract([{ clause: 'confidentiality', text }]);
  expect(clause(own, 'confidentiality')).toMatchInlineSnapshot(`
    "p ‹**Not bold**, {{what}} & <b>›⏎‹# no heading›
    p ‹- no list›
    p ‹[no](http://link)›"
  `);
  expect(clauseIds(own)).toEqual(clauseIds(contract()));
});

test('nothing else of the contract changes', () => {
  const others = (paper: Document) =>
    paper.content.filter((block) => block.type !== 'clause' || block.id !== 'general');
  expect(others(contract([{ clause: 'general', text: 'All of it.' }]))).toEqual(others(contract()));
});

test('words for a clause that nothing calls up are not printed', () => {
  const own = contract([{ clause: 'event', text: 'At your party.' }]);
  expect(own).toEqual(contract());
});

test('words that a law fixes are not replaced', () => {
  const law: Block = { type: 'statutory', citation: [{ type: 'text', text: 'Law 1' }], content: [] };
  const words = given('clauses.cancellation.text', { kind: 'words', text: 'No.' });
  const place = { file: 'service.yaml', line: 3, column: 1 };
  expect(inOwnWords({ id: 'cancellation', title: 'Cancelling' }, words, [law], place)).toEqual({
    ok: false,
    diagnostics: [
      {
        rule: 'contract/clause',
        level: 'error',
        message:
          'clauses.cancellation.text: found words in place of the clause "Cancelling", which has words that a law fixes; expected another clause',
        hint: 'take the entry of cancellation away; what a law fixes word by word stays as it is',
        place,
      },
    ],
  });
});

describe('an amendment', () => {
  const amendment = (changes: string, own?: readonly Raw[]): string => {
    const files = filesOf('itsupport');
    const change = parse(
      `amends: ${NUMBER}\ndate: 2027-01-25\nrequested_by: client\nreason: Plain words.\nchanges:\n${changes}`,
      { schema: 'failsafe' },
    );
    const definition = { ...Object(files.definition), ...(own && { clauses: own }) };
    const outcome = papersOf({ ...files, definition, change }, NUMBER);
    if (!outcome.ok || !outcome.value.amendment)
      throw new Error(outcome.diagnostics.map((one) => one.message).join('\n'));
    const { content } = outcome.value.amendment;
    const box = content.filter((block) => block.type === 'box');
    return show([...box, ...content.filter((block) => block.type === 'table').slice(0, 1)]);
  };

  test('gives a clause other words', () => {
    expect(
      amendment('  - replace_words:\n      clause: confidentiality\n      text: We keep all that you tell us.\n'),
    ).toMatchInlineSnapshot(`
      "box In short
        p The clause “‹Confidentiality›” gets other words. The price stays as it is. The dates stay as they are.
      table start start start
        ^|  | Before | After |
        | Clause **“‹Confidentiality›”**, its words | the standard words | words of our own, in full below |"
    `);
  });

  test('goes back to the standard words, and takes a place out', () => {
    expect(
      amendment(
        '  - replace_words:\n      clause: confidentiality\n      back_to: standard words\n  - remove:\n      what: services.helpdesk.description\n',
        [{ clause: 'confidentiality', text: 'Nobody hears of it.' }],
      ),
    ).toMatchInlineSnapshot(`
      "box In short
        p The clause “‹Confidentiality›” gets other words. The tables below show ‹1› more change. The price stays as it is. The dates stay as they are.
      table start start start
        ^|  | Before | After |
        | Clause **“‹Confidentiality›”**, its words | our own words | the standard words, in full below |
        | **‹Help desk›**, ‹description› | ‹Help by phone, e-mail and remote session for the computers that we agreed on.› | – |"
    `);
  });
});
