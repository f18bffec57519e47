/** Takes a definition, gives what makes its contracts one after the other: what all of them share is read once. */
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import type { ClientFile } from '../../model/schema/client.ts';
import type { Source } from '../../model/source.ts';
import { readDefinition } from '../../read/index.ts';
import { type Numbering, numbersInARow } from '../../register/number.ts';
import { orderOf } from '../../register/order.ts';
import type { World } from '../../world.ts';
import { agreed, joined } from '../agreement.ts';
import { answering } from '../answer.ts';
import { issueAgreed } from '../contract.ts';
import { load } from '../files.ts';
import { kitOf } from '../kit.ts';
import type { Paper, PaperRequest } from '../paper.ts';

export interface PressRequest extends Omit<PaperRequest, 'draft'> {
  /** The file of the service definition. */
  readonly definition: string;
  /** A folder with templates that take the place of the program's. */
  readonly templates?: string;
}

/** What makes contracts: in this process, or in several workers. */
export interface Press {
  /** How many it makes at once. */
  readonly jobs: number;
  /** What a client's file names and the definition does not have. */
  check(client: Source<ClientFile>): Promise<readonly Diagnostic[]>;
  /**
   * Issues the contract for one client.
   * @param since the lowest number of the batch's contracts that were there already, of the year of this one
   */
  make(client: Source<ClientFile>, since: string | undefined): Promise<Outcome<Paper>>;
  /** Ends it; it waits for nothing. */
  close(): Promise<void>;
}

/** A press in this process; refused where the definition or the templates can't be read. */
export function openPress(world: World, request: PressRequest): Promise<Outcome<Press>> {
  return answering(async () => {
    const kit = await kitOf(world, request.templates);
    if (!kit.ok) return kit;
    const definition = await load(world, request.definition, readDefinition);
    if (!definition.ok) return definition;
    const numberings = new Map<string | undefined, Numbering>();
    const press: Press = {
      jobs: 1,
      check: async (client) => joined(definition.value, client).diagnostics,
      make: (client, since) =>
        answering(async () => {
          const terms = agreed(definition.value, client, kit.value);
          if (!terms.ok) return terms;
          const numbering = numberings.get(since) ?? numbersInARow(world, request.out, since);
          numberings.set(since, numbering);
          const made = { agreed: terms.value, kit: kit.value, order: orderOf(client.raw) };
          const paper = await issueAgreed(world, request, made, numbering);
          return { ...paper, diagnostics: [...terms.diagnostics, ...paper.diagnostics] };
        }),
      close: async () => undefined,
    };
    return { ok: true, value: press, diagnostics: definition.diagnostics };
  });
}
