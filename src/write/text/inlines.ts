/** Takes inlines, gives plain words; a line break is `\n`. */
import { isolated } from '../../document/direction.ts';
import { saidMark } from '../../document/inline.ts';
import { referenceText } from '../../document/numbers.ts';
import type { Inline } from '../../document/tree.ts';
import type { Naming } from '../context.ts';
import { addressBeside } from '../link.ts';
import { printable } from '../printable.ts';

/** Every kind of inline has its case; a kind that is missing does not compile. A link's address follows it in brackets. */
export function writeInlines(content: readonly Inline[], context: Naming): string {
  return content.map((inline) => writeInline(inline, context)).join('');
}

function writeInline(inline: Inline, context: Naming): string {
  switch (inline.type) {
    case 'text':
    case 'value':
      return context.direction === 'rtl' ? isolated(printable(inline.text)) : printable(inline.text);
    case 'reference':
      return referenceText(inline.to, context.numbers, context.furniture);
    case 'break':
      return '\n';
    case 'link': {
      const address = addressBeside(inline);
      return writeInlines(inline.content, context) + (address === undefined ? '' : ` (${address})`);
    }
    case 'insertion':
    case 'deletion':
      return saidMark(printable(inline.said), writeInlines(inline.content, context));
    case 'strong':
    case 'emphasis':
    case 'define':
    case 'term':
    case 'promise':
      return writeInlines(inline.content, context);
  }
}
