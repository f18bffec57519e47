/** Takes the texts of an owner, gives what was written in sentences, without what is not the owner's to choose: names, quoted words, addresses, files. */
import { type Sentence as PlainSentence, paragraphsOf } from '../document/plainness/prose.ts';
import { keysOf } from '../model/figure.ts';
import { type Sentence, sentenceOf } from './phrase.ts';
import type { Said } from './said.ts';

/** A text of an owner as its sentences; what was taken out of them is a `…`. */
export interface Prose extends Pick<Said, 'path' | 'item'> {
  readonly sentences: readonly Sentence[];
}

/** Texts that are sentences, or parts of one. */
export function proseOf(texts: readonly Said[]): readonly Prose[] {
  const names = namePattern(texts.filter(({ path }) => isName(path)));
  const out = [QUOTED, PAGE_OR_FILE, ...(names ? [names] : [])];
  return texts.filter(({ path }) => !isName(path) && !isFixed(path)).map((said) => inSentences(said, out));
}

/** The same with the names that stand in it. */
export function proseWithNames(texts: readonly Said[]): readonly Prose[] {
  return texts
    .filter(({ path }) => !isName(path) && !isFixed(path))
    .map((said) => inSentences(said, [QUOTED, PAGE_OR_FILE]));
}

/** Every text that the owner chose, names among them. */
export function writtenBy(texts: readonly Said[]): readonly Prose[] {
  return texts.filter(({ path }) => !isFixed(path)).map((said) => inSentences(said, []));
}

function inSentences({ path, text, item }: Said, out: readonly RegExp[]): Prose {
  const left = out.reduce((all, part) => all.replace(part, '…'), text);
  const sentences = paragraphsOf(left).flatMap((paragraph) => paragraph.sentences.map(phrased));
  return { path, ...(item !== undefined && { item }), sentences };
}

/** Sentences are the same where their text is: each is taken apart once. */
const PHRASED = new WeakMap<PlainSentence, Sentence>();

function phrased(sentence: PlainSentence): Sentence {
  const known = PHRASED.get(sentence) ?? sentenceOf(sentence.text);
  PHRASED.set(sentence, known);
  return known;
}

const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»/gu;
const PAGE_OR_FILE =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\p{L}+|[^\s/]+\.(?:ai|csv|docx?|html?|jpe?g|json|md|mp[34]|odt|pdf|png|psd|svg|txt|xlsx?|ya?ml|zip)(?![\p{L}\p{N}])/giu;

/** Parts of a definition that hold names, numbers and addresses alone. */
const NAMES_IN: readonly string[] = ['provider', 'client', 'insurance', 'tax', 'units', 'papers', 'poster'];
/** Keys for what something is called, and where it is. */
const NAME_KEYS: readonly string[] = [
  'name',
  'title',
  'heading',
  'severity',
  'to',
  'at',
  'of',
  'where',
  'methods',
  'keys',
  'address',
];

function isName(path: string): boolean {
  const keys = keysOf(path);
  return NAMES_IN.includes(keys[0] ?? '') || NAME_KEYS.includes(keys.at(-1) ?? '');
}

/** The words of a law are not the owner's. */
function isFixed(path: string): boolean {
  return keysOf(path)[0] === 'statutory';
}

/** Names as they are written; a word that happens to be in one is found where it has no capital. */
function namePattern(names: readonly Said[]): RegExp | undefined {
  const written = [...new Set(names.map(({ text }) => text.trim()))].filter((name) => /\p{L}{2}/u.test(name));
  if (written.length === 0) return undefined;
  const ways = written
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${ways.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
