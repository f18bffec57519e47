/** Takes a definition, finds packs that cost more than the same bought one by one. */
import { step } from '../../model/figure.ts';
import { amountText } from '../../model/grammar/amount.ts';
import type { Finding, Rule } from '../rule.ts';

export const packBelowSingle: Rule = {
  id: 'pack-below-single',
  level: 'warning',
  about: 'contradictory',
  what: 'A pack costs no more than what it holds costs at the price of a single one.',
  why: 'Who pays ahead gives you something, and reckons. A pack that costs more than its parts was a slip, and reads like a trick.',
  good: `services:
  - id: ten
    name: Pack of ten lessons
    price: 340.00 once
    pack:
      holds: 10 lessons
      single: 38.00 per lesson
`,
  bad: `services:
  - id: ten
    name: Pack of ten lessons
    price: 400.00 once
    pack:
      holds: 10 lessons
      single: 38.00 per lesson
`,
  check({ definition, written }) {
    return definition.value.services.flatMap(({ id, price, pack }): readonly Finding[] => {
      const { holds, single } = pack ?? {};
      if (holds === undefined || single === undefined || single.basis === 'included') return [];
      if (Array.isArray(price) || price.basis === 'included') return [];
      const { decimals } = single.amount;
      const apart = single.amount.minor * BigInt(holds.count);
      if (price.amount.decimals !== decimals || price.amount.minor <= apart) return [];
      const path = step('services', id);
      const most = amountText({ minor: apart, decimals });
      const message = `${path}.price: found "${written(`${path}.price`)}", and ${written(`${path}.pack.holds`)} cost ${most} one by one; expected no more than that`;
      const related = [{ path: `${path}.pack.single`, message: 'the price of a single one' }];
      return [{ path: `${path}.price`, message, hint: `write a price up to ${most}, or correct single`, related }];
    });
  },
};
