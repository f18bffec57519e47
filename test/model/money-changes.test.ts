/** What the trades say of money can be changed by an amendment, path by path, and the agreement is still whole. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { agree } from '../../src/model/agree.ts';
import { apply } from '../../src/model/amendment.ts';
import { parts } from '../../src/model/raw.ts';
import { reckon } from '../../src/model/reckon.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import { readClient, readDefinition } from '../../src/read/index.ts';
import { change } from './changing.ts';
import { must } from './examples.ts';

function agreed(trade: string) {
  const file = (name: string) => readFileSync(new URL(`../../${name}/${trade}.yaml`, import.meta.url));
  const definition = readDefinition(file('templates/trades'), 'service.yaml');
  const client = readClient(file('test/fixtures/trades'), 'client.yaml');
  if (!definition.ok || !client.ok) throw new Error(`${trade} can't be read`);
  const terms = must(agree(definition.value, client.value));
  return { value: termsSchema.parse(terms.raw), ...terms };
}

test.each([
  ['car-repair', 'services.labour.estimate.step', '30 minutes'],
  ['car-repair', 'services.labour.estimate.may_exceed', '15%'],
  ['car-repair', 'services.labour.estimate.never_above', '900.00'],
  ['car-repair', 'expenses.markup', '20%'],
  ['car-repair', 'services.full-service.tax', '5%'],
  ['tutor', 'services.ten.pack.holds', '12 lessons'],
  ['tutor', 'services.ten.pack.use_by', '9 months after start'],
  ['tutor', 'services.ten.pack.unused', 'is paid back'],
  ['tutor', 'services.ten.pack.paid_back', 'in proportion'],
  ['tutor', 'services.ten.pack.single', '40.00 per lesson'],
  ['it-support', 'services.visit-hours.pack.step', '30 minutes'],
  ['it-support', 'price_review.every', '24 months'],
  ['it-support', 'price_review.at_most', '3%'],
  ['it-support', 'price_review.notice', '3 months'],
  [
    'bookkeeper',
    'payment.plan."VAT returns, after each quarter".invoice',
    'first day of each quarter, for that quarter',
  ],
  ['restaurant-bookings', 'service_charge.share', '20%'],
  ['restaurant-bookings', 'service_charge.name', 'Charge for groups'],
  ['restaurant-bookings', 'service_charge.goes_to', 'the people in the kitchen'],
  ['builder-remodeller', 'deposit.at_most', '900.00'],
  ['builder-remodeller', 'payment.retention.name', 'Kept back'],
  ['builder-remodeller', 'payment.retention.share', '10%'],
  ['builder-remodeller', 'payment.retention.released', '60 days after done'],
])('%s: %s becomes %s', (trade, what, to) => {
  const before = agreed(trade);
  const outcome = apply(before, change(`  - change:\n      what: ${what}\n      to: ${to}\n`, '2027-03-02'));
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  expect(parts(outcome.value.raw).get(what)?.raw).toBe(to);
  expect(parts(before.raw).get(what)?.raw).not.toBe(to);
  const after = reckon(termsSchema.parse(outcome.value.raw));
  expect(after.ok ? [] : after.diagnostics).toEqual([]);
});
