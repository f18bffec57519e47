/** Each kind of expectation has its words in a clause that its own place in the terms calls up. */
import { expect, test } from 'vitest';
import { part, texts } from '../../src/compose/kit.ts';
import { EXPECTATION_KINDS } from '../../src/model/expectation.ts';
import { kit } from './examples.ts';

const clauses = [...kit.texts.keys()]
  .filter((name) => name.startsWith('clauses/en/'))
  .map((name) => {
    const clause = part(kit, name);
    if (!clause.ok) throw new Error(`${name} can't be read`);
    return { name, when: texts(clause.value.meta, 'when'), text: clause.value.text };
  });

test.each(EXPECTATION_KINDS)('%s', (kind) => {
  const words = clauses.filter(({ text }) => text.includes(`{{#expect "${kind}"}}`));
  expect(words.map(({ name }) => name)).toHaveLength(1);
  const [clause] = words;
  const calls =
    clause?.when.some((place) => kind === place || kind.startsWith(`${place}.`)) || clause?.when.length === 0;
  expect(calls, `${clause?.name} is called up by ${clause?.when.join(', ')}`).toBe(true);
});

test('each clause of the folder is in the list, once', async () => {
  const list = kit.parse(kit.texts.get('contract/kind.yaml') ?? '', 'kind.yaml');
  if (!list.ok || typeof list.value === 'string' || Array.isArray(list.value)) throw new Error('no list of clauses');
  const ids = texts(list.value, 'clauses');
  expect([...ids].sort()).toEqual(clauses.map(({ name }) => name.replace(/^.*\/|\.md$/g, '')).sort());
});

test('no template asks for an expectation that does not exist', () => {
  const asked = [...kit.texts.values()].flatMap((text) => [...text.matchAll(/\{\{#expect "([^"]*)"\}\}/g)]);
  expect(asked.map(([, kind]) => kind).filter((kind) => !EXPECTATION_KINDS.some((known) => known === kind))).toEqual(
    [],
  );
});
