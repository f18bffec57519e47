/** Reads each file of laws that is shipped, and asks of each rule what a lawyer would ask first. */
import { describe, expect, test } from 'vitest';
import { lawsOf } from '../../../src/workflow/laws.ts';
import { kit } from '../../papers/examples.ts';

const names = [...kit.texts.keys()].flatMap((name) => /^laws\/(.+)\.yaml$/.exec(name)?.[1] ?? []);

test('there are laws of the places that the project knows', () => {
  expect([...names].sort()).toEqual(
    'AU AU-SA CA CA-ON CA-QC EU GB US US-CA US-CT US-FL US-HI US-IL US-MA US-MD US-ME US-MN US-NJ US-NY US-OH US-PA US-RI'.split(
      ' ',
    ),
  );
});

describe.each(names)('%s', (name) => {
  const laws = lawsOf(kit, name);

  test('is read without a fault', () => {
    expect(laws.diagnostics).toEqual([]);
    expect(laws.ok && laws.value.map(({ jurisdiction }) => jurisdiction)).toContain(name);
  });

  test('says of each rule where it is written, where it was read and when', () => {
    const rules = laws.ok ? laws.value.flatMap((law) => law.rules) : [];
    expect(rules.length).toBeGreaterThan(0);
    for (const { id, citation, source, checked } of rules) {
      expect(id).toMatch(/^(?:RET|SIGN|BAN|PRICE|DEP|AU|UK|EU|COOL|HIC|SVC|EST|CO|CON|LP)-[A-Za-z0-9-]+$/);
      expect(citation.length, id).toBeGreaterThan(10);
      expect(source.length, id).toBeGreaterThan(3);
      expect(checked.iso, id).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});

test.each([
  ['US-NY', ['US', 'US-NY']],
  ['US-TX', ['US']],
  ['GB-ENG', ['GB']],
  ['GB', ['GB']],
  ['DE', ['EU']],
  ['CH', []],
  ['CA-QC', ['CA', 'CA-QC']],
])('%s has the laws of %s', (code, expected) => {
  const laws = lawsOf(kit, code);
  expect(laws.ok && laws.value.map(({ jurisdiction }) => jurisdiction)).toEqual(expected);
});
