import { expect, test } from 'vitest';
import { readClient, readDefinition } from '../../src/read/index.ts';
import { agreed } from '../../src/workflow/agreement.ts';
import { bytes, filesOf, kit } from '../papers/examples.ts';

/** The terms of IT support with words for these clauses, and the notes on them. */
function terms(...clauses: readonly string[]) {
  const files = filesOf('itsupport');
  const own = clauses.map((clause) => ({ clause, text: 'Our words.' }));
  const definition = readDefinition(bytes({ ...Object(files.definition), clauses: own }), 'service.yaml');
  const client = readClient(bytes(files.client ?? ''), 'client.yaml');
  if (!definition.ok || !client.ok) throw new Error('the files have faults');
  const outcome = agreed(definition.value, client.value, kit);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const notes = outcome.diagnostics.filter(({ level }) => level === 'note').map(({ message }) => message);
  return { raw: Object(outcome.value.terms.raw), clauses: outcome.value.terms.value.clauses, notes };
}

test('words for a clause that the contract does not have are left out, with a note', () => {
  const both = terms('event', 'general');
  expect(both.clauses?.map(({ clause }) => clause)).toEqual(['general']);
  expect(both.notes).toEqual([
    'clauses.event: this contract has no clause "Your event", so your words for it are left out',
  ]);
  expect('clauses' in terms('event').raw).toBe(false);
  expect(terms('general').notes).toEqual([]);
});
