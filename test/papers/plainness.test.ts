/** Each contract passes Connecticut's objective test of plain language, whatever of it is left out; its clauses read well one by one. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failed, LIMITS } from '../../src/document/plainness/limits.ts';
import { type DocumentPlainness, type Plainness, plainnessOf } from '../../src/document/plainness/measure.ts';
import { checkedByALawyer } from './by-a-lawyer.ts';
import { type Out, pairwise } from './pairwise.ts';
import { composed, parted } from './parted.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** A contract of each shape. */
const SHAPES = [
  ['project', 'templates/examples/website.yaml', 'templates/examples/website-client.yaml'],
  ['continuing', 'templates/examples/itsupport.yaml', 'templates/examples/itsupport-client.yaml'],
  ['appointment', 'templates/examples/catering.yaml', 'templates/examples/catering-client.yaml'],
  ['counter', 'templates/trades/car-repair.yaml', 'test/fixtures/trades/car-repair.yaml'],
] as const;

describe.each(SHAPES)('a contract of the shape %s', (shape, definition, client) => {
  test('is plain in the words of its templates, with each pair of its parts in and out', () => {
    const contract = parted(checkedByALawyer(read(definition)), read(client));
    expect(contract.terms.value.shape).toBe(shape);
    const choices = pairwise(contract);
    const found = choices.flatMap((out) => faultsOf(plainnessOf(contract.without(out), 'stand-in')));
    expect([...new Set(found)]).toEqual([]);
    expect(contract.parts.length).toBeGreaterThan(40);
    expect(choices.length).toBeGreaterThan(10);
  });
});

/** A starter has a client among the fixtures where its trade signs contracts. */
const STARTERS = readdirSync(new URL('../fixtures/trades/', import.meta.url)).map(
  (name) => [name, `templates/trades/${name}`, `test/fixtures/trades/${name}`] as const,
);

test.each([...SHAPES, ...STARTERS])('%s: a contract is plain as it is printed', (_, definition, client) => {
  const printed = composed(checkedByALawyer(read(definition)), read(client));
  for (const values of ['printed', 'stand-in'] as const) expect(faultsOf(plainnessOf(printed, values))).toEqual([]);
});

function faultsOf({ whole, clauses }: DocumentPlainness): readonly string[] {
  const hard = [...clauses].filter(([, { words, readingEase }]) => words >= 60 && readingEase < 45);
  return [
    ...faults(whole),
    ...hard.map(
      ([id, { words, readingEase }]) =>
        `${id}: ${words} words with a reading ease of ${readingEase}; expected 45 or more`,
    ),
  ];
}

function faults(figures: Plainness): readonly string[] {
  const { longestSentence, longestParagraph, readingEase, ...averages } = figures;
  const said = JSON.stringify({ ...averages, sentence: longestSentence, paragraph: longestParagraph.text });
  return [
    ...failed(figures).map((measure) => `expected ${LIMITS[measure].said}: ${said}`),
    ...(readingEase < 60 ? [`a reading ease of ${readingEase}; expected 60 or more`] : []),
  ];
}

describe('pairs of parts', () => {
  // The first holds the second, the third goes only with the fourth, and the fifth stays where the sixth is out.
  const count = 14;
  const settle = (out: Out): Out | undefined => {
    if (out.has(4) && out.has(5)) return undefined;
    return new Set([...out, ...(out.has(0) ? [1] : []), ...(out.has(2) ? [3] : [])]);
  };
  const numbers = Array.from({ length: count }, (_, at) => at);
  const choices = pairwise({ within: numbers.map((part) => (part === 0 ? [1] : [])), settle });

  test('are in and out in every way that holds', () => {
    const never = numbers.flatMap((a) =>
      numbers.slice(a + 1).flatMap((b) =>
        ['in in', 'in out', 'out in', 'out out'].flatMap((way) => {
          const meets = choices.some((out) => `${said(out, a)} ${said(out, b)}` === way);
          return meets ? [] : [`${a} ${b} ${way}`];
        }),
      ),
    );
    expect(never).toEqual(['0 1 out in', '2 3 out in', '4 5 out out']);
    expect(choices.every((out) => settle(out)?.size === out.size)).toBe(true);
  });

  test('need few choices', () => expect(choices.length).toBeLessThan(14));
});

function said(out: Out, part: number): 'in' | 'out' {
  return out.has(part) ? 'out' : 'in';
}
