/** Takes the labels of all trades, reads their lines: short, plain, and nothing that the definition does not say. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { issuePoster, memoryWorld } from '../../src/index.ts';
import { value } from '../workflow/register.ts';

const TRADES = new URL('../../templates/trades/', import.meta.url);
const JOE = readFileSync(new URL('../../templates/examples/joes-dry-cleaning.yaml', import.meta.url), 'utf8');

/** The lines of the label, and what is said of it. */
async function labelOf(
  definition: string,
): Promise<{ readonly lines: readonly string[]; readonly said: readonly string[] }> {
  const world = memoryWorld({ 'service.yaml': definition }, '2027-01-04');
  const issued = await issuePoster(world, { out: 'output', definition: 'service.yaml', kind: 'label' });
  const [file = ''] = value(issued).files;
  expect(file).toMatch(/\.txt$/);
  const lines = (world.text(file) ?? '').split('\n');
  expect(lines.pop()).toBe('');
  const said = issued.diagnostics.map(
    ({ message, hint, place }) => `${place?.file}:${place?.line}:${place?.column} ${message}; ${hint}`,
  );
  return { lines, said };
}

describe.each(readdirSync(TRADES))('%s', (name) => {
  test('has a few lines, each of at most a hundred letters', async () => {
    const text = readFileSync(new URL(name, TRADES), 'utf8');
    const { lines, said } = await labelOf(text);
    expect(said).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.length).toBeLessThanOrEqual(9);
    // The last holds the name that the label is issued under, which is as long as the business's own.
    for (const line of lines.slice(0, -1)) expect(line.length, line).toBeLessThanOrEqual(100);
    expect(lines.join('\n')).not.toMatch(/undefined|\{\{| [.,;:](?= |$)|\.\.|[,;:]\.| {2}|^$/m);
    expect(lines[0]).toBe(/^provider:[^\n]*\n(?: *#[^\n]*\n)* {2}name: (.*?)(?: #.*)?$/m.exec(text)?.[1]);
    expect(lines.at(-1)).toMatch(/^Valid from .* · [a-z0-9-]+-label-\d{4}-\d\d-\d\d · [0-9a-f]{16}$/);
  });
});

test('says what the definition says, and no more', async () => {
  const full = JOE.replace(
    /^payment:\n {2}due: on collection$/m,
    [
      'payment:',
      '  due: on collection',
      '  pay_within: 14 days after invoice',
      '  late:',
      '    interest: 1.5% per month',
      '    recovery_sum: 25.00',
      '  disputes:',
      '    within: 7 days after invoice',
    ].join('\n'),
  );
  const { lines } = await labelOf(full);
  expect(lines.slice(0, -1)).toEqual([
    "Joe's Dry Cleaning",
    '12 Mill Street, Fresno, CA 93721',
    'Please pay within 14 days after the invoice date.',
    'Payment is due on collection.',
    'If a payment is late, we add interest: 1.5% per month.',
    'For each late invoice we may also charge $25.00.',
    'If an invoice looks wrong, tell us in writing within 7 days after the invoice date.',
    'Complaints: counter@joes.example. You get an answer within 1 business day.',
    'All that we promise and ask: https://joes.example/policies',
  ]);
  const bare = JOE.replace(/^payment:[\s\S]*?(?=^make_good:)/m, '')
    .replace(/^complaints:[\s\S]*?(?=^conduct:)/m, '')
    .replace(/^ {2}website: .*\n/m, '');
  expect((await labelOf(bare)).lines.slice(0, -1)).toEqual(["Joe's Dry Cleaning", '12 Mill Street, Fresno, CA 93721']);
});

test('a line that is too long is told, with the place of what makes it long', async () => {
  const due = 'when you collect your things, or on the last day of the month if we know you well and have agreed on it';
  const definition = JOE.replace('due: on collection', `due: ${due}`);
  const { said } = await labelOf(definition);
  const line = definition.slice(0, definition.indexOf(due)).split('\n').length;
  expect(said).toEqual([
    `service.yaml:${line}:8 a line of the label has 119 letters, and 100 fit in the foot of most papers: "Payment is due ${due}."; say payment.due in fewer words, or break the line where you put it`,
  ]);
});
