/** Every rule about changes, sorted by its id. To add one: a file here that bears its id, and a line in this list. */
import type { AmendmentRule } from '../rule.ts';
import { amendBeforeInput } from './amend-before-input.ts';
import { amendDoneWork } from './amend-done-work.ts';
import { amendIncluded } from './amend-included.ts';
import { amendOpensTrouble } from './amend-opens-trouble.ts';
import { amendTooLate } from './amend-too-late.ts';

export const AMENDMENT_RULES: readonly AmendmentRule[] = [
  amendBeforeInput,
  amendDoneWork,
  amendIncluded,
  amendOpensTrouble,
  amendTooLate,
];
