/** Takes each starter, breaks what the rules guard, one field at a time, and compares what is found with what is written down for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, RULES, silence } from '../../src/check/index.ts';
import type { Raw } from '../../src/model/source.ts';
import { readDefinition, readPlain, writePlain } from '../../src/read/index.ts';
import { value } from '../workflow/register.ts';
import { contract, words } from './find.ts';
import { MUTATIONS, type Mutation } from './mutations.ts';

const folder = new URL('../../templates/trades/', import.meta.url);
const trades = readdirSync(folder).sort();

type RawMap = { [key: string]: Raw };

function rawOf(name: string): RawMap {
  const raw = value(readPlain(readFileSync(new URL(name, folder), 'utf8'), name));
  if (typeof raw === 'string' || Array.isArray(raw)) throw new Error('a starter is a map');
  return raw;
}

/** The names of the rules that find something, or of the faults for which the file can't be read. */
function found(raw: Raw): readonly string[] {
  const definition = readDefinition(new TextEncoder().encode(writePlain(raw)), 'service.yaml');
  if (!definition.ok) return [...new Set(definition.diagnostics.map(({ rule }) => rule))];
  const heard = silence(
    check({ definition: definition.value, contract, ...(words && { words }) }),
    definition.value.value.silenced,
  ).heard;
  return [...new Set(heard.map(({ rule }) => rule))].sort();
}

function broken(trade: string, { edit }: Mutation): Raw | undefined {
  const raw = structuredClone(rawOf(trade));
  return edit(raw) ? raw : undefined;
}

test.each(trades)('%s is quiet before', (trade) => expect(found(rawOf(trade))).toEqual([]));

/** One line for each mutation of each starter that has the field; a file that can't be read any more is a fault that was caught too. */
const lines: string[] = [];
let caught = 0;
let missed = 0;

test.each(MUTATIONS)('$rule: $name', (mutation) => {
  const own = trades.flatMap((trade) => {
    const raw = broken(trade, mutation);
    return raw === undefined ? [] : [{ trade, rules: found(raw) }];
  });
  expect(own.length).toBeGreaterThan(0);
  for (const { rules } of own) {
    if (rules.includes(mutation.rule) || rules.some((rule) => rule.startsWith('read/'))) caught++;
    else missed++;
  }
  lines.push(
    `${mutation.name} [${mutation.rule}]`,
    ...own.map(({ trade, rules }) => `  ${trade.replace('.yaml', '')}: ${rules.join(' ')}`),
  );
});

test('what is found for each is what is written down', async () => {
  const share = `${caught} of ${caught + missed} caught`;
  await expect(`${share}\n\n${lines.join('\n')}\n`).toMatchFileSnapshot('mutations.txt');
});

test('every rule is put to the test', () => {
  const tried = new Set(MUTATIONS.map(({ rule }) => rule));
  expect(RULES.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
});
