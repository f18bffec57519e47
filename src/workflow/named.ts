/** Takes what a person typed for a paper, a day or a name, gives it checked, or says what was expected. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { date } from '../model/grammar/date.ts';
import { text } from '../model/grammar/text.ts';
import { type PaperName, parsePaperName } from '../register/paper.ts';
import { refused } from './answer.ts';

/** The name of a paper. */
export function paperNamed(typed: string): Outcome<PaperName> {
  const name = parsePaperName(typed);
  if (name) return { ok: true, value: name, diagnostics: [] };
  return refused([
    {
      rule: 'register/paper-name',
      level: 'error',
      message: `found "${typed}", expected the number of a contract or of an amendment`,
      hint: 'write it as it stands at the foot of the paper: HIT-2026-0001 or HIT-2026-0001/A1',
    },
  ]);
}

/** What is wrong with a day, if anything. */
export function dayFaults(rule: string, typed: string): readonly Diagnostic[] {
  const day = date.parse(typed);
  if (day.ok) return [];
  const message = `the day: found "${typed}", expected ${day.fault.expected}`;
  return [{ rule, level: 'error', message, hint: 'write it as 2027-02-12' }];
}

/** True for words in one line, with nothing in them that can't be printed. */
export function isLine(typed: string): boolean {
  return text.parse(typed).ok && !typed.includes('\n');
}
