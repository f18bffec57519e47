/** Takes a definition, finds promises of an answer, a quote or a repair that don't say by when. */
import type { Finding, Rule } from '../rule.ts';

export const promiseDated: Rule = {
  id: 'promise-dated',
  level: 'warning',
  about: 'missing',
  what: 'Who promises an answer, a quote or a repair says by when.',
  why: 'A promise without a time is kept in your eyes for as long as it is broken in those of the customer.',
  good: `complaints:
  to: the owner
  answer_within: 2 days
`,
  bad: `complaints:
  to: the owner
`,
  check({ expected }) {
    return expected().flatMap(({ kind, path, due, record }): readonly Finding[] => {
      const entry = WHEN[kind];
      if (entry === undefined || due !== undefined || record[entry.key] !== undefined) return [];
      const message = `${path}: found ${entry.what}, and not by when ${entry.who}; expected ${entry.key}`;
      return [{ path, message, hint: `add to it for example ${entry.key}: ${entry.like}` }];
    });
  },
};

/** By the kind of expectation: which key says by when, and how it reads. */
const WHEN: Readonly<Record<string, Readonly<Record<'key' | 'what' | 'who' | 'like', string>>>> = {
  complaints: { key: 'answer_within', what: 'where complaints go', who: 'you answer', like: '2 days' },
  changes: { key: 'quote_within', what: 'how the work is changed', who: 'you name a price', like: '3 days' },
  'services.acceptance': {
    key: 'client_checks_within',
    what: 'a test of the result',
    who: 'the client checks it',
    like: '10 days',
  },
};
