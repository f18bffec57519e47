/** Takes the bytes of a content stream (or of a CMap), gives its operators in order, each with its operands. */

/** A word that is an operand: a name keeps its `/`, a string is its bytes, an array or dictionary its items. */
export type Operand =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name'; readonly value: string }
  | { readonly type: 'string'; readonly value: Uint8Array }
  | { readonly type: 'word'; readonly value: string }
  | { readonly type: 'array'; readonly items: readonly Operand[] }
  | { readonly type: 'dictionary'; readonly items: ReadonlyMap<string, Operand> };

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const CONSTANTS = new Set(['true', 'false', 'null']);

/** Throws where the bytes are no content stream. */
export function operations(bytes: Uint8Array): readonly Operation[] {
  const reader = { bytes, at: 0 };
  const found: Operation[] = [];
  let operands: Operand[] = [];
  for (;;) {
    skipBlank(reader);
    if (reader.at >= bytes.length) break;
    const operand = next(reader);
    if (operand.type !== 'word' || CONSTANTS.has(operand.value)) operands.push(operand);
    else {
      if (operand.value === 'BI') throw new Error('an inline image is not expected');
      found.push({ operator: operand.value, operands });
      operands = [];
    }
  }
  if (operands.length > 0) throw new Error('the stream ends with operands of no operator');
  return found;
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

const BLANK = /[\0\t\n\f\r ]/;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]/;

function peek({ bytes, at }: Reader, ahead = 0): string {
  const byte = bytes[at + ahead];
  return byte === undefined ? '' : String.fromCharCode(byte);
}

function skipBlank(reader: Reader): void {
  for (;;) {
    if (BLANK.test(peek(reader))) reader.at += 1;
    else if (peek(reader) === '%') while (!/^[\r\n]?$/.test(peek(reader))) reader.at += 1;
    else return;
  }
}

function next(reader: Reader): Operand {
  const first = peek(reader);
  if (first === '(') return { type: 'string', value: literal(reader) };
  if (first === '[') return { type: 'array', items: until(reader, ']') };
  if (first === '<' && peek(reader, 1) === '<') return { type: 'dictionary', items: pairs(until(reader, '>>')) };
  if (first === '<') return { type: 'string', value: hexadecimal(reader) };
  const start = reader.at;
  reader.at += 1;
  while (REGULAR.test(peek(reader))) reader.at += 1;
  const value = Buffer.from(reader.bytes.subarray(start, reader.at)).toString('latin1');
  if (first === '/') return { type: 'name', value };
  if (!REGULAR.test(first)) throw new Error(`${first} stands where nothing can begin with it`);
  return /^[-+.\d]/.test(value) ? { type: 'number', value: Number(value) } : { type: 'word', value };
}

function until(reader: Reader, end: ']' | '>>'): readonly Operand[] {
  reader.at += end.length;
  const items: Operand[] = [];
  for (;;) {
    skipBlank(reader);
    if (peek(reader) === '') throw new Error(`${end} is missing`);
    if (peek(reader) + (end === '>>' ? peek(reader, 1) : '') === end) break;
    items.push(next(reader));
  }
  reader.at += end.length;
  return items;
}

function pairs(items: readonly Operand[]): ReadonlyMap<string, Operand> {
  const found = new Map<string, Operand>();
  items.forEach((key, index) => {
    const value = items[index + 1];
    if (index % 2 === 0 && key.type === 'name' && value) found.set(key.value, value);
  });
  return found;
}

/** `<48 6>` is the bytes 48 and 60: an odd last digit has a 0 behind it. */
function hexadecimal(reader: Reader): Uint8Array {
  let digits = '';
  for (reader.at += 1; peek(reader) !== '>'; reader.at += 1) {
    if (peek(reader) === '') throw new Error('> is missing');
    if (!BLANK.test(peek(reader))) digits += peek(reader);
  }
  reader.at += 1;
  if (/[^0-9A-Fa-f]/.test(digits)) throw new Error(`<${digits}> has other than hexadecimal digits`);
  return new Uint8Array(Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex'));
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function literal(reader: Reader): Uint8Array {
  const found: number[] = [];
  let depth = 0;
  for (;;) {
    const byte = reader.bytes[reader.at];
    if (byte === undefined) throw new Error(') is missing');
    const character = peek(reader);
    if (character === '\\') {
      found.push(...escaped(reader));
      continue;
    }
    reader.at += 1;
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return new Uint8Array(found);
    if (character === '(' && depth === 1) continue;
    // An end of line that is not escaped counts as one line feed, however it is written.
    if (character === '\r') {
      if (peek(reader) === '\n') reader.at += 1;
      found.push(10);
    } else found.push(byte);
  }
}

/** What a backslash and what is behind it mean: no byte where it only carries the string over a line. */
function escaped(reader: Reader): readonly number[] {
  reader.at += 1;
  const octal = /^[0-7]{1,3}/.exec(peek(reader) + peek(reader, 1) + peek(reader, 2))?.[0];
  if (octal !== undefined) {
    reader.at += octal.length;
    return [Number.parseInt(octal, 8) & 0xff];
  }
  const byte = reader.bytes[reader.at];
  const character = peek(reader);
  reader.at += character === '\r' && peek(reader, 1) === '\n' ? 2 : 1;
  if (byte === undefined || character === '\r' || character === '\n') return [];
  return [ESCAPES[character] ?? byte];
}
