/** Takes terms as ordered and what the client file says for this client alone, gives the terms with it, and what is usual beside each. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { keysOf, placeOf, step } from './figure.ts';
import { ANCHORS, moment } from './grammar/moment.ts';
import { id } from './grammar/names.ts';
import { keyOf, listAt, type Refusal, textOf } from './operations/edit.ts';
import { fixedPlace, namesItem, putAt } from './operations/term.ts';
import { isMap, parts, replaced } from './raw.ts';
import type { ClientFile } from './schema/client.ts';
import { leaves } from './schema/leaves.ts';
import { termsSchema } from './schema/terms.ts';
import type { Raw, Source } from './source.ts';
import { clashOf, type Written } from './written.ts';

const LIST = ['engagement', 'agreed'];

/** Terms with all that was agreed, and of each path that this wrote: where the client file says it. */
export interface WithAgreed {
  readonly raw: Raw;
  readonly written: ReadonlyMap<string, Written>;
}

/**
 * Each place says what was agreed; the list keeps what is usual there and not what was agreed, so that no sum stands twice, and a
 * later change of the place makes nothing wrong.
 * @param ordered the definition with the client's own file, less what was not ordered
 * @param offered the definition
 */
export function withAgreed(ordered: Raw, offered: Raw, client: Source<ClientFile>): Outcome<WithAgreed> {
  const list = listAt(client.raw, LIST);
  if (!Array.isArray(list)) return { ok: true, value: { raw: ordered, written: new Map() }, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const written = new Map<string, Written>();
  let raw = ordered;
  const kept = list.map((item): Raw => {
    const place = textOf(item, 'what');
    if (place === undefined || !isMap(item)) return item;
    const path = step(LIST.join('.'), place);
    const what = placeOf(place);
    const source = `${path}.to`;
    const clash = clashOf(written, new Map([[what, source]]));
    if (clash) {
      const message = `two items change ${clash.target}, and it can't be known which one holds`;
      const hint = 'keep the one that is meant, or join them';
      diagnostics.push(fault(client, path, { message, hint }, clash.operation));
      return item;
    }
    const put = agreedAt(raw, offered, place, keyOf(item, 'to') ?? '');
    if ('message' in put) {
      diagnostics.push(fault(client, path, put));
      return item;
    }
    written.set(what, { source, operation: path });
    const usual = parts(raw).get(what)?.raw;
    raw = put.raw;
    const { to: _, ...rest } = item;
    return { ...rest, ...(usual !== undefined && { usual }) };
  });
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, value: { raw: replaced(raw, LIST, kept), written }, diagnostics };
}

function agreedAt(terms: Raw, offered: Raw, written: string, to: Raw): { readonly raw: Raw } | Refusal {
  const what = placeOf(written);
  const [top] = keysOf(what);
  if (top === 'client' || top === 'engagement') {
    return {
      message: `found ${what}, expected a place of the definition: this file says what stands there`,
      hint: `write it under ${top}, without agreed`,
    };
  }
  if (!parts(terms).has(what) && parts(offered).has(what)) {
    return {
      message: `found ${what}, which hangs on what this client did not order; expected a place of what was ordered`,
      hint: 'order it under engagement.services or engagement.allowances, or take this item away',
    };
  }
  const there = parts(terms).get(what);
  if (there && namesItem(terms, there.spot.at)) {
    const list = keysOf(what).slice(0, -2).reduce(step, '');
    return {
      message: `found ${written}, expected a place inside an item: by this the item is told from the others`,
      hint: `write ${list} with the whole list as it is for this client`,
    };
  }
  const put = putAt(terms, written, to);
  const fixed = 'message' in put ? undefined : fixedPlace(terms, put.raw);
  if (fixed === undefined) return put;
  return {
    message: `found ${what}, expected a place that may differ from client to client: this is ${fixed.is}`,
    hint: 'leave it as the definition has it, or make a definition of its own for this client',
  };
}

function fault({ places }: Source<ClientFile>, path: string, { message, hint }: Refusal, other?: string): Diagnostic {
  const place = places.get(path);
  const related = other === undefined ? undefined : places.get(other);
  return {
    rule: 'model/agreed',
    level: 'error',
    message: `${path}: ${message}`,
    hint,
    ...(place && { place }),
    ...(related && { related: [{ message: 'the other one is here', place: related }] }),
  };
}

/**
 * The terms as they would be with the usual value at a place, less the ids in it of what an amendment took away; undefined where what
 * the place belongs to is gone, or what a moment there hangs on.
 */
export function asUsual(terms: Raw, written: string, usual: Raw): Raw | undefined {
  const what = placeOf(written);
  const known = parts(terms);
  const there = known.get(what);
  if (there) return withoutGone(replaced(terms, there.spot.at, usual), what);
  const keys = keysOf(what);
  const around = known.get(keys.slice(0, -1).reduce(step, ''));
  return around && isMap(around.raw)
    ? withoutGone(replaced(terms, [...around.spot.at, keys.at(-1) ?? ''], usual), what)
    : undefined;
}

function withoutGone(terms: Raw, what: string): Raw | undefined {
  const all = leaves(termsSchema, terms);
  const ids = new Set(all.flatMap(({ role, raw }) => (role.role === 'id' ? [raw] : [])));
  const below = all.filter(({ spot: { path } }) => path === what || path.startsWith(`${what}.`));
  if (below.some(({ role, raw }) => role.role === 'value' && role.grammar.name === moment.name && isAdrift(raw, ids)))
    return undefined;
  return below
    .filter(({ role, raw }) => role.role === 'reference' && !ids.has(raw))
    .reduceRight((raw, { spot }) => replaced(raw, spot.at, undefined), terms);
}

/** True of a moment that hangs on an id that nothing has. A longer phrase is an anchor of its own. */
function isAdrift(raw: Raw, ids: ReadonlySet<Raw>): boolean {
  const parsed = moment.parse(typeof raw === 'string' ? raw : '');
  if (!parsed.ok || !('anchor' in parsed.value)) return false;
  const { anchor } = parsed.value;
  return id.parse(anchor).ok && !ANCHORS.includes(anchor) && !ids.has(anchor);
}
