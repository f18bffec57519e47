/** Takes two terms as written, gives the operations for services that are another, new, or gone. */
import { step } from '../figure.ts';
import { same } from '../raw.ts';
import type { Raw } from '../source.ts';
import type { Found } from './found.ts';
import { fieldsOf } from './lists.ts';
import { thingsOf } from './things.ts';

const FIELDS = ['price', 'name', 'description', 'includes', 'excludes', 'limits'] as const;

/** Another quantity, note, price, text or limits. The one `from` of an operation is that of the quantity. */
export function changedServices(now: Raw, target: Raw): readonly Found[] {
  const is = thingsOf(target, 'services');
  const [had, has] = [thingsOf(now, 'engagement.services'), thingsOf(target, 'engagement.services')];
  return [...thingsOf(now, 'services')].flatMap(([id, was]): readonly Found[] => {
    const service = is.get(id);
    const ordered = has.get(id);
    if (service === undefined || ordered === undefined) return [];
    const path = step('services', id);
    const engaged = step('engagement.services', id);
    const fields = fieldsOf(was, service, FIELDS);
    const { quantity, note, from } = ordered;
    const more = quantity !== undefined && !same(had.get(id)?.['quantity'], quantity);
    const noted = note !== undefined && !same(had.get(id)?.['note'], note);
    if (!more && !noted && Object.keys(fields).length === 0) return [];
    const own = {
      id,
      ...(more && { quantity, ...(from !== undefined && { from }) }),
      ...(noted && { note }),
      ...fields,
    };
    const places = Object.fromEntries(Object.keys(fields).map((key) => [key, step(path, key)]));
    const about = (more || noted) && Object.keys(fields).length === 0 ? engaged : path;
    return [{ raw: { change_service: own }, says: { '': about, ...places, ...sayings(engaged) } }];
  });
}

export function newServices(now: Raw, target: Raw): readonly Found[] {
  const was = thingsOf(now, 'services');
  const ordered = thingsOf(target, 'engagement.services');
  return [...thingsOf(target, 'services')].flatMap(([id, service]) => {
    if (was.has(id)) return [];
    const engaged = step('engagement.services', id);
    const own = { ...service, ...ordered.get(id) };
    return [{ raw: { add_service: own }, says: { '': step('services', id), ...sayings(engaged) } }];
  });
}

/** Where the terms say what was ordered of a service. */
function sayings(engaged: string): { readonly [key: string]: string } {
  return Object.fromEntries(['quantity', 'note', 'from'].map((key) => [key, step(engaged, key)]));
}

export function goneServices(now: Raw, target: Raw): readonly Found[] {
  const is = thingsOf(target, 'services');
  const gone = [...thingsOf(now, 'services').keys()].filter((id) => !is.has(id));
  return gone.map((id) => ({ raw: { remove_service: { id } }, says: { '': step('services', id) } }));
}
