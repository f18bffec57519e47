/** Every rule about changes: its examples, what it finds at each boundary, and that it is quiet about the shipped changes. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL_RULES, AMENDMENT_RULES, checkAmendment } from '../../src/check/index.ts';
import { example } from '../workflow/register.ts';
import { amending, type Contract, findChange } from './change.ts';

describe.each(AMENDMENT_RULES)('$id', ({ id, what, why, good, bad }) => {
  test('is quiet about its good example', () => {
    expect(findChange(id, 'itsupport', good)).toEqual([]);
  });

  test('finds its bad example, and points at a line of its changes', () => {
    const findings = findChange(id, 'itsupport', bad);
    expect(findings.map(({ rule }) => rule)).toEqual([id]);
    const [{ place, message, path = '' } = { message: '' }] = findings;
    const head = bad.slice(0, bad.indexOf('\nchanges:')).split('\n').length + 1;
    expect(place).toMatchObject({ file: 'change.yaml' });
    expect(place?.line).toBeGreaterThan(head);
    expect(message.startsWith(`${path}: `)).toBe(true);
  });

  test('says what and why in sentences', () => {
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  });
});

test('the list of rules about changes is sorted, and is that of the folder', () => {
  const files = readdirSync(new URL('../../src/check/amendments', import.meta.url)).filter(
    (name) => name !== 'index.ts',
  );
  expect(AMENDMENT_RULES.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
});

test('each rule has a name of its own', () => {
  expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
});

function readFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/changes/${name}.yaml`, import.meta.url), 'utf8');
}

const shipped = (name: string): readonly string[] => [1, 2, 3].map((ordinal) => example(`${name}-change-${ordinal}`));

test.each<[Contract, readonly string[]]>([
  ...(['itsupport', 'catering'] as const).flatMap((name) =>
    [1, 2, 3].map((count): [Contract, readonly string[]] => [name, shipped(name).slice(0, count)]),
  ),
  ['itsupport', [readFixture('itsupport-operations')]],
])('the rules are quiet about a shipped change of %s', (name, changes) => {
  expect(checkAmendment(amending(name, changes))).toEqual([]);
});
