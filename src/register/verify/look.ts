/** Takes a path, gives what lies there: a file with its bytes, a folder, nothing, or what the machine refused. */
import type { Diagnostic, Outcome } from '../../diagnostic.ts';
import { type World, WorldFault } from '../../world.ts';

export type Found =
  | { readonly is: 'file'; readonly bytes: Uint8Array }
  | { readonly is: 'folder' }
  | { readonly is: 'nothing' }
  | { readonly is: 'fault'; readonly fault: Diagnostic };

/** A file that can't be read is a finding like others: it keeps nothing else from being checked. */
export async function look(world: World, path: string): Promise<Found> {
  try {
    const bytes = await world.read(path);
    return bytes ? { is: 'file', bytes } : { is: 'nothing' };
  } catch (error) {
    if (!(error instanceof WorldFault)) throw error;
    const { cause } = error;
    const isFolder = cause instanceof Error && 'code' in cause && cause.code === 'EISDIR';
    return isFolder ? { is: 'folder' } : { is: 'fault', fault: error.diagnostic };
  }
}

/** What Windows puts into folders; other systems begin such names with a point. */
const OF_THE_SYSTEM: readonly string[] = ['desktop.ini', 'Thumbs.db'];

/** True of a name that a person or a program gave, not the system that shows the folder. */
export function isGivenName(name: string): boolean {
  return !name.startsWith('.') && !OF_THE_SYSTEM.includes(name);
}

/**
 * The names in a folder that are of the register, not the system's own. None where it is no folder, or
 * can't be opened; what is looked for in it is a finding then.
 */
export async function namesIn(world: World, folder: string): Promise<readonly string[]> {
  const names = await tried(async () => ({ ok: true, value: await world.list(folder), diagnostics: [] }));
  return names.ok ? names.value.filter(isGivenName) : [];
}

/** The outcome of reading something, where also what the machine refuses is a finding. */
export async function tried<T>(read: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof WorldFault)) throw error;
    return { ok: false, diagnostics: [error.diagnostic] };
  }
}
