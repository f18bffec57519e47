/** Takes what the YAML parser complains of, gives it in kind words with a way out. */
import type { YAMLParseError } from 'yaml';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { show } from './show.ts';

interface Words {
  readonly message: string;
  readonly hint: string;
}

/** One finding for each line that YAML can't make sense of, tabs first of all. */
export function syntaxFaults(
  errors: readonly YAMLParseError[],
  text: string,
  place: (offset: number) => Place,
): readonly Diagnostic[] {
  if (errors.length === 0) return [];
  const lines = text.split('\n');
  const found = new Map<number, Diagnostic>();
  let offset = 0;
  for (const line of lines) {
    const spaces = /^ *\t/.exec(line)?.[0].length;
    if (spaces !== undefined && line.trim() !== '') {
      const at = place(offset + spaces - 1);
      found.set(at.line, {
        rule: 'read/tab',
        level: 'error',
        message: 'found a tab at the start of the line, expected spaces',
        hint: 'replace each tab by two spaces; most editors can do that for the whole file',
        place: at,
      });
    }
    offset += line.length + 1;
  }
  const tabs = found.size > 0;
  for (const error of errors) {
    const at = place(error.pos[0]);
    const first = errors[0] === error;
    // What is wrong on the next line is mostly wrong because of this one.
    if (found.has(at.line) || found.has(at.line - 1) || (tabs && !first)) continue;
    if (tabs && error.code === 'TAB_AS_INDENT') continue;
    // Once it has lost its way, the parser takes every word to the end of the file for a fault.
    if (!first && error.message.includes(' in YAML stream')) continue;
    const open = unclosed(error, lines, at);
    const words = open?.words ?? inWords(error, lines[at.line - 1] ?? '', text.slice(error.pos[0]));
    found.set(at.line, { rule: 'read/yaml', level: 'error', ...words, place: open?.place ?? at });
  }
  return [...found.values()];
}

/** YAML sees a missing quotation mark or bracket only where the file ends; a reader looks for where it was opened. */
function unclosed(
  error: YAMLParseError,
  lines: readonly string[],
  end: Place,
): { readonly words: Words; readonly place: Place } | undefined {
  if (!/closing|must end with|end with a/.test(error.message)) return undefined;
  for (const [index, line] of lines.slice(0, end.line).entries()) {
    const [, before = '', value = ''] = /^(\s*(?:- )*(?:[^:"'[{]*:\s+)?)(["'[{].*)$/.exec(line) ?? [];
    const mark = value[0];
    if (mark === undefined || isClosed(value)) continue;
    const place = { file: end.file, line: index + 1, column: before.length + 1 };
    if (mark === '"' || mark === "'") {
      return {
        words: {
          message: `found a quotation mark ${mark} that is not closed, expected one more`,
          hint: 'close it at the end of the text',
        },
        place,
      };
    }
    return {
      words: {
        message: `found ${show(mark)} that is not closed, expected ${mark === '[' ? ']' : '}'} after the last item`,
        hint: 'write one item a line, each after a hyphen and a space, without brackets',
      },
      place,
    };
  }
  return undefined;
}

function isClosed(value: string): boolean {
  if (value.startsWith('"')) return /^"(?:[^"\\]|\\.)*"/.test(value);
  if (value.startsWith("'")) return /^'(?:[^']|'')*'/.test(value);
  const count = (marks: RegExp): number => value.match(marks)?.length ?? 0;
  return count(/[[{]/g) <= count(/[\]}]/g);
}

function spaces(line: string): string {
  const count = /^ */.exec(line)?.[0].length ?? 0;
  return `${count} ${count === 1 ? 'space' : 'spaces'}`;
}

const QUOTES = 'put the whole text in double quotes';

function inWords(error: YAMLParseError, line: string, rest: string): Words {
  const value = /^\s*(?:- )*[^:]*:\s+(.*)$/.exec(line)?.[1] ?? line.replace(/^\s*- /, '').trim();
  const opening = /^['"&*!|>%@`[{]/.exec(value)?.[0];
  if (/^\s*\u00a0|^[ \u00a0]*(?:-[ \u00a0]+)*[\w-]+:\u00a0|-\u00a0/.test(line)) {
    return {
      message: `found a no-break space in ${show(line.trim())}, expected a plain space`,
      hint: 'delete the space before the value (or at the start of the line) and type it again; text copied from a page or a letter often brings such spaces',
    };
  }
  if (error.code === 'RESOURCE_EXHAUSTION') {
    return {
      message: 'found lists or maps nested too deep, expected a file like the examples',
      hint: 'leave the inner brackets away',
    };
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && /: /.test(value)) {
    return {
      message: `found a second ": " in ${show(value)}, expected text`,
      hint: `${QUOTES}: ": " would start a new key`,
    };
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    return {
      message: `found indented lines below ${show(value)}, expected either a value or indented lines`,
      hint: 'take the value away, or move the lines below it to the left',
    };
  }
  if (error.code === 'BAD_DQ_ESCAPE') {
    return {
      message: `found ${show(rest.slice(0, 2))} in double quotes, expected text`,
      hint: 'write the backslash twice, or use single quotes',
    };
  }
  if (/quote/.test(error.message)) {
    return {
      message: 'found a quotation mark that is not closed, expected one more',
      hint: 'close it at the end of the text',
    };
  }
  if (/^\{[\w-]+\}/.test(value)) {
    return {
      message: `found ${show(value)} without quotes, expected text`,
      hint: `write "${value}" in quotes: without them { starts keys`,
    };
  }
  if (/[Ff]low|must end with/.test(error.message)) {
    return {
      message: `found ${show(opening ?? rest.slice(0, 1))} that is not closed or not separated by commas, expected a list in [ ] or keys in { }`,
      hint: 'write one item a line, each after a hyphen and a space, without brackets',
    };
  }
  if (opening === "'" || opening === '"') {
    return {
      message: `found more text after the closing quotation mark in ${show(value)}, expected the end of the line`,
      hint:
        opening === "'"
          ? 'put the whole text in double quotes: then an apostrophe may stand in it'
          : 'put the whole text in one pair of quotes',
    };
  }
  if (opening !== undefined) {
    return {
      message: `found a text that starts with ${opening}, expected text`,
      hint: `${QUOTES}: at the start ${opening} has a meaning of its own`,
    };
  }
  if (/^\s*(?:- )?[\w-]+:\S/.test(line)) {
    return {
      message: `found ${show(line.trim())}, expected a space after the colon`,
      hint: `write ${line.trim().replace(/:/, ': ')}`,
    };
  }
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || !/:(\s|$)|^\s*- /.test(line)) {
    return {
      message: `found ${show(line.trim())}, expected a key with a colon, such as name: Help desk`,
      hint: 'add the key and the colon; text that goes on from the line above must be indented further',
    };
  }
  const outOfLine = error.code === 'MISSING_CHAR' && error.message.startsWith('Sequence item');
  if (
    outOfLine ||
    error.code === 'BAD_INDENT' ||
    error.code === 'UNEXPECTED_TOKEN' ||
    error.code === 'BAD_COLLECTION_TYPE'
  ) {
    return {
      message: `found ${show(line.trim())} with ${spaces(line)} before it, expected as many as the lines it belongs to`,
      hint: 'let all keys of one group start in the same column, and indent what belongs to a key by two spaces',
    };
  }
  return { message: `found ${show(line.trim())}, expected a key with a colon and its value`, hint: QUOTES };
}
