/** Takes the YAML of a template file, gives it as plain data: each scalar stays the text that was written. What people write is read by `yaml.ts`. */
import { LineCounter, parseDocument, visit } from 'yaml';
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import type { Raw } from '../model/source.ts';

/** The data, or each fault of the YAML with its place. Aliases are refused. What has the same name and the same text as before is not read again. */
export function readPlain(text: string, file: string): Outcome<Raw> {
  const known = LAST.get(file);
  if (known?.text === text) return known.outcome;
  const outcome = read(text, file);
  if (LAST.size >= KEPT) LAST.clear();
  LAST.set(file, { text, outcome });
  return outcome;
}

/** Each paper reads the templates, and an amendment those of its contract too, which mostly say the same. No answer is ever changed. */
const LAST = new Map<string, { readonly text: string; readonly outcome: Outcome<Raw> }>();

/** So many files are kept, more than the program has. */
const KEPT = 5000;

function read(text: string, file: string): Outcome<Raw> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false });
  const faults: Diagnostic[] = [];
  const fault = (message: string, offset: number) => {
    const { line, col: column } = lineCounter.linePos(offset);
    const hint = 'mend the line; the files of templates/examples show the style';
    faults.push({ rule: 'read/plain', level: 'error', message, hint, place: { file, line, column } });
  };
  for (const error of [...document.errors, ...document.warnings]) {
    fault(`found YAML that can't be read: ${error.message}`, error.pos[0]);
  }
  visit(document, {
    Alias(_, alias) {
      fault(`found the alias *${alias.source}, expected what it stands for`, alias.range?.[0] ?? 0);
    },
  });
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  return { ok: true, value: plain(document.toJS()), diagnostics: [] };
}

/** A key without a value is empty text. */
function plain(value: unknown): Raw {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return '';
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
