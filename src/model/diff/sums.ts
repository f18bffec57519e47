/** Takes two terms as written, gives the operations for credits, charges and favours, and for what the client brought. */
import { step } from '../figure.ts';
import { same } from '../raw.ts';
import type { Raw } from '../source.ts';
import { removal, replacement } from './fields.ts';
import type { Found } from './found.ts';
import { type Thing, thingsOf } from './things.ts';

const SUMS = ['engagement.credits', 'engagement.charges', 'engagement.favours'] as const;

/** Sums that are gone or another; and time charged at a rate that is about to change. They come before all else. */
export function sumChanges(now: Raw, target: Raw): readonly Found[] {
  const changes = SUMS.flatMap((list) => {
    const is = thingsOf(target, list);
    return [...thingsOf(now, list)].flatMap(([name, was]): readonly Found[] => {
      const path = step(list, name);
      const thing = is.get(name);
      if (thing === undefined) return [removal(path)];
      return same(was, thing) ? [] : [replacement(path, { ...thing })];
    });
  });
  const early = added(now, target, 'engagement.charges').filter(
    ([, thing]) => atRate(now, thing) && !atRate(target, thing),
  );
  return [...changes, ...early.map(([name, thing]) => charge(name, thing))];
}

/** Sums that are new. */
export function newSums(now: Raw, target: Raw): readonly Found[] {
  const credits = added(now, target, 'engagement.credits').map(([name, thing]) =>
    found('add_credit', step('engagement.credits', name), { ...thing }),
  );
  const charges = added(now, target, 'engagement.charges');
  const favours = added(now, target, 'engagement.favours').map(([name, thing]) =>
    found('add_favour', step('engagement.favours', name), fromOn(thing)),
  );
  // Time at a rate that the contract has not got is no operation of its own: then the list is written in full.
  const strange = charges.some(([, thing]) => thing['rate'] !== undefined && !atRate(target, thing));
  const all = [...thingsOf(target, 'engagement.charges').values()].map((thing): Raw => ({ ...thing }));
  const charged = strange ? [replacement('engagement.charges', all)] : charges.map((each) => charge(...each));
  return [...credits, ...charged, ...favours];
}

/** What the client brought, noted for the first time or on another day, or no longer noted. */
export function receivedChanges(now: Raw, target: Raw): readonly Found[] {
  const list = 'engagement.received';
  const [was, is] = [thingsOf(now, list), thingsOf(target, list)];
  const noted = [...is].flatMap(([duty, thing]) =>
    same(was.get(duty), { ...thing }) ? [] : [found('received', step(list, duty), { ...thing })],
  );
  const duties = thingsOf(target, 'client_duties');
  const gone = [...was.keys()].filter((duty) => !is.has(duty) && duties.has(duty));
  return [...noted, ...gone.map((duty) => removal(step(list, duty)))];
}

function added(now: Raw, target: Raw, list: (typeof SUMS)[number]): readonly (readonly [string, Thing])[] {
  const was = thingsOf(now, list);
  return [...thingsOf(target, list)].filter(([name]) => !was.has(name));
}

/** True for time charged at a rate just as the terms have it. */
function atRate(terms: Raw, { rate, price, step: steps, minimum }: Thing): boolean {
  const named = typeof rate === 'string' ? thingsOf(terms, 'rates').get(rate) : undefined;
  return (
    named !== undefined && same(named['price'], price) && same(named['step'], steps) && same(named['minimum'], minimum)
  );
}

/** A rate is named, not written out. */
function charge(name: string, thing: Thing): Found {
  const { price: _, step: __, minimum: ___, ...own } = thing;
  const path = step('engagement.charges', name);
  return found('add_charge', path, fromOn(own['rate'] === undefined ? thing : own));
}

function fromOn({ on, ...own }: Thing): { [key: string]: Raw } {
  return on === undefined ? own : { ...own, from: on };
}

function found(op: string, path: string, own: { [key: string]: Raw }): Found {
  return { raw: { [op]: own }, says: { '': path, from: step(path, 'on') } };
}
