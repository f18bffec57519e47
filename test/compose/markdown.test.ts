import { expect, test } from 'vitest';
import { blocks, render } from '../../src/compose/template.ts';
import { scope, words } from './scope.ts';
import { show } from './show.ts';

const data = { x: words('x', 'value'), gone: undefined, it: { id: 'it' }, built: blocks([{ type: 'page-break' }]) };
const GB = scope();

const shapes: readonly [string, string, string][] = [
  ['headings', '## a\n\nb\n\n### c\n\nd', 'h2 a\np b\nh3 c\np d'],
  ['a heading under which nothing is left', '## a\n\n### b\n\n## c\n\nd\n\n### e', 'h2 c\np d'],
  ['lines of a paragraph', 'a\nb  \nc', 'p a b⏎c'],
  ['a list in a list', '- a\n  1. b\n- c', 'ul\n -\n  p a\n  ol\n   -\n    p b\n -\n  p c'],
  ['items without words', '- a\n- {{#if gone}}b{{/if}}\n- {{#if gone}}c{{/if}}.', 'ul\n -\n  p a'],
  ['a list without items', 'a\n\n- {{#if gone}}b{{/if}}', 'p a'],
  [
    'a table',
    '| a | b | c |\n|---|--:|:-:|\n| {{x}} | {{#if gone}}b{{/if}} | d |\n| {{#if gone}}b{{/if}} |  |  |\n| {{total}}e | f | |',
    'table start end center\n  ^| a | b | c |\n  | ‹value› |  | d |\n  =| e | f |  |',
  ],
  ['a table without rows', 'a\n\n| b |\n|---|\n| {{#if gone}}c{{/if}} |', 'p a'],
  ['a table without a head', '| | |\n|---|---|\n| a | b |', 'table start start\n  | a | b |'],
  [
    'definitions',
    'A\n: b\nC\n: {{x}}\n  more\n\nD\n: {{#if gone}}e{{/if}}\n\nF\n: g\n: h',
    'dl\n  A: b\n  C: ‹value› more\n  F: g h',
  ],
  ['what is asked first', '::: lead\nA\n: b\n\nC\n: {{#if gone}}d{{/if}}\n:::\n\nE\n: f', 'lead\n  A: b\ndl\n  E: f'],
  ['a lead without facts', '::: lead\nA\n: {{#if gone}}b{{/if}}\n:::\nc', 'p c'],
  ['a heading that names its section', '## {{id "a"}}b\n\nc', 'h2 b\np c'],
  ['a page break', 'a\n\n---\n\nb\n\n::: page-break\n\nc', 'p a\npage-break\np b\npage-break\np c'],
  ['a line right under text', 'a\n---\nb', 'p a\npage-break\np b'],
  [
    'a box',
    '::: box Key **terms** {{x}}\na\n\n- b\n:::\nc',
    'box Key **terms** ‹value›\n  p a\n  ul\n   -\n    p b\np c',
  ],
  ['a box without words', '::: box Title\n{{#if gone}}a{{/if}}\n:::\nb', 'p b'],
  [
    'columns',
    '::: columns\n::: column\na\n\n::: note\nb\n:::\n:::\n\n::: column\n- c\n:::\n::: column\n:::\n:::',
    'columns\n column\n  p a\n  note\n    p b\n column\n  ul\n   -\n    p c',
  ],
  ['what Markdown has elsewhere', '> a `b` <b>c</b>\n\n    f', 'p > a `b` <b>c</b>\np f'],
  ['links and entities', '[a](https://b.example) &nbsp;&amp; \\*c\\*', 'p [a](https://b.example) \u00a0& *c*'],
];

test.each(shapes)('%s', (_, text, expected) => {
  const result = render({ name: 't.md', text }, data, GB);
  expect(result.diagnostics).toEqual([]);
  expect(result.ok && show(result.value)).toBe(expected);
});

const problems: readonly [string, string][] = [
  ['# a', 'found a heading of level 1, expected ## to ####'],
  ['::: box\na', 'found "::: box" that is never closed, expected a line ":::" after it'],
  ['a\n\n:::', 'found ":::" that closes nothing, expected "::: name" before it, in the same list item or column'],
  ['- ::: box\n  a\n\nb', 'found "::: box" that is not closed where the list around it ends, expected ":::"'],
  ['::: frame\na\n:::', 'found "::: frame", expected box, lead, note, columns with column in it, or page-break'],
  ['::: lead\na\n:::', 'found a paragraph in "::: lead", expected lines with a label and lines ": value"'],
  ['::: columns\na\n:::', 'found something beside the columns of "::: columns", expected only "::: column"'],
  [': a', 'found ": " with no label in the line above, expected a label'],
  [
    '| a |\n|---|\n| {{#promise it}}b | c{{/promise}} |',
    'found a promise that begins and never ends; its end fell into a cell or line that is not printed',
  ],
  ['a {{built}}', 'found blocks inside a line, expected them on a line of their own'],
  ['[a]({{x}})', 'found a value in the address of a link, expected {{link x}}'],
];

test.each(problems)('%j is refused', (text, message) => {
  const { ok, diagnostics } = render({ name: 't.md', text }, data, GB);
  expect(ok).toBe(false);
  expect(diagnostics).toEqual([
    {
      rule: 'compose/markdown',
      level: 'error',
      message: `t.md: ${message}`,
      hint: 'see templates/README.md for the Markdown that templates have',
    },
  ]);
});
