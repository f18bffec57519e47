/** Takes a definition, finds sums in the owner's own text that say no currency: free text is printed as it stands, beside sums that have theirs. */
import type { Rule } from '../rule.ts';

export const bareSums: Rule = {
  id: 'bare-sums',
  level: 'warning',
  about: 'vague',
  what: 'A sum in your own words has its currency beside it.',
  why: 'What you write in your own words is printed as you wrote it. Beside prices with their currency, a bare 50.00 looks like a slip.',
  good: `make_good:
  extra: your next order free, up to €50.00
`,
  bad: `make_good:
  extra: your next order free, up to 50.00
`,
  check({ definition: { value }, texts }) {
    return texts().flatMap(({ path, text }) => {
      const [sum] = SUM.exec(text) ?? [];
      if (sum === undefined) return [];
      const message = `${path}: found ${JSON.stringify(sum)} without a currency; expected one, as the text is printed as it stands`;
      return [{ path, message, hint: `write ${value.currency} ${sum}, or the sign of the currency beside it` }];
    });
  },
};

/** Two decimals with no sign or code of a currency on either side, and no percent, measure or half of the day behind. */
const SUM =
  /(?<![\p{L}\d.,:/-]|\p{Sc}\s?|\b[A-Z]{3}\s)\d+(?:[ ,.]\d{3})*[.,]\d{2}(?![\d.,:/-]*\d|\s?(?:%|\p{Sc}|[A-Z]{3}\b|(?:[km]?g|[ckm]?m|ml|l|kW|kWh|[ap]\.?m)\b))/u;
