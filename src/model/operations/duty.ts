/** Takes an operation on what the client brings and the terms as written, gives the terms with it. */
import { step } from '../figure.ts';
import { idsOf } from '../prune.ts';
import { appended, parts, replaced } from '../raw.ts';
import type { ByOp, Edit, Target } from './edit.ts';
import { keyOf, listAt, noChange, unknown } from './edit.ts';

export function received(target: Target, { duty, on }: ByOp['received']): Edit {
  const duties = idsOf(listAt(target.terms, ['client_duties']));
  if (!duties.includes(duty)) return unknown('client duty', duty, duties);
  const path = step('engagement.received', duty);
  const noted = parts(target.terms).get(path);
  if (keyOf(noted?.raw ?? {}, 'on') === on.iso) return noChange(`${duty} was received on ${on.iso} already`);
  const entry = { duty, on: on.iso };
  return {
    raw: noted
      ? replaced(target.terms, noted.spot.at, entry)
      : appended(target.terms, ['engagement', 'received'], entry),
    writes: new Map([[path, target.path]]),
  };
}
