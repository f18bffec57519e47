import { expect, test } from 'vitest';
import { ALL_RULES, checkDefinition, type Diagnostic, explainRule, RULES } from '../../src/index.ts';
import { after, refused, sound } from '../../src/workflow/answer.ts';
import { memoryWorld } from '../../src/world.ts';

test('a refusal has room for more reasons than a function has for arguments', () => {
  const fault: Diagnostic = { rule: 'x/y', level: 'error', message: 'found nothing' };
  const many = refused(Array.from({ length: 300_000 }, () => fault));
  expect(sound(after(many.diagnostics, many)).diagnostics).toHaveLength(600_000);
});

test('a definition with an error is found so, and what was looked at is told', async () => {
  const examples = await memoryWorld({}, '2026-11-22').program.templates();
  const faulty = examples.get('examples/website.yaml')?.replace('share: 50%', 'share: 40%') ?? '';
  const outcome = await checkDefinition(memoryWorld({ 'service.yaml': faulty }, '2026-11-22'), {
    definition: 'service.yaml',
  });
  expect(outcome.diagnostics.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['plan-adds-up error']);
  if (!outcome.ok) throw new Error('nothing was looked at');
  const { file, rules, silenced } = outcome.value;
  expect([file, rules, silenced.map(({ finding, because }) => `${finding.path}: ${because}`)]).toEqual([
    'service.yaml',
    RULES.length,
    ['favours.credited: we do nothing for free but what our own mistakes call for'],
  ]);
});

test('a rule that nothing is like is answered with those that there are', () => {
  expect(explainRule('qqqqqqqqq').diagnostics.map(({ hint }) => hint)).toEqual([
    `the rules are ${ALL_RULES.map(({ id }) => id).join(', ')}`,
  ]);
});
