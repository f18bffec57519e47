/** Takes nothing, gives fast-check documents: any tree of blocks and inlines, with words that look like the formats they are written in. */
import fc from 'fast-check';
import type { Align, Block, Document, Inline } from '../../src/document/tree.ts';

/** Words that mean something to Markdown, HTML, GitHub or a terminal. */
export const TRICKY = [
  ...['**x** | {{y}} <b> [a](b)', '1. x', '# y', '+ z', 'a\\b', '&amp;', '~~~', '\\', '|', '_a_', '__', '*', '**'],
  ...['https://ex.org/a_b%41?x=1&y=2', 'www.xn--bcher-kva.example/_a_', 'http://ex.org', 'mailto:a@b.c', 'a@b.c'],
  ...['ex.org/%41', '---', '===', ':-', ':-:', '-', '- ', '> q', '!', '!!', '`', '``', '<http://a.b>', '[^1]', '[ ]'],
  ...['***', '&#35;', '\u0000', '\u0007', '"', "'", '(', ')', '<script>', '</style>', '<!--', '-->', ']]>', '{', '}}'],
  ...['\n', '\n\n', '\r\n', '\t', ' ', '  ', '    ', '\u00A0', '\u2028', '\u200B', '\u202E', '\uFEFF'],
  ...['a', 'x', 'Payment', 'é', '日本', '😀', 'שלום', '10)', '123456789. ', '12 months', '$1', '#', '##', ' ##', '~'],
  ...[
    '[a]: http://b.c',
    '|-|',
    '| - |',
    '|---|---|',
    '...',
    '.',
    ',',
    '://',
    'http',
    'https:',
    '%41',
    '&',
    'amp;',
    '=',
  ],
];

export const words = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...TRICKY), { maxLength: 4 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

const hrefs = fc.constantFrom(
  'https://ex.org/a_(b)?c=1&amp;d|e\\f`g<h>',
  'mailto:a@b.c',
  'tel:+1',
  'javascript:alert(1)',
  'https://',
);

const { inline, block } = fc.letrec<{ inline: Inline; run: Inline[]; block: Block; blocks: Block[] }>((tie) => {
  const run = tie('run');
  const blocks = tie('blocks');
  const depth = { depthSize: 'small', withCrossShrink: true } as const;
  const level = fc.constantFrom(2 as const, 3 as const, 4 as const);
  const align = fc.constantFrom<Align>('start', 'end', 'center');
  const cells = fc.array(run, { maxLength: 3 });
  const signatory = fc.record({ name: run, title: run }, { requiredKeys: [] });
  return {
    run: fc.array(tie('inline'), { maxLength: 4, depthIdentifier: 'inline' }),
    blocks: fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'block' }),
    inline: fc.oneof(
      { ...depth, depthIdentifier: 'inline' },
      fc.record({ type: fc.constant('text' as const), text: words }),
      fc.record({
        type: fc.constant('value' as const),
        text: words,
        path: fc.constant('a.b'),
        from: fc.constant(['a.b']),
      }),
      fc.record({ type: fc.constant('break' as const) }),
      fc.record({ type: fc.constant('reference' as const), to: fc.constant('') }),
      fc.record({ type: fc.constant('strong' as const), content: run }),
      fc.record({ type: fc.constant('emphasis' as const), content: run }),
      fc.record({ type: fc.constant('define' as const), term: fc.constant(''), content: run }),
      fc.record({ type: fc.constant('term' as const), term: fc.constant(''), content: run }),
      fc.record({ type: fc.constant('deletion' as const), said: words, content: run }),
      fc.record({ type: fc.constant('insertion' as const), said: words, content: run }),
      fc.record({ type: fc.constant('link' as const), href: hrefs, content: run }),
      fc.record({ type: fc.constant('promise' as const), expectation: fc.constant('e'), content: run }),
    ),
    block: fc.oneof(
      { ...depth, depthIdentifier: 'block' },
      fc.record({ type: fc.constant('paragraph' as const), content: run }),
      fc.record({ type: fc.constant('heading' as const), level, content: run }),
      fc.record({
        type: fc.constant('definitions' as const),
        items: fc.array(fc.record({ term: run, content: run }), { maxLength: 3 }),
      }),
      fc.record(
        {
          type: fc.constant('table' as const),
          caption: run,
          columns: fc.array(fc.record({ align }), { maxLength: 3 }),
          head: cells,
          rows: fc.array(fc.record({ cells, total: fc.boolean() }), { maxLength: 3 }),
        },
        { requiredKeys: ['type', 'columns', 'head', 'rows'] },
      ),
      fc.record({
        type: fc.constant('signatures' as const),
        parties: fc.array(fc.record({ role: run, name: run, signatories: fc.array(signatory, { maxLength: 2 }) }), {
          maxLength: 2,
        }),
        labels: fc.record({ signature: words, name: words, title: words, place: words, date: words }),
      }),
      fc.record({ type: fc.constant('page-break' as const) }),
      fc.record(
        { type: fc.constant('clause' as const), id: fc.constant(''), title: run, margin: run, content: blocks },
        { requiredKeys: ['type', 'id', 'title', 'content'] },
      ),
      fc.record({ type: fc.constant('annex' as const), id: fc.constant(''), title: run, content: blocks }),
      fc.record({ type: fc.constant('subclause' as const), id: fc.constant(''), content: blocks }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(blocks, { maxLength: 3 }),
      }),
      fc.record({ type: fc.constant('box' as const), title: run, content: blocks }),
      fc.record({ type: fc.constant('columns' as const), columns: fc.array(blocks, { maxLength: 2 }) }),
      fc.record({ type: fc.constant('statutory' as const), citation: words, content: blocks }),
      fc.record({ type: fc.constant('note' as const), content: blocks }),
    ),
  };
});

/** Documents that `resolve` takes: ids and terms are given out afterwards, in reading order. */
export const documents: fc.Arbitrary<Document> = fc
  .record({
    kind: fc.constantFrom('contract' as const, 'poster' as const, 'page' as const),
    language: fc.constant('en-GB'),
    title: fc.array(inline, { maxLength: 3 }),
    subtitle: fc.array(inline, { maxLength: 3 }),
    content: fc.array(block, { maxLength: 5 }),
    theme: fc.constant({ accent: '#0b5c6b', paper: 'A4' as const, family: 'sans' as const }),
    furniture: fc.constant({
      page: '{page}/{pages}',
      clause: 'clause {number}',
      annex: 'Annex {number}',
      continued: '{title}, continued',
      initials: 'Initials',
    }),
    author: words,
    date: fc.constant('2027-01-04'),
    foot: fc.record({ number: words, hash: fc.constant('0123456789abcdef') }),
    page: fc.record({ tab: words, contents: words, about: fc.record({ name: words, members: fc.array(words) }) }),
  })
  .map(({ page, ...document }) => ({ ...document, ...(document.kind === 'page' && { page }) }))
  .map((document) => named({ ...document, content: [FIRST, ...document.content] }));

/** Something to refer to, and a term to use, in every document. */
const FIRST: Block = {
  type: 'clause',
  id: '',
  title: [],
  content: [{ type: 'paragraph', content: [{ type: 'define', term: '', content: [{ type: 'text', text: 'Term' }] }] }],
};

function named(document: Document): Document {
  let ids = 0;
  let terms = 0;
  const give = (_key: string, node: unknown): unknown => {
    if (typeof node !== 'object' || node === null || !('type' in node)) return node;
    if ('id' in node) return { ...node, id: `id ${ids++}` };
    if (node.type === 'define') return { ...node, term: `term ${terms++}` };
    if (node.type === 'term') return { ...node, term: 'term 0' };
    return node.type === 'reference' ? { ...node, to: 'id 0' } : node;
  };
  return JSON.parse(JSON.stringify(document, give));
}
