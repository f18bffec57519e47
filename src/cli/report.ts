/** Takes the outcome of a command, gives its words: results on standard output, messages on standard error, or one JSON object. */
import { createColors } from 'picocolors';
import { type Diagnostic, hasErrors, type Level, type Outcome, type Place } from '../diagnostic.ts';
import type { Shell } from './shell.ts';

/** Exit codes: fine, problems found, wrong usage, our bug. */
export const EXIT = { fine: 0, problems: 1, usage: 2, bug: 70 } as const;

/** What a command says of its value: `results` go to standard output, `words` to standard error. One entry a line. */
export interface Speech {
  readonly results: readonly string[];
  readonly words?: readonly string[];
}

/** An error makes an outcome a problem; where it is strict, a warning too. */
export function exitOf({ ok, diagnostics }: Outcome<unknown>, strict = false): number {
  const bad = !ok || hasErrors(diagnostics) || (strict && diagnostics.some(({ level }) => level === 'warning'));
  return bad ? EXIT.problems : EXIT.fine;
}

/**
 * Prints the outcome and gives the exit code.
 * @param told findings that were printed before
 */
export async function report<T>(
  shell: Shell,
  json: boolean | undefined,
  outcome: Outcome<T>,
  speak: (value: T) => Speech,
  data: (value: T) => unknown = (value) => value,
  told: readonly Diagnostic[] = [],
): Promise<number> {
  const code = exitOf(outcome);
  if (json === true) {
    shell.stdout(jsonAnswer(outcome.ok ? data(outcome.value) : {}, outcome.diagnostics, code !== EXIT.fine));
  } else {
    const before = new Set(told);
    const left = outcome.diagnostics.filter((each) => !before.has(each));
    if (left.length > 0) shell.stderr(await diagnosticsText(shell, left, shell.color.stderr));
    if (outcome.ok) {
      const { results, words = [] } = speak(outcome.value);
      shell.stdout(printed(results));
      shell.stderr(printed(words));
    }
  }
  return code;
}

/**
 * Prints what `check` or `verify` found: findings are their results, so they go to standard output.
 * @param close what else there is to say, told how many findings there are
 * @param strict true where warnings are problems too
 */
export async function checkReport<T>(
  shell: Shell,
  json: boolean,
  outcome: Outcome<T>,
  close: (value: T, findings: number) => Speech,
  strict = false,
): Promise<number> {
  const { diagnostics } = outcome;
  const code = exitOf(outcome, strict);
  if (json) {
    shell.stdout(jsonAnswer(outcome.ok ? outcome.value : {}, diagnostics, code !== EXIT.fine));
  } else {
    shell.stdout(await diagnosticsText(shell, diagnostics, shell.color.stdout));
    const count = diagnostics.length;
    if (count > 0) shell.stderr(`${count} ${count === 1 ? 'finding' : 'findings'}\n`);
    const { results, words = [] } = outcome.ok ? close(outcome.value, count) : { results: [] };
    shell.stdout(printed(results));
    shell.stderr(printed(words));
  }
  return code;
}

/** The one object that `--json` prints. What a terminal should not see is escaped, so that programs get it all the same. */
export function jsonAnswer(data: unknown, diagnostics: readonly Diagnostic[], bad: boolean): string {
  const text = JSON.stringify({ version: 1, status: bad ? 'problems' : 'ok', data, diagnostics }, null, 2);
  const escaped = (found: string): string =>
    found === '\n'
      ? found
      : found.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${text.replace(UNSEEN, escaped)}\n`;
}

/** All findings for people: `file:line:column`, the message, the line itself with a caret, the hint. */
export async function diagnosticsText(
  shell: Shell,
  diagnostics: readonly Diagnostic[],
  color: boolean,
): Promise<string> {
  const sources = new Map<string, readonly string[]>();
  for (const { place, related = [] } of diagnostics) {
    for (const { file } of [...(place ? [place] : []), ...related.map((each) => each.place)]) {
      if (!sources.has(file)) sources.set(file, await linesOf(shell, file));
    }
  }
  const lineAt = (place: Place): string | undefined => sources.get(place.file)?.[place.line - 1];
  return diagnostics
    .map((diagnostic, at) =>
      oneText(color, diagnostic, same(diagnostic.place, diagnostics[at - 1]?.place) ? () => undefined : lineAt),
    )
    .join('');
}

/** A line that was just quoted is not quoted again. */
function same(a: Place | undefined, b: Place | undefined): boolean {
  return a?.file === b?.file && a?.line === b?.line && a?.column === b?.column;
}

/** A file that can't be read any more costs its finding only the quoted line. */
async function linesOf(shell: Shell, file: string): Promise<readonly string[]> {
  try {
    const bytes = await shell.world.read(file);
    return bytes ? new TextDecoder().decode(bytes).split(/\r\n|\n|\r/) : [];
  } catch {
    return [];
  }
}

function oneText(color: boolean, diagnostic: Diagnostic, lineAt: (place: Place) => string | undefined): string {
  const paint = createColors(color);
  const level: Record<Level, (text: string) => string> = { error: paint.red, warning: paint.yellow, note: paint.cyan };
  const { place, related = [], hint } = diagnostic;
  const at = ({ file, line, column }: Place): string => `${printable(file)}:${line}:${column}`;
  const lines = [
    `${place ? `${paint.bold(at(place))}: ` : ''}${level[diagnostic.level](diagnostic.level)}: ${printable(diagnostic.message)}${paint.dim(` [${diagnostic.rule}]`)}`,
  ];
  const source = place && lineAt(place);
  if (place && source !== undefined && source.trim() !== '') lines.push(...excerpt(place, source, paint.dim));
  for (const other of related) lines.push(`  ${paint.dim(at(other.place))}: ${printable(other.message)}`);
  if (hint !== undefined) lines.push(`  ${paint.bold('hint')}: ${printable(hint)}`);
  return `${lines.join('\n')}\n`;
}

/** The line and a caret under the place; a long line is cut around it. */
function excerpt(place: Place, source: string, dim: (text: string) => string): readonly string[] {
  const start = Math.max(0, place.column - 70);
  const shown = printable(source.slice(start, start + 100));
  const before = printable(source.slice(start, place.column - 1));
  const gutter = String(place.line);
  return [
    `${dim(`  ${gutter} | `)}${shown}`,
    `${dim(`  ${' '.repeat(gutter.length)} | `)}${' '.repeat([...before].length)}^`,
  ];
}

/**
 * What a file or a name holds must not steer the terminal, nor look like something else: control characters, those that turn the
 * direction of writing around or can't be seen, and private ones are shown as a space.
 */
export function printable(text: string): string {
  return text.replace(UNSEEN, ' ');
}

/** The lines of what a command says, each printable, for one of the streams. */
function printed(lines: readonly string[]): string {
  return lines.map((line) => `${line.split('\n').map(printable).join('\n')}\n`).join('');
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
