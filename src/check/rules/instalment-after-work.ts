/** Takes a definition, finds instalments whose name says that some work is done, and whose invoice comes before it. */
import { step } from '../../model/figure.ts';
import type { Moment } from '../../model/values.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const instalmentAfterWork: Rule = {
  id: 'instalment-after-work',
  level: 'warning',
  about: 'contradictory',
  what: 'An instalment that is named after a milestone, or after the end of the work, is invoiced no earlier; the deposit comes before all other instalments; and fees begin no earlier than the work.',
  why: 'A line “Launch” with an invoice weeks before the launch asks for money for what is not there. It is the first line that a client disputes.',
  good: `business_days: Mo-Fr
services:
  - id: site
    name: Website
    price: 3600.00 once
schedule:
  milestones:
    - id: launch
      name: Launch
      due: 30 business days after start
payment:
  plan:
    - name: Launch
      share: 100%
      of:
        - site
      invoice: launch
`,
  bad: `business_days: Mo-Fr
services:
  - id: site
    name: Website
    price: 3600.00 once
schedule:
  milestones:
    - id: launch
      name: Launch
      due: 30 business days after start
payment:
  plan:
    - name: Launch
      share: 100%
      of:
        - site
      invoice: 10 business days after start
`,
  check(facts) {
    const { payment, schedule } = facts.definition.value;
    const milestones = schedule?.milestones ?? [];
    const named = (payment?.plan ?? []).flatMap(({ name, invoice }): readonly Finding[] => {
      const own = milestones.find((milestone) => isNamed(name, milestone));
      const path = step('payment.plan', name);
      if (own) return early(facts, path, invoice, own.id);
      // Where the work ends is the last milestone: it is early for one only if it is early for none that may be last.
      const all = COMPLETION.test(name) ? milestones.map(({ id }) => early(facts, path, invoice, id)) : [];
      const last = all.at(-1) ?? [];
      return all.length > 0 && all.every((each) => each.length > 0) ? last : [];
    });
    return [...named, ...depositFinding(facts), ...feeFindings(facts)];
  },
};

const COMPLETION =
  /\b(?:on|upon|at|after) (?:completion|hand-?over|delivery)\b|\bwhen (?:it|all|everything|the (?:work|job)|all (?:the )?work) is (?:done|finished|complete)\b/i;

/** `Launch`, `On launch` and `Balance at launch` for a milestone that is called Launch; not `Before launch`. */
function isNamed(line: string, { id, name }: { readonly id: string; readonly name: string }): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [text, names] = [plain(line), [plain(name), plain(id)]];
  return names.some(
    (each) =>
      each !== '' && (text === each || new RegExp(`\\b(?:on|upon|at|after|when) (?:the )?${each}\\b`, 'u').test(text)),
  );
}

function early({ order, written }: Facts, line: string, invoice: Moment, id: string): readonly Finding[] {
  if (order()(invoice, { kind: 'anchor', anchor: id }) !== -1) return [];
  const path = `${line}.invoice`;
  const due = `${step('schedule.milestones', id)}.due`;
  const message = `${path}: found "${written(path)}", and ${id} is due "${written(due)}"; expected no invoice before that`;
  const hint = `write invoice: ${id}, or a name that says what is paid for then`;
  return [{ path, message, hint, related: [{ path: due, message: 'the work' }] }];
}

/** The deposit is the first instalment. */
function depositFinding({ definition, order, written }: Facts): readonly Finding[] {
  const { deposit, payment } = definition.value;
  if (deposit === undefined) return [];
  const first = payment?.plan?.find(
    ({ share, amount, invoice }) => (share ?? amount) !== undefined && order()(deposit.invoice, invoice) === 1,
  );
  if (first === undefined) return [];
  const [path, other] = ['deposit.invoice', `${step('payment.plan', first.name)}.invoice`];
  const message = `${path}: found "${written(path)}", and "${first.name}" is invoiced "${written(other)}"; expected the deposit first`;
  const hint = 'write an earlier day, such as signature, or make a line of the plan of it';
  return [{ path, message, hint, related: [{ path: other, message: 'invoiced before' }] }];
}

/** Fees that are charged from a day before the work starts. */
function feeFindings({ definition, order, written }: Facts): readonly Finding[] {
  return (definition.value.payment?.plan ?? []).flatMap(({ name, begins }): readonly Finding[] => {
    if (begins === undefined || order()(begins, { kind: 'anchor', anchor: 'start' }) !== -1) return [];
    const path = `${step('payment.plan', name)}.begins`;
    const message = `${path}: found "${written(path)}", and the work starts later; expected no fee before that`;
    return [{ path, message, hint: 'write begins: start, or a milestone from which the service is there' }];
  });
}
