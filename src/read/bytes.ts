/** Takes the bytes of a file, gives its text, or the one reason why it can't be read as text. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';

/** A file longer than this, in MiB, is no file of terms. */
const LIMIT = 1;

/**
 * The text without a byte order mark; UTF-8 only.
 * @param limit how long the file may be, in MiB
 */
export function decode(bytes: Uint8Array, file: string, limit = LIMIT): Outcome<string> {
  const refuse = (rule: string, message: string, hint: string, line = 1, column = 1): Outcome<string> => {
    const place = { file, line, column };
    return { ok: false, diagnostics: [{ rule, level: 'error', message, hint, place } satisfies Diagnostic] };
  };
  const most = limit * 1024 * 1024;
  if (bytes.length > most) {
    return refuse(
      'read/size',
      `found a file of ${bytes.length} bytes, expected at most ${most} (${limit} MiB)`,
      limit === LIMIT
        ? 'terms fit on a few pages; check that this is the right file'
        : 'check that this is the right file, or split it',
    );
  }
  if (isUtf16(bytes)) {
    return refuse('read/encoding', 'found text in UTF-16, expected UTF-8', 'save the file as UTF-8 in your editor');
  }
  const bad = firstBadByte(bytes);
  if (bad === undefined) {
    const text = new TextDecoder().decode(bytes);
    if (!text.includes('\r') || text.includes('\n')) return { ok: true, value: text, diagnostics: [] };
    return refuse(
      'read/line-ends',
      'found lines that end with a carriage return alone, as on very old Macs, expected line feeds',
      'save the file with line ends of Unix or Windows in your editor',
    );
  }
  const before = new TextDecoder().decode(bytes.subarray(0, bad));
  const line = before.split('\n');
  return refuse(
    'read/encoding',
    `found a byte that is no UTF-8 (0x${(bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0')}, byte ${bad + 1} of the file), expected UTF-8`,
    'save the file as UTF-8 in your editor, and look at the letters with accents on this line',
    line.length,
    (line.at(-1) ?? '').length + 1,
  );
}

/** By its mark, or by zero bytes where text has letters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length > 1 && bytes.length % 2 === 0 && (first === 0) !== (second === 0);
}

/** The position of the first byte that is no part of a character: the longest good start, found by halving. */
function firstBadByte(bytes: Uint8Array): number | undefined {
  if (isGood(bytes, false)) return undefined;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isGood(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // A start that ends within a character still counts as good: go back to where that character began.
  while (good > 0 && !isGood(bytes.subarray(0, good), false)) good -= 1;
  return good;
}

function isGood(bytes: Uint8Array, more: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: more });
    return true;
  } catch {
    return false;
  }
}
