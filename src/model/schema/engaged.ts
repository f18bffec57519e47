/** Takes the raw list of engaged services (`setup`, `helpdesk: 14 computers`), gives each as `{ id, quantity?, from? }`. */
import * as z from 'zod';
import { date } from '../grammar/date.ts';
import type { Fault } from '../grammar/grammar.ts';
import { id as idGrammar } from '../grammar/names.ts';
import { quantity } from '../grammar/quantity.ts';
import type { CalendarDate, Quantity } from '../values.ts';
import { list, reference, roles, text, value } from './scalar.ts';

/** A service that was ordered. `note` is what was agreed of it for this client; `from` is there where an amendment added it or changed its quantity. */
export interface EngagedService {
  id: string;
  quantity?: Quantity;
  note?: string;
  from?: CalendarDate;
}

const bare = reference('service', 'The id of a service.').transform((id): EngagedService => ({ id }));

const counted = z
  .record(z.string(), z.string())
  .meta({
    description: 'The id of a service and, after the colon, how many.',
    minProperties: 1,
    maxProperties: 1,
    propertyNames: { pattern: idGrammar.pattern },
    additionalProperties: { type: 'string', pattern: quantity.pattern },
  })
  .transform((line, context): EngagedService => {
    const [entry, second] = Object.entries(line);
    const id = idGrammar.parse(entry?.[0] ?? '');
    const many = quantity.parse(entry?.[1] ?? '');
    if (!second && id.ok && many.ok) return { id: id.value, quantity: many.value };
    const fault = lineFault(line) ?? (id.ok ? undefined : id.fault) ?? (many.ok ? undefined : many.fault);
    context.issues.push({ code: 'custom', input: line, message: fault?.expected ?? 'a service', params: { fault } });
    return z.NEVER;
  });

/** What is wrong with the line as such. */
function lineFault(line: Readonly<Record<string, string>>): Fault | undefined {
  const count = Object.keys(line).length;
  if (count === 1) return undefined;
  return {
    found: count === 0 ? 'nothing' : `${count} services in one item`,
    expected: 'one service in each item of the list',
    hint: 'start each service on its own line with a hyphen: - helpdesk: 14 computers',
  };
}

roles.add(counted, { role: 'line', line: 'engaged' });

/** What the paper says beside the service. */
export const note = text('What holds of the service for this client: a day, an hour, a place.', 'Tuesdays at 16:00');

const ordered = {
  id: reference('service', 'The id of a service.'),
  quantity: value(quantity, 'How many.', '14 computers').exactOptional(),
  note: note.exactOptional(),
};

/** The list as people write it. */
export function engagedServices(description: string) {
  return list(z.union([bare, z.strictObject(ordered), counted]), description);
}

const spelled = z.strictObject({
  ...ordered,
  from: value(date, 'Since when, where an amendment said so.').exactOptional(),
});

/** The list as the agreed terms write it; people's way is fine too. */
export function agreedServices(description: string) {
  return list(z.union([bare, spelled, counted]), description);
}
