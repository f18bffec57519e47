/** Takes a definition, finds rates per month that do not come to the rate per year, for interest and for what can be bought both ways. */
import { amountText } from '../../model/grammar/amount.ts';
import { compare, type Ratio, ratio, shareRatio, times } from '../../model/ratio.ts';
import type { Period, Share } from '../../model/values.ts';
import type { Facts } from '../facts.ts';
import { type Charged, type Priced, pricedServices } from '../priced.ts';
import type { Finding, Rule } from '../rule.ts';

export const yearIsTwelveMonths: Rule = {
  id: 'year-is-twelve-months',
  level: 'error',
  about: 'contradictory',
  what: 'Interest per month, times twelve, is the interest per year beside it; and a fee per month comes to the fee per year of the same thing, or the difference is named.',
  why: 'Interest is simple interest. With 1.5% per month and 12% per year beside it, a client pays the lower one, and a court reads it that way too.',
  good: `payment:
  late:
    interest: 1.5% per month, 18% per year
`,
  bad: `payment:
  late:
    interest: 1.5% per month, 12% per year
`,
  check(facts) {
    return [...interestFinding(facts), ...feeFindings(facts)];
  },
};

function interestFinding({ definition, written }: Facts): readonly Finding[] {
  const [first, second] = definition.value.payment?.late?.interest?.rates ?? [];
  if (first === undefined || second === undefined || first.aboveBaseRate !== second.aboveBaseRate) return [];
  const path = 'payment.late.interest';
  const found = `${path}: found "${written(path)}"`;
  if (first.per === second.per) {
    const message = `${found}, which is two rates per ${first.per}; expected one, or one per month and one per year`;
    return [{ path, message, hint: 'keep one of them' }];
  }
  const [month, year] = first.per === 'month' ? [first.share, second.share] : [second.share, first.share];
  const twelve = times(shareRatio(month), ratio(12));
  if (compare(twelve, shareRatio(year)) === 0) return [];
  const above = first.aboveBaseRate ? ' above the base rate' : '';
  const all = percent({ ...month, digits: month.digits * 12n });
  const message = `${found}, and twelve months at ${percent(month)} come to ${all}; expected that per year`;
  const hint = `write ${percent(month)} per month${above}, ${all} per year${above}`;
  return [{ path, message, hint }];
}

/** `18%`, exact; zeros at the end of decimals are left out. */
function percent({ digits, decimals }: Pick<Share, 'digits' | 'decimals'>): string {
  const text = amountText({ minor: digits, decimals });
  return `${decimals === 0 ? text : text.replace(/\.?0+$/, '')}%`;
}

const MONTHS: Readonly<Partial<Record<Period, number>>> = { month: 1, quarter: 3, year: 12 };

/** A fee and a longer one for the same thing. The longer may cost less, as people say then; never more. */
function feeFindings({ definition, written }: Facts): readonly Finding[] {
  const fees = pricedServices(definition.value).flatMap((each) => {
    const months = each.price.period && MONTHS[each.price.period];
    return months === undefined ? [] : [{ ...each, months }];
  });
  return fees.flatMap((short) =>
    fees.flatMap((long): readonly Finding[] => {
      if (long.months <= short.months || !isSameThing(short, long)) return [];
      const many = long.months / short.months;
      const sum = { minor: short.price.amount.minor * BigInt(many), decimals: short.price.amount.decimals };
      const against = compare(amountOf(long.price), ratio(sum.minor, 10n ** BigInt(sum.decimals)));
      if (against === 0 || (against < 0 && saysCheaper(long))) return [];
      const path = `${long.path}.price`;
      const message = `${path}: found "${written(path)}", and ${many} times "${written(`${short.path}.price`)}" come to ${amountText(sum)}; expected as much, or a word on the difference`;
      const hint =
        against > 0
          ? `write ${amountText(sum)}, or less`
          : 'say what is cheaper and why in its description, such as "two months free if you pay for a year"';
      const related = [{ path: `${short.path}.price`, message: 'the shorter fee' }];
      return [{ path, level: against > 0 ? 'warning' : 'note', message, hint, related }];
    }),
  );
}

function amountOf({ amount }: Charged): Ratio {
  return ratio(amount.minor, 10n ** BigInt(amount.decimals));
}

function isSameThing(a: Priced, b: Priced): boolean {
  return stem(a.name) !== '' && stem(a.name) === stem(b.name) && a.price.units.join() === b.price.units.join();
}

/** A name without the words for how often it is paid. */
function stem(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:paid |billed |pay |(?:per|by the|for a|a|each|every) (?=month|quarter|year))/g, ' ')
    .replace(/\b(?:monthly|quarterly|yearly|annual(?:ly)?|month|quarter|year|ahead|in advance)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function saysCheaper({ name, description = '' }: Priced): boolean {
  return /\b(?:free|less|cheaper|sav(?:e|es|ing)|discount|off|instead of|reduced)\b/i.test(`${name} ${description}`);
}
