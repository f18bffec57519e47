/** Takes a definition, finds a business that sells goods and does not say whether they may be brought back. */
import type { Rule } from '../rule.ts';

export const returnsSaid: Rule = {
  id: 'returns-said',
  level: 'warning',
  about: 'missing',
  what: 'Who sells goods says whether, until when and for what in return they may be brought back.',
  why: 'Where nothing is said, each customer takes the rule of another shop for yours, and in some places the law gives one.',
  good: `sells_goods: yes
returns:
  within: 14 days after the purchase
  refund:
    - exchange
`,
  bad: `sells_goods: yes
`,
  check({ definition: { value } }) {
    if (!value.sells_goods || value.returns !== undefined) return [];
    return [
      {
        path: 'sells_goods',
        message: 'sells_goods: you sell goods, and nothing says whether they may be brought back; expected returns',
        hint: 'add returns: and below it within: and refund:, or write returns: none',
      },
    ];
  },
};
