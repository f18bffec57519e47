/** Takes a word of a template and what follows it, gives what it prints or decides: every name that a template may use. */
import type { Inline } from '../document/tree.ts';
import type { Figure } from '../model/figure.ts';
import { isFigure } from '../model/figures.ts';
import { format, type Printed } from './format/format.ts';
import { between, joiningOf } from './format/list.ts';
import type { Scope } from './format/scope.ts';
import { formIsFor, inForm, isForm } from './forms.ts';
import type { Inlines, Mark } from './token.ts';
import { holdsToken, inlines } from './token.ts';

/** What cannot be done, and what to do instead. */
export interface Refusal {
  readonly type: 'refusal';
  readonly message: string;
  readonly hint: string;
}

export function refuse(message: string, hint: string): Refusal {
  return { type: 'refusal', message, hint };
}

/** A word with its arguments, in the place where it stands. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly options: ReadonlyMap<string, unknown>;
  /** What `this` is. */
  readonly here: unknown;
  readonly scope: Scope;
  /** The data that the template was given. */
  readonly root: object;
}

/** True for a word that prints: `{{list xs}}`. */
export function isWordName(name: string): boolean {
  return isForm(name) || Object.hasOwn(WORDS, name);
}

/** True for a word that decides: `{{#is x "a"}}`, `{{#if (is x "a")}}`. */
export function isConditionName(name: string): boolean {
  return Object.hasOwn(CONDITIONS, name);
}

export function isBlockName(name: string): boolean {
  return BLOCK_NAMES.includes(name);
}

/** What the word prints. */
export function word(call: Call): Mark | Refusal {
  if (isForm(call.name)) return inFormOf(call, call.name);
  const speak = WORDS[call.name];
  if (!speak) throw new Error(`No word "${call.name}"`);
  return speak(call);
}

/** What the word decides. */
export function condition(call: Call): boolean | Refusal {
  const decide = CONDITIONS[call.name];
  if (!decide) throw new Error(`No condition "${call.name}"`);
  return decide(call);
}

/** Undefined, no, nothing in a list: all that `{{#if}}` passes over. */
export function holds(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isInlines(value)) return value.content.length > 0;
  return value !== undefined && value !== null && value !== false && value !== '' && value !== 0;
}

/** What a bare `{{x}}` prints. */
export function print(value: unknown, scope: Scope): Mark | Refusal | undefined {
  if (isFigure(value)) return printed(format(value, scope), value);
  return isInlines(value) || isBlocks(value) ? value : undefined;
}

const WORDS: Readonly<Record<string, (call: Call) => Mark | Refusal>> = {
  define: (call) => named(call, (term, content) => ({ type: 'define', term, content })),
  id: (call) => text(call, (id) => ({ type: 'name', id })),
  link,
  list,
  /** `month` of the period `month`, in the language */
  period({ args: [value], scope }) {
    const word = Object.entries(scope.language.periods).find(([period]) => period === choiceOf(value))?.[1];
    if (word !== undefined) return inlines([{ type: 'text', text: word }]);
    return refuse(`found ${described(value)} after "period", expected a period`, 'give the period of a fee');
  },
  lower: (call) => cased(call, lowered),
  ref: (call) => text(call, (to) => inlines([{ type: 'reference', to }])),
  term: (call) => named(call, (term, content) => ({ type: 'term', term, content })),
  total: ({ here }) =>
    isRecord(here) && Object.hasOwn(here, 'total')
      ? refuse(
          'found {{total}}, which marks a row as a sum, and the data has a "total" too',
          'write {{this.total}} for the figure',
        )
      : { type: 'total' },
  upper: (call) => cased(call, (words) => words.replace(/^\p{L}/u, (letter) => letter.toUpperCase())),
};

const CONDITIONS: Readonly<Record<string, (call: Call) => boolean | Refusal>> = {
  and: ({ args }) => args.every(holds),
  /** True of `50%`, which is a part of something, not of an amount. */
  fraction: ({ args: [value] }) => isFigure(value) && value.value.kind === 'share',
  has({ args: [id], root }) {
    const clauses: unknown = 'clauses' in root ? root.clauses : undefined;
    if (clauses instanceof Set) return clauses.has(id);
    if (Array.isArray(clauses)) return clauses.includes(id);
    return refuse('found "has", and the data has no list of clauses', 'give the ids of the clauses as `clauses`');
  },
  is: ({ args: [value, ...choices] }) => choices.includes(choiceOf(value)),
  not: ({ args }) => !args.some(holds),
  one({ args: [value] }) {
    if (Array.isArray(value)) return value.length === 1;
    const count: unknown = isFigure(value) && 'count' in value.value ? value.value.count : undefined;
    if (typeof count === 'number') return count === 1;
    return refuse('found something that is not counted after "one"', 'give a count, a quantity, a duration or a list');
  },
  or: ({ args }) => args.some(holds),
};

/** What may open a block: `{{#each xs}}`. */
export const BLOCK_NAMES: readonly string[] = [
  ...Object.keys(CONDITIONS),
  ...['each', 'expect', 'if', 'promise', 'unless', 'with'],
].sort();

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Set);
}

function isInlines(value: unknown): value is Inlines {
  return isRecord(value) && value['type'] === 'inlines' && Array.isArray(value['content']);
}

function isBlocks(value: unknown): value is Extract<Mark, { type: 'blocks' }> {
  return isRecord(value) && value['type'] === 'blocks' && Array.isArray(value['content']);
}

/** A figure's words as nodes; a line break in them is a line break in the document. */
function printed({ text: words, from }: Printed, { path }: Figure): Inlines | Refusal {
  if (holdsToken(words)) {
    return refuse(
      `${path}: found a private-use character (U+E000 to U+E01F), expected text`,
      'take the character out; it has no shape that a reader could see',
    );
  }
  const lines = words.trim().split(/\r\n|[\r\n\u2028\u2029]/);
  return inlines(
    lines.flatMap((line, index): Inline[] => {
      const value: Inline[] = line === '' ? [] : [{ type: 'value', text: line, path, from }];
      return index === 0 ? value : [{ type: 'break' }, ...value];
    }),
  );
}

function inFormOf({ args: [value], scope }: Call, name: Parameters<typeof inForm>[0]): Mark | Refusal {
  const form = isFigure(value) ? inForm(name, value, scope) : undefined;
  if (isFigure(value) && form) return printed(form, value);
  return refuse(`found ${described(value)} after "${name}", expected ${formIsFor(name)}`, 'leave the word away');
}

/** `or=true` joins with `or`; `lower=true` begins each item in lower case, for words that stand within a sentence. */
function list(call: Call): Mark | Refusal {
  const { options, scope } = call;
  const [values] = call.args;
  if (!Array.isArray(values)) {
    return refuse(`found ${described(values)} after "list", expected a list`, 'write {{x}} for a single figure');
  }
  const items: (readonly Inline[])[] = [];
  for (const value of values) {
    const item = holds(options.get('lower')) ? cased({ ...call, args: [value] }, lowered) : print(value, scope);
    if (item?.type === 'refusal') return item;
    if (item?.type !== 'inlines')
      return refuse(`found ${described(value)} in a list, expected figures`, 'use {{#each}}');
    items.push(item.content);
  }
  // A date or a sum with a comma within it is still one thing to the eye.
  const texts = items.map((item, index) => (isProse(values[index]) ? wordsOf(item) : ''));
  const signs = joiningOf(texts, scope.language.list[holds(options.get('or')) ? 'or' : 'and']);
  return inlines(
    items.flatMap((item, index) =>
      index === 0 ? item : [{ type: 'text', text: between(items.length, index, signs) }, ...item],
    ),
  );
}

function isProse(value: unknown): boolean {
  return !isFigure(value) || value.value.kind === 'words';
}

function wordsOf(item: readonly Inline[]): string {
  return item.map((one) => ('text' in one ? one.text : '')).join('');
}

/** An address that a reader can follow: e-mail, web or telephone; any other text stays text. */
function link({ args: [value], scope }: Call): Mark | Refusal {
  const item = print(value, scope);
  if (item?.type === 'refusal') return item;
  if (item?.type !== 'inlines' || !isFigure(value)) {
    return refuse(
      `found ${described(value)} after "link", expected an address`,
      'give the figure of an e-mail or web address',
    );
  }
  const address = value.value.kind === 'words' ? value.value.text.trim() : '';
  if (/^https?:\/\/[^\s"<>]+$/i.test(address)) return inlines([{ type: 'link', href: address, content: item.content }]);
  if (/^[^\s"<>:?&]+@[^\s"<>:?&]+$/.test(address)) {
    return inlines([{ type: 'link', href: `mailto:${address}`, content: item.content }]);
  }
  const number = address.replace('(0)', '').replace(/[ ./()-]/g, '');
  if (/^\+?\d{6,15}$/.test(number)) return inlines([{ type: 'link', href: `tel:${number}`, content: item.content }]);
  return item;
}

function cased({ name, args: [value], scope }: Call, change: (text: string) => string): Mark | Refusal {
  const item = print(value, scope);
  if (item?.type === 'refusal') return item;
  if (item?.type !== 'inlines')
    return refuse(`found ${described(value)} after "${name}", expected words`, 'give a figure');
  const [first, ...rest] = item.content;
  if (first?.type !== 'value' && first?.type !== 'text') return item;
  return inlines([{ ...first, text: change(first.text) }, ...rest]);
}

/** `Texts and pictures` becomes `texts and pictures`; `VAT` and `I` stay. */
function lowered(words: string): string {
  return /^\p{Lu}(?:\p{Lu}|['’\s]|$)/u.test(words) && !/^A\s/.test(words)
    ? words
    : words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

function text({ name, args: [value] }: Call, make: (text: string) => Mark): Mark | Refusal {
  if (typeof value === 'string' && value !== '') return make(value);
  return refuse(`found ${described(value)} after "${name}", expected a name in quotes`, `write {{${name} "a-name"}}`);
}

/** `{{term "client"}}`, or with other words for it: `{{term "client" "clients"}}`. */
function named(call: Call, make: (term: string, content: readonly Inline[]) => Inline): Mark | Refusal {
  return text(call, (term) => {
    const words = call.args[1];
    return inlines([make(term, [{ type: 'text', text: typeof words === 'string' ? words : term }])]);
  });
}

/** A closed choice of the terms is text, or a figure of words. */
function choiceOf(value: unknown): unknown {
  return isFigure(value) && value.value.kind === 'words' ? value.value.text : value;
}

/** What stands there, for a message. */
export function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (isFigure(value)) return `the ${value.value.kind} at ${value.path}`;
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return `a record (${Object.keys(value).join(', ')})`;
  return typeof value === 'string' ? `the bare text "${value}"` : `the bare ${typeof value} ${String(value)}`;
}
