/** Takes a grammar or a closed list of phrases, gives the zod schema of a field: text in, value out. */
import * as z from 'zod';
import { count, yesNo } from '../grammar/count.ts';
import type { Grammar } from '../grammar/grammar.ts';
import * as names from '../grammar/names.ts';
import { text as textGrammar } from '../grammar/text.ts';

/** What can have an id. */
export type Kind = 'service' | 'duty' | 'milestone' | 'rate' | 'allowance' | 'surcharge' | 'site';

/** What a message calls each kind. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  service: 'a service',
  duty: 'a client duty',
  milestone: 'a milestone',
  rate: 'a rate',
  allowance: 'an allowance',
  surcharge: 'a surcharge',
  site: 'a site',
};

/** Where the terms list each kind. */
export const LIST_OF: Readonly<Record<Kind, string>> = {
  service: 'services',
  duty: 'client_duties',
  milestone: 'schedule.milestones',
  rate: 'rates',
  allowance: 'allowances',
  surcharge: 'surcharges',
  site: 'engagement.sites',
};

/**
 * What a scalar is for the checks of meaning: an id, a pointer to one, or just its grammar's value. A `line` is a map of one key
 * that is read as a whole: a band and its price, a service and its quantity.
 */
export type Role =
  | { readonly role: 'line'; readonly line: 'band' | 'engaged' }
  | { readonly role: 'value'; readonly grammar: Grammar<unknown> }
  | { readonly role: 'id'; readonly of: Kind; readonly grammar: Grammar<unknown> }
  | { readonly role: 'reference'; readonly to: readonly Kind[]; readonly grammar: Grammar<unknown> };

/** Which role each scalar's schema plays. */
export const roles = z.registry<Role>();

/**
 * A field whose text is one value of the grammar.
 * @param example for the reference, where no file of templates/examples has the field
 */
export function value<T>(rule: Grammar<T>, description: string, example?: string) {
  return scalar(rule, description, { role: 'value', grammar: rule }, example);
}

function scalar<T>(rule: Grammar<T>, description: string, role: Role, example?: string) {
  const schema = writtenAs(rule).transform((source, context): T => {
    const parsed = rule.parse(source);
    if (parsed.ok) return parsed.value;
    context.issues.push({
      code: 'custom',
      input: source,
      message: parsed.fault.expected,
      params: { fault: parsed.fault },
    });
    return z.NEVER;
  });
  z.globalRegistry.add(schema, { description, ...(example === undefined ? {} : { examples: [example] }) });
  roles.add(schema, role);
  return schema;
}

/** The text that a grammar reads: one schema for all its fields, since to make each of them anew is what a start would take longest for. */
function writtenAs(rule: Grammar<unknown>): z.ZodString {
  const known = WRITTEN.get(rule);
  if (known) return known;
  const written = z.string();
  z.globalRegistry.add(written, {
    pattern: rule.pattern,
    ...(rule.read.length > 0 ? { type: ['string', ...rule.read] } : {}),
    // Figures have no sign; free text may start with one.
    ...(rule.read.length === 1 ? { minimum: 0 } : {}),
  });
  WRITTEN.set(rule, written);
  return written;
}

const WRITTEN = new Map<Grammar<unknown>, z.ZodString>();

/** Free text, printed as written and never computed. An editor may read it as a number or as true. */
export function text(description: string, example?: string) {
  return value(textGrammar, description, example);
}

/** The id of one thing of a list. */
export function id(of: Kind, description: string) {
  return scalar(names.id, description, { role: 'id', of, grammar: names.id });
}

/** The id of something that stands elsewhere. */
export function reference(to: Kind | readonly Kind[], description: string) {
  return scalar(names.id, description, {
    role: 'reference',
    to: typeof to === 'string' ? [to] : to,
    grammar: names.id,
  });
}

export function yes(description: string, example?: string) {
  return value(yesNo, description, example);
}

export function whole(description: string) {
  return value(count, description);
}

/** One of a few phrases that the program computes with. */
export function choice<const T extends readonly [string, ...string[]]>(choices: T, description: string) {
  return z.enum(choices).describe(description);
}

/** A list with something in it. */
export function list<T extends z.ZodType>(item: T, description: string) {
  return z.array(item).min(1).describe(description);
}
