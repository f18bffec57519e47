/** Takes the papers of the examples, holds them to PDF/UA-1 and PDF/A-3a; and bends one, to see that the rules see it. */
import { describe, expect, test } from 'vitest';
import { mutations } from './mutations.ts';
import { papers } from './papers.ts';
import { copyOf, readPdf } from './pdf.ts';
import { conformance, faultsOf, RULES } from './rules.ts';
import { skipped } from './tools.ts';

const without = skipped('qpdf', 'xmllint');
const all = without ? new Map<string, Uint8Array>() : await papers();
const paper = all.get('itsupport contract');
const good = paper && readPdf(paper);

describe.skipIf(without)('every paper of the examples conforms (skipped without qpdf and xmllint)', () => {
  test('there are papers', () => {
    expect(all.size).toBeGreaterThan(10);
  });

  test.each([...all])('%s', (_, bytes) => {
    expect(conformance(bytes)).toEqual([]);
  });
});

describe.skipIf(without)('a fault that is put into a good paper is found (skipped without qpdf and xmllint)', () => {
  const before = new Set((good ? faultsOf(good) : []).map(({ rule, fault }) => `${rule} ${fault}`));

  test.each(mutations)('%s', (_, seed, expected) => {
    if (!good) throw new Error('there is no paper to bend');
    const pdf = copyOf(good);
    seed(pdf);
    const found = faultsOf(pdf).filter(({ rule, fault }) => !before.has(`${rule} ${fault}`));
    expect(found.map(({ rule }) => rule)).toContain(expected);
  });

  test('every rule has one', () => {
    const tried = new Set(mutations.map(([, , rule]) => rule));
    expect(RULES.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });
});
