import { expect, test } from 'vitest';
import { isConsumer } from '../../src/model/consumer.ts';

test.each([
  { customers: 'both', client: { kind: 'business' }, expected: false },
  { customers: 'both', client: { kind: 'consumer' }, expected: true },
  { customers: 'both', client: {}, expected: true },
  { customers: 'both', client: undefined, expected: true },
  { customers: 'consumers', client: {}, expected: true },
  { customers: 'businesses', client: undefined, expected: false },
])('$customers, $client.kind: $expected', ({ customers, client, expected }) => {
  expect(isConsumer({ customers, ...(client && { client }) })).toBe(expected);
});
