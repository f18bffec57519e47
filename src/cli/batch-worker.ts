/** Takes one client at a time, checks it or makes its contract: what each worker thread of `batch` runs. The request comes with each, and is the same for all. */
import type { ClientFile, Diagnostic, Outcome, Paper, Press, PressRequest, Source } from '../index.ts';
import { diskWorld, openPress } from '../index.ts';

/** What a worker is handed. */
export interface BatchTask {
  readonly request: PressRequest;
  readonly client: Source<ClientFile>;
  readonly since?: string;
}

export async function check({ request, client }: BatchTask): Promise<readonly Diagnostic[]> {
  const press = await opened(request);
  return press.ok ? press.value.check(client) : press.diagnostics;
}

export async function make({ request, client, since }: BatchTask): Promise<Outcome<Paper>> {
  const press = await opened(request);
  return press.ok ? press.value.make(client, since) : press;
}

let press: Promise<Outcome<Press>> | undefined;

function opened(request: PressRequest): Promise<Outcome<Press>> {
  press ??= openPress(diskWorld, request);
  return press;
}
