/** Takes figures and words of schema.org, gives parts of a description for machines: what is not there is left out. */
import type { Described, Inline } from '../../document/tree.ts';
import { decimal } from '../../model/as-written.ts';
import type { Figure } from '../../model/figure.ts';
import { decimalsOf } from '../../model/money.ts';
import type { Amount } from '../../model/values.ts';

/** Properties of a thing, by their names there. */
export type Properties = { readonly [name: string]: Described | undefined };

/** A thing of a type, with those of its properties that are there. */
export function thing(type: Described, properties: Properties): { readonly [name: string]: Described } {
  const there = Object.entries(properties).filter(
    (entry): entry is [string, Described] =>
      entry[1] !== undefined && !(Array.isArray(entry[1]) && entry[1].length === 0),
  );
  return { '@type': type, ...Object.fromEntries(there) };
}

/** A value of the agreement. */
export type Said = Extract<Inline, { type: 'value' }>;

/** What a figure comes to, in a form that machines read: an ISO date, a sum without its currency. */
export function said(figure: Pick<Figure, 'path' | 'from'>, text: string): Said {
  return { type: 'value', text, path: figure.path, from: figure.from };
}

/** The text of a words figure as it is. */
export function words(figure: Figure | undefined): Described | undefined {
  return figure?.value.kind === 'words' ? said(figure, figure.value.text) : undefined;
}

/** A word of the vocabulary by its address. */
export function term(name: string): string {
  return `https://schema.org/${name}`;
}

/** A sum as `1140.00`: every digit, a point before the smallest coins, and nothing else. */
export function exact({ minor, decimals }: Amount, currency: string): string {
  const places = Math.max(decimals, decimalsOf(currency));
  return decimal(minor * 10n ** BigInt(places - decimals), places);
}
