/** Takes a definition, finds faults that a warranty covers and that must have been told of before they can show. */
import { step } from '../../model/figure.ts';
import type { Finding, Rule } from '../rule.ts';

export const claimInWarranty: Rule = {
  id: 'claim-in-warranty',
  level: 'warning',
  about: 'contradictory',
  what: 'Customers may tell you of a fault as long as the warranty lasts, where both count from the same day.',
  why: 'A warranty of 90 days that asks for word within 14 is a warranty of 14 days, and no customer will read it so.',
  good: `services:
  - id: repair
    name: Repair
    price: 95.00 once
    warranty:
      lasts: 90 days after collection
make_good:
  tell_us: 90 days after collection
`,
  bad: `services:
  - id: repair
    name: Repair
    price: 95.00 once
    warranty:
      lasts: 90 days after collection
make_good:
  tell_us: 14 days after collection
`,
  check({ definition, order, written }) {
    const { services, make_good: makeGood } = definition.value;
    const tell = makeGood?.tell_us;
    if (tell === undefined) return [];
    const outlasts = services.filter(({ warranty }) => warranty && order()(tell, warranty.lasts) === -1);
    return outlasts.slice(0, 1).map(({ id }): Finding => {
      const [path, other] = ['make_good.tell_us', `${step('services', id)}.warranty.lasts`];
      const message = `${path}: found "${written(path)}", and the warranty of ${id} lasts "${written(other)}"; expected at least as long`;
      const hint = 'count from the fault, such as 14 days after the fault, or write the same time in both places';
      return { path, message, hint, related: [{ path: other, message: 'the warranty' }] };
    });
  },
};
