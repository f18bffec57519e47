import { expect, test } from 'vitest';
import { blocks, inlines, render, renderInline, subclauses } from '../../src/compose/template.ts';
import { given } from '../../src/model/figure.ts';
import { scope, words } from './scope.ts';
import { run, show } from './show.ts';

const GB = scope();
const quantity = (count: number) => given('n', { kind: 'quantity', count, unit: 'guest' });

const data = {
  name: words('client.name', 'Mill Lane LLP'),
  inc: words('client.name', 'Ceramics Inc.'),
  lines: words('client.address', 'Mill Lane\nBath'),
  email: words('client.email', 'a@b.example'),
  site: words('client.site', 'https://b.example/x?y=1'),
  trap: words('client.site', 'javascript:alert(1)'),
  duty: words('duty', 'Texts and pictures'),
  vat: words('vat', 'VAT number'),
  one: quantity(1),
  many: quantity(14),
  date: given('date', { kind: 'date', iso: '2027-01-25' } as const),
  half: given('half', { kind: 'share', digits: 50n, decimals: 0 } as const),
  sum: given('sum', { kind: 'money', minor: 114000n, currency: 'GBP' } as const),
  due: given('due', {
    kind: 'offset',
    duration: { kind: 'duration', count: 3, unit: 'day' },
    direction: 'after',
    anchor: 'live',
  } as const),
  items: [words('a', 'cash'), words('b', 'card'), words('c', 'bank transfer')],
  comma: [words('a', 'plan, drawn to scale'), words('b', 'list')],
  ands: [words('a', 'texts and pictures'), words('b', 'logo'), words('c', 'web shop')],
  pair: [words('a', 'texts and pictures'), words('b', 'logo')],
  none: [],
  holding: [words('a', 'Moving pipes'), words('b', 'plaster, tiles and paint')],
  solo: [words('a', 'cash')],
  left_out: undefined,
  yes: true,
  no: false,
  choice: 'own line',
  chosen: words('effect', 'own line'),
  late: { interest: words('late', '8%'), after: undefined },
  clauses: ['payment', 'changes'],
  built: inlines([
    { type: 'text', text: 'built ' },
    { type: 'value', text: 'here', path: 'x', from: ['x'] },
  ]),
  signatures: blocks([{ type: 'page-break' }]),
  expectations: [
    {
      kind: 'limits',
      id: 'limits.a',
      what: words('w', 'calls'),
      by: 'provider',
      record: { of: words('of', 'two calls'), unused: undefined },
    },
    {
      kind: 'limits',
      id: 'limits.b',
      what: words('w', 'hours'),
      due: words('due', 'Friday'),
      record: { of: words('of', 'ten hours'), unused: words('u', 'lapses') },
    },
  ],
};

/** A template, and the line that it makes. */
const lines: readonly [string, string][] = [
  ['For {{name}}.', 'p For ‹Mill Lane LLP›.'],
  ['**{{name}}** and *{{name}}*', 'p **‹Mill Lane LLP›** and *‹Mill Lane LLP›*'],
  ['{{lines}}', 'p ‹Mill Lane›⏎‹Bath›'],
  ['{{late.interest}}{{#if late.after}} after {{late.after}}{{/if}}', 'p ‹8%›'],
  ['{{#if left_out}}a{{else if yes}}b{{else}}c{{/if}}', 'p b'],
  ['{{#if left_out.part}}a{{else}}b{{/if}}', 'p b'],
  ['{{#unless no}}a{{/unless}}{{#if none}}b{{/if}}', 'p a'],
  ['{{#with late}}{{interest}} {{../name}}{{/with}}', 'p ‹8%› ‹Mill Lane LLP›'],
  ['{{#each items}}{{this}}{{#unless @last}}; {{/unless}}{{/each}}', 'p ‹cash›; ‹card›; ‹bank transfer›'],
  ['{{#each items}}{{#if @first}}first {{/if}}{{#if @index}}next {{/if}}{{/each}}', 'p first next next'],
  ['{{#each none}}a{{else}}nothing{{/each}}', 'p nothing'],
  ['{{#each left_out}}a{{else}}nothing{{/each}}', 'p nothing'],
  ['By {{list items}}.', 'p By ‹cash›, ‹card› and ‹bank transfer›.'],
  ['{{list comma}}', 'p ‹plan, drawn to scale›; and ‹list›'],
  ['{{list ands}}', 'p ‹texts and pictures›, ‹logo›, and ‹web shop›'],
  ['{{list ands or=true}}', 'p ‹texts and pictures›, ‹logo› or ‹web shop›'],
  ['{{list pair}}', 'p ‹texts and pictures› and ‹logo›'],
  ['By {{list items or=true}}.', 'p By ‹cash›, ‹card› or ‹bank transfer›.'],
  ['Not {{list holding}}.', 'p Not ‹Moving pipes›; and ‹plaster, tiles and paint›.'],
  ['Not {{list holding or=true}}.', 'p Not ‹Moving pipes›; or ‹plaster, tiles and paint›.'],
  ['See {{ref "payment"}}.', 'p See →payment.'],
  ['{{define "client" "Client"}}s, {{term "client"}}', 'p define(client: Client)s, term(client: client)'],
  ['{{#one one}}guest{{else}}guests{{/one}}, {{#one many}}guest{{else}}guests{{/one}}', 'p guest, guests'],
  ['{{#one items}}one{{else}}more{{/one}}', 'p more'],
  [
    '{{#fraction half}}a share{{/fraction}}{{#fraction sum}}a sum{{/fraction}}{{#fraction left_out}}nothing{{/fraction}}',
    'p a share',
  ],
  ['{{#has "payment"}}a{{/has}}{{#has "data"}}b{{/has}}', 'p a'],
  ['{{#is choice "own line"}}a{{/is}}{{#is chosen "x" "own line"}}b{{/is}}{{#is no false}}c{{/is}}', 'p abc'],
  ['{{#if (and yes (not no) (or no (is choice "own line")))}}a{{/if}}', 'p a'],
  [
    '{{lower duty}}, {{lower vat}}, {{upper due}}',
    'p ‹texts and pictures›, ‹VAT number›, ‹3\u00a0days after “Help desk open”›',
  ],
  [
    '{{weekday date}}, {{short date}}, {{bare sum}}',
    'p ‹Monday 25\u00a0January 2027›, ‹25\u00a0Jan\u00a02027›, ‹1,140.00›',
  ],
  ['{{lower (weekday date)}}', 'p ‹monday 25\u00a0January 2027›'],
  ['{{built}}', 'p built ‹here›'],
  [
    '{{link email}} {{link site}} {{link trap}}',
    'p [‹a@b.example›](mailto:a@b.example) [‹https://b.example/x?y=1›](https://b.example/x?y=1) ‹javascript:alert(1)›',
  ],
  ['{{signatures}}', 'page-break'],
  ['{{!-- a note for who writes templates --}}a', 'p a'],
  // What was dropped leaves no gap.
  ['a {{#if left_out}}b{{/if}} , c {{#if left_out}}d{{/if}} .', 'p a, c.'],
  ['a ({{#if left_out}}b{{/if}}) c', 'p a c'],
  ['a, {{#if left_out}}b{{/if}}.', 'p a.'],
  ['**{{name}}** {{#if left_out}}x{{/if}}.', 'p **‹Mill Lane LLP›**.'],
  ['For {{inc}}.', 'p For ‹Ceramics Inc.›'],
  ['**{{inc}}**. Then', 'p **‹Ceramics Inc.›** Then'],
  ['{{#if left_out}}a{{/if}}.', ''],
  ['## {{#if left_out}}a{{/if}}\n\nb', 'p b'],
];

test.each(lines)('%s', (text, expected) => {
  const result = render({ name: 't.md', text }, data, GB);
  expect(result.diagnostics).toEqual([]);
  expect(result.ok && show(result.value)).toBe(expected);
});

test('an expectation marks the words that settle it, in lines, items and rows', () => {
  const text = `We {{#promise name_it}}do **that
and {{name}}**{{/promise}}.

{{#promise name_it}}
First.

- Second
- Third
{{/promise}}

{{#expect "limits"}}
{{of}}: {{what}}{{#if unused}}, {{unused}}{{/if}}{{#if due}} by {{due}}{{/if}} for {{../name}}.

{{/expect}}

| What | Unused |
|------|--------|
{{#expect "limits"}}
| {{of}} | {{#if unused}}{{unused}}{{/if}} |
{{/expect}}

{{#expect "limits"}}
{{what}}
: {{of}}
{{/expect}}

{{#expect "nothing"}}
never
{{else}}
none
{{/expect}}
`;
  const result = render({ name: 't.md', text }, { ...data, name_it: { id: 'it' } }, GB);
  expect(result.diagnostics).toEqual([]);
  expect(result.ok && show(result.value)).toBe(
    `p We {it do **that and ‹Mill Lane LLP›**}.
p {it First.}
ul
 -
  p {it Second}
 -
  p {it Third}
p {limits.a ‹two calls›: ‹calls› for ‹Mill Lane LLP›.}
p {limits.b ‹ten hours›: ‹hours›, ‹lapses› by ‹Friday› for ‹Mill Lane LLP›.}
table start start
  ^| What | Unused |
  | {limits.a ‹two calls›} |  |
  | {limits.b ‹ten hours›} | {limits.b ‹lapses›} |
dl
  {limits.a ‹calls›}: {limits.a ‹two calls›}
  {limits.b ‹hours›}: {limits.b ‹ten hours›}
p none`,
  );
});

test('a title is one run', () => {
  const result = renderInline({ name: 't', text: 'Contract for **{{name}}**\n' }, data, GB);
  expect(result.ok && run(result.value)).toBe('Contract for **‹Mill Lane LLP›**');
});

test('a clause body becomes numbered paragraphs', () => {
  const text = `First.

- with a list

{{id "named"}}Second.

| a |
|---|
| b |

Third.

::: note
Small print.
:::

- a list of its own
`;
  const result = render({ name: 't.md', text }, data, GB);
  expect(result.ok && show(subclauses('payment', result.value))).toBe(`subclause payment.1
  p First.
  ul
   -
    p with a list
subclause named
  p Second.
  table start
    ^| a |
    | b |
subclause payment.3
  p Third.
note
  p Small print.
subclause payment.4
  ul
   -
    p a list of its own`);
});

/** A faulty template, where, what is said, and what to do. */
const faults: readonly [string, number, number, string, string][] = [
  [
    'a\n {{choice}}',
    2,
    2,
    '{{choice}} gives no figure: found the bare text "own line", expected a figure',
    'print a figure of it; what is not a figure is for {{#if}}, {{#is}} and {{#each}}',
  ],
  [
    '{{yes}}',
    1,
    1,
    '{{yes}} gives no figure: found the bare boolean true, expected a figure',
    'print a figure of it; what is not a figure is for {{#if}}, {{#is}} and {{#each}}',
  ],
  [
    '{{#each solo}}{{@index}}{{/each}}',
    1,
    15,
    '{{@index}} gives no figure: found the bare number 0, expected a figure',
    'print a figure of it; what is not a figure is for {{#if}}, {{#is}} and {{#each}}',
  ],
  [
    '{{items}}',
    1,
    1,
    '{{items}} gives no figure: found a list, expected a figure',
    'print a figure of it; what is not a figure is for {{#if}}, {{#is}} and {{#each}}',
  ],
  [
    '{{late}}',
    1,
    1,
    '{{late}} gives no figure: found a record (interest, after), expected a figure',
    'print a figure of it; what is not a figure is for {{#if}}, {{#is}} and {{#each}}',
  ],
  [
    '{{left_out}}',
    1,
    1,
    '{{left_out}} gives no figure: found nothing, expected a figure',
    'put it into {{#if left_out}} … {{/if}}, with the words that belong to it',
  ],
  [
    '{{#if late.intrest}}a{{/if}}',
    1,
    7,
    'found {{late.intrest}}, and "intrest" is not in the data',
    'names there: after, interest',
  ],
  [
    '{{name.value}}',
    1,
    3,
    'found {{name.value}}, and "value" is not in the data',
    'client.name is a figure, and a figure has no parts',
  ],
  ['{{#each items}}{{name}}{{/each}}', 1, 18, 'found {{name}}, and "name" is not in the data', 'write {{../name}}'],
  ['{{@first}}', 1, 3, 'found {{@first}}, expected @first, @last or @index in a loop', 'move it into {{#each}}'],
  ['{{{name}}}', 1, 1, 'found {{{name}}}, expected {{name}}', 'values are never markup; use two braces'],
  ['{{&name}}', 1, 1, 'found {{{name}}}, expected {{name}}', 'values are never markup; use two braces'],
  [
    '{{shout name}}',
    1,
    1,
    'found {{shout …}}, and no word has that name',
    'see templates/README.md for the words that templates have',
  ],
  [
    '{{lookup late "interest"}}',
    1,
    1,
    'found {{lookup …}}, and no word has that name',
    'see templates/README.md for the words that templates have',
  ],
  [
    '{{#name}}a{{/name}}',
    1,
    1,
    'found {{#name}}, and no block has that name',
    'use one of: and, each, expect, fraction, has, if, is, not, one, or, promise, unless, with',
  ],
  [
    '{{> other}}',
    1,
    1,
    'found a PartialStatement, expected {{x}} or {{#word}}',
    'templates have no partials and no decorators',
  ],
  ['{{weekday due}}', 1, 1, 'found the offset at due after "weekday", expected a date', 'leave the word away'],
  [
    '{{ref payment}}',
    1,
    7,
    'found {{payment}}, and "payment" is not in the data',
    `names there: ${Object.keys(data).sort().join(', ')}`,
  ],
  [
    '{{ref name}}',
    1,
    1,
    'found the words at client.name after "ref", expected a name in quotes',
    'write {{ref "a-name"}}',
  ],
  [
    '{{#each late}}a{{/each}}',
    1,
    1,
    'found a record (interest, after) after "each", expected a list',
    'use {{#with}} for a record',
  ],
  [
    '{{#promise late}}a{{/promise}}',
    1,
    1,
    'found a record (interest, after) after "promise", expected an expectation',
    'give one that has an id',
  ],
  [
    '{{#one name}}a{{/one}}',
    1,
    1,
    'found something that is not counted after "one"',
    'give a count, a quantity, a duration or a list',
  ],
  [
    'a\n{{#if yes}}\n{{/each}}',
    2,
    4,
    "found {{…}} that can't be read: if doesn't match each - 2:3",
    'close every {{#word}} with {{/word}}, in turn',
  ],
];

test.each(faults)('%j is refused', (text, line, column, message, hint) => {
  const { ok, diagnostics } = render({ name: 't.md', text }, data, GB);
  expect({ ok, diagnostics }).toEqual({
    ok: false,
    diagnostics: [{ rule: 'compose/template', level: 'error', message, hint, place: { file: 't.md', line, column } }],
  });
});

test('a name that no word has is found in a branch that is never taken', () => {
  const text = '{{#if no}}\n{{shout name}}{{#if (wild yes)}}{{/if}}{{/if}}{{list (list items) or=(x y)}}';
  const { diagnostics } = render({ name: 't.md', text }, data, GB);
  expect(diagnostics.map(({ message, place }) => `${place?.line}: ${message}`)).toEqual([
    '2: found {{shout …}}, and no word has that name',
    '2: found {{wild …}}, and no word has that name',
    '2: found {{x …}}, and no word has that name',
  ]);
});

test('all faults of a template are found at once, each once', () => {
  const text = '{{#each items}}{{slip}}{{/each}}\n{{choice}}';
  const { diagnostics } = render({ name: 't.md', text }, data, GB);
  expect(diagnostics.map(({ place }) => place?.line)).toEqual([1, 2]);
});

test('{{total}} is refused where the data has a total', () => {
  const { diagnostics } = render({ name: 't.md', text: '{{total}}' }, { total: data.sum }, GB);
  expect(diagnostics.map(({ hint }) => hint)).toEqual(['write {{this.total}} for the figure']);
});
