import { expect, test } from 'vitest';
import { unitFor } from '../../src/compose/format/unit.ts';
import { scope } from './scope.ts';

const given = scope();
const GB = { ...given, format: { ...given.format, units: { lens: 'lenses', staff: 'staff' } } };

/** Both forms of a unit; each is made from each. */
const units: readonly [string, string][] = [
  ['computer', 'computers'],
  ['half hour', 'half hours'],
  ['day', 'days'],
  ['delivery', 'deliveries'],
  ['address', 'addresses'],
  ['box', 'boxes'],
  ['batch', 'batches'],
  ['brush', 'brushes'],
  ['piece', 'pieces'],
  ['dress', 'dresses'],
  ['person', 'people'],
  ['lens', 'lenses'],
  ['staff', 'staff'],
];

test.each(units)('1 %s, 2 %s', (one, other) => {
  expect([unitFor(1, one, GB), unitFor(1, other, GB)]).toEqual([one, one]);
  expect([unitFor(2, one, GB), unitFor(2, other, GB), unitFor(0, one, GB)]).toEqual([other, other, other]);
});
