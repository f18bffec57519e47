/** Takes the texts of the template folder, gives the parts a paper is composed from: bodies with their front matter, languages. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import type { Raw } from '../model/source.ts';
import { type Language, languageOf, merged } from './language.ts';
import type { Template } from './syntax.ts';
import { splitFrontMatter } from './templates.ts';

/** All templates of the program, and the one way to read the YAML among them. The words of an issued paper are frozen by keeping its kit's texts. */
export interface Kit {
  /** By the file's name below `templates/`: `clauses/en/payment.md`. */
  readonly texts: ReadonlyMap<string, string>;
  /** The language files of today, for words that a frozen one did not have yet. */
  readonly languages?: ReadonlyMap<string, string>;
  /** Where those stand that are not the program's own, for messages. */
  readonly files?: ReadonlyMap<string, string>;
  /** Reads a YAML text as plain data; handed in, because only `read` knows YAML. */
  parse(text: string, file: string): Outcome<Raw>;
}

/** A Markdown template with what its front matter says. */
export interface Part {
  readonly name: string;
  readonly meta: Readonly<Record<string, Raw>>;
  readonly text: string;
}

/** The template file `name`; an error names the file that lacks or the fault in its front matter. */
export function part(kit: Kit, name: string): Outcome<Part> {
  return remembered(kit, name, PARTS, () => readPart(kit, name));
}

function readPart(kit: Kit, name: string): Outcome<Part> {
  const file = fileOf(kit, name);
  const source = kit.texts.get(name);
  if (source === undefined) return failed(`${file} is missing`, 'install the program again, or put the file back');
  const { front, body } = splitFrontMatter(source);
  if (front === undefined) return { ok: true, value: { name: file, meta: {}, text: body }, diagnostics: [] };
  const meta = kit.parse(front, file);
  if (!meta.ok) return meta;
  return { ok: true, value: { name: file, meta: entries(meta.value), text: body }, diagnostics: [] };
}

/** Where a template stands, as a message says it. */
function fileOf({ files }: Kit, name: string): string {
  return files?.get(name) ?? `templates/${name}`;
}

/** A line of a part's front matter as a template of its own: its title, say. Undefined where the part has none. */
export function line(from: Part, key: string): Template | undefined {
  return remembered(from, key, LINES, () => {
    const source = text(from.meta, key);
    return source === undefined ? undefined : { name: `${from.name} (${key})`, text: source };
  });
}

/** By part: the tree of a template is remembered by the template itself. */
const LINES = new WeakMap<Part, Map<string, Template | undefined>>();

/** A YAML file of the templates as a record: `contract/kind.yaml`. */
export function settings(kit: Kit, name: string): Outcome<Settings> {
  return remembered(kit, name, SETTINGS, () => readSettings(kit, name));
}

export type Settings = Readonly<Record<string, Raw>>;

function readSettings(kit: Kit, name: string): Outcome<Settings> {
  const text = kit.texts.get(name);
  if (text === undefined)
    return failed(`${fileOf(kit, name)} is missing`, 'install the program again, or put the file back');
  const read = kit.parse(text, fileOf(kit, name));
  return read.ok ? { ok: true, value: entries(read.value), diagnostics: [] } : read;
}

/** The language of a document by its tag. */
export function language(kit: Kit, tag: string): Outcome<Language> {
  return remembered(kit, tag, LANGUAGES, () => readLanguage(kit, tag));
}

/** By kit, whose texts never change. They remember and never change an answer. */
const PARTS = new WeakMap<Kit, Map<string, Outcome<Part>>>();
const SETTINGS = new WeakMap<Kit, Map<string, Outcome<Settings>>>();
const LANGUAGES = new WeakMap<Kit, Map<string, Outcome<Language>>>();

function remembered<K extends object, T>(of: K, name: string, all: WeakMap<K, Map<string, T>>, read: () => T): T {
  const known = all.get(of) ?? new Map<string, T>();
  all.set(of, known);
  const found = known.get(name) ?? read();
  known.set(name, found);
  return found;
}

function readLanguage(kit: Kit, tag: string): Outcome<Language> {
  const files = new Map<string, unknown>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, text] of kit.texts) {
    const found = /^languages\/(.+)\.yaml$/.exec(name);
    if (!found?.[1]) continue;
    const read = kit.parse(text, fileOf(kit, name));
    if (read.ok) files.set(found[1], merged(wordsOfToday(kit, name), read.value));
    else diagnostics.push(...read.diagnostics);
  }
  return hasErrors(diagnostics) ? { ok: false, diagnostics } : languageOf(tag, files);
}

/** What a frozen language file may lack. Another spelling is none of it: words that were agreed stay as they were written. */
function wordsOfToday(kit: Kit, name: string): unknown {
  const text = kit.languages?.get(name);
  const read = text === undefined ? undefined : kit.parse(text, `templates/${name}`);
  if (!read?.ok) return undefined;
  const { spelling: _, ...words } = entries(read.value);
  return words;
}

/** The folder of a language's templates: `en` for `en-GB`. */
export function folder(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** A text of the front matter. */
export function text(meta: Readonly<Record<string, Raw>>, key: string): string | undefined {
  const value = meta[key];
  return typeof value === 'string' ? value : undefined;
}

/** A list of texts. */
export function texts(meta: Readonly<Record<string, Raw>>, key: string): readonly string[] {
  const value = meta[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function entries(raw: Raw): Readonly<Record<string, Raw>> {
  return typeof raw === 'object' && !Array.isArray(raw) ? raw : {};
}

function failed(message: string, hint: string): { ok: false; diagnostics: Diagnostic[] } {
  return { ok: false, diagnostics: [{ rule: 'compose/template', level: 'error', message, hint }] };
}
