/** Takes the lines of services that are billed as used, gives each estimate with what it may come to, and those that can't hold. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Figure } from './figure.ts';
import { given, step } from './figure.ts';
import { type Exact, exact, rounded, scaled } from './money.ts';
import { one, plus, ratio, shareRatio } from './ratio.ts';
import type { Estimate, Line, Totals } from './reckoning.ts';
import type { Service, Terms } from './schema/terms.ts';
import { taxed } from './tax.ts';
import type { Money } from './values.ts';

export function estimatesOf(terms: Terms, lines: readonly Line[]): readonly Estimate[] {
  return lines.flatMap((line): readonly Estimate[] => {
    const rules = line.kind === 'estimate' && terms.services.find(({ id }) => id === line.id)?.estimate;
    if (!rules) return [];
    const path = step(line.path, 'estimate');
    const result = step('estimates', line.id);
    const unasked =
      rules.may_exceed &&
      scaled(
        exactly(baseOf(terms, line)),
        plus(one, shareRatio(rules.may_exceed)),
        given(`${path}.may_exceed`, rules.may_exceed),
      );
    const most = rules.never_above && mostOf(terms, line, `${path}.never_above`, rules.never_above);
    return [
      {
        id: line.id,
        path,
        line,
        ...(unasked && { unasked: withTax(terms, line, `${result}.unasked`, unasked) }),
        ...(most && { most: withTax(terms, line, `${result}.most`, most) }),
      },
    ];
  });
}

type Ceiling = NonNullable<NonNullable<Service['estimate']>['never_above']>;

function mostOf(terms: Terms, line: Line, path: string, most: Ceiling): Exact {
  if (most.kind === 'amount') return exact(given(path, most), terms.currency);
  return scaled(exactly(baseOf(terms, line)), shareRatio(most), given(path, most));
}

/** The sum that the price is for: with tax where prices hold it. An amount of the terms is meant the same way. */
function baseOf({ tax }: Terms, line: Totals): Figure<Money> {
  return tax !== 'none' && tax.prices === 'inclusive' ? line.gross : line.net;
}

function exactly({ value, from }: Figure<Money>): Exact {
  return { minor: ratio(value.minor), from };
}

/** Rounded once, then taxed as the line is. */
function withTax(terms: Terms, line: Line, result: string, all: Exact): Totals {
  const base = rounded(result, all, terms.currency, terms.rounding.mode);
  const [sum = line] = taxed(terms, [{ ...line, result, base }]);
  return { net: sum.net, tax: sum.tax, gross: sum.gross };
}

/** A top sum that the estimate passes already promises nothing that could be held. */
export function estimateFindings(terms: Terms, estimates: readonly Estimate[]): readonly Diagnostic[] {
  return estimates.flatMap(({ id, line, unasked, most }): readonly Diagnostic[] => {
    const top = most && baseOf(terms, most).value.minor;
    if (top === undefined) return [];
    const low = top < baseOf(terms, line).value.minor;
    if (!low && (unasked === undefined || top >= baseOf(terms, unasked).value.minor)) return [];
    const what = low ? 'the estimate' : 'the estimate with may_exceed';
    return [
      {
        rule: 'model/estimate',
        level: 'error',
        message: `${step('services', id)}.estimate.never_above: found less than what ${what} comes to, expected at least that`,
        hint: 'raise never_above, or write it as a share of the estimate, such as 120%',
      },
    ];
  });
}
