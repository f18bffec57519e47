/** Takes a definition, finds names with a comma in them, which fall apart where names stand in a list. */
import { step } from '../../model/figure.ts';
import type { Finding, Rule } from '../rule.ts';

export const commaInName: Rule = {
  id: 'comma-in-name',
  level: 'warning',
  about: 'vague',
  what: 'The name of a service or surcharge has no comma in it, where contracts are made.',
  why: 'Contracts put names into sentences. In “the price of Walks, five a week includes the lead” nobody can tell where the name ends.',
  good: `contract_number: AB-{year}-{number}
surcharges:
  - id: rush
    name: Same-day service
    adds: 50%
`,
  bad: `contract_number: AB-{year}-{number}
surcharges:
  - id: rush
    name: Same-day service, if no part must be ordered
    adds: 50%
`,
  check({ definition: { value } }) {
    // A poster lists names below each other.
    if (value.contract_number === undefined) return [];
    const named = [
      ...value.services.map(({ id, name }) => ({ path: step('services', id), name })),
      ...(value.surcharges ?? []).map(({ id, name }) => ({ path: step('surcharges', id), name })),
    ];
    return named.flatMap(({ path, name }): Finding[] => {
      if (!/[,;]/.test(name)) return [];
      return [
        {
          path: `${path}.name`,
          message: `${path}: found a comma in the name "${name}", expected a name that can stand in a sentence`,
          hint: 'make the name shorter, and say the rest in a description',
        },
      ];
    });
  },
};
