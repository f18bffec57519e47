/** Takes findings and what an owner silenced, compares what is still heard, what is not, and which entries do nothing. */
import { expect, test } from 'vitest';
import { idleEntries, silence } from '../../src/check/index.ts';
import type { Diagnostic, Level } from '../../src/diagnostic.ts';

const at = (rule: string, path: string, level: Level = 'warning'): Diagnostic => ({ rule, path, level, message: 'm' });
const FOUND = [
  at('plain-words', 'services.work.description'),
  at('plain-words', 'clauses."my own".text'),
  at('plan-adds-up', 'payment.plan', 'error'),
  at('law/RET-NY', 'returns', 'error'),
  at('comma-in-name', '', 'note'),
];

const names = (findings: readonly Diagnostic[]): string =>
  findings.map(({ rule, path }) => `${rule} ${path}`).join('; ');

test.each([
  ['plain-words', 'plain-words services.work.description; plain-words clauses."my own".text'],
  ['plain-words at services', 'plain-words services.work.description'],
  ['plain-words at services.work', 'plain-words services.work.description'],
  ['plain-words  at  clauses."my own"', 'plain-words clauses."my own".text'],
  ['plain-words at services.wor', ''],
  ['plain-words at services.work.description.more', ''],
  ['comma-in-name', 'comma-in-name '],
  ['law/RET-NY', 'law/RET-NY returns'],
  ['plan-adds-up', ''],
  ['plain', ''],
])('"%s" silences %j', (entry, expected) => {
  const { heard, silenced } = silence(FOUND, [{ finding: entry, because: 'we know' }]);
  expect(names(silenced.map(({ finding }) => finding))).toBe(expected);
  expect(heard).toHaveLength(FOUND.length - silenced.length);
  expect(silenced.every(({ because }) => because === 'we know')).toBe(true);
});

test('without an entry all is heard', () => {
  expect(silence(FOUND)).toEqual({ heard: FOUND, silenced: [] });
});

test.each([
  ['plain-words', []],
  [
    'plan-adds-up',
    [
      'silenced: found "plan-adds-up", which is an error, expected a warning or a note | an error can only be mended: mend it, and take this entry away',
    ],
  ],
  [
    'bands-meet',
    ['silenced: found "bands-meet", which nothing here is, expected a finding of check | take this entry away'],
  ],
  [
    'plain-word',
    ['silenced: found "plain-word", which nothing here is, expected a finding of check | did you mean plain-words?'],
  ],
  [
    'law/RET-CA',
    ['silenced: found "law/RET-CA", which nothing here is, expected a finding of check | take this entry away'],
  ],
])('the entry "%s" does nothing: %j', (entry, expected) => {
  const place = { file: 'service.yaml', line: 30, column: 5 };
  const places = new Map([[`silenced.${entry}`, place]]);
  const idle = idleEntries(FOUND, [{ finding: entry, because: 'we know' }], places);
  expect(idle.map(({ message, hint }) => `${message} | ${hint}`)).toEqual(expected);
  expect(idle.every((each) => each.level === 'warning' && (entry.includes('/') || each.place === place))).toBe(true);
});
