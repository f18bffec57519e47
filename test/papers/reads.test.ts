/** Each clause says at its top which places of the terms it reads, and reads no others. */
import { expect, test } from 'vitest';
import { part, texts } from '../../src/compose/kit.ts';
import { kit } from './examples.ts';
import { readsOf } from './reads.ts';

const names = [...kit.texts.keys()].filter((name) => name.startsWith('clauses/en/'));

test.each(names)('%s', (name) => {
  const clause = part(kit, name);
  if (!clause.ok) throw new Error(`${name} can't be read`);
  const { meta, text } = clause.value;
  expect(texts(meta, 'reads')).toEqual(readsOf(name, text));
});

test.each<[template: string, places: readonly string[]]>([
  ['{{provider.name}} {{#if consumer}}{{ref "payment"}}{{/if}}', ['client.kind', 'customers', 'provider.name']],
  ['{{#expect "services.limits"}}{{in.name}} {{what}} {{unused}}{{/expect}}', ['services.limits', 'services.name']],
  [
    '{{#expect "payment.late.interest"}}{{../base_rate.value}}{{/expect}}',
    ['payment.late.base_rate', 'payment.late.interest'],
  ],
  ['{{#each client.may_order}}{{name}}{{/each}}', ['client.may_order']],
  ['{{#if (or ending.term_date (not ending.notice))}}a{{/if}}', ['ending.notice', 'ending.term']],
  ['{{list xs.items}}', []],
])('%s', (template, places) => {
  if (places.length > 0) expect(readsOf('a template', template)).toEqual(places);
  else expect(() => readsOf('a template', template)).toThrow('comes from no place of the terms');
});
