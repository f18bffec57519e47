/** Takes the text of a YAML file and other words for some of its values, gives the text with only these changed: notes, order and layout stay. */
import { isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { At } from './yaml.ts';

/** Another value for a part of a file: a text for a scalar, lines for a list of scalars. */
export interface Edit {
  readonly at: At;
  readonly value: string | readonly string[];
}

/** The text with each edit made, in order. A part that is not there, or is of another kind, is a bug of the caller. */
export function editText(text: string, edits: readonly Edit[]): string {
  return edits.reduce(edited, text);
}

/** A text as a value of YAML is written: without quotes where it can be read back so. */
export function scalarText(value: string): string {
  return settles(`- ${value}\n`, [0], value) ? value : JSON.stringify(value);
}

function edited(text: string, { at, value }: Edit): string {
  const node = parse(text).getIn(at, true);
  if (isScalar(node) && typeof value === 'string') {
    const [start, end] = rangeOf(node);
    // A text of several lines after | or > holds the line end as well.
    const close = text.slice(start, end).endsWith('\n') ? '\n' : '';
    const put = (words: string): string => text.slice(0, start) + words + close + text.slice(end);
    return settles(put(value), at, value) ? put(value) : put(JSON.stringify(value));
  }
  if (isSeq<Node>(node) && typeof value === 'object' && node.items.every((item) => isScalar(item))) {
    const [first, last] = [node.items[0], node.items.at(-1)];
    if (first === undefined || last === undefined) throw new Error(`An empty list at ${at.join('.')}`);
    const [start, end] = [rangeOf(first)[0], rangeOf(last)[1]];
    const lead = /[^\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
    const between = node.flow === true ? ', ' : `\n${lead}`;
    const items = value.map((item) => (node.flow === true ? JSON.stringify(item) : scalarText(item)));
    return text.slice(0, start) + items.join(between) + text.slice(end);
  }
  throw new Error(`There is no such value at ${at.join('.')}`);
}

/** True where the value stands at `at` without quotes, as it was meant; a word for nothing would be taken for none. */
function settles(text: string, at: At, value: string): boolean {
  const document = parse(text);
  const node = document.getIn(at, true);
  return (
    document.errors.length === 0 &&
    isScalar(node) &&
    node.type === 'PLAIN' &&
    node.value === value &&
    !/^(?:|~|null|Null|NULL)$/.test(value)
  );
}

function parse(text: string) {
  return parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
}

function rangeOf(node: Node): readonly [start: number, end: number] {
  if (!node.range) throw new Error('A part of a parsed file has its place');
  return [node.range[0], node.range[1]];
}
