/** Takes what a phase found, gives one shape for every message a person gets: from reading, templates, checks and the register. */

export type Level = 'error' | 'warning' | 'note';

/** Where something was written. Lines and columns count from 1; a column counts UTF-16 units, as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One finding. `message` says what was found, then what was expected; `hint` says what to do. */
export interface Diagnostic {
  /** The id of the rule that speaks, e.g. `read/unknown-key` or `plan-adds-up`. */
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly hint?: string;
  readonly place?: Place;
  /** Of a finding of `check`: what it speaks of in the definition, as `payment.plan.Launch`, whether that stands there or lacks. */
  readonly path?: string;
  /** Other places that belong to the finding, each with a word on what is there. */
  readonly related?: readonly { readonly message: string; readonly place: Place }[];
}

/** The one way a phase answers when its input may be at fault: a value, or findings of which at least one is an error. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The order in which findings are told: by file, line and column; what has no place comes last. */
export function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  if (!a || !b) return Number(!a) - Number(!b);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** True when a list of findings forbids going on. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.level === 'error');
}
