/** A consumer contract made away from the shop is refused until the owner says that the law was checked. */
import { expect, test } from 'vitest';
import { lawFindings } from '../../src/model/law.ts';
import type { Raw } from '../../src/model/source.ts';
import { filesOf, papersOf } from '../papers/examples.ts';

/** The catering case with other words at the top of its definition, or without them. */
function check(changed: Readonly<Record<string, string | undefined>>, expected: readonly string[]): void {
  const files = filesOf('catering');
  const definition = Object.entries({ ...(files.definition as Record<string, Raw>), ...changed });
  const outcome = papersOf({
    ...files,
    definition: Object.fromEntries(definition.flatMap(([key, raw]) => (raw === undefined ? [] : [[key, raw]]))),
  });
  if (!outcome.ok || !outcome.value.terms) throw new Error('the terms have faults');
  expect(lawFindings(outcome.value.terms).map((one) => one.message.split(':')[0])).toEqual(expected);
}

test.each([
  { changed: {}, expected: [] },
  { changed: { law_checked: undefined }, expected: [] },
  { changed: { contract_made: 'customer-site' }, expected: [] },
  {
    changed: { contract_made: 'customer-site', law_checked: undefined },
    expected: ['contract_made is customer-site and the client is a consumer'],
  },
  {
    changed: { contract_made: 'remote', law_checked: undefined },
    expected: ['contract_made is remote and the client is a consumer'],
  },
  {
    changed: { contract_made: undefined, law_checked: undefined },
    expected: ['place is customer-site and the client is a consumer'],
  },
])('$changed', ({ changed, expected }) => check(changed, expected));
