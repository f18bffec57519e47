/** Takes what was found in a register and where, gives it as a message: the file comes first. */
import type { Diagnostic, Level } from '../../diagnostic.ts';

/** What kind of thing a finding is about. */
export type Matter =
  | 'acceptance'
  | 'chain'
  | 'clock'
  | 'double'
  | 'extra'
  | 'file'
  | 'manifest'
  | 'mark'
  | 'missing'
  | 'record'
  | 'unfinished';

/** What to do about most findings. */
const FROM_BACKUP = 'bring it back from a backup, or compare it with the signed paper';

export function finding(
  matter: Matter,
  path: string,
  words: string,
  hint = FROM_BACKUP,
  level: Level = 'error',
): Diagnostic {
  return { rule: `verify/${matter}`, level, message: `${path} ${words}`, hint };
}
