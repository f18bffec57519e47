/** Takes the rule of one small value, gives its grammar: a parser and the regular expression that accepts the same texts. */

/** What is wrong with a text. `meaning` marks a text of the right form that still can't be (30 February): no pattern sees those. */
export interface Fault {
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
  readonly meaning?: true;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** Types of JSON that an editor may make of a plain text. */
export type Reading = 'number' | 'integer' | 'boolean';

/** How one kind of value is written. `pattern` is an ECMA regular expression for the `u` flag, anchored at both ends. */
export interface Grammar<T> {
  readonly name: string;
  /** What a message says was expected: `an amount`. */
  readonly what: string;
  /** Right forms; the first stands in messages. */
  readonly examples: readonly [string, ...string[]];
  readonly pattern: string;
  /** What else an editor may read the text as: `45.00` as a number, `true` as a boolean. */
  readonly read: readonly Reading[];
  /** True where `what` needs no example beside it. */
  readonly plain: boolean;
  parse(text: string): Parsed<T>;
}

/** The rule that `grammar` works from. `pattern` has named groups and no anchors; `build` gets the text of each group ('' where it is absent). */
export interface Rule<T> {
  readonly name: string;
  readonly what: string;
  readonly examples: readonly [string, ...string[]];
  readonly pattern: string;
  readonly read?: readonly Reading[];
  readonly plain?: boolean;
  build(group: (name: string) => string, text: string): Parsed<T>;
  /** A word on a usual slip, where the text does not match. */
  slip?(text: string): string | undefined;
}

export function grammar<T>(rule: Rule<T>): Grammar<T> {
  const shape = new RegExp(`^(?:${rule.pattern})$`, 'u');
  return {
    name: rule.name,
    what: rule.what,
    examples: rule.examples,
    pattern: `^(?:${rule.pattern.replaceAll(/\(\?<\w+>/g, '(?:')})$`,
    read: rule.read ?? [],
    plain: rule.plain ?? false,
    parse(text) {
      const match = shape.exec(text);
      if (match) return rule.build((name) => match.groups?.[name] ?? '', text);
      return fault(text, expectation(rule), rule.slip?.(text) ?? inGeneral(text, rule));
    },
  };
}

/** `an amount, such as 45.00`. */
export function expectation(rule: {
  readonly what: string;
  readonly examples: readonly string[];
  readonly plain?: boolean;
}): string {
  return rule.plain ? rule.what : `${rule.what}, such as ${rule.examples.join(' or ')}`;
}

/** The way out where no usual slip is known. */
function inGeneral(text: string, rule: { readonly examples: readonly [string, ...string[]] }): string {
  if (text !== text.trim()) return 'take away the spaces around it';
  return `write it like this: ${rule.examples[0]}`;
}

export function fine<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function fault(found: string, expected: string, hint?: string): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: hint === undefined ? { found, expected } : { found, expected, hint } };
}

/** A text of the right form that can't be: no regular expression finds it. */
export function meaningless(
  found: string,
  expected: string,
  hint?: string,
): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { ...fault(found, expected, hint).fault, meaning: true } };
}
