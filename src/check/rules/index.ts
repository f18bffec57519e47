/** Every rule, sorted by its id. To add one: a file here that bears its id, and a line in this list. */
import type { Rule } from '../rule.ts';
import { bandsMeet } from './bands-meet.ts';
import { bareSums } from './bare-sums.ts';
import { commaInName } from './comma-in-name.ts';
import { datedInput } from './dated-input.ts';
import { feeLines } from './fee-lines.ts';
import { ownWords } from './own-words.ts';
import { plainWords } from './plain-words.ts';
import { planAddsUp } from './plan-adds-up.ts';
import { returnsSaid } from './returns-said.ts';

export const RULES: readonly Rule[] = [
  bandsMeet,
  bareSums,
  commaInName,
  datedInput,
  feeLines,
  ownWords,
  plainWords,
  planAddsUp,
  returnsSaid,
];
