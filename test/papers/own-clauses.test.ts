/** Takes definitions that add clauses of their own and leave others out, looks at the contracts. */
import { describe, expect, test } from 'vitest';
import { contractParts } from '../../src/compose/index.ts';
import { plain } from '../../src/document/inline.ts';
import type { Document } from '../../src/document/tree.ts';
import type { Raw } from '../../src/model/source.ts';
import { readDefinition } from '../../src/read/index.ts';
import { definitionFindings } from '../../src/workflow/agreement.ts';
import { value } from '../workflow/register.ts';
import { numbersOf } from '../write/resolved.ts';
import { bytes, EXAMPLES, filesOf, kit, papersOf } from './examples.ts';

function contract(name: string, clauses: Raw): Document {
  const files = filesOf(name);
  const made = papersOf({ ...files, definition: { ...Object(files.definition), clauses } }, EXAMPLES[name]?.number);
  if (!made.ok || !made.value.contract) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  return made.value.contract;
}

const titles = ({ content }: Document): string[] =>
  content.flatMap((block) => (block.type === 'clause' ? [plain(block.title)] : []));

const garden = { clause: 'garden', heading: 'Our garden', text: 'We water your plants.\n\nYou bring the water.' };

describe('a clause of the owner', () => {
  test('comes last, with its heading and its numbered parts', () => {
    const document = contract('itsupport', [garden]);
    expect(titles(document).at(-1)).toBe('Our garden');
    const clause = document.content.find((block) => block.type === 'clause' && block.id === 'garden');
    expect(clause?.type === 'clause' && clause.content.map(({ type }) => type)).toEqual(['subclause', 'subclause']);
  });

  test('or behind the clause that it names, which may be another of the owner', () => {
    const shed = { clause: 'shed', heading: 'Our shed', text: 'It is dry.', after: 'garden' };
    const found = titles(contract('itsupport', [{ ...garden, after: 'complaints' }, shed]));
    const at = found.indexOf('Complaints');
    expect(found.slice(at, at + 3)).toEqual(['Complaints', 'Our garden', 'Our shed']);
  });
});

const ids = value(contractParts(kit, 'en')).clauses.map(({ id }) => id);

describe.each(Object.keys(EXAMPLES).filter((name) => EXAMPLES[name]?.client))('the contract of %s', (name) => {
  test.each(ids)('without the clause %s points to nothing that is not there', (clause) => {
    const document = contract(name, [{ clause, left_out: 'yes' }]);
    expect(document.content.some((block) => block.type === 'clause' && block.id === clause)).toBe(false);
    expect(() => numbersOf(document)).not.toThrow();
  });
});

describe('what does not go together is told', () => {
  const check = (clauses: Raw): string[] => {
    const definition = { ...Object(filesOf('itsupport').definition), clauses };
    const read = value(readDefinition(bytes(definition), 'service.yaml'));
    return definitionFindings(read, kit).map(({ level, message }) => `${level} ${message}`);
  };

  test.each<[string, Raw, string]>([
    [
      'no such clause',
      { clause: 'gardn', text: 'X.' },
      'error clauses.gardn: found "gardn", which no contract has; expected the id of a clause',
    ],
    [
      'a heading for a known clause',
      { clause: 'general', heading: 'G', text: 'X.' },
      'error clauses.general: found a heading for a clause that the program has, which keeps its own',
    ],
    [
      'a place for a known clause',
      { clause: 'general', after: 'offer', text: 'X.' },
      'error clauses.general: found a place for a clause that has one already',
    ],
    [
      'a place behind nothing',
      { ...garden, after: 'pond' },
      'error clauses.garden: found "pond", expected the id of a clause',
    ],
  ])('%s', (_, clause, message) => expect(check([clause])).toContain(message));

  test('a clause that is left out, and promises that no other has', () => {
    expect(check([{ clause: 'confidentiality', left_out: 'yes' }])).toEqual([
      'warning clauses.confidentiality: clause "Confidentiality" is left out, and no other clause says: confidentiality',
    ]);
  });
});

test('an amendment can give it other words, under its own heading', () => {
  const files = filesOf('itsupport');
  const change = {
    amends: EXAMPLES['itsupport']?.number ?? '',
    date: '2027-01-25',
    requested_by: 'client',
    reason: 'More plants.',
    changes: [{ replace_words: { clause: 'garden', text: 'We water your trees.' } }],
  };
  const definition = { ...Object(files.definition), clauses: [garden] };
  const made = papersOf({ ...files, definition, change }, EXAMPLES['itsupport']?.number);
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const words = JSON.stringify(made.value.amendment?.content);
  expect(words).toContain('Our garden');
  expect(words).toContain('We water your trees.');
});
