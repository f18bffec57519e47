/** The clause on what was agreed for one client alone: what it says, and that each of its figures is a figure of the terms. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/tree.ts';
import { replaced } from '../../src/model/raw.ts';
import type { Raw } from '../../src/model/source.ts';
import { writeText } from '../../src/write/index.ts';
import { numbersOf } from '../write/resolved.ts';
import { filesOf, papersOf } from './examples.ts';
import { type Leaf, leavesOf } from './leaves.ts';

function contract(name: string, items: readonly Raw[], definition?: Raw): Document {
  const files = filesOf(name);
  const client = replaced(files.client ?? '', ['engagement', 'agreed'], [...items]);
  const made = papersOf({ definition: definition ?? files.definition, client }, 'T-0001');
  if (!made.ok || !made.value.contract) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  return made.value.contract;
}

/** The line of the first page, and the rows and terms of the clause without blanks. */
function said(document: Document): readonly string[] {
  const text = writeText(document, numbersOf(document)).replaceAll(/\u00a0/g, ' ');
  const line = /^Agreed for you: [\s\S]*?\.$/m.exec(text)?.[0] ?? '';
  const [, clause = ''] = /^\d+\. Agreed for you\n-+\n([\s\S]*?)\n\n\n/m.exec(text) ?? [];
  return [line, clause].map((part) => part.replaceAll(/-{4,}/g, '').replaceAll(/\s+/g, ' ').trim());
}

describe('it says', () => {
  const check = (name: string, items: readonly Raw[], ...expected: readonly string[]) => {
    const found = said(contract(name, items)).join(' / ');
    for (const words of expected) expect(found).toContain(words);
  };

  test('the price of a service', () =>
    check(
      'itsupport',
      [{ what: 'services.helpdesk.price', to: '40.00 per computer per month' }],
      'Agreed for you: “Help desk” (price) (see clause 2).',
      'Help desk, price £45.00 per computer per month £40.00 per computer per month',
    ));

  test('nothing as usual, where the definition says nothing', () =>
    check('itsupport', [{ what: 'tips', to: 'a cake' }], 'Agreed for you: tips (see clause 2).', 'Tips – a cake'));

  test('the name of a thing in place of its id', () =>
    check('itsupport', [{ what: 'advice.repair_rate', to: 'after-hours' }], 'Repair after advice'));

  test('each line of the plan that differs', () =>
    check(
      'website',
      [
        {
          what: 'payment.plan',
          to: [
            { name: 'First half', share: '50%', of: ['design', 'build'], invoice: 'signature' },
            { name: 'Launch', share: 'remaining', invoice: 'launch' },
            { name: 'Care', of: ['care'], invoice: 'first day of each month, for that month', begins: 'launch' },
          ],
        },
      ],
      'Agreed for you: “Launch” (share); “First half” (line of the payment plan) (see clause 2).',
      'First half',
    ));

  test('one special term, and no table', () => {
    const [line, clause] = said(contract('itsupport', [{ heading: 'The server', term: 'It stays.' }]));
    expect(line).toBe('Agreed for you: “The server” (see clause 2).');
    expect(clause).toBe(
      '2.1 The server. It stays. 2.2 Where a special term of this clause differs from another clause, the special term counts.',
    );
  });

  test('nothing where nothing was agreed', () => {
    const { definition, client = '' } = filesOf('itsupport');
    const made = papersOf({ definition, client }, 'T-0001');
    expect(made.ok && made.value.contract && said(made.value.contract)).toEqual(['', '']);
  });
});

describe('a figure', () => {
  const what = 'services.helpdesk.price';
  const agreed = (to: string) => [{ what, to }];
  const before = contract('itsupport', agreed('40.00 per computer per month'));
  const key = (leaf: Leaf): string => (leaf.type === 'text' ? leaf.text : `${leaf.path} ${leaf.text}`);
  const fresh = (document: Document): readonly Leaf[] => {
    const known = new Set(leavesOf(before).map(key));
    return leavesOf(document).filter((leaf) => !known.has(key(leaf)));
  };

  test('that is usual stands in this clause only, under its own path', () => {
    const definition = JSON.stringify(filesOf('itsupport').definition).replace(
      '45.00 per computer',
      '45.01 per computer',
    );
    const leaves = fresh(contract('itsupport', agreed('40.00 per computer per month'), JSON.parse(definition)));
    expect(leaves).toMatchObject([
      { type: 'value', text: expect.stringContaining('45.01'), path: `engagement.agreed."${what}".usual` },
    ]);
  });

  test('that was agreed is the one figure of all the paper', () => {
    const leaves = fresh(contract('itsupport', agreed('40.01 per computer per month')));
    expect(leaves.length).toBeGreaterThan(3);
    for (const leaf of leaves) expect(leaf.type === 'value' && [leaf.path, ...leaf.from]).toContain(what);
    const text = writeText(before, numbersOf(before));
    expect(text.match(/45\.00/g)).toHaveLength(1);
  });
});
