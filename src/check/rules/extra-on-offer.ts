/** Takes a definition, or what a client ordered, finds an extra that is part of a service which is not among these. */
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const extraOnOffer: Rule = {
  id: 'extra-on-offer',
  level: 'warning',
  about: 'contradictory',
  what: 'What customers get on top after a mistake of yours is of a service that they have, or that you offer.',
  why: 'A month of a plan that the client never bought is worth nothing to the client. After a mistake of yours, that is the last thing to hear.',
  good: `services:
  - id: care
    name: Care plan
    price: 140.00 per month
make_good:
  extra: one month of the care plan free
`,
  bad: `services:
  - id: design
    name: Website design
    price: 3600.00 once
make_good:
  extra: one month of the care plan free
`,
  check(facts) {
    const { make_good: makeGood } = facts.definition.value;
    const named = PERIOD_OF.exec(makeGood?.extra ?? '')?.[1];
    if (named === undefined) return [];
    const words = contentOf(named);
    if (words.length === 0 || words.some((word) => names(facts).some((name) => isAkin(word, name)))) return [];
    const path = 'make_good.extra';
    const message = `${path}: found "${named.trim()}", and no service here is called that; expected something that the client can use`;
    return [{ path, message, hint: 'name a service as it is called, or promise something that everybody can use' }];
  },
};

/** `one month of the care plan free` */
const PERIOD_OF =
  /\b(?:months?|quarters?|years?) of (?:the|our|your) ((?:[a-z][a-z-]* ){0,3}?[a-z][a-z-]*)(?= (?:free|at|for|on|without)\b|[.,]|$)/i;

/** Words that name no service of one's own. */
const COMMON = ['free', 'fee', 'fees', 'price', 'work', 'service', 'services', 'plan', 'package', 'membership'];

function contentOf(text: string): readonly string[] {
  return wordsOf(text).filter((word) => word.length > 2 && !COMMON.includes(word));
}

/** The words in which the business tells what it does. */
function names({ definition }: Facts): readonly string[] {
  const { services, rates = [], surcharges = [], trade, provider } = definition.value;
  const described = services.flatMap(({ description = '', includes = [] }) => [description, ...includes]);
  const named = [...services, ...rates, ...surcharges].map(({ id, name }) => `${id} ${name}`);
  return [trade, provider.name, ...named, ...described].flatMap(wordsOf);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}]+/u);
}

/** Two forms of a word, such as support and supported: they begin alike. */
function isAkin(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length, 5);
  return most > 2 && a.slice(0, most) === b.slice(0, most);
}
