/** Takes a definition, finds support for a fee that nothing bounds: no hours, no limit, no rate for what is beyond it. */
import { step } from '../../model/figure.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Finding, Rule } from '../rule.ts';

export const supportBounded: Rule = {
  id: 'support-bounded',
  level: 'warning',
  about: 'missing',
  what: 'Support for a fee has hours, a limit, and a price for what goes beyond it.',
  why: 'A fee without a limit is an offer to call ten times a day, and at night. The customer who does so is within the contract.',
  good: `services:
  - id: helpdesk
    name: Help desk
    price: 45.00 per computer per month
    limits:
      - of: 2 calls per computer per month
        unused: lapses
        beyond: 40.00 per call
schedule:
  hours:
    - Mo-Fr 08:00-18:00
`,
  bad: `services:
  - id: helpdesk
    name: Help desk
    price: 45.00 per computer per month
schedule:
  hours:
    - Mo-Fr 08:00-18:00
`,
  check({ definition: { value } }) {
    return value.services.flatMap((service): readonly Finding[] => {
      const lacks = lacking(service, value);
      if (!isSupport(service) || lacks.length === 0) return [];
      const path = step('services', service.id);
      const message = `${path}: found support for a fee without ${lacks.join(' and without ')}; expected hours, a limit, and a price beyond it`;
      return [{ path, message, hint: lacks.map((one) => ENTRIES[one]).join('; ') }];
    });
  },
};

type Service = ServiceDefinition['services'][number];

/** Only where the business calls it so itself: a fee for cleaning has its bounds in what is cleaned. */
const SUPPORT = /\b(?:support|help ?desk|hot ?line|help line|on call)\b/i;

function isSupport({ name, description = '', price }: Service): boolean {
  const prices = Array.isArray(price) ? price.map((band) => band.price) : [price];
  const isFee = prices.some((one) => one.basis !== 'included' && one.period !== undefined);
  return isFee && SUPPORT.test(`${name} ${description}`.replace(/-/g, ' '));
}

const ENTRIES = {
  hours: 'add schedule: {hours: [Mo-Fr 09:00-17:00]}',
  'a limit': 'add to the service for example limits: [{of: 2 calls per month, unused: lapses, beyond: 40.00 per call}]',
  'a price for what is beyond its limit':
    'add to the limit for example beyond: 40.00 per call, or name rates for work beside the services',
} as const;

function lacking(
  { limits = [] }: Service,
  { schedule, rates = [] }: ServiceDefinition,
): readonly (keyof typeof ENTRIES)[] {
  const beyond = rates.length > 0 || limits.every((limit) => limit.beyond !== undefined);
  return [
    ...(schedule?.hours === undefined ? (['hours'] as const) : []),
    ...(limits.length === 0
      ? (['a limit'] as const)
      : beyond
        ? []
        : (['a price for what is beyond its limit'] as const)),
  ];
}
