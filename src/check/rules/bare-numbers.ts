/** Takes a definition, finds numbers without a unit in the owner's own sentences, and times that start nowhere. */
import { step } from '../../model/figure.ts';
import type { Facts } from '../facts.ts';
import type { Prose } from '../prose.ts';
import type { Rule } from '../rule.ts';
import { wordFindings } from '../words.ts';

export const bareNumbers: Rule = {
  id: 'bare-numbers',
  level: 'warning',
  about: 'vague',
  what: 'A number in your own words has a unit, and a time says what it is counted from.',
  why: 'A deadline "within 5 days" has no end as long as nobody says which day is the first.',
  good: `clauses:
  - clause: general
    text: Tell us of a fault within 5 days after you find it.
`,
  bad: `clauses:
  - clause: general
    text: Tell us of a fault within 5 days.
`,
  check(facts) {
    return facts.words ? wordFindings(facts.words.bare_numbers, unsettled(facts)) : [];
  },
};

/** Less what a description says over again: a turnaround beside it counts from the day on which the thing comes in, as every paper says. */
function unsettled({ definition, prose, written }: Facts): readonly Prose[] {
  const turnarounds = definition.value.services.flatMap(({ id }) => {
    const place = step('services', id);
    const length = written(`${place}.turnaround`);
    return length === '' ? [] : [{ path: `${place}.description`, says: `ready in ${length}` }];
  });
  return prose().map((text) => {
    const again = turnarounds.find(({ path }) => path === text.path)?.says;
    if (again === undefined) return text;
    return { ...text, sentences: text.sentences.filter((one) => !one.text.toLowerCase().includes(again)) };
  });
}
