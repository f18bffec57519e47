/** Two documents, clause by clause: what changed, what came and went, and what only got another number. */
import { expect, test } from 'vitest';
import { compare } from '../../../src/document/compare/compare.ts';
import { plain } from '../../../src/document/inline.ts';
import type { Block, Inline } from '../../../src/document/tree.ts';
import { show } from '../../compose/show.ts';
import { numbersOf } from '../../write/resolved.ts';
import { sample } from '../../write/sample.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const value = (words: string, path: string): Inline => ({ type: 'value', text: words, path, from: [path] });
const paragraph = (...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? text(one) : one)),
});
const list = (...items: string[]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((item) => [paragraph(value(item, 'services.help.includes'))]),
});
const table = (...rows: (readonly [name: string, ...figures: string[]])[]): Block => ({
  type: 'table',
  columns: [{ align: 'start' }, { align: 'end' }],
  head: [[text('What')], [text('Sum')]],
  rows: rows.map(([name, ...figures]) => ({
    cells: [[value(name, `name.${name}`)], ...figures.map((figure) => [value(figure, `sum.${name}`)])],
  })),
});

/** A clause whose sub-clauses are numbered `id.1`, `id.2` and so on, as composing does. */
function clause(id: string, ...parts: readonly (readonly Block[])[]): Block {
  const content = parts.map((part, index): Block => ({ type: 'subclause', id: `${id}.${index + 1}`, content: part }));
  return { type: 'clause', id, title: [text(`About ${id}`)], content };
}

function annex(id: string, ...content: Block[]): Block {
  return { type: 'annex', id, title: [text(`About ${id}`)], content };
}

/** What the comparison says, as lines. */
function check(before: readonly Block[], after: readonly Block[], expected: readonly string[]): void {
  const [from, to] = [before, after].map((content) => {
    const document = { ...sample, title: [], subtitle: [], content, foot: {} };
    return { document, numbers: numbersOf(document) };
  });
  if (!from || !to) throw new Error('two documents are compared');
  const { parts, renumbered } = compare(from, to, { insertion: 'added', deletion: 'removed' });
  expect([
    ...parts.flatMap(({ kind, place, title, content }) => [
      `${kind}: ${place.text}, ${plain(title)}`,
      ...(content.length > 0 ? show(content).split('\n') : []),
    ]),
    ...renumbered.map(
      ({ from: [first, last], to: [now, nowLast], count, title }) =>
        `${first.text}${count > 1 ? `-${last.text}` : ''} -> ${now.text}${count > 1 ? `-${nowLast.text}` : ''}${title ? ` ${plain(title)}` : ''}`,
    ),
  ]).toEqual(expected);
}

const work = clause('work', [paragraph('We work.')]);
const pay = (days: string): Block =>
  clause('pay', [paragraph('You pay.')], [paragraph('That is within ', value(days, 'pay.within'), '.')]);

test('nothing', () => {
  check([], [], []);
  check([work, pay('14 days')], [work, pay('14 days')], []);
});

test('what stands outside of clauses and annexes is not compared', () => {
  check([paragraph('One.'), work], [paragraph('Two.'), work], []);
});

test('only the sub-clauses that changed, with their number', () => {
  check(
    [work, pay('14 days')],
    [work, pay('15 days')],
    ['changed: clause 2, About pay', 'p **‹2.2›** That is within {-‹14 days›-} {+‹15 days›+}.'],
  );
});

test('a sub-clause that stands alone has no number', () => {
  check(
    [work],
    [clause('work', [paragraph('We work hard.')])],
    ['changed: clause 1, About work', 'p We work {+hard+}.'],
  );
});

test('a clause that came is whole, and the others get other numbers', () => {
  check(
    [work, pay('14 days'), annex('prices', paragraph('None.'))],
    [
      clause('favours', [paragraph('We do one.')], [paragraph('It is free.')]),
      work,
      pay('14 days'),
      annex('prices', paragraph('None.')),
    ],
    ['added: clause 1, About favours', 'p {+**‹1.1›** We do one.+}', 'p {+**‹1.2›** It is free.+}', '1-2 -> 2-3'],
  );
});

test('a clause that is gone is whole, under its old number', () => {
  check([work, pay('14 days')], [pay('14 days')], ['gone: clause 1, About work', 'p {-We work.-}', '2 -> 1 About pay']);
});

test('a sub-clause in between shifts those after it, which did not change', () => {
  const before = clause(
    'pay',
    [paragraph('You pay.')],
    [paragraph('By card or cash.')],
    [paragraph('A late payment costs more.')],
  );
  const after = clause(
    'pay',
    [paragraph('You pay.')],
    [paragraph('We send an invoice first.')],
    [paragraph('By card or cash.')],
    [paragraph('A late payment costs more.')],
  );
  check(
    [before],
    [after],
    ['changed: clause 1, About pay', 'p {+**‹1.2›** We send an invoice first.+}', '1.2-1.3 -> 1.3-1.4'],
  );
});

test('a reference to a clause with another number is no change', () => {
  const late = (...more: Block[]): readonly Block[] => [
    ...more,
    clause('late', [paragraph('As ', { type: 'reference', to: 'pay' }, ' says.')]),
    pay('14 days'),
  ];
  check(late(), late(work), ['added: clause 1, About work', 'p {+We work.+}', '1-2 -> 2-3']);
});

test('of a list only the items that came or went', () => {
  const help = (...items: string[]): Block => clause('help', [paragraph('Help includes:'), list(...items)]);
  check(
    [help('phone', 'visits', 'training')],
    [help('phone', 'e-mail', 'training')],
    ['changed: clause 1, About help', 'p Help includes:', 'ul', ' -', '  p {-‹visits›-}', ' -', '  p {+‹e-mail›+}'],
  );
});

test('of a table only the rows that changed, below its head, wherever they stand now', () => {
  const prices = (...rows: Parameters<typeof table>): Block =>
    annex('prices', { type: 'heading', level: 3, content: [text('Fees')] }, table(...rows));
  check(
    [prices(['Desk', '£1'], ['Backup', '£2'], ['Visits', '£3'])],
    [prices(['Backup', '£2'], ['Desk', '£4'])],
    [
      'changed: Annex A, About prices',
      'h3 Fees',
      'table start end',
      '  ^| What | Sum |',
      '  | {-‹Visits›-} | {-‹£3›-} |',
      '  | ‹Desk› | {-‹£1›-} {+‹£4›+} |',
    ],
  );
});

test('a heading stays only over what changed', () => {
  const heading = (words: string): Block => ({ type: 'heading', level: 3, content: [text(words)] });
  const part = (sum: string): Block =>
    annex('prices', heading('Once'), table(['Start', '£9']), heading('Monthly'), table(['Desk', sum]));
  check(
    [part('£1')],
    [part('£2')],
    [
      'changed: Annex A, About prices',
      'h3 Monthly',
      'table start end',
      '  ^| What | Sum |',
      '  | ‹Desk› | {-‹£1›-} {+‹£2›+} |',
    ],
  );
});

test('a table with another head is another table', () => {
  const before = annex('prices', table(['Desk', '£1']));
  const other: Block = {
    type: 'table',
    columns: [{ align: 'start' }],
    head: [[text('Name')]],
    rows: [{ cells: [[text('Desk')]] }],
  };
  check(
    [before],
    [annex('prices', other)],
    [
      'changed: Annex A, About prices',
      'table start end',
      '  ^| {-What-} | {-Sum-} |',
      '  | {-‹Desk›-} | {-‹£1›-} |',
      'table start',
      '  ^| {+Name+} |',
      '  | {+Desk+} |',
    ],
  );
});

test('the sample against itself, and against nothing', () => {
  check(sample.content, sample.content, []);
  const all = sample.content.filter(({ type }) => type === 'clause' || type === 'annex');
  const one = { document: { ...sample, content: all }, numbers: numbersOf({ ...sample, content: all }) };
  const none = { document: { ...sample, content: [] }, numbers: numbersOf({ ...sample, content: [] }) };
  expect(compare(one, none, { insertion: 'a', deletion: 'd' }).parts.map(({ kind }) => kind)).toEqual(
    all.map(() => 'gone'),
  );
  expect(compare(none, one, { insertion: 'a', deletion: 'd' }).parts.map(({ kind }) => kind)).toEqual(
    all.map(() => 'added'),
  );
});

test('among very many rows, the one that changed and the one that is gone', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [`Thing ${index}`, `${index}.00`] as const);
  check(
    [annex('prices', table(...rows))],
    [annex('prices', table(...rows.slice(0, 7), ['Thing 7', '1.00'], ...rows.slice(8, -1)))],
    [
      'changed: Annex A, About prices',
      'table start end',
      '  ^| What | Sum |',
      '  | ‹Thing 7› | {-‹7.00›-} {+‹1.00›+} |',
      '  | {-‹Thing 9999›-} | {-‹9999.00›-} |',
    ],
  );
});
