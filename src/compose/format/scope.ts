/** Takes nothing, gives what writing a value needs besides the value: the language, the currency, and names. */
import type { Language } from '../language.ts';

/** The name that an id stands for, with the paths it comes from. */
export interface AnchorName {
  readonly text: string;
  readonly from: readonly string[];
}

/** What the agreement says about its own values. */
export interface FormatContext {
  /** ISO 4217: the currency of amounts, which the terms name once. */
  readonly currency: string;
  /** Plurals by singular where the language's rule does not do: `{ person: 'people' }`. */
  readonly units: Readonly<Record<string, string>>;
  /** The name of a milestone or duty by its id; undefined for any other anchor. */
  anchor(id: string): AnchorName | undefined;
}

/** What a template can say. */
export interface Scope {
  readonly language: Language;
  readonly format: FormatContext;
}

/** Puts values into a pattern of the language file: `{day} {month}`. */
export function fill(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([^}]*)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`The pattern "${pattern}" has no {${name}} to fill`);
    return part;
  });
}
