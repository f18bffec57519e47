/** Takes `2`, gives a count; takes `yes` or `no`, gives true or false. */
import type { Count } from '../values.ts';
import { fine, grammar } from './grammar.ts';

export const count = grammar<Count>({
  name: 'count',
  what: 'a whole number',
  examples: ['2'],
  pattern: String.raw`0|[1-9]\d{0,8}`,
  read: ['integer'],
  build: (_, text) => fine({ kind: 'count', count: Number(text) }),
});

export const yesNo = grammar<boolean>({
  name: 'yes-no',
  plain: true,
  what: 'yes or no',
  examples: ['yes', 'no'],
  pattern: 'yes|no',
  build: (_, text) => fine(text === 'yes'),
  slip: (text) => {
    if (/^(true|on|y|yes)$/i.test(text)) return 'write yes';
    if (/^(false|off|n|no)$/i.test(text)) return 'write no';
    return 'write yes, or no';
  },
});
