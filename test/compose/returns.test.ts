/** Takes what a definition may say on goods that are brought back, looks at the policy that search engines get. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { returnPolicy, type Shop } from '../../src/compose/business/returns.ts';
import type { Described } from '../../src/document/tree.ts';
import { isValue } from '../../src/document/walk.ts';
import { given } from '../../src/model/figure.ts';
import { figures } from '../../src/model/figures.ts';
import { moment } from '../../src/model/grammar/moment.ts';
import { share } from '../../src/model/grammar/share.ts';
import type { Amount } from '../../src/model/values.ts';

const words = (path: string, text: string) => given(path, { kind: 'words', text } as const);
const value = (path: string, text: string): Described => ({ type: 'value', text, path, from: [path] });
const SHOP: Shop = {
  country: value('jurisdiction', 'US'),
  currency: words('currency', 'USD'),
  page: value('provider.website', 'https://joes.example/policies'),
};

/** The policy as its JSON. */
function policy(returns: unknown, shop: Shop = SHOP): unknown {
  const tree = figures(z.object({ returns: z.unknown() }), returns === undefined ? {} : { returns });
  const found = returnPolicy(tree, shop);
  return found && JSON.parse(JSON.stringify(found, (_, part: Described) => (isValue(part) ? part.text : part)));
}

const within = (text: string): unknown => {
  const parsed = moment.parse(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const PAGE = {
  '@type': 'MerchantReturnPolicy',
  applicableCountry: 'US',
  merchantReturnLink: 'https://joes.example/policies',
};
const IN_STORE = { ...PAGE, returnMethod: 'https://schema.org/ReturnInStore' };
const FINITE = { ...IN_STORE, returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow' };

test('nothing said is nothing told', () => expect(policy(undefined)).toBeUndefined());

test('nothing taken back', () => {
  expect(policy('none')).toEqual({
    '@type': 'MerchantReturnPolicy',
    applicableCountry: 'US',
    returnPolicyCategory: 'https://schema.org/MerchantReturnNotPermitted',
  });
});

test('a number of days, what the customer gets, and no fee', () => {
  expect(
    policy({ within: within('14 days after acceptance'), refund: ['money back', 'store credit'], fee: 'none' }),
  ).toEqual({
    ...FINITE,
    merchantReturnDays: '14',
    refundType: ['https://schema.org/FullRefund', 'https://schema.org/StoreCreditRefund'],
    returnFees: 'https://schema.org/FreeReturn',
  });
});

test.each([
  ['3 weeks after acceptance', '21'],
  ['2027-01-31', '2027-01-31'],
])('%s is told as %s', (text, days) => {
  expect(policy({ within: within(text), refund: ['exchange'] })).toEqual({
    ...FINITE,
    merchantReturnDays: days,
    refundType: ['https://schema.org/ExchangeRefund'],
  });
});

test.each(['10 business days after acceptance', '1 month after acceptance'])(
  '%s is no number of days: the page tells it',
  (text) => {
    expect(policy({ within: within(text), refund: [] })).toEqual(IN_STORE);
  },
);

test('neither a number of days nor a page is no policy', () => {
  expect(policy({ within: within('1 month after acceptance') }, { ...SHOP, page: undefined })).toBeUndefined();
});

test('what is kept: an amount, or a part in per cent', () => {
  const amount: Amount = { kind: 'amount', minor: 500n, decimals: 2 };
  const part = share.parse('12.5%');
  expect(policy({ fee: amount })).toEqual({
    ...IN_STORE,
    restockingFee: { '@type': 'MonetaryAmount', currency: 'USD', value: '5.00' },
  });
  expect(policy({ fee: part.ok && part.value })).toEqual({ ...IN_STORE, restockingFee: '12.5' });
});
