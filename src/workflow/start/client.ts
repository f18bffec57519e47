/** Takes a definition and what is known of a client, gives a client file that fits, in a new file. */
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import { lackingParts, lacksForContract } from '../../model/agree.ts';
import { date } from '../../model/grammar/date.ts';
import { quantity } from '../../model/grammar/quantity.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Source } from '../../model/source.ts';
import { nearest } from '../../nearest.ts';
import { either, readClient, readDefinition } from '../../read/index.ts';
import type { World } from '../../world.ts';
import { joined } from '../agreement.ts';
import { after, answering, refused } from '../answer.ts';
import { checkDefinition } from '../check.ts';
import { load } from '../files.ts';
import {
  CLIENT_KEYS,
  type ClientAnswers,
  type ClientFor,
  type ClientKey,
  clientText,
  offered,
  orders,
} from './client-text.ts';
import { free, type Written, writeStarter } from './write.ts';

export interface ClientRequest {
  /** The file to write. */
  readonly file: string;
  /** The file of the service definition. */
  readonly definition: string;
  readonly answers?: ClientAnswers;
}

/** A client file that is being started. */
export interface ClientStarter {
  readonly for: ClientFor;
  readonly answers: ClientAnswers;
}

/** Opens a client file with what is known in it. Refused where it is there already, an answer is wrong, or the definition makes no contracts. */
export function openClient(
  world: World,
  { file, definition, answers = {} }: ClientRequest,
): Promise<Outcome<ClientStarter>> {
  return answering(async () => {
    const place = await free(world, file);
    if (!place.ok) return place;
    const offer = await load(world, definition, readDefinition);
    if (!offer.ok) return offer;
    if (offer.value.value.contract_number === undefined) return refused([posterOnly(offer.value)]);
    const lacks = lacksForContract(offer.value);
    if (lacks.length > 0) return refused(lacks);
    const today = date.parse(world.today(offer.value.value.time_zone));
    if (!today.ok) throw new Error('Today is no date');
    const made = { file: definition, definition: offer.value, today: today.value };
    return after(offer.diagnostics, clientAnsweredAll({ for: made, answers: {} }, answers));
  });
}

/** The starter with one answer more; refused where it brings a fault. */
export function clientAnswered(starter: ClientStarter, key: ClientKey, answer: string): Outcome<ClientStarter> {
  const answers = { ...starter.answers, [key]: answer.trim() };
  const unknown =
    key === 'services' ? [...unknownServices(starter.for, answers), ...uncounted(starter.for, answers)] : [];
  if (unknown.length > 0) return refused(unknown);
  const had = new Set(faults(starter.for, starter.answers).map(({ message }) => message));
  const wrong = faults(starter.for, answers).filter(({ message }) => !had.has(message));
  return wrong.length > 0 ? refused(wrong) : { ok: true, value: { ...starter, answers }, diagnostics: [] };
}

function clientAnsweredAll(starter: ClientStarter, answers: ClientAnswers): Outcome<ClientStarter> {
  const wrong: Diagnostic[] = [];
  let now = starter;
  for (const key of CLIENT_KEYS) {
    const answer = answers[key];
    if (answer === undefined) continue;
    const next = clientAnswered(now, key, answer);
    if (next.ok) now = next.value;
    else wrong.push(...next.diagnostics);
  }
  return wrong.length > 0 ? refused(wrong) : { ok: true, value: now, diagnostics: [] };
}

/** A definition that does not number contracts is that of a shop that makes none: one thing to say, not one for each part that it lacks. */
function posterOnly({ places, value }: Source<ServiceDefinition>): Diagnostic {
  const place = places.get('plainterms') ?? places.get('');
  return {
    rule: 'start/no-contracts',
    level: 'error',
    message: 'found a definition that makes no contracts, expected one that does: a client file is for a contract',
    hint: `make its poster; for contracts, add ${lackingParts(value)
      .map(({ what }) => what)
      .join(', ')}`,
    ...(place && { place }),
  };
}

/** Writes a client file, and lets `check` look at it with its definition: what it finds are the diagnostics. */
export function startClient(world: World, request: ClientRequest): Promise<Outcome<Written>> {
  return answering(async () => {
    const starter = await openClient(world, request);
    if (!starter.ok) return starter;
    const text = clientText(starter.value.for, starter.value.answers);
    const written = await writeStarter(world, request.file, 'client', text);
    if (!written.ok) return written;
    const checked = await checkDefinition(world, { definition: request.definition, client: request.file });
    return { ...written, diagnostics: [...written.diagnostics, ...checked.diagnostics] };
  });
}

function unknownServices(made: ClientFor, answers: ClientAnswers): readonly Diagnostic[] {
  const ids = offered(made).map(({ id }) => id);
  return orders(made, answers)
    .filter(({ id }) => !ids.includes(id))
    .map(({ id }) => {
      const near = nearest(id, ids);
      const message = `found the service "${id}", and ${made.file} has none of that id; expected ${either(ids)}`;
      const hint = near === undefined ? 'give the id that stands in the definition' : `did you mean ${near}?`;
      return { rule: 'start/service', level: 'error', message, hint };
    });
}

/** How many were ordered, where that is no number: told in the units of the service. */
function uncounted(made: ClientFor, answers: ClientAnswers): readonly Diagnostic[] {
  const all = offered(made);
  return orders(made, answers).flatMap(({ id, quantity: written = '' }): readonly Diagnostic[] => {
    const usual = all.find((each) => each.id === id)?.quantity;
    if (usual === undefined || quantity.parse(written).ok) return [];
    const message = `found ${JSON.stringify(written)}, expected how many, as a whole number, such as ${usual}`;
    return [{ rule: 'start/quantity', level: 'error', message, hint: `write it like this: ${usual}` }];
  });
}

/** What can't be in a client file with these answers. The words stand in no file yet, so they have no place. */
function faults(made: ClientFor, answers: ClientAnswers): readonly Diagnostic[] {
  const client = readClient(new TextEncoder().encode(clientText(made, answers)), '');
  const { diagnostics } = client.ok ? joined(made.definition, client.value) : client;
  return diagnostics.filter(({ level }) => level === 'error').map(({ place: _, related: __, ...each }) => each);
}
