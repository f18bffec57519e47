/** Takes definitions with faults, compares the SARIF log of `check` with its schema and with what `check` says as text. */
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { sarifText } from '../../src/cli/sarif.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';

const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const isSarif = new Ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const finding: Diagnostic = {
  rule: 'plan-adds-up',
  level: 'error',
  message: 'payment.plan: found 90%',
  hint: 'add 10%',
  path: 'payment.plan',
  place: { file: 'my shop/service.yaml', line: 12, column: 3 },
  related: [{ message: 'bills 40%', place: { file: 'my shop/service.yaml', line: 14, column: 7 } }],
};

function logOf(heard: readonly Diagnostic[], silenced: Parameters<typeof sarifText>[0]['silenced'] = []): Log {
  const log: unknown = JSON.parse(sarifText({ heard, silenced }, '1.2.3'));
  if (!isSarif(log)) throw new Error(JSON.stringify(isSarif.errors, null, 1));
  return log as Log;
}

describe('a log is as the schema wants it', () => {
  test.each<[string, readonly Diagnostic[]]>([
    ['without findings', []],
    ['with a place and others that belong to it', [finding]],
    ['without a place', [{ rule: 'check/no-such-rule', level: 'error', message: 'there is none' }]],
    ['with a path and no place', [{ rule: 'trouble-open', level: 'warning', message: 'open', path: 'favours' }]],
    ['with a file named from the root', [{ ...finding, place: { file: '/a/ü#.yaml', line: 1, column: 1 } }]],
  ])('%s', (_, heard) => {
    expect(logOf(heard).runs[0]?.results).toHaveLength(heard.length);
  });

  test('and what is not, is refused by it', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
    expect(isSarif({ ...logOf([]), version: '2.0.0' })).toBe(false);
  });
});

test('a result has the rule, the words with the hint, the place and what belongs to it', () => {
  expect(logOf([finding]).runs[0]?.results).toEqual([
    {
      ruleId: 'plan-adds-up',
      level: 'error',
      message: { text: 'payment.plan: found 90%. Hint: add 10%' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'my%20shop/service.yaml' },
            region: { startLine: 12, startColumn: 3 },
          },
          logicalLocations: [{ fullyQualifiedName: 'payment.plan' }],
        },
      ],
      relatedLocations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'my%20shop/service.yaml' },
            region: { startLine: 14, startColumn: 7 },
          },
          message: { text: 'bills 40%' },
        },
      ],
    },
  ]);
});

test('what the owner silenced is kept, with the reason', () => {
  const [result] = logOf([], [{ finding, because: 'we know' }]).runs[0]?.results ?? [];
  expect(result?.suppressions).toEqual([{ kind: 'inSource', justification: 'we know' }]);
});

test('each rule that found something is described', () => {
  const { driver } =
    logOf([finding], [{ finding: { ...finding, rule: 'bands-meet' }, because: 'we know' }]).runs[0]?.tool ?? {};
  expect(driver?.version).toBe('1.2.3');
  expect(driver?.rules?.map(({ id }) => id)).toEqual(['bands-meet', 'plan-adds-up']);
});
