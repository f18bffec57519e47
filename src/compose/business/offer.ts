/** Takes a service or a rate, gives it as an offer of schema.org: what it is, what it costs, per what, and for which quantities. */
import type { Described } from '../../document/tree.ts';
import type { Figure } from '../../model/figure.ts';
import { type Figures, isFigure } from '../../model/figures.ts';
import type { Period, Price, PriceBand } from '../../model/values.ts';
import { leaf } from '../view.ts';
import { exact, type Properties, said, thing, words } from './node.ts';

/** What holds for each offer of a business. */
export interface Offering {
  /** ISO 4217 */
  readonly currency: Figure;
  /** Whether prices hold the value added tax; undefined where there is none. */
  readonly taxIncluded: boolean | undefined;
  readonly validFrom: Figure;
}

/** Units of time by UN/CEFACT Recommendation 20. */
const CODES: Readonly<Record<string, string>> = {
  minute: 'MIN',
  hour: 'HUR',
  day: 'DAY',
  week: 'WEE',
  month: 'MON',
  quarter: 'QAN',
  year: 'ANN',
} satisfies Record<Period | 'minute' | 'hour', string>;

/**
 * What is included has no price of its own. Bands that each price their own units are left out: a machine would take the band of the
 * whole quantity for the price of all of it.
 */
export function offer(offered: Figures, offering: Offering): Described {
  const { price } = offered;
  const prices = (Array.isArray(price) ? price : [price]).filter(isFigure).filter(isSingle);
  const specifications = prices.flatMap((figure) => specification(figure, offering) ?? []);
  const [only, ...others] = prices;
  const once = only?.value.kind === 'price' && only.value.basis === 'once' && others.length === 0;
  const minimum = leaf(offered, 'minimum');
  return thing('Offer', {
    itemOffered: thing('Service', {
      name: words(leaf(offered, 'name')),
      description: words(leaf(offered, 'description')),
    }),
    ...(once && sum(only, only.value, offering.currency)),
    priceSpecification: specifications,
    eligibleQuantity:
      minimum?.value.kind === 'quantity'
        ? thing('QuantitativeValue', {
            minValue: said(minimum, String(minimum.value.count)),
            unitText: said(minimum, minimum.value.unit),
          })
        : undefined,
    validFrom:
      offering.validFrom.value.kind === 'date' ? said(offering.validFrom, offering.validFrom.value.iso) : undefined,
  });
}

function isSingle({ value }: Figure): boolean {
  return value.kind === 'price' || (value.kind === 'band' && value.own !== true);
}

function specification(figure: Figure, offering: Offering): Described | undefined {
  const { value } = figure;
  const price = value.kind === 'band' ? value.price : value;
  if (price.kind !== 'price' || price.basis === 'included') return undefined;
  const unit = price.units.join(' per ');
  return thing(price.basis === 'once' ? 'PriceSpecification' : 'UnitPriceSpecification', {
    ...sum(figure, price, offering.currency),
    ...(unit !== '' && { unitText: said(figure, unit) }),
    ...(CODES[unit] !== undefined && { unitCode: said(figure, CODES[unit]) }),
    referenceQuantity: price.period && per(figure, price.period),
    eligibleQuantity: value.kind === 'band' ? quantities(figure, value) : undefined,
    valueAddedTaxIncluded: offering.taxIncluded,
  });
}

function sum(figure: Figure, price: Price, currency: Figure): Properties {
  if (price.basis === 'included' || currency.value.kind !== 'words') return {};
  return { price: said(figure, exact(price.amount, currency.value.text)), priceCurrency: words(currency) };
}

/** One month, one year. */
function per(figure: Figure, period: Period): Described {
  return thing('QuantitativeValue', {
    value: '1',
    unitCode: said(figure, CODES[period] ?? period),
    unitText: said(figure, period),
  });
}

function quantities(figure: Figure, { from, to, unit }: PriceBand): Described {
  return thing('QuantitativeValue', {
    minValue: from === undefined ? undefined : said(figure, String(from)),
    maxValue: to === undefined ? undefined : said(figure, String(to)),
    unitText: said(figure, unit),
  });
}
