/** The order of clauses by the shape of the work: every clause in each, and what a contract has in the order of its shape. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { clauseOrder, contractParts } from '../../src/compose/contract-parts.ts';
import { composeContract, type Kit } from '../../src/compose/index.ts';
import { settings, texts } from '../../src/compose/kit.ts';
import { calledUp } from '../../src/model/clauses.ts';
import { figures } from '../../src/model/figures.ts';
import { definitionShape } from '../../src/model/schema/definition.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import type { Raw } from '../../src/model/source.ts';
import { readClient, readDefinition } from '../../src/read/index.ts';
import { joined, reckoned } from '../../src/workflow/agreement.ts';
import { bytes, kit } from '../papers/examples.ts';
import { value } from '../workflow/register.ts';

const KIND = 'contract/kind.yaml';
const plan = value(settings(kit, KIND));
const SHAPES = definitionShape.shape.options;

function kitWith(text: string): Kit {
  return { ...kit, texts: new Map([...kit.texts, [KIND, text]]) };
}

test.each(SHAPES)('%s has every clause, once', (shape) => {
  expect([...clauseOrder(plan, shape)].sort()).toEqual([...texts(plan, 'clauses')].sort());
});

/** `before` and `after` by shape: what a customer meets first comes first. */
const MET: readonly (readonly [shape: string, ...clauses: string[]])[] = [
  ['project', 'parties', 'work', 'timetable', 'price', 'payment', 'changes', 'make-good', 'cancellation', 'ending'],
  ['continuing', 'parties', 'work', 'limits', 'hours', 'appointments', 'price', 'payment', 'ending', 'make-good'],
  [
    'appointment',
    'parties',
    'work',
    'event',
    'price',
    'payment',
    'appointments',
    'cancellation',
    'lateness',
    'changes',
  ],
  [
    'counter',
    'parties',
    'work',
    'your-part',
    'price',
    'ready',
    'payment',
    'make-good',
    'returns',
    'liability',
    'cancellation',
  ],
];

test.each(MET)('%s: in the order in which a customer meets things', (shape, ...clauses) => {
  const order = clauseOrder(plan, shape);
  expect(clauses.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(clauses);
  expect(order.at(-1)).toBe('meanings');
});

test('a clause that a shape does not name stands behind the one before it', () => {
  const check = (all: readonly string[], named: readonly string[], expected: readonly string[]): void => {
    expect(clauseOrder({ clauses: [...all], shapes: { counter: [...named] } }, 'counter')).toEqual(expected);
    expect(clauseOrder({ clauses: [...all], shapes: { counter: [...named] } }, 'project')).toEqual(all);
    // Contracts from before there were shapes.
    expect(clauseOrder({ clauses: [...all] }, 'counter')).toEqual(all);
  };
  check(['a', 'b', 'c'], ['c', 'b', 'a'], ['c', 'b', 'a']);
  check(['a', 'b', 'c', 'd'], ['c', 'a'], ['c', 'd', 'a', 'b']);
  check(['a', 'b', 'c'], ['b', 'c'], ['a', 'b', 'c']);
  check(['a', 'b', 'c'], [], ['a', 'b', 'c']);
});

test('a shape that names a clause which is not listed is told', () => {
  const check = (line: string, expected: readonly string[]): void => {
    const text = `clauses:\n  - work\n  - price\nshapes:\n  counter:\n    - ${line}\nannexes: []\n`;
    const found = contractParts(kitWith(text), 'en').diagnostics;
    expect(found.map(({ message, hint }) => `${message} | ${hint}`)).toEqual(expected);
  };
  const fault = 'contract/kind.yaml: shapes.counter has';
  check('prize', [`${fault} "prize", expected a clause that is listed under clauses | write price`]);
  check('weather', [
    `${fault} "weather", expected a clause that is listed under clauses | add it under clauses, or take the line away`,
  ]);
  check('work', []);
});

const TRADES = new URL('../../templates/trades/', import.meta.url);
const CLIENTS = new URL('../fixtures/trades/', import.meta.url);

describe.each(readdirSync(CLIENTS).sort())('%s', (name) => {
  test('has every clause that it calls up, in the order of its shape', () => {
    const raw = (home: URL): Raw => parse(readFileSync(new URL(name, home), 'utf8'), { schema: 'failsafe' });
    const definition = value(readDefinition(bytes(raw(TRADES)), name));
    const terms = value(joined(definition, value(readClient(bytes(raw(CLIENTS)), name))));
    const contract = value(composeContract(value(reckoned(terms)), 'T-0001', kit));
    const { clauses } = value(contractParts(kit, terms.value.language));
    const tree = figures(termsSchema, terms.value);
    const called = clauses.filter(({ when }) => calledUp(when, tree)).map(({ id }) => id);
    const printed = contract.content.flatMap((block) => (block.type === 'clause' ? [block.id] : []));
    expect(printed).toEqual(clauseOrder(plan, terms.value.shape).filter((id) => called.includes(id)));
  });
});
