/** Takes a definition, finds services that call unlimited what they count. */
import { step } from '../../model/figure.ts';
import { itemKey } from '../../model/keys.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import { inNumber } from '../../model/units.ts';
import type { Finding, Rule } from '../rule.ts';

export const unlimitedOrLimited: Rule = {
  id: 'unlimited-or-limited',
  level: 'warning',
  about: 'contradictory',
  what: 'What a service counts, such as calls or rounds of changes, no sentence of it calls unlimited.',
  why: 'A client with “unlimited calls” in the description and two calls in the list of limits will make ten a day, and will not pay for eight.',
  good: `services:
  - id: desk
    name: Help desk
    description: Help by phone.
    price: 45.00 per month
    limits:
      - of: 2 calls per month
`,
  bad: `services:
  - id: desk
    name: Help desk
    description: Unlimited calls.
    price: 45.00 per month
    limits:
      - of: 2 calls per month
`,
  check({ definition, texts, written }) {
    const { services, language, units } = definition.value;
    return services.flatMap((service) =>
      countedIn(service, (unit) => [inNumber(1, unit, language, units), inNumber(2, unit, language, units)]).flatMap(
        ({ path: counted, words }) =>
          texts()
            .filter(({ path }) => path.startsWith(`${step('services', service.id)}.`))
            .flatMap(({ path, text }): readonly Finding[] => {
              const found = unlimited(words).exec(text)?.[0];
              if (found === undefined) return [];
              const message = `${path}: found "${found}", and ${counted} says "${written(counted)}"; expected one of the two`;
              const hint = 'take the word unlimited away, or the limit';
              return [{ path, message, hint, related: [{ path: counted, message: 'the limit' }] }];
            }),
      ),
    );
  },
};

interface Counted {
  readonly path: string;
  /** What it is called. */
  readonly words: readonly string[];
}

function countedIn(
  { id, limits = [], revisions }: ServiceDefinition['services'][number],
  both: (unit: string) => readonly string[],
): readonly Counted[] {
  const path = step('services', id);
  const rounds = {
    path: `${path}.revisions.rounds`,
    words: ['revision', 'revisions', 'changes', 'rounds', 'corrections'],
  };
  return [
    ...limits.map((limit) => ({
      path: `${step(`${path}.limits`, itemKey(limit) ?? '')}.of`,
      words: both(limit.of.unit),
    })),
    ...(revisions ? [rounds] : []),
  ];
}

/** `unlimited calls`, `unlimited phone calls`, `as many calls as you like`. */
function unlimited(words: readonly string[]): RegExp {
  const named = words.map((word) => word.replaceAll(/[^\p{L}\p{N} -]/gu, '')).join('|');
  return new RegExp(
    `\\b(?:(?:unlimited|any number of) (?:[\\p{L}-]+ )?(?:${named})|as many (?:${named}) as you)\\b`,
    'iu',
  );
}
