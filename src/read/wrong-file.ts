/** Takes what was written, gives a finding where it is another kind of file, or no map of keys at all. */
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Raw } from '../model/source.ts';
import type { FileKind } from './meaning.ts';
import { kindOf } from './show.ts';

const NAMES: Readonly<Record<FileKind, string>> = {
  definition: 'a service definition',
  client: 'a client file',
  change: 'a change file',
  terms: 'the terms of a contract',
  law: 'a file of laws',
  words: 'a file of words for check',
};

export function wrongFile(kind: FileKind, raw: Raw, place: Place): Diagnostic | undefined {
  if (typeof raw === 'string' || Array.isArray(raw)) {
    const message = `found ${kindOf(raw)}, expected keys with a colon, as in ${NAMES[kind]}`;
    const hint = Array.isArray(raw)
      ? 'take the hyphens at the start of the lines away'
      : 'start from one of the files in templates/examples';
    return { rule: 'read/kind', level: 'error', message, hint, place };
  }
  const other = kindOfFile(raw);
  if (other === undefined || other === kind) return undefined;
  return {
    rule: 'read/wrong-file',
    level: 'error',
    message: `found ${NAMES[other]}, expected ${NAMES[kind]}`,
    hint:
      other === 'change'
        ? 'a change file is checked by plainterms check FILE'
        : 'check the order of the files on the command line',
    place,
  };
}

/** What a file is by the keys that only its kind has. */
export function kindOfFile(raw: { readonly [key: string]: Raw }): FileKind | undefined {
  const has = (key: string): boolean => Object.hasOwn(raw, key);
  if (has('provider') || has('plainterms')) return has('client') && has('engagement') ? 'terms' : 'definition';
  if (has('amends')) return 'change';
  if (has('rules') && has('jurisdiction')) return 'law';
  if (has('vague_words')) return 'words';
  return has('client') && has('engagement') ? 'client' : undefined;
}
