/** Takes the files of a definition and a client, gives what both agree on and what follows from it. */
import { hasErrors, type Outcome } from '../diagnostic.ts';
import { agree, lacksForContract } from '../model/agree.ts';
import { lawFindings } from '../model/law.ts';
import { reckon } from '../model/reckon.ts';
import type { Reckoning } from '../model/reckoning.ts';
import type { ClientFile } from '../model/schema/client.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Terms } from '../model/schema/terms.ts';
import type { Source } from '../model/source.ts';
import type { CalendarDate } from '../model/values.ts';
import { parseTerms, readClient, readDefinition } from '../read/index.ts';
import type { World } from '../world.ts';
import { after, refused } from './answer.ts';
import { load } from './files.ts';

/** Terms and what follows from them. */
export interface Agreed {
  readonly terms: Source<Terms>;
  readonly reckoning: Reckoning;
}

/** Reads both files, telling of the faults of both, and agrees them. */
export async function agreement(world: World, definition: string, client: string): Promise<Outcome<Agreed>> {
  const offered = await load(world, definition, readDefinition);
  const ordered = await load(world, client, readClient);
  const found = [...offered.diagnostics, ...ordered.diagnostics];
  if (!offered.ok || !ordered.ok) return refused(...found);
  return after(found, agreed(offered.value, ordered.value));
}

/** The terms of a definition for one client; refused with everything that a contract needs and the definition lacks. */
export function agreed(definition: Source<ServiceDefinition>, client: Source<ClientFile>): Outcome<Agreed> {
  const lacks = lacksForContract(definition);
  if (hasErrors(lacks)) return refused(...lacks);
  const { raw, places } = agree(definition, client);
  const terms = parseTerms(raw, places);
  if (!terms.ok) return terms;
  const law = lawFindings(terms.value);
  return hasErrors(law) ? refused(...law) : after([...terms.diagnostics, ...law], reckoned(terms.value));
}

/** Terms with what follows from them; `signed` is the later of the two signing days, once both have signed. */
export function reckoned(terms: Source<Terms>, signed?: CalendarDate): Outcome<Agreed> {
  const reckoning = reckon(terms.value, signed);
  return reckoning.ok ? { ...reckoning, value: { terms, reckoning: reckoning.value } } : reckoning;
}
