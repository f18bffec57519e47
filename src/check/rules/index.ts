/** Every rule, sorted by its id. To add one: a file here that bears its id, and a line in this list. */
import type { Rule } from '../rule.ts';
import { bandsMeet } from './bands-meet.ts';
import { commaInName } from './comma-in-name.ts';
import { datedInput } from './dated-input.ts';
import { feeLines } from './fee-lines.ts';
import { latenessBothWays } from './lateness-both-ways.ts';
import { ownWords } from './own-words.ts';
import { plainWords } from './plain-words.ts';
import { planAddsUp } from './plan-adds-up.ts';
import { promiseDated } from './promise-dated.ts';
import { returnsSaid } from './returns-said.ts';
import { revisionsCounted } from './revisions-counted.ts';
import { supportBounded } from './support-bounded.ts';
import { troubleOpen } from './trouble-open.ts';

export const RULES: readonly Rule[] = [
  bandsMeet,
  commaInName,
  datedInput,
  feeLines,
  latenessBothWays,
  ownWords,
  plainWords,
  planAddsUp,
  promiseDated,
  returnsSaid,
  revisionsCounted,
  supportBounded,
  troubleOpen,
];
