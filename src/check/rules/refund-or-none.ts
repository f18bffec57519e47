/** Takes a definition, finds sentences that refuse all refunds beside a promise of money back. */
import { keysOf, step } from '../../model/figure.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Facts } from '../facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const refundOrNone: Rule = {
  id: 'refund-or-none',
  level: 'warning',
  about: 'contradictory',
  what: 'Where you promise money back, no sentence says that there are no refunds.',
  why: 'Who reads “no refunds” and then your promise of money back believes neither. In many places the first is not even allowed.',
  good: `make_good:
  redo: within 2 days
  if_redo_fails: you get the price of that work back
tips: welcome, not expected
`,
  bad: `make_good:
  redo: within 2 days
  if_redo_fails: you get the price of that work back
oral_agreements: No refunds.
`,
  check(facts) {
    const refusals = refusalsIn(facts);
    const promise = refusals.length === 0 ? undefined : promises(facts)[0];
    if (promise === undefined) return [];
    return refusals.map(({ path, text }): Finding => {
      const message = `${path}: found "${text}", and ${promise.path} promises money back; expected one of the two`;
      const hint = 'say what is not paid back and when, such as: work that you have approved is not paid back';
      return { path, message, hint, related: [{ path: promise.path, message: promise.words }] };
    });
  },
};

/** Sentences that refuse all refunds, whatever the case. */
function refusalsIn({ texts }: Facts): readonly { readonly path: string; readonly text: string }[] {
  return texts().flatMap(({ path, sentences }) =>
    sentences
      .filter(({ text }) => NONE.test(text) && !CONDITION.test(text) && !isNarrow(path))
      .map(({ text }) => ({ path, text })),
  );
}

function isNarrow(path: string): boolean {
  return keysOf(path).some((key) => NARROW.includes(key));
}

/** Lists of things that are left out or refused: they name something. */
const NARROW = ['excludes', 'not_for', 'refuse', 'not_accepted', 'statutory'];

const NONE =
  /\bno refunds?\b|\ball sales (?:are )?final\b|\bwe (?:do not|don['’]t|never) (?:give|offer|make|pay) (?:any )?refunds?\b|^(?:all |your |our )?(?:payments?|fees?|prices?|money)(?: made| paid)? (?:is|are) (?:strictly )?(?:non-?refundable|not refundable|never refunded|not refunded)\b/i;

/** Who names a case or a thing does not refuse all. */
const CONDITION =
  /\b(?:after|unless|except|once|if|when|where|within|until|before|later|for|on|of|without|beyond|but|deposits?)\b/i;

const MONEY_BACK =
  /\b(?:refund(?:s|ed)?|get back|(?:price|fee|money|all|what|sum|share|part)\b.*\bback|(?:do not|don['’]t) pay|pay nothing)\b/i;
const GUARANTEE = /\b(?:money[- ]back guarantee|satisfaction (?:is )?guaranteed)\b/i;

/** Where money back is promised, and in which words. */
function promises({ definition, texts, written }: Facts): readonly { readonly path: string; readonly words: string }[] {
  const { value } = definition;
  const sentences = texts().flatMap(({ path, text }) => {
    const says = GUARANTEE.test(text) || (PROMISES.includes(path) && MONEY_BACK.test(text) && !NONE.test(text));
    return says ? [path] : [];
  });
  return [...sentences, ...fields(value)].map((path) => ({ path, words: written(path) || 'money back' }));
}

/** Texts that are about what the customer gets. */
const PROMISES = ['make_good.if_redo_fails', 'cancellation.by_us', 'appointments.we_cancel'];

function fields(value: ServiceDefinition): readonly string[] {
  const { returns, deposit, services, withdrawal } = value;
  return [
    ...(returns !== undefined && returns !== 'none' && returns.refund.includes('money back') ? ['returns.refund'] : []),
    ...(deposit?.back_until ? ['deposit.back_until'] : []),
    ...(withdrawal?.back_within ? ['withdrawal.back_within'] : []),
    ...services.flatMap(({ id, pack }) => (pack?.paid_back ? [`${step('services', id)}.pack.paid_back`] : [])),
  ];
}
