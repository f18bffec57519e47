import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Fault } from '../../../src/model/grammar/grammar.ts';
import { changeFileSchema } from '../../../src/model/schema/change.ts';
import { clientFileSchema } from '../../../src/model/schema/client.ts';
import { serviceDefinitionSchema } from '../../../src/model/schema/definition.ts';
import { jsonSchema, SCHEMA_NAMES, type SchemaName } from '../../../src/model/schema/json-schema.ts';
import { leaves } from '../../../src/model/schema/leaves.ts';
import type { Raw } from '../../../src/model/source.ts';
import { RUNS } from '../../runs.ts';

const examples = new URL('../../../templates/examples/', import.meta.url);
const faulty = new URL('../../fixtures/faulty/', import.meta.url);
const ajv = new Ajv2020({ allErrors: false, strictTypes: false });
const files: Record<SchemaName, { readonly zod: z.ZodType; readonly ajv: (data: unknown) => unknown }> = {
  service: { zod: serviceDefinitionSchema, ajv: ajv.compile(jsonSchema('service')) },
  client: { zod: clientFileSchema, ajv: ajv.compile(jsonSchema('client')) },
  change: { zod: changeFileSchema, ajv: ajv.compile(jsonSchema('change')) },
};

describe('every example passes, read as text and as an editor reads it', () => {
  test.each(readdirSync(examples).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
    const text = readFileSync(new URL(name, examples), 'utf8');
    expect(files[kindOf(name)].ajv(parse(text, { schema: 'failsafe' }))).toBe(true);
    expect(files[kindOf(name)].ajv(parse(text, { schema: 'core' }))).toBe(true);
  });
});

/** Faults that are not of form: YAML's own, and those of meaning. No schema sees them; reading and `check` do. */
const UNSEEN = [
  'alone',
  'appointments-meaning',
  'bands-own',
  'business-days',
  'circle',
  'client-days',
  'client-duplicate-service',
  'client-guarantor',
  'client-orderer',
  'decimals',
  'decimals-few',
  'duplicate-id',
  'duplicate-items',
  'hours-twice',
  'jurisdiction-nowhere',
  'jurisdiction-part',
  'language-not-there',
  'lateness-grace',
  'lateness-step',
  'monthly',
  'note-in-text',
  'plan-lines',
  'poster-distance',
  'returns-no-goods',
  'seasons',
  'tag',
  'trade',
  'units',
  'unknown-codes',
  'unknown-moments',
  'unknown-names',
  'ways',
];

test('the schema rejects every fault of form, both ways of reading, and nothing else', () => {
  const unseen = readdirSync(faulty).flatMap((file) => {
    const name = file.replace('.yaml', '');
    if (name === file || name.startsWith('terms-')) return [];
    const text = readFileSync(new URL(file, faulty), 'utf8');
    return accepts(name, text, 'failsafe') || accepts(name, text, 'core') ? [name] : [];
  });
  expect(unseen.sort()).toEqual(UNSEEN);
});

/** What can't be read as YAML is rejected too. */
function accepts(name: string, text: string, schema: 'failsafe' | 'core'): boolean {
  try {
    return files[kindOf(`-${name}`)].ajv(parse(text, { schema })) === true;
  } catch {
    return false;
  }
}

test('a price list may say that each band prices its own units, as text and as an editor reads it', () => {
  const text = readFileSync(new URL('catering.yaml', examples), 'utf8').replace(
    '      - up to 79 guests',
    '      - each band its own units\n      - up to 79 guests',
  );
  expect([accepts('x', text, 'failsafe'), accepts('x', text, 'core')]).toEqual([true, true]);
  expect(serviceDefinitionSchema.parse(parse(text, { schema: 'failsafe' })).services[0]?.price).toMatchObject([
    { kind: 'band', to: 79, own: true },
    { kind: 'band', from: 80, own: true },
  ]);
});

const VALUES = [
  '45.00',
  '1,200.00',
  '0',
  '-5',
  '1e3',
  '50%',
  '6.625%',
  '10 business days',
  '1 days',
  '2027-02-12',
  '2027-02-30',
  '10:00',
  '25:00',
  'signature',
  'end of term',
  '7 days before event',
  '14 computers',
  '45.00 per computer per month',
  '950.00 once',
  'included',
  'Mo-Fr',
  'Mo-Fr 08:00-18:00',
  '2 calls per computer per month',
  '2 per year',
  'lapses',
  'up to 50.00',
  '8% per year above the base rate',
  '3 times the price',
  'work done',
  '31 days or more',
  '20 to 10 days',
  'yes',
  'true',
  'remaining',
  'extras',
  'by law',
  'none',
  'own line',
  'setup',
  'Text: with a colon',
  ' ',
  'a\u0007b',
  'x\ny',
];

describe('schema and parsers agree on every example with one thing changed', () => {
  test.each(readdirSync(examples).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
    const raw = readRaw(name);
    const { zod, ajv } = files[kindOf(name)];
    const spots = leaves(zod, raw).map(({ spot }) => spot.at);
    const changed = fc.tuple(
      fc.constantFrom(...spots),
      fc.constantFrom<Raw | undefined>(undefined, [], {}, ['a'], ...VALUES),
    );
    fc.assert(
      fc.property(changed, ([at, value]) => {
        const file = replaced(raw, at, value);
        const fine = formIsFine(zod, file);
        expect(ajv(file)).toBe(fine);
        // An editor that reads 45.00 as a number must not find fault with a file that is right.
        if (fine) expect(ajv(asEditor(file))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

/** The file as an editor reads it: figures as numbers, true as a boolean. */
function asEditor(raw: Raw): unknown {
  if (Array.isArray(raw)) return raw.map(asEditor);
  if (typeof raw === 'object')
    return Object.fromEntries(Object.entries(raw).map(([key, part]) => [key, asEditor(part)]));
  return /^(?:[-+]?[0-9.]+(?:e[0-9]+)?|true|false)$/.test(raw) ? parse(raw, { schema: 'core' }) : raw;
}

function formIsFine(schema: z.ZodType, file: unknown): boolean {
  const result = schema.safeParse(file);
  return result.success || result.error.issues.every(onlyMeaning);
}

/** True for a day that the calendar has not, and the like. In a union it is enough that one form finds nothing else. */
function onlyMeaning(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.some((form) => form.every(onlyMeaning));
  const fault: Partial<Fault> | undefined = issue.code === 'custom' ? issue.params?.['fault'] : undefined;
  return fault?.meaning === true;
}

function replaced(raw: Raw, [key, ...rest]: readonly (string | number)[], value: Raw | undefined): Raw {
  if (key === undefined || typeof raw === 'string') return value ?? '';
  const next = (part: Raw | undefined): Raw[] =>
    part === undefined || (rest.length === 0 && value === undefined)
      ? []
      : [rest.length === 0 && value !== undefined ? value : replaced(part, rest, value)];
  if (Array.isArray(raw)) return raw.flatMap((part, index) => (index === key ? next(part) : [part]));
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, part]) =>
      name === key ? next(part).map((each) => [name, each]) : [[name, part]],
    ),
  );
}

test.each(SCHEMA_NAMES)('every field of the %s file is described', (name) => {
  const bare: string[] = [];
  const walk = (part: unknown, path: string): void => {
    if (typeof part !== 'object' || part === null) return;
    const properties = 'properties' in part && typeof part.properties === 'object' ? part.properties : {};
    for (const [key, field] of Object.entries(properties ?? {})) {
      const described = typeof field === 'object' && field !== null && 'description' in field;
      if (!described) bare.push(`${path}.${key}`);
    }
    for (const [key, inner] of Object.entries(part)) walk(inner, `${path}.${key}`);
  };
  walk(jsonSchema(name), name);
  expect(bare).toEqual([]);
});

function readRaw(name: string): Raw {
  return parse(readFileSync(new URL(name, examples), 'utf8'), { schema: 'failsafe' });
}

function kindOf(name: string): SchemaName {
  if (name.includes('-change-')) return 'change';
  return name.includes('-client') ? 'client' : 'service';
}
