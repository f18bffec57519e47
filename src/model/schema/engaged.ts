/** Takes the raw list of engaged services (`setup`, `helpdesk: 14 computers`), gives each as `{ id, quantity?, from? }`. */
import { z } from 'zod';
import { date } from '../grammar/date.ts';
import type { Fault } from '../grammar/grammar.ts';
import { id as idGrammar } from '../grammar/names.ts';
import { quantity } from '../grammar/quantity.ts';
import type { CalendarDate, Quantity } from '../values.ts';
import { list, reference, value } from './scalar.ts';

/** A service that was ordered. `from` is there where an amendment added it or changed its quantity. */
export interface EngagedService {
  id: string;
  quantity?: Quantity;
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
    if (entry && !second && id.ok && many.ok) return { id: id.value, quantity: many.value };
    const fault: Fault =
      !entry || second
        ? {
            found: second ? `${Object.keys(line).length} services in one item` : 'nothing',
            expected: 'one service in each item of the list',
            hint: 'start each service on its own line with a hyphen: - helpdesk: 14 computers',
          }
        : !id.ok
          ? id.fault
          : !many.ok
            ? many.fault
            : { found: entry[0], expected: 'a service' };
    context.issues.push({ code: 'custom', input: line, message: fault.expected, params: { fault } });
    return z.NEVER;
  });

const spelled = z.strictObject({
  id: reference('service', 'The id of a service.'),
  quantity: value(quantity, 'How many.').exactOptional(),
  from: value(date, 'Since when, where an amendment said so.').exactOptional(),
});

/** The list as people write it. */
export function engagedServices(description: string) {
  return list(z.union([bare, counted]), description);
}

/** The list as the agreed terms write it; people's way is fine too. */
export function agreedServices(description: string) {
  return list(z.union([bare, spelled, counted]), description);
}
