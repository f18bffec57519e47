/** Takes the address of a page, gives it as a browser takes it: with its scheme, and nothing but a page of the web. */
import { fine, grammar, meaningless } from './grammar.ts';

export const webPage = grammar<string>({
  name: 'web-page',
  what: 'the address of a page',
  examples: ['https://joes.example/policies'],
  pattern: String.raw`(?:[hH][tT][tT][pP][sS]?://)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d{1,5})?(?:[/?#][!-~]*)?`,
  build: (_, text) => {
    const address = pageAddress(text);
    if (address !== undefined) return fine(address);
    return meaningless(
      text,
      'the address of a page of at most 300 signs',
      'open the page in a browser, and copy what it shows',
    );
  },
  slip: (text) => {
    if (/\S\.\S/.test(text) && /\s/.test(text)) return 'take away the spaces';
    if (/^(?!https?:)[a-z]+:/i.test(text)) return 'it begins with https://';
    return /[^!-~]/.test(text) ? 'open the page in a browser, and copy what it shows' : undefined;
  },
});

/** In the one form that all programs agree on; nothing where it is no page of the web. */
export function pageAddress(text: string): string | undefined {
  const written = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!/^[!-~]+$/.test(text) || !/^https?:\/\/[^/?#@]+\.[^/?#@]+(?:[/?#]|$)/i.test(written) || !URL.canParse(written))
    return undefined;
  const { href } = new URL(written);
  return href.length > LONGEST ? undefined : href;
}

/** A longer one makes a code of points too fine for a phone. */
const LONGEST = 300;
