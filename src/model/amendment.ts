/** Takes agreed terms and a change file, gives the terms as amended, with the place in the change file of all that is new. */
import type { Diagnostic, Outcome, Place } from '../diagnostic.ts';
import { itemAt, walkRaw } from './keys.ts';
import { perform } from './operations.ts';
import { isMap } from './raw.ts';
import type { ChangeFile } from './schema/change.ts';
import type { Terms } from './schema/terms.ts';
import type { Places, Raw, Source } from './source.ts';
import type { CalendarDate } from './values.ts';
import { clashOf, sourceOf, type Written } from './written.ts';

/** Terms as amended. They are read again before use, so that what holds of all terms holds of them. */
export interface Amended {
  readonly raw: Raw;
  readonly places: Places;
  /** Of each path of the terms that the amendment wrote: the path in the change file that says it. */
  readonly sources: ReadonlyMap<string, string>;
  /** Of each thing that the amendment wrote or took out, by its path: from when. */
  readonly dates: ReadonlyMap<string, CalendarDate>;
}

/** The terms after all operations of the change file, or everything that keeps them from being made. */
export function apply(terms: Source<Terms>, change: Source<ChangeFile>): Outcome<Amended> {
  const diagnostics: Diagnostic[] = [];
  const written = new Map<string, Written>();
  const dates = new Map<string, CalendarDate>();
  const operations = operationsOf(change.raw);
  const { date, changes } = change.value;
  let raw = terms.raw;
  for (const [index, operation] of changes.entries()) {
    const { path = 'changes', own = '' } = operations[index] ?? {};
    const edit = perform({ terms: raw, own, path, date }, operation.op, operation);
    if ('message' in edit) {
      diagnostics.push(fault(change.places, path, edit.message, edit.hint));
      continue;
    }
    const clash = clashOf(written, edit.writes);
    if (clash) {
      const message = `two operations change ${clash.target}, and it can't be known which one holds`;
      diagnostics.push(
        fault(change.places, path, message, 'keep the one that is meant, or join them', clash.operation),
      );
      continue;
    }
    for (const [target, source] of edit.writes) {
      written.set(target, { source, operation: path });
      dates.set(target, operation.from ?? date);
    }
    raw = edit.raw;
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };

  const sources = new Map<string, string>();
  const places = new Map<string, Place>();
  walkRaw(raw, (spot) => {
    const { path } = spot;
    const source = sourceOf(path, written, change.places);
    if (source !== undefined) sources.set(path, source);
    const key = places.has(path) && source === undefined ? itemAt(spot) : path;
    const place = source === undefined ? terms.places.get(key) : change.places.get(source);
    if (place && !places.has(key)) places.set(key, place);
  });
  return { ok: true, value: { raw, places, sources, dates }, diagnostics };
}

/** The operations in their order: the path of each, and what stands after its name. */
export function operationsOf(raw: Raw): readonly { readonly path: string; readonly own: Raw }[] {
  const found: { path: string; own: Raw }[] = [];
  walkRaw(raw, ({ path, at }, part) => {
    if (at.length !== 2 || at[0] !== 'changes' || !isMap(part)) return;
    const [own = ''] = Object.values(part);
    found.push({ path, own });
  });
  return found;
}

function fault(places: Places, path: string, message: string, hint: string, other?: string): Diagnostic {
  const place = places.get(path);
  const related = other === undefined ? undefined : places.get(other);
  return {
    rule: 'model/change',
    level: 'error',
    message: `${path}: ${message}`,
    hint,
    ...(place && { place }),
    ...(related && { related: [{ message: 'the other one is here', place: related }] }),
  };
}
