/** Takes the text of a clause, gives the places in the terms that it reads: those that it prints, and those that decide what it prints. */

import { z } from 'zod';
import {
  type Called,
  isBlock,
  isLiteral,
  isMustache,
  isPath,
  isSubExpression,
  isWord,
  nameOf,
  parse,
} from '../../src/compose/syntax.ts';
import { isConditionName } from '../../src/compose/vocabulary.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import { child, forms, type Schema } from '../../src/model/schema/walk.ts';

/** What templates may name beside the terms, and where in the terms it comes from. */
const WORKED_OUT: Readonly<Record<string, readonly string[]>> = {
  'agreed.reasons': ['engagement.agreed'],
  'agreed.special': ['engagement.agreed'],
  'agreed.values': ['engagement.agreed'],
  advice_in_writing: ['advice.in_writing'],
  appointments_of: ['appointments.of'],
  beyond: ['services.limits.beyond', 'services.pack.single'],
  base_rate: ['payment.late.base_rate', 'payment.late.interest'],
  cancellation_at_rate: ['cancellation.rate'],
  cancellation_hangs: ['cancellation.until'],
  clock_place: ['time_zone'],
  consumer: ['client.kind', 'customers'],
  'dates.last_notice': ['ending.notice'],
  'dates.offer_ends': ['offer.open_for'],
  'dates.starts_before': ['engagement.start', 'offer.open_for'],
  'dates.term_end': ['ending.term'],
  elsewhere: ['services.place'],
  ending_of: ['ending.of'],
  estimated: ['services.estimate'],
  event_elsewhere: ['engagement.event', 'place'],
  fee_covers: ['appointments.of', 'services.price'],
  final_counts: ['services.final_count'],
  full_hours: ['appointments.cancel'],
  holiday_place: ['schedule.holidays'],
  joint: ['client.kind', 'client.owe', 'client.signatories', 'customers'],
  jurisdiction_name: ['jurisdiction'],
  late_moves: ['client_duties.if_late'],
  no_amendment: [
    'appointments',
    'beyond_control',
    'client.may_order',
    'client_duties.if_late',
    'payment.late.suspend_after',
    'price_review',
    'rates',
    'services.estimate',
    'services.final_count',
    'services.limits.beyond',
    'services.pack.single',
  ],
  late_rate: ['rates', 'schedule.lateness.rate'],
  'notices.email': ['notices.by'],
  'notices.hand': ['notices.by'],
  offer_matching: ['offer.price_matching'],
  ordered_apart: ['payment.plan', 'rates'],
  order_limits: ['client.may_order'],
  pack_covers: ['appointments.of', 'services.pack'],
  plan: ['deposit', 'payment.plan'],
  price: ['engagement', 'services.price'],
  repair_rate: ['advice.repair_rate', 'rates'],
  shared: ['client.owe', 'client.signatories'],
  'signing.electronic': ['signing.by'],
  taxed: ['tax'],
  warranties: ['services.warranty'],
  used: ['payment.plan', 'services.estimate'],
};

/** What `this` is at one place of a template: the place of a record of the terms, nothing where it is worked out. */
interface Frame {
  readonly place: string | undefined;
  readonly outer?: Frame;
}

/** The places, each without those below it, in order. A name that comes from nowhere is an error. */
export function readsOf(name: string, text: string): readonly string[] {
  const parsed = parse({ name, text });
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
  const found = new Set<string>();
  program(parsed.value, { place: '' }, found);
  const all = [...found].sort();
  return all.filter((place) => !all.some((other) => place.startsWith(`${other}.`)));
}

function program(node: hbs.AST.Program | undefined, frame: Frame, found: Set<string>): void {
  for (const statement of node?.body ?? []) {
    if (isMustache(statement)) called(statement, frame, found, !isWord(statement));
    else if (isBlock(statement)) block(statement, frame, found);
  }
}

function block(node: hbs.AST.BlockStatement, frame: Frame, found: Set<string>): void {
  const name = nameOf(node);
  const [first] = node.params;
  const about = first && isLiteral(first) ? String(first.value) : undefined;
  if (name === 'expect' && about !== undefined) {
    for (const place of about === 'price' ? (WORKED_OUT['price'] ?? []) : [about]) found.add(place);
    program(node.program, { place: about === 'price' ? undefined : about, outer: frame }, found);
  } else {
    called(node, frame, found, false);
    const opens = name === 'each' || name === 'with';
    const place = first && isPath(first) ? placeOf(first, frame) : undefined;
    program(node.program, opens ? { place, outer: frame } : frame, found);
  }
  program(node.inverse, frame, found);
}

/** What a word and its arguments read; a bare `{{x}}` reads x. */
function called(node: Called, frame: Frame, found: Set<string>, bare: boolean): void {
  const parts = [...(bare ? [node.path] : []), ...node.params, ...(node.hash?.pairs ?? []).map(({ value }) => value)];
  for (const part of parts) {
    if (isSubExpression(part)) called(part, frame, found, !isConditionName(nameOf(part)) && part.params.length === 0);
    else if (isPath(part)) for (const place of placesOf(part, frame)) found.add(place);
  }
}

function placesOf(path: hbs.AST.PathExpression, frame: Frame): readonly string[] {
  const place = placeOf(path, frame);
  if (place !== undefined) return place === '' ? [] : [place];
  const at = around(path, frame);
  const [first = '', second = ''] = path.parts;
  if (at?.place !== '' || path.data) return [];
  const from = WORKED_OUT[first] ?? WORKED_OUT[`${first}.${second}`];
  if (from === undefined) throw new Error(`{{${path.original}}} comes from no place of the terms`);
  return from;
}

/** The place in the terms that a path stands for; nothing where it is worked out. */
function placeOf(path: hbs.AST.PathExpression, frame: Frame): string | undefined {
  const at = around(path, frame);
  if (path.data || at?.place === undefined) return undefined;
  const [first, ...rest] = path.parts;
  const [home, parts] = first === 'in' ? [at.place.replace(/\.?[^.]*$/, ''), rest] : [at.place, path.parts];
  const place = [...(home === '' ? [] : [home]), ...parts].join('.');
  return [place, place.replace(/_(?:date|time)$/, '')].find(exists);
}

function around(path: hbs.AST.PathExpression, frame: Frame): Frame | undefined {
  let at: Frame | undefined = frame;
  for (let depth = 0; depth < path.depth; depth += 1) at = at?.outer;
  return at;
}

function exists(place: string): boolean {
  const start: readonly Schema[] = [termsSchema];
  const way = place === '' ? [] : place.split('.');
  return way.reduce((all, key) => all.flatMap(items).flatMap((form) => child(form, key) ?? []), start).length > 0;
}

function items(schema: Schema): readonly Schema[] {
  return forms(schema).flatMap((form) => (form instanceof z.ZodArray ? items(form.element) : [form]));
}
