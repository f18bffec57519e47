/** Every rule, sorted by its id. To add one: a file here that bears its id, and a line in this list. */
import type { Rule } from '../rule.ts';
import { bandsMeet } from './bands-meet.ts';
import { bareNumbers } from './bare-numbers.ts';
import { commaInName } from './comma-in-name.ts';
import { datedInput } from './dated-input.ts';
import { feeLines } from './fee-lines.ts';
import { leftBlank } from './left-blank.ts';
import { looseJoins } from './loose-joins.ts';
import { namedDoer } from './named-doer.ts';
import { oneName } from './one-name.ts';
import { ownWords } from './own-words.ts';
import { plainWords } from './plain-words.ts';
import { planAddsUp } from './plan-adds-up.ts';
import { returnsSaid } from './returns-said.ts';
import { vagueWords } from './vague-words.ts';

export const RULES: readonly Rule[] = [
  bandsMeet,
  bareNumbers,
  commaInName,
  datedInput,
  feeLines,
  leftBlank,
  looseJoins,
  namedDoer,
  oneName,
  ownWords,
  plainWords,
  planAddsUp,
  returnsSaid,
  vagueWords,
];
