/** Takes a link, gives the address a reader may be sent to, and whether the words of the link already say it. */
import { plain } from '../document/inline.ts';
import type { Inline } from '../document/tree.ts';

type Link = Extract<Inline, { type: 'link' }>;

/** The address, for web, mail and telephone only: anything else (`javascript:`, a bare path) could do or mean something else. */
export function safeHref(link: Link): string | undefined {
  return /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(link.href) ? link.href : undefined;
}

/** What a reader on paper needs beside the words of the link: the address, unless the words are the address. */
export function addressBeside(link: Link): string | undefined {
  const href = safeHref(link);
  const words = plain(link.content);
  if (href === undefined || bare(href) === bare(words)) return undefined;
  return /^tel:/i.test(href) && digits(href) === digits(words) ? undefined : href;
}

function digits(number: string): string {
  return number.replace('(0)', '').replace(/\D/g, '');
}

function bare(address: string): string {
  return address
    .trim()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}
