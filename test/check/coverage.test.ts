/** Takes definitions, looks at which troubles with customers they settle; and holds the clauses and the list of troubles to each other. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverage, TROUBLES } from '../../src/check/index.ts';
import { contractParts } from '../../src/compose/index.ts';
import { jsonSchema } from '../../src/model/schema/json-schema.ts';
import { readDefinition } from '../../src/read/index.ts';
import { kit } from '../papers/examples.ts';
import { value } from '../workflow/register.ts';

const contract = value(contractParts(kit, 'en'));
const base = readFileSync(new URL('base.yaml', import.meta.url), 'utf8');

/** `state: clauses | lacks` of one trouble, for the base with more lines. */
function covered(trouble: string, lines = ''): string | undefined {
  const definition = value(readDefinition(new TextEncoder().encode(base + lines), 'service.yaml'));
  const found = coverage({ definition, contract }).find((one) => one.trouble.id === trouble);
  return found && `${found.state}: ${found.clauses.map(({ id }) => id).join(' ')} | ${found.lacks.join(' ')}`;
}

test.each([
  ['abuse', '', 'open:  | conduct.not_accepted conduct.steps'],
  ['abuse', 'conduct:\n  not_accepted: [threats]\n', 'in part: conduct | conduct.steps'],
  ['abuse', 'conduct:\n  not_accepted: [threats]\n  steps: [ending the contract]\n', 'settled: conduct | '],
  [
    'favours',
    'contract_number: T-{year}-{number}\nfavours:\n  listed_at: full price\n  credited: 100%\n',
    'in part: favours | favours.at_most',
  ],
  ['reputation', 'complaints:\n  to: boss@shop.example\n', 'in part: complaints | complaints.answer_within'],
])('%s with %j', (trouble, lines, expected) => expect(covered(trouble, lines)).toBe(expected));

test('there are fifteen, each with a name of its own', () => {
  expect(new Set(TROUBLES.map(({ name }) => name)).size).toBe(15);
  expect(new Set(TROUBLES.map(({ id }) => id)).size).toBe(15);
});

test('each is prevented by a clause, and each clause names only troubles that there are', () => {
  const ids = TROUBLES.map(({ id }) => id);
  const named = contract.clauses.flatMap(({ prevents }) => prevents);
  expect(ids.filter((id) => !named.includes(id))).toEqual([]);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

test('each need is a place of the definition', () => {
  const fields = TROUBLES.flatMap(({ needs }) => needs.flat());
  expect(fields.filter((path) => !placeExists(path))).toEqual([]);
});

/** Looked up in the schema; lists and choices of forms are looked through. */
function placeExists(path: string): boolean {
  return under([JSON.parse(JSON.stringify(jsonSchema('service')))], path.split('.')).length > 0;
}

function under(nodes: readonly Node[], [key, ...rest]: readonly string[]): readonly Node[] {
  if (key === undefined) return nodes;
  const forms = (node: Node): Node[] => [
    node,
    ...(node.anyOf ?? []).flatMap(forms),
    ...(node.items ? forms(node.items) : []),
  ];
  return under(
    nodes.flatMap(forms).flatMap(({ properties }) => properties?.[key] ?? []),
    rest,
  );
}

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}
