import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlines, render } from '../../src/compose/template.ts';
import { plain } from '../../src/document/inline.ts';
import type { Block, Inline } from '../../src/document/tree.ts';
import { RUNS } from '../runs.ts';
import { scope, words } from './scope.ts';

const GB = scope();

/** The value in every place that a template has. */
const EVERYWHERE = `## {{x}}

{{x}}

Before **{{x}}** and *{{x}}* after, {{lower x}}

- {{x}}

1. {{#promise at}}{{x}}{{/promise}}

| {{x}} | head |
|-------|-----:|
| {{x}} | {{list xs}} |

Label {{x}}
: {{x}}

::: box {{x}}
{{x}}
:::

::: note
{{#each xs}}{{this}}{{/each}}
:::
`;
const PLACES = 15;

function everywhere(text: string): readonly string[] {
  const x = words('client.name', text);
  const result = render({ name: 't.md', text: EVERYWHERE }, { x, xs: [x], at: { id: 'x' } }, GB);
  expect(result.diagnostics).toEqual([]);
  return result.ok ? result.value.flatMap(valuesOf) : [];
}

/** Every value printed in a block: of a heading, a cell, a title. */
function valuesOf(part: Block | Inline | unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(valuesOf);
  if (typeof part !== 'object' || part === null) return [];
  if ('type' in part && part.type === 'value' && 'text' in part) return [String(part.text)];
  return Object.values(part).flatMap(valuesOf);
}

const hostile = [
  '**x** | {{y}} <b> [a](b)',
  '{{/each}}{{#if x}}',
  '{{{x}}}',
  '\\{{x}} \\\\| \\*',
  '# not a heading',
  '- not an item',
  '1. not an item',
  '| a | b |',
  '---',
  ': not a value',
  '::: box',
  ':::',
  '```code```',
  '    indented',
  '> quote',
  '[x]: https://x.example',
  '![x](y.png)',
  '<script>alert(1)</script>',
  '&nbsp;&lt;&#35;',
  '__a__ _b_ ~~c~~ `d`',
  'https://x.example www.x.example',
  'Inc.',
  '$& $1 $$',
  '__proto__',
  'constructor',
  '😀 e\u0301 \u202Eabc \u00a0x',
  '(c) ... -- "q"',
];

test.each(hostile)('%j prints as it is, everywhere', (text) => {
  const shown = everywhere(text);
  const lowered = text.trim().replace(/^Inc/, 'inc');
  expect(shown).toEqual(Array.from({ length: PLACES }, (_, index) => (index === 4 ? lowered : text.trim())));
});

test('any text survives in every place', () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1 })
    .map((value) => value.replace(/[\r\n\u2028\u2029\uE000-\uE01F]/g, '|').trim())
    .filter((value) => value !== '' && !/^\p{Lu}/u.test(value));
  const meta = fc
    .array(
      fc.constantFrom(
        '*',
        '_',
        '|',
        '{{',
        '}}',
        '[',
        '](',
        ')',
        '<',
        '>',
        '`',
        '#',
        '- ',
        '\\',
        '&',
        ':',
        '!',
        '~',
        'a',
        ' ',
        '1.',
      ),
      {
        minLength: 1,
      },
    )
    .map((parts) => parts.join('').trim())
    .filter((value) => value !== '');
  fc.assert(
    fc.property(fc.oneof(text, meta), (value) => {
      expect(everywhere(value)).toEqual(Array.from({ length: PLACES }, () => value));
    }),
    { numRuns: RUNS },
  );
});

test('every figure that a template prints keeps its own place', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ minLength: 1 }).filter((value) => value.trim() !== ''),
        { maxLength: 30 },
      ),
      (texts) => {
        const xs = texts.map((text, index) => words(`x.${index}`, text));
        const result = render({ name: 't.md', text: '{{#each xs}}\n- **{{this}}**\n{{/each}}' }, { xs }, GB);
        const [list] = result.ok ? result.value : [];
        const items =
          list?.type === 'list'
            ? list.items.map(([item]) => (item?.type === 'paragraph' ? plain(item.content) : ''))
            : [];
        expect(items).toEqual(texts.map((text) => text.trim()));
      },
    ),
    { numRuns: RUNS },
  );
});

test.each(['\uE000\uE010\uE001', 'a\uE000', '\uE001', 'x\uE015y'])('a token in data is refused: %j', (text) => {
  const { ok, diagnostics } = render({ name: 't.md', text: 'Dear\n{{x}}' }, { x: words('client.name', text) }, GB);
  expect(ok).toBe(false);
  expect(diagnostics).toEqual([
    {
      rule: 'compose/template',
      level: 'error',
      message: 'client.name: found a private-use character (U+E000 to U+E01F), expected text',
      hint: 'take the character out; it has no shape that a reader could see',
      place: { file: 't.md', line: 2, column: 1 },
    },
  ]);
});

test('a token in a template is refused', () => {
  const { ok, diagnostics } = render({ name: 't.md', text: '\uE000\uE010\uE001' }, {}, GB);
  expect(ok).toBe(false);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    't.md: found a private-use character (U+E000 to U+E01F), expected text',
  ]);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'name.constructor', '__proto__.polluted'])(
  '{{%s}} reaches nothing that the data does not own',
  (path) => {
    const data = { name: words('client.name', 'x') };
    for (const text of [`{{${path}}}`, `{{#if ${path}}}a{{/if}}`, `{{#each ${path}}}a{{/each}}`]) {
      const { ok, diagnostics } = render({ name: 't.md', text }, data, GB);
      expect(ok).toBe(false);
      expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('is not in the data')]);
    }
  },
);

test('keys that look like prototypes are plain names where the data owns them', () => {
  const data: unknown = JSON.parse('{"__proto__":{"value":{"kind":"words","text":"own"},"path":"p","from":["p"]}}');
  const result = render({ name: 't.md', text: '{{__proto__}}' }, Object(data), GB);
  expect(result.ok && result.value.flatMap(valuesOf)).toEqual(['own']);
});

test('inlines in data bring their own values, and no markup', () => {
  const built = inlines([{ type: 'text', text: '**plain**' }]);
  const result = render({ name: 't.md', text: '{{built}}' }, { built }, GB);
  expect(result.ok && result.value).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: '**plain**' }] }]);
});
