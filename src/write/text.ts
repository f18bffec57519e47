/** Takes a numbered document, gives plain text that stands on its own in an e-mail or a terminal. */
import { directionOfLanguage } from '../document/direction.ts';
import type { Numbers } from '../document/numbers.ts';
import type { Document } from '../document/tree.ts';
import type { Naming } from './context.ts';
import { printable } from './printable.ts';
import { heading, writeBlocks } from './text/blocks.ts';
import { writeInlines } from './text/inlines.ts';
import { wrap } from './text/wrap.ts';

const WIDTH = 78;

/**
 * Lines of at most 78 columns. `numbers` is what `resolve` gave for this document. Once the lines are broken, every space is a plain
 * one, so that a search for "1 December" finds it.
 */
export function writeText(document: Document, numbers: Numbers): string {
  const context = { numbers, furniture: document.furniture, direction: directionOfLanguage(document.language) };
  const { words, number, hash } = document.foot;
  const foot = [words && writeInlines(words, context), number && printable(number), hash]
    .filter((part) => part)
    .join(' · ');
  if (document.kind === 'label') return label(document, foot, context);
  return [
    ...(document.watermark === undefined ? [] : [printable(document.watermark), '']),
    ...heading(writeInlines(document.title, context), 1, WIDTH),
    ...wrap(writeInlines(document.subtitle ?? [], context), WIDTH),
    '',
    ...writeBlocks(document.content, WIDTH, context),
    ...(foot === '' ? [] : ['', '', '-'.repeat(WIDTH), ...wrap(foot, WIDTH)]),
    '',
  ]
    .join('\n')
    .replace(UNBROKEN, ' ')
    .replace(/ +$/gm, '');
}

/** Each paragraph on a line of its own, however long: whoever copies it breaks it where the place asks for it. */
function label({ content, watermark }: Document, foot: string, context: Naming): string {
  const lines = content.flatMap((block) => writeBlocks([block], Number.POSITIVE_INFINITY, context));
  const all = [...(watermark === undefined ? [] : [printable(watermark)]), ...lines, ...(foot === '' ? [] : [foot])];
  return `${all.join('\n').replace(UNBROKEN, ' ')}\n`;
}

const UNBROKEN = /[\u00a0\u202f]/g;
