/** Takes the figures of a definition, gives the business as schema.org describes one, for search engines that read its web page. */
import type { Outcome } from '../diagnostic.ts';
import type { Described } from '../document/tree.ts';
import type { Figure } from '../model/figure.ts';
import { type Figures, type FigureTree, isFigure } from '../model/figures.ts';
import { postalAddress } from './business/address.ts';
import { closedDay, openingHours } from './business/hours.ts';
import { said, thing, words } from './business/node.ts';
import { type Offering, offer } from './business/offer.ts';
import { returnPolicy } from './business/returns.ts';
import { type Kit, settings } from './kit.ts';
import { child, leaf, records, textOf } from './view.ts';

/** The type by trade is in `poster/schema-org.yaml`; a trade that is not there is a local business, as all of them are. */
export function business(terms: Figures, validFrom: Figure, kit: Kit): Outcome<Described> {
  const types = settings(kit, 'poster/schema-org.yaml');
  if (!types.ok) return types;
  const { trades } = types.value;
  const trade = leaf(terms, 'trade');
  const type = typeof trades === 'object' && !Array.isArray(trades) ? trades[textOf(trade) ?? ''] : undefined;
  return {
    ok: true,
    value: described(terms, validFrom, typeof type === 'string' ? type : 'LocalBusiness'),
    diagnostics: [],
  };
}

function described(terms: Figures, validFrom: Figure, type: string): Described {
  const provider = child(terms, 'provider');
  const schedule = child(terms, 'schedule');
  const [trade, currency, jurisdiction] = [leaf(terms, 'trade'), leaf(terms, 'currency'), leaf(terms, 'jurisdiction')];
  if (!trade || !currency || !jurisdiction) throw new Error('A definition has a trade, a currency and a jurisdiction');
  const country = said(jurisdiction, (textOf(jurisdiction) ?? '').slice(0, 2));
  const website = leaf(provider, 'website');
  const page = isWebAddress(textOf(website)) ? words(website) : undefined;
  const methods = listed(child(terms, 'payment')?.['methods']);
  const offering: Offering = { currency, validFrom, taxIncluded: taxIncluded(terms) };
  const about = thing(said(trade, type), {
    name: words(leaf(provider, 'name')),
    address: postalAddress(listed(provider?.['address']), country),
    telephone: words(leaf(provider, 'phone')),
    email: words(leaf(provider, 'email')),
    url: page,
    currenciesAccepted: words(currency),
    paymentAccepted: methods[0] && said(methods[0], methods.map((method) => textOf(method) ?? '').join(', ')),
    openingHoursSpecification: listed(schedule?.['hours']).flatMap(openingHours),
    specialOpeningHoursSpecification: listed(schedule?.['closed']).flatMap(closedDay),
    hasOfferCatalog: thing('OfferCatalog', {
      itemListElement: [...records(terms['services']), ...records(terms['rates'])].map((one) => offer(one, offering)),
    }),
    hasMerchantReturnPolicy: returnPolicy(terms, { country, currency, page }),
  });
  return { '@context': 'https://schema.org', ...about };
}

/** No value added tax is known in the United States: what stands under `tax` there is another one. */
function taxIncluded(terms: Figures): boolean | undefined {
  const prices = textOf(leaf(child(terms, 'tax'), 'prices'));
  if (prices === undefined || textOf(leaf(terms, 'jurisdiction'))?.startsWith('US')) return undefined;
  return prices === 'inclusive';
}

function listed(tree: FigureTree | undefined): readonly Figure[] {
  return Array.isArray(tree) ? tree.filter(isFigure) : [];
}

function isWebAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\/[^\s"<>]+$/i.test(text);
}
