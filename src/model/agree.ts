/** Takes a service definition and a client file, gives the agreed terms as one file: what this client ordered, as it was agreed. */
import type { Diagnostic, Outcome, Place } from '../diagnostic.ts';
import { withAgreed } from './agreed.ts';
import { itemAt, walkRaw } from './keys.ts';
import { prune } from './prune.ts';
import type { ClientFile } from './schema/client.ts';
import type { ServiceDefinition } from './schema/definition.ts';
import type { Places, Raw, Source } from './source.ts';
import { sourceOf } from './written.ts';

/** Terms as they would be written in one file. Each place is in the file that the words came from. */
export interface Agreed {
  readonly raw: Raw;
  readonly places: Places;
}

/**
 * The definition with the client's own file, less the services and allowances that were not ordered and what hangs only on them, and
 * with what was agreed for this client alone. Refused where that speaks of what can't be agreed so.
 */
export function agree(definition: Source<ServiceDefinition>, client: Source<ClientFile>): Outcome<Agreed> {
  const { engagement } = client.value;
  const ordered = { services: engagement.services.map(({ id }) => id), allowances: engagement.allowances ?? [] };
  const usual = prune({ ...record(definition.raw), ...record(client.raw) }, ordered);
  const agreed = withAgreed(usual, definition.raw, client);
  if (!agreed.ok) return agreed;
  const { written } = agreed.value;
  // A whole list of services may be agreed anew, with more than was ordered.
  const raw = prune(record(agreed.value.raw), ordered);
  const places = new Map<string, Place>();
  walkRaw(raw, (spot) => {
    const source = sourceOf(spot.path, written, client.places);
    const key = places.has(spot.path) && source === undefined ? itemAt(spot) : spot.path;
    const place = client.places.get(source ?? key) ?? definition.places.get(key);
    if (place && !places.has(key)) places.set(key, place);
  });
  return { ok: true, value: { raw, places }, diagnostics: [] };
}

/** What a contract cannot do without, each with the words that say so. Posters need none of it. */
const NEEDED: readonly {
  readonly what: string;
  readonly missing: (definition: ServiceDefinition) => boolean;
  readonly hint: string;
}[] = [
  {
    what: 'contract_number',
    missing: (definition) => definition.contract_number === undefined,
    hint: 'say how your contracts are numbered: contract_number: AB-{year}-{number}',
  },
  {
    what: 'provider.signatories',
    missing: (definition) => definition.provider.signatories === undefined,
    hint: 'name who signs for you, by name or by title: - title: Owner',
  },
  {
    what: 'payment.plan',
    missing: ({ payment }) => payment?.plan === undefined,
    hint: 'say which invoice bills what and when; each line has a name, a share of services, and the day of its invoice',
  },
  {
    what: 'payment.pay_within',
    missing: ({ payment }) => payment?.pay_within === undefined,
    hint: 'say how long clients have to pay: pay_within: 14 days after invoice',
  },
  {
    what: 'changes',
    missing: ({ changes }) => changes === undefined,
    hint: 'say how the agreed work is changed: quote_within, quote_open_for, work_starts, effect_on_plan',
  },
  {
    what: 'cancellation, ending or appointments',
    // Who can cancel an appointment is not out of a fee that comes again.
    missing: ({ cancellation, ending, appointments, services }) =>
      cancellation === undefined &&
      ending === undefined &&
      (appointments?.cancel === undefined || services.some(isFee)),
    hint: 'say how the client gets out of it: cancellation with its charges, ending with its notice, or appointments with what cancelling one costs',
  },
  {
    what: 'dispute_steps',
    missing: (definition) => definition.dispute_steps === undefined,
    hint: 'say what both sides do about a quarrel, step by step, the court last',
  },
];

function isFee({ price }: ServiceDefinition['services'][number]): boolean {
  const prices = Array.isArray(price) ? price.map((band) => band.price) : [price];
  return prices.some((one) => one?.basis === 'period');
}

/** What a contract needs and the definition lacks, by name, each with what to write. */
export function lackingParts(
  definition: ServiceDefinition,
): readonly { readonly what: string; readonly hint: string }[] {
  return NEEDED.filter(({ missing }) => missing(definition));
}

/**
 * Everything that a contract needs and the definition lacks; empty where a contract can be made.
 * @param where what a message calls the definition
 */
export function lacksForContract(
  definition: Source<ServiceDefinition>,
  where = 'this definition',
): readonly Diagnostic[] {
  const place = definition.places.get('plainterms') ?? definition.places.get('');
  return lackingParts(definition.value).map(({ what, hint }) => ({
    rule: 'contract/lacks',
    level: 'error',
    message: `a contract needs ${what}: found none in ${where}`,
    hint,
    ...(place && { place }),
  }));
}

function record(raw: Raw): Record<string, Raw> {
  if (typeof raw === 'string' || Array.isArray(raw)) throw new Error('A file that was read holds keys and values');
  return raw;
}
