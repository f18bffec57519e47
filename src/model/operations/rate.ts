/** Takes an operation on a rate and the terms as written, gives the terms with the rate added, changed or taken out. */
import type { ByOp, Edit, Target } from './edit.ts';
import { added, changed, type Home, removed } from './fields.ts';

const RATES: Home = { kind: 'rate', keys: ['rates'], what: 'rate' };

export function addRate(target: Target, { id }: ByOp['add_rate']): Edit {
  return added(target, RATES, id, 'use change_rate to change it');
}

export function changeRate(target: Target, { id }: ByOp['change_rate']): Edit {
  return changed(target, RATES, id, ['name', 'price', 'step', 'minimum']);
}

export function removeRate(target: Target, { id }: ByOp['remove_rate']): Edit {
  return removed(target, RATES, id);
}
