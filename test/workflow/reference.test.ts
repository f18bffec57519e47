import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { run } from '../../src/cli/run.ts';
import { VALUE_KINDS } from '../../src/model/grammar/kinds.ts';
import { SCHEMA_NAMES } from '../../src/model/schema/json-schema.ts';
import { readPlain } from '../../src/read/index.ts';
import { referenceInput } from '../../src/workflow/reference.ts';
import { anchor } from '../../src/workflow/reference-words.ts';
import { memoryWorld } from '../../src/world.ts';

const world = memoryWorld({}, '2026-11-22');
const RENEW = 'templates/reference is not of today: npx vitest run test/workflow/reference.test.ts -u renews it';

const pages = new Map(await Promise.all(SCHEMA_NAMES.map(async (name) => [name, await printed(name)] as const)));

/** What the command prints. */
async function printed(name: string): Promise<string> {
  let [page, problems] = ['', ''];
  const code = await run(['schema', name, '--format', 'markdown'], {
    world,
    stdout: (text) => {
      page += text;
    },
    stderr: (text) => {
      problems += text;
    },
    color: { stdout: false, stderr: false },
    debug: false,
  });
  expect([code, problems]).toEqual([0, '']);
  return page;
}

describe.each(SCHEMA_NAMES)('the reference of the %s file', async (name) => {
  const outcome = await referenceInput(world, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  const { sections, example } = outcome.value;
  const fields = sections.flatMap((section) => section.fields);
  const page = pages.get(name) ?? '';

  test('is what the command prints', async () => {
    const file = fileURLToPath(new URL(`../../templates/reference/${name}.md`, import.meta.url));
    await expect(page, RENEW).toMatchFileSnapshot(file);
  });

  test('describes every field', () => {
    expect(fields.filter(({ description = '' }) => !/\S.*[.]$/.test(description)).map(({ path }) => path)).toEqual([]);
    expect(fields.length).toBeGreaterThan(30);
  });

  test('has an example of every field that has no fields of its own', () => {
    const without = fields.filter(
      (field) => example(field) === undefined && !field.ways.some(({ is }) => is === 'fields'),
    );
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('has only examples that the field takes', () => {
    const refused = fields.flatMap((field) => {
      const value = example(field);
      return value === undefined || z.safeParse(field.schema, value).success ? [] : [`${field.path}: ${value}`];
    });
    expect(refused).toEqual([]);
  });

  test('has a place for each link, and no two places of one name', () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));
    expect(headings.filter((each, at) => headings.indexOf(each) !== at)).toEqual([]);
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !headings.includes(to))).toEqual([]);
    expect(links.length).toBeGreaterThan(30);
  });

  test('explains every kind of value that a field holds', () => {
    const held = fields.flatMap(({ ways }) => ways.flatMap((way) => ('grammar' in way ? [way.grammar.name] : [])));
    expect(held.filter((each) => !VALUE_KINDS.some(({ grammar }) => grammar.name === each))).toEqual([]);
  });
});

describe('of the examples of values', () => {
  test.each(VALUE_KINDS)('$called: the right ones are read, and the others refused with a word', (kind) => {
    const read = (text: string) => {
      const plain = readPlain(`x: ${text}\n`, 'x.yaml');
      const raw = plain.ok && typeof plain.value === 'object' && !Array.isArray(plain.value) ? plain.value['x'] : '';
      return kind.grammar.parse(typeof raw === 'string' ? raw : '');
    };
    expect(kind.good.filter((text) => !read(text).ok)).toEqual([]);
    expect(kind.good.length).toBeGreaterThan(0);
    const refused = kind.bad.map((text) => {
      const parsed = read(text);
      return !parsed.ok && parsed.fault.hint !== undefined;
    });
    expect(refused).toEqual(kind.bad.map(() => true));
    expect(kind.bad.length > 0 || kind.called === 'text').toBe(true);
  });

  test('each stands on a page', () => {
    const text = [...pages.values()].join('\n');
    expect(
      VALUE_KINDS.filter(({ called }) => !text.includes(`(#${anchor(called)})`)).map(({ called }) => called),
    ).toEqual([]);
  });
});
