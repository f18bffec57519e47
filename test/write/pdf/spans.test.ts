/** Takes inlines, looks at what they become. A no-break space is shown as `~`, a word joiner as `^`. */
import { expect, it } from 'vitest';
import type { Inline } from '../../../src/document/tree.ts';
import { spans } from '../../../src/write/pdf/spans.ts';
import { numbersOf } from '../resolved.ts';
import { sample } from '../sample.ts';
import { script } from './fonts.ts';

const words = { numbers: numbersOf(sample), furniture: sample.furniture, ...script };
const text = (words: string): Inline => ({ type: 'text', text: words });
const value = (words: string): Inline => ({ type: 'value', text: words, path: 'a', from: ['a'] });

/** What each span looks like: `font:text`, with its target where it has one. */
function check(content: readonly Inline[], ...expected: string[]): void {
  const shown = spans(content, 'regular', words).map(({ font, text, target }) => {
    const where = target ? ` -> ${Object.values(target).join()}` : '';
    return `${font}:${text.replaceAll('\u00a0', '~').replaceAll('\u2060', '^')}${where}`;
  });
  expect(shown).toEqual(expected);
}

it('joins what looks the same', () => check([text('pay '), value('now')], 'regular:pay now'));
it('makes strong words semibold, emphasis italic, and strong in strong bold', () =>
  check(
    [
      { type: 'strong', content: [text('a '), { type: 'strong', content: [text('b')] }] },
      { type: 'emphasis', content: [text(' c')] },
    ],
    'semibold:a ',
    'bold:b',
    'italic: c',
  ));
it('writes references out, with their target', () =>
  check([text('see '), { type: 'reference', to: 'late' }], 'regular:see ', 'regular:clause~2.2 -> late'));
it('keeps a date together', () => check([value('until 25 January 2027')], 'regular:until 25~January~2027'));
it('keeps an e-mail address together', () =>
  check([text('to a-b@c-d.example, e-mail')], 'regular:to a-^b@c-^d.example, e-mail'));
it.each([
  ['https://a.example', ' -> https://a.example'],
  ['mailto:a@b.example', ' -> mailto:a@b.example'],
  ['javascript:alert(1)', ''],
  ['/etc/passwd', ''],
])('leads to %s only where it is safe', (href, target) =>
  check([{ type: 'link', href, content: [text('there')] }], `regular:there${target}`),
);
it('makes a tab a space, and leaves control characters out', () => check([text('a\tb\u0007c')], 'regular:a bc'));
it('writes a character that the font lacks as its code point', () => check([text('王')], 'regular:[U+738B]'));
