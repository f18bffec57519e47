/** Takes inlines, gives plain words; a line break is `\n`. */
import { type Numbers, referenceText } from '../../document/numbers.ts';
import type { Furniture, Inline } from '../../document/tree.ts';
import { addressBeside } from '../link.ts';
import { printable } from '../printable.ts';

/** What every part of the file needs to know. */
export interface Context {
  readonly numbers: Numbers;
  readonly furniture: Furniture;
}

/** Every kind of inline has its case; a kind that is missing does not compile. A link's address follows it in brackets. */
export function writeInlines(content: readonly Inline[], context: Context): string {
  return content.map((inline) => writeInline(inline, context)).join('');
}

function writeInline(inline: Inline, context: Context): string {
  switch (inline.type) {
    case 'text':
    case 'value':
      return printable(inline.text);
    case 'reference':
      return referenceText(inline.to, context.numbers, context.furniture);
    case 'break':
      return '\n';
    case 'link': {
      const address = addressBeside(inline);
      return writeInlines(inline.content, context) + (address === undefined ? '' : ` (${address})`);
    }
    case 'strong':
    case 'emphasis':
    case 'define':
    case 'term':
    case 'promise':
      return writeInlines(inline.content, context);
  }
}
