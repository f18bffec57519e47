/** Takes the leaves of a file, gives what is wrong with its moments: anchors that nothing sets, and dates that hang on each other. */
import type { Diagnostic } from '../../diagnostic.ts';
import { ANCHORS, moment } from '../../model/grammar/moment.ts';
import type { Spot } from '../../model/keys.ts';
import { nearest } from '../../nearest.ts';
import { either, show } from '../show.ts';
import { finding, itemsAt, part, textAt } from './finding.ts';
import type { Matter } from './matter.ts';

interface Hanging {
  readonly spot: Spot;
  readonly text: string;
  readonly anchor: string;
}

/** All moments that hang on an anchor. */
function hanging(matter: Matter): readonly Hanging[] {
  return matter.leaves.flatMap(({ role, raw, spot }) => {
    if (role.role !== 'value' || role.grammar.name !== 'moment' || typeof raw !== 'string') return [];
    const anchor = anchorOf(raw);
    return anchor === undefined ? [] : [{ spot, text: raw, anchor }];
  });
}

function anchorOf(text: string): string | undefined {
  const parsed = moment.parse(text);
  return parsed.ok && 'anchor' in parsed.value ? parsed.value.anchor : undefined;
}

/** Moments that hang on what nothing sets. */
export function anchorFaults(matter: Matter): readonly Diagnostic[] {
  const ids = matter.ids.flatMap(({ id, kind }) => (kind === 'milestone' || kind === 'duty' ? [id] : []));
  const known = [...new Set([...ANCHORS, ...ids])];
  return hanging(matter).flatMap(({ spot, text, anchor }) => {
    if (known.includes(anchor)) return [];
    const service = matter.ids.some(({ id, kind }) => id === anchor && kind === 'service');
    const near = nearest(anchor, known);
    const words = service
      ? `found ${show(text)}, and ${show(anchor)} is a service; expected a moment, a milestone or a client duty`
      : `found ${show(text)}, and nothing sets ${show(anchor)}; expected a moment that is known`;
    const hint = near === undefined ? `the moments are: ${known.join(', ')}` : `write ${text.replace(anchor, near)}`;
    return [finding(matter, 'read/unknown-moment', spot, words, hint)];
  });
}

/** Only invoices come again each month, quarter or year. */
export function monthlyFaults(matter: Matter): readonly Diagnostic[] {
  return matter.leaves.flatMap(({ role, raw, spot }) => {
    if (role.role !== 'value' || role.grammar.name !== 'moment' || typeof raw !== 'string') return [];
    const parsed = moment.parse(raw);
    const isInvoice = spot.at[0] === 'payment' && spot.at.at(-1) === 'invoice';
    if (isInvoice || !parsed.ok || parsed.value.kind !== 'periodic') return [];
    const words = `found ${show(raw)}, expected one moment: only invoices of the payment plan come each ${parsed.value.each}`;
    return [
      finding(matter, 'read/monthly', spot, words, 'write a date, or so long after something: 10 days after start'),
    ];
  });
}

/** Milestones and duties whose dates hang on each other in a ring. */
export function cycleFaults(matter: Matter): readonly Diagnostic[] {
  const dues = new Map<string, { readonly spot: Spot; readonly on: string | undefined }>();
  for (const list of [['schedule', 'milestones'], ['client_duties']]) {
    for (const [index, item] of itemsAt(matter.raw, ...list).entries()) {
      const id = textAt(item, 'id');
      const due = textAt(item, 'due');
      if (id !== undefined && due !== undefined)
        dues.set(id, { spot: matter.at([...list, index, 'due']), on: anchorOf(due) });
    }
  }
  const told = new Set<string>();
  return [...dues].flatMap(([start, { spot }]) => {
    const ring = ringFrom(start, dues);
    if (ring === undefined || told.has(start)) return [];
    for (const id of ring) told.add(id);
    const words = `found dates that hang on each other (${[...ring, start].join(' on ')}), expected one that stands by itself`;
    return [finding(matter, 'read/circle', spot, words, `let ${either(ring)} hang on start, or give it a date`)];
  });
}

/** The ids from `start` back to itself, or undefined where it does not come back. */
function ringFrom(
  start: string,
  dues: ReadonlyMap<string, { readonly on: string | undefined }>,
): readonly string[] | undefined {
  const ring = [start];
  for (let next = dues.get(start)?.on; next !== undefined && !ring.slice(1).includes(next); next = dues.get(next)?.on) {
    if (next === start) return ring;
    ring.push(next);
  }
  return undefined;
}

/** Moments that hang on the start or the event, where the client file names none. The first one speaks for all. */
export function eventFaults(matter: Matter): readonly Diagnostic[] {
  const all = hanging(matter);
  const hourly = all.find(({ text, anchor }) => anchor === 'event' && /^\d+ (?:hour|minute)/.test(text));
  return [
    ...lacking(matter, 'start', all, 'add start: and the date to the engagement of the client file'),
    ...lacking(matter, 'event', all, 'add event: and below it date, from and to, to the engagement of the client file'),
    ...(hourly && part(matter.raw, 'engagement', 'event') !== undefined
      ? lacking(matter, 'event.from', [hourly], 'add from: and the time to the event in the client file')
      : []),
  ];
}

/** A finding where the engagement has nothing under `name`, at the first of the moments that need it. */
function lacking(matter: Matter, name: string, moments: readonly Hanging[], hint: string): readonly Diagnostic[] {
  const keys = name.split('.');
  const first = moments.find(({ anchor }) => anchor === keys[0]);
  if (!first || part(matter.raw, 'engagement', ...keys) !== undefined) return [];
  const words = `found ${show(first.text)}, and engagement has no ${name}; expected one`;
  return [finding(matter, 'read/unknown-moment', first.spot, words, hint)];
}
