/** Takes the bytes of a file, gives what it says, or every fault of it at once. */
import * as z from 'zod';
import { byPlace, type Diagnostic, hasErrors, type Outcome, type Place } from '../diagnostic.ts';
import { itemAt, spotAt, walkRaw } from '../model/keys.ts';
import { isMap } from '../model/raw.ts';
import { type ChangeFile, changeFileSchema } from '../model/schema/change.ts';
import { type ClientFile, clientFileSchema } from '../model/schema/client.ts';
import { type ServiceDefinition, serviceDefinitionSchema } from '../model/schema/definition.ts';
import { type LawFile, lawFileSchema } from '../model/schema/law.ts';
import { type Terms, termsSchema } from '../model/schema/terms.ts';
import { type CheckWords, checkWordsSchema } from '../model/schema/words.ts';
import type { Places, Raw, Source } from '../model/source.ts';
import { decode } from './bytes.ts';
import { formFaults, type Located } from './form.ts';
import { checkChangeMeaning, checkMeaning, type FileKind } from './meaning.ts';
import { kindOfFile, wrongFile } from './wrong-file.ts';
import { parseYaml, type Written } from './yaml.ts';

/** Reads a service definition. */
export function readDefinition(bytes: Uint8Array, file: string): Outcome<Source<ServiceDefinition>> {
  return readFile('definition', serviceDefinitionSchema, bytes, file);
}

/** Reads a client file. What it names is compared with the definition by `parseTerms`. */
export function readClient(bytes: Uint8Array, file: string): Outcome<Source<ClientFile>> {
  return readFile('client', clientFileSchema, bytes, file);
}

/** Takes what one row of a table says of a client, as its file would. */
export function parseClient(written: Written, before: readonly Diagnostic[]): Outcome<Source<ClientFile>> {
  return judgeWritten('client', clientFileSchema, written, before);
}

/** Reads a change file. What it names is compared with the agreed terms by `checkChange`. */
export function readChange(bytes: Uint8Array, file: string): Outcome<Source<ChangeFile>> {
  return readFile('change', changeFileSchema, bytes, file);
}

/** Reads the agreed terms of a contract as one file: definition, client and engagement. */
export function readTerms(bytes: Uint8Array, file: string): Outcome<Source<Terms>> {
  return readFile('terms', termsSchema, bytes, file);
}

/** Reads the file of a place's laws: `laws/US-CA.yaml`. */
export function readLaw(bytes: Uint8Array, file: string): Outcome<Source<LawFile>> {
  return readFile('law', lawFileSchema, bytes, file);
}

/** What a file is by its keys; undefined where these don't tell. */
export function fileKind(bytes: Uint8Array, file: string): FileKind | undefined {
  const text = decode(bytes, file);
  const raw = text.ok ? parseYaml(text.value, file).written?.raw : undefined;
  return isMap(raw) ? kindOfFile(raw) : undefined;
}

/** Reads the file of the words of a language that `check` looks for: `check/en.yaml`. */
export function readCheckWords(bytes: Uint8Array, file: string): Outcome<Source<CheckWords>> {
  return readFile('words', checkWordsSchema, bytes, file);
}

/** Takes terms from a record, or from a definition and a client that were joined; places are those of the files, where there are any. */
export function parseTerms(raw: Raw, places: Places): Outcome<Source<Terms>> {
  const place = placeIn(raw, places);
  return judge('terms', termsSchema, { raw, place, key: place, spoiled: () => false }, [], places);
}

/** Takes a change from what was found in edited terms; places are those of the edited file. */
export function parseChange(raw: Raw, places: Places): Outcome<Source<ChangeFile>> {
  const place = placeIn(raw, places);
  return judge('change', changeFileSchema, { raw, place, key: place, spoiled: () => false }, [], places);
}

/** What a change names and the agreed terms do not have, sorted by place. */
export function checkChange(change: Source<ChangeFile>, terms: Source<Terms>): readonly Diagnostic[] {
  const place = placeIn(change.raw, change.places);
  const found = checkChangeMeaning({ raw: change.raw, place, key: place, spoiled: () => false }, terms.raw);
  return [...found].sort(byPlace);
}

function readFile<T>(kind: FileKind, schema: z.ZodType<T>, bytes: Uint8Array, file: string): Outcome<Source<T>> {
  const text = decode(bytes, file);
  if (!text.ok) return text;
  const { written, diagnostics } = parseYaml(text.value, file);
  if (written === undefined) return { ok: false, diagnostics: [...diagnostics].sort(byPlace) };
  const wrong = wrongFile(kind, written.raw, written.place([]));
  if (wrong) return { ok: false, diagnostics: [...diagnostics, wrong].sort(byPlace) };
  return judgeWritten(kind, schema, written, diagnostics);
}

function judgeWritten<T>(
  kind: FileKind,
  schema: z.ZodType<T>,
  written: Written,
  before: readonly Diagnostic[],
): Outcome<Source<T>> {
  const places = new Map<string, Place>();
  walkRaw(written.raw, (spot) => {
    const key = places.has(spot.path) ? itemAt(spot) : spot.path;
    if (!places.has(key)) places.set(key, written.place(spot.at));
  });
  return judge(kind, schema, written, before, places);
}

function judge<T>(
  kind: FileKind,
  schema: z.ZodType<T>,
  written: Located,
  before: readonly Diagnostic[],
  places: Places,
): Outcome<Source<T>> {
  const result = z.safeParse(schema, written.raw);
  const form = result.success ? [] : formFaults(schema, written);
  const diagnostics = [...before, ...form, ...checkMeaning(kind, written)].sort(byPlace);
  if (!result.success || hasErrors(diagnostics)) return { ok: false, diagnostics };
  return { ok: true, value: { value: result.data, raw: written.raw, places }, diagnostics };
}

/** The place of a part by its path, or of what is nearest around it. */
function placeIn(raw: Raw, places: Places): Located['place'] {
  return (at) => {
    for (let length = at.length; length > 0; length -= 1) {
      const place = places.get(spotAt(raw, at.slice(0, length)).path);
      if (place) return place;
    }
    return places.get('');
  };
}
