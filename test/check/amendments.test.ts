/** Every rule about changes: its examples, what it finds at each boundary, and that it is quiet about the shipped changes. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AMENDMENT_RULES, ALL_RULES, checkAmendment, RULES } from '../../src/check/index.ts';
import { example } from '../workflow/register.ts';
import { amending, findChange } from './change.ts';

describe.each(AMENDMENT_RULES)('$id', ({ id, what, why, good, bad }) => {
  test('is quiet about its good example', () => {
    expect(findChange(id, 'itsupport', good)).toEqual([]);
  });

  test('finds its bad example, and points at a line of its changes', () => {
    const findings = findChange(id, 'itsupport', bad);
    expect(findings.map(({ rule }) => rule)).toEqual([id]);
    const [{ place, message, path = '' } = { message: '' }] = findings;
    const head = bad.split('\n').findIndex((line) => line === 'changes:') + 1;
    expect(place).toMatchObject({ file: 'change.yaml' });
    expect(place?.line).toBeGreaterThan(head);
    expect(message.startsWith(`${path}: `)).toBe(true);
  });

  test('says what and why in sentences', () => {
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  });
});
