/** Takes what a definition says on goods that are brought back, gives it as a return policy of schema.org. */
import type { Described } from '../../document/tree.ts';
import { decimal } from '../../model/as-written.ts';
import type { Figure } from '../../model/figure.ts';
import { type Figures, isFigure, isRecord } from '../../model/figures.ts';
import { child, isWords, leaf, textOf } from '../view.ts';
import { exact, type Properties, said, term, thing, words } from './node.ts';

/** What the policy needs of the business around it. */
export interface Shop {
  readonly country: Described | undefined;
  readonly currency: Figure;
  /** The web page on which all of it can be read. */
  readonly page: Described | undefined;
}

const REFUNDS: Readonly<Record<string, string>> = {
  'money back': 'FullRefund',
  exchange: 'ExchangeRefund',
  'store credit': 'StoreCreditRefund',
};

/** Nothing where the definition says nothing on returns. Search engines want a country and a category, or else the page: without all of them there is no policy to them. */
export function returnPolicy(terms: Figures, shop: Shop): Described | undefined {
  const found = terms['returns'];
  if (isWords(found, 'none')) return policy(shop, { returnPolicyCategory: term('MerchantReturnNotPermitted') });
  const returns = child(terms, 'returns');
  if (!isRecord(returns)) return undefined;
  const within = leaf(returns, 'within');
  const days = within && daysOf(within);
  if (days === undefined && shop.page === undefined) return undefined;
  const refunds = returns['refund'];
  return policy(shop, {
    ...(days !== undefined && {
      returnPolicyCategory: term('MerchantReturnFiniteReturnWindow'),
      merchantReturnDays: days,
    }),
    merchantReturnLink: shop.page,
    returnMethod: term('ReturnInStore'),
    refundType: (Array.isArray(refunds) ? refunds : []).filter(isFigure).flatMap((figure) => {
      const name = REFUNDS[textOf(figure) ?? ''];
      return name === undefined ? [] : [said(figure, term(name))];
    }),
    ...fee(leaf(returns, 'fee'), shop.currency),
  });
}

function policy({ country }: Shop, properties: Properties): Described {
  return thing('MerchantReturnPolicy', { applicableCountry: country, ...properties });
}

/** A number of days, or a day; undefined where what is said comes to no number of days: business days, months. */
function daysOf(figure: Figure): Described | undefined {
  const { value } = figure;
  if (value.kind === 'date') return said(figure, value.iso);
  if (value.kind !== 'offset') return undefined;
  const { count, unit } = value.duration;
  if (unit === 'day') return said(figure, String(count));
  return unit === 'week' ? said(figure, String(7 * count)) : undefined;
}

/** What is kept of the price: an amount, or a number that is read as per cent. */
function fee(figure: Figure | undefined, currency: Figure): Properties {
  if (isWords(figure, 'none')) return { returnFees: term('FreeReturn') };
  const { value } = figure ?? {};
  if (figure && value?.kind === 'amount')
    return {
      restockingFee: thing('MonetaryAmount', {
        currency: words(currency),
        value: said(figure, exact(value, textOf(currency) ?? '')),
      }),
    };
  if (figure && value?.kind === 'share') return { restockingFee: said(figure, decimal(value.digits, value.decimals)) };
  return {};
}
