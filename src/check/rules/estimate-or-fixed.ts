/** Takes a definition, finds prices that one field calls an estimate and a sentence beside it calls fixed, or the other way round. */
import { step } from '../../model/figure.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const estimateOrFixed: Rule = {
  id: 'estimate-or-fixed',
  level: 'warning',
  about: 'contradictory',
  what: 'A price is fixed or an estimate, in the fields and in the words beside them.',
  why: 'The client hears “fixed price” and pays no more; you read “billed as used” and bill what it took. Both are in the paper.',
  good: `services:
  - id: repair
    name: Repair
    description: You pay for the hours that it takes.
    price: 60.00 per hour
    estimate:
      billed: as used
payment:
  plan:
    - name: The repair
      of: extras
      invoice: start
`,
  bad: `services:
  - id: repair
    name: Repair
    description: This is a fixed price.
    price: 60.00 per hour
    estimate:
      billed: as used
payment:
  plan:
    - name: The repair
      of: extras
      invoice: start
`,
  check(facts) {
    return facts.definition.value.services.flatMap(({ id, estimate, price }) => {
      const path = step('services', id);
      if (estimate) return sentences(facts, path, FIXED, NOT, `${path}.estimate`, ESTIMATE);
      const free = !Array.isArray(price) && price.basis === 'included';
      return free ? [] : sentences(facts, path, OPEN, CONDITION, `${path}.price`, FIRM);
    });
  },
};

/** What the fields say, and what else there is to do. */
const ESTIMATE = { is: 'the price is an estimate', or: 'or, if the price is fixed, take estimate away' };
const FIRM = { is: 'the price is fixed', or: 'or, if you bill what it took, add estimate: {billed: as used}' };

const FIXED =
  /\b(?:fixed|flat|firm|all-?in|guaranteed) (?:price|fee|sum)\b|\bprices? (?:is|are|stays?) (?:fixed|firm|final)\b/i;
const NOT = /\b(?:no|not|never|until|before|instead|unless|once|first|parts?)\b|n['’]t\b/i;

const OPEN =
  /\b(?:this|the|our|each) prices? (?:is|are) (?:only )?(?:an? )?(?:estimates?|estimated|approximate|rough|guess)\b|\bprices? (?:may|can|might) (?:vary|change|rise|be higher)\b/i;
const CONDITION = /\b(?:if|when|where|unless|until|only after|once|with|by|no|not|never)\b/i;

function sentences(
  { texts }: Facts,
  service: string,
  says: RegExp,
  unless: RegExp,
  other: string,
  holds: typeof FIRM,
): readonly Finding[] {
  return texts()
    .filter(({ path }) => path.startsWith(`${service}.`))
    .flatMap(({ path, sentences }) =>
      sentences.flatMap(({ text }): readonly Finding[] => {
        const found = says.exec(text)?.[0];
        if (found === undefined || unless.test(text)) return [];
        const message = `${path}: found "${found}", and by its fields ${holds.is}; expected the same in both`;
        const hint = `take these words away, ${holds.or}`;
        return [{ path, message, hint, related: [{ path: other, message: holds.is }] }];
      }),
    );
}
