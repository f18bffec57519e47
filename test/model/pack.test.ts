/** What one of a pack comes to is told only where no coin is lost. */
import { expect, test } from 'vitest';
import { given } from '../../src/model/figure.ts';
import { price } from '../../src/model/grammar/price.ts';
import { quantity } from '../../src/model/grammar/quantity.ts';
import { eachOf } from '../../src/model/pack.ts';

test.each([
  ['320.00 once', '10 lessons', 'EUR', 3200n],
  ['340.00 per student', '10 lessons', 'EUR', 3400n],
  ['125.00 once', '5 baths', 'GBP', 2500n],
  ['100.00 once', '3 lessons', 'EUR', undefined],
  ['100.02 once', '3 lessons', 'EUR', 3334n],
  ['3000 once', '7 lessons', 'JPY', undefined],
  ['3500 once', '7 lessons', 'JPY', 500n],
  ['included', '10 lessons', 'EUR', undefined],
])('%s for %s', (cost, holds, currency, each) => {
  const [one, many] = [price.parse(cost), quantity.parse(holds)];
  if (!one.ok || !many.ok) throw new Error('no price or no quantity');
  const found = eachOf(
    'each',
    given('services.ten.price', one.value),
    given('services.ten.pack.holds', many.value),
    currency,
  );
  expect(found?.value.minor).toBe(each);
  if (found) expect(found.from).toEqual(['services.ten.pack.holds', 'services.ten.price']);
});
