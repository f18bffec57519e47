/** Takes the templates and a language, gives the words of that language that `check` looks for. */
import type { Kit } from '../compose/index.ts';
import type { Outcome } from '../diagnostic.ts';
import type { CheckWords } from '../model/schema/words.ts';
import { readCheckWords } from '../read/index.ts';

const NONE: Outcome<CheckWords | undefined> = { ok: true, value: undefined, diagnostics: [] };

/** The words of a language, whatever the country; nothing where there is no file of it. */
export function checkWords(kit: Kit, tag: string): Outcome<CheckWords | undefined> {
  const [language = tag] = tag.split('-');
  const all = READ.get(kit) ?? new Map<string, Outcome<CheckWords | undefined>>();
  READ.set(kit, all);
  const known = all.get(language) ?? read(kit, `check/${language}.yaml`);
  all.set(language, known);
  return known;
}

/** By kit, whose texts never change. */
const READ = new WeakMap<Kit, Map<string, Outcome<CheckWords | undefined>>>();

function read({ texts, files }: Kit, name: string): Outcome<CheckWords | undefined> {
  const text = texts.get(name);
  if (text === undefined) return NONE;
  const words = readCheckWords(new TextEncoder().encode(text), files?.get(name) ?? `templates/${name}`);
  return words.ok ? { ...words, value: words.value.value } : words;
}
