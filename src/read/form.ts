/** Takes a schema and what was written, gives every fault of form: unknown and missing keys, wrong kinds, values that can't be read. */
import * as z from 'zod';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { expectation, type Fault } from '../model/grammar/grammar.ts';
import { spotAt } from '../model/keys.ts';
import { KIND_WORDS, roles } from '../model/schema/scalar.ts';
import { forms, pick, type Schema, schemaAt } from '../model/schema/walk.ts';
import type { Raw } from '../model/source.ts';
import { nearest } from '../nearest.ts';
import { either, kindOf, show } from './show.ts';
import { knownKeys, nearestKey, respelt, unknownKey } from './unknown-key.ts';

type At = readonly (string | number)[];

/** What was written, as far as messages need it. `place` finds a part or the nearest around it; `key` finds the key of a part. */
export interface Located {
  readonly raw: Raw;
  readonly place: (at: At) => Place | undefined;
  readonly key: (at: At) => Place | undefined;
  /** True where a finding names the part already. */
  readonly spoiled: (at: At) => boolean;
}

/** All faults of form; none where the schema accepts the file. */
export function formFaults(schema: Schema, written: Located): readonly Diagnostic[] {
  return below(schema, schema, written, []);
}

/** The faults of the part at `at`, which `schema` should accept. */
function below(root: Schema, schema: Schema, written: Located, at: At): readonly Diagnostic[] {
  const part = schemaAt(root, written.raw, at).raw;
  const result = z.safeParse(schema, part);
  if (result.success || part === undefined) return [];
  const { issues } = result.error;
  const isMisspelt = misspelt(issues, schema, part);
  return issues.flatMap((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    const where = [...at, ...path];
    const spot = { root, written, at: where, ...schemaAt(schema, part, path) };
    if (written.spoiled(where) || (spot.raw === undefined && isMisspelt(path))) return [];
    return faultsOf(issue, spot);
  });
}

/** The missing keys that unknown keys beside them are nearly, by the path of their map: one finding is enough for both. */
function misspelt(
  issues: readonly z.core.$ZodIssue[],
  schema: Schema,
  raw: Raw,
): (path: readonly (string | number)[]) => boolean {
  const near = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const { schema: map, raw: part } = schemaAt(schema, raw, issue.path);
    if (map === undefined || part === undefined) continue;
    const known = knownKeys(map, part);
    for (const key of issue.keys) {
      const right = nearestKey(known, part, key);
      if (right !== undefined) near.add(JSON.stringify([...issue.path, right]));
    }
  }
  return (path) => near.has(JSON.stringify(path));
}

interface Spotted {
  readonly root: Schema;
  readonly written: Located;
  readonly at: At;
  /** What should be there, and what is. */
  readonly schema: Schema | undefined;
  readonly raw: Raw | undefined;
}

function faultsOf(issue: z.core.$ZodIssue, spot: Spotted): readonly Diagnostic[] {
  const { schema, raw, at } = spot;
  if (schema === undefined) throw new Error(`No schema for the finding at ${at.join('.')}: ${issue.message}`);
  if (raw === undefined) return [missing(spot, schema)];
  switch (issue.code) {
    case 'invalid_union': {
      const form = pick(schema, respelt(schema, raw));
      const fits = form !== undefined && (typeof raw !== 'string' || roles.get(form) !== undefined);
      if (!fits) return operationFault(spot, schema, raw) ?? [wrongKind(spot, schema, raw)];
      return below(spot.root, form, spot.written, at).map((finding) => withPhrases(finding, schema, raw));
    }
    case 'unrecognized_keys': {
      const known = knownKeys(schema, raw);
      const around = spotAt(spot.written.raw, at);
      return issue.keys
        .filter((key) => !spot.written.spoiled([...at, key]))
        .map((key) => unknownKey(spot.root, known, raw, key, around, spot.written.key([...at, key])));
    }
    case 'custom':
      return [valueFault(spot, issue.params?.['fault'])];
    default:
      return [wrongKind(spot, schema, raw)];
  }
}

/** A share may also be `remaining`: the phrases of a closed list that stand beside a value. */
function withPhrases(finding: Diagnostic, schema: Schema, raw: Raw): Diagnostic {
  if (typeof raw !== 'string') return finding;
  const phrases = forms(schema).flatMap((form) => (form instanceof z.ZodLiteral ? [`${form.value}`] : []));
  return phrases.length === 0 ? finding : { ...finding, message: `${finding.message}, or ${either(phrases)}` };
}

/** An item of one key, none of which is known: `chnage_service`. */
function operationFault(spot: Spotted, schema: Schema, raw: Raw): readonly Diagnostic[] | undefined {
  const names = forms(schema).flatMap((form) => (form instanceof z.ZodObject ? Object.keys(form.shape) : []));
  if (typeof raw === 'string' || Array.isArray(raw) || names.length === 0) return undefined;
  const [key = ''] = Object.keys(raw);
  const near = nearest(key, names);
  const expected = [...new Set(names)];
  return [
    diagnostic(
      'read/unknown-key',
      spot,
      `found ${kindOf(raw)}, expected one of ${expected.join(', ')}`,
      near ? `write ${near}` : `the item starts with one of these words and a colon`,
    ),
  ];
}

function valueFault(spot: Spotted, fault: Fault): Diagnostic {
  const version = spot.at[0] === 'plainterms';
  return diagnostic(
    version ? 'read/version' : 'read/value',
    spot,
    `found ${show(fault.found)}, expected ${fault.expected}`,
    fault.hint,
  );
}

function missing(spot: Spotted, schema: Schema): Diagnostic {
  const key = `${spot.at.at(-1)}`;
  const around = spot.at.slice(0, -1);
  const { path } = spotAt(spot.written.raw, around);
  const words = `found no ${key}, expected ${expected(schema)}`;
  const place = spot.written.key(around);
  return {
    rule: 'read/missing-key',
    level: 'error',
    message: path === '' ? words : `${path}: ${words}`,
    hint: `add ${example(key, schema)}`,
    ...(place ? { place } : {}),
  };
}

function wrongKind(spot: Spotted, schema: Schema, raw: Raw): Diagnostic {
  const all = forms(schema);
  if (spot.at[0] === 'plainterms' && typeof raw === 'string') {
    return diagnostic(
      'read/version',
      spot,
      `found version ${show(raw)} of the format, expected 1`,
      'write plainterms: 1; for a later version, get a later plainterms',
    );
  }
  const phrases = all.flatMap((form) =>
    form instanceof z.ZodEnum || form instanceof z.ZodLiteral ? phrasesOf(form) : [],
  );
  const words = `found ${kindOf(raw)}, expected ${expected(schema)}`;
  if (typeof raw === 'string') {
    const near = nearest(raw, phrases, 0.45);
    if (near !== undefined) return diagnostic('read/choice', spot, words, `write ${near}`);
    if (all.some((form) => form instanceof z.ZodArray)) {
      return diagnostic('read/kind', spot, words, `write it on a line of its own below, after a hyphen: - ${raw}`);
    }
    const map = all.find((form) => form instanceof z.ZodObject);
    const line = all.some((form) => roles.get(form)?.role === 'line');
    if (line)
      return diagnostic(
        'read/kind',
        spot,
        words,
        'write the band, a colon and its price: up to 79 guests: 68.00 per guest',
      );
    if (map && phrases.length > 0) {
      return diagnostic('read/choice', spot, words, `write ${either(phrases)}, or each key on a line of its own below`);
    }
    if (phrases.length > 0) return diagnostic('read/choice', spot, words, 'write one of these, as it stands here');
    return diagnostic('read/kind', spot, words, 'write each key on a line of its own below, indented by two spaces');
  }
  if (Array.isArray(raw)) {
    const hint = raw.length === 0 ? 'add an item, or take the line away' : 'write it without the hyphen';
    return diagnostic('read/kind', spot, words, hint);
  }
  const [[key = '', rest] = [], second] = Object.entries(raw);
  const scalar = all.some((form) => !(form instanceof z.ZodObject) && !(form instanceof z.ZodArray));
  if (scalar && second === undefined && typeof rest === 'string') {
    return diagnostic(
      'read/kind',
      spot,
      words,
      `if this is one text, put it in quotes: "${key}: ${rest}"; without them ": " makes a key`,
    );
  }
  const list = all.some((form) => form instanceof z.ZodArray);
  return diagnostic(
    'read/kind',
    spot,
    words,
    list ? 'start each item with a hyphen and a space' : 'write the value on the same line, after the colon',
  );
}

/** What a schema wants, in words. */
function expected(schema: Schema): string {
  const all = forms(schema);
  const objects = all.filter((form) => form instanceof z.ZodObject);
  const wants = all.map((form) => {
    const role = roles.get(form);
    if (role?.role === 'line') return role.line === 'band' ? 'a band and its price' : 'a service and its quantity';
    if (role?.role === 'reference') return `the id of ${either(role.to.map((kind) => KIND_WORDS[kind]))}`;
    if (role) return expectation(role.grammar);
    if (form instanceof z.ZodEnum || form instanceof z.ZodLiteral) return either(phrasesOf(form));
    if (form instanceof z.ZodArray) return 'a list with at least one item';
    if (!(form instanceof z.ZodObject)) return 'text';
    if (objects.length === 1) return `the keys ${required(form).join(', ')}`;
    return `an item that starts with ${either(objects.map((each) => `${required(each)[0]}`))}`;
  });
  return either([...new Set(wants)]);
}

/** The line that is missing, as it may look. */
function example(key: string, schema: Schema): string {
  const [form] = forms(schema);
  const role = form && roles.get(form);
  if (role?.role === 'reference') return `a line ${key}: and the id`;
  if (role && role.role !== 'line')
    return `a line ${key}: ${role.grammar.name === 'text' ? 'and the text' : role.grammar.examples[0]}`;
  if (form instanceof z.ZodEnum || form instanceof z.ZodLiteral) return `a line ${key}: ${phrasesOf(form)[0]}`;
  if (form instanceof z.ZodArray) return `${key}: and below it one item a line, each after a hyphen`;
  return form instanceof z.ZodObject ? `${key}: and below it ${required(form).join(', ')}` : `a line ${key}:`;
}

function required(form: z.ZodObject): readonly string[] {
  const needed = Object.entries(form.shape).flatMap(([key, part]) => (part instanceof z.ZodExactOptional ? [] : [key]));
  return needed.length > 0 ? needed : Object.keys(form.shape);
}

function phrasesOf(form: z.ZodEnum | z.ZodLiteral): readonly string[] {
  return (form instanceof z.ZodEnum ? form.options : [...form.values]).map((phrase) => `${phrase}`);
}

function diagnostic(rule: string, spot: Spotted, words: string, hint: string | undefined): Diagnostic {
  const { path } = spotAt(spot.written.raw, spot.at);
  const place = spot.written.place(spot.at);
  return {
    rule,
    level: 'error',
    message: path === '' ? words : `${path}: ${words}`,
    ...(hint === undefined ? {} : { hint }),
    ...(place ? { place } : {}),
  };
}
