/** Takes a definition and the words of the poster, gives the code that leads a phone to the page of the business, with the words beside it. */
import { plain } from '../document/inline.ts';
import type { Document } from '../document/tree.ts';
import type { Figures } from '../model/figures.ts';
import { pageAddress } from '../model/grammar/web-page.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Part } from './kit.ts';
import type { Desk } from './paper.ts';
import { child, leaf } from './view.ts';

/** Nothing where the definition wants none, or names no page: a website is text that may be anything. */
export function codeFor(
  tree: Figures,
  { poster, provider }: ServiceDefinition,
  desk: Desk,
  from: Part,
): Pick<Document, 'code'> {
  const page = poster?.policy_page;
  const href = page ?? pageAddress(provider.website ?? '');
  const figure =
    page === undefined ? leaf(child(tree, 'provider'), 'website') : leaf(child(tree, 'poster'), 'policy_page');
  if (poster?.qr === false || href === undefined || !figure) return {};
  const text = href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  const address = { type: 'value', text, path: figure.path, from: figure.from } as const;
  const said = desk.line(from, page === undefined ? 'code' : 'policy_code');
  const alt = `${plain(desk.line(from, 'code_alt'))} ${href}`;
  return { code: { href, words: [...said, { type: 'break' }, { type: 'link', href, content: [address] }], alt } };
}
