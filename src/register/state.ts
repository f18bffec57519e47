/** Takes a stored paper, gives the state that it is in, as people say it. */

import { SIDES } from './acceptance.ts';
import type { ClosingRecord } from './closing.ts';
import type { StoredPaper } from './contract.ts';

/** Of an erased contract nothing but its stone is left. */
export type State =
  | 'issued'
  | 'accepted by one side'
  | 'accepted'
  | 'withdrawn'
  | 'superseded'
  | 'outdated'
  | 'ended'
  | 'erased';

/** `ended` is the note that its contract is over; it says nothing of an amendment. */
export function stateOf(
  { acceptances, accepted, withdrawn, superseded, outdated }: StoredPaper,
  ended?: ClosingRecord,
): State {
  if (superseded) return 'superseded';
  if (withdrawn) return 'withdrawn';
  if (outdated) return 'outdated';
  if (ended) return 'ended';
  if (accepted !== undefined) return 'accepted';
  return SIDES.some((side) => acceptances[side]) ? 'accepted by one side' : 'issued';
}
