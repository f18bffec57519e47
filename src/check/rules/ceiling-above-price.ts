/** Takes a definition, finds a top for an estimate that is less than what the least of it costs. */
import { step } from '../../model/figure.ts';
import type { Finding, Rule } from '../rule.ts';

export const ceilingAbovePrice: Rule = {
  id: 'ceiling-above-price',
  level: 'error',
  about: 'contradictory',
  what: 'The most that a client pays for an estimate is no less than its price, for one hour or for the whole.',
  why: 'At 66.00 per hour and “never above 50.00” the first hour breaks the promise, and you work the rest of it for nothing.',
  good: `services:
  - id: search
    name: Finding a leak
    price: 66.00 per hour
    estimate:
      billed: as used
      never_above: 300.00
payment:
  plan:
    - name: The search
      of: extras
      invoice: start
`,
  bad: `services:
  - id: search
    name: Finding a leak
    price: 66.00 per hour
    estimate:
      billed: as used
      never_above: 50.00
payment:
  plan:
    - name: The search
      of: extras
      invoice: start
`,
  check({ definition, written }) {
    return definition.value.services.flatMap(({ id, price, estimate }): readonly Finding[] => {
      const top = estimate?.never_above;
      if (top?.kind !== 'amount' || Array.isArray(price) || price.basis === 'included') return [];
      if (top.decimals !== price.amount.decimals || top.minor >= price.amount.minor) return [];
      const place = step('services', id);
      const [path, other] = [`${place}.estimate.never_above`, `${place}.price`];
      const message = `${path}: found "${written(path)}", and the price is "${written(other)}"; expected at least that`;
      const hint = 'raise never_above, or write it as a share of the estimate, such as 120%';
      return [{ path, message, hint, related: [{ path: other, message: 'the price' }] }];
    });
  },
};
