/** Takes a service that was ordered, written in any of the three ways, gives it with a key for each thing that is said of it. */
import { isMap } from './raw.ts';
import type { Raw } from './source.ts';

/** `setup`, `helpdesk: 14 computers`, and what has an id as it is. */
export function orderedService(item: Raw): { readonly [key: string]: Raw } {
  if (typeof item === 'string') return { id: item };
  if (!isMap(item)) return {};
  if ('id' in item) return item;
  const [[id = '', quantity = ''] = []] = Object.entries(item);
  return { id, quantity };
}
