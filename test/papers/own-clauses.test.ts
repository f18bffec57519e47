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

const garden = { clause: 'garden', title: 'Our garden', text: 'We water your plants.\n\nYou bring the water.' };

describe('a clause of the owner', () => {
  test('comes last, with its heading and its numbered parts', () => {
    const document = contract('itsupport', [garden]);
    expect(titles(document).at(-1)).toBe('Our garden');
    const clause = document.content.find((block) => block.type === 'clause' && block.id === 'garden');
    expect(clause?.type === 'clause' && clause.content.map(({ type }) => type)).toEqual(['subclause', 'subclause']);
  });

  test('or behind the clause that it names, which may be another of the owner', () => {
    const shed = { clause: 'shed', title: 'Our shed', text: 'It is dry.', after: 'garden' };
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
      'a title for a known clause',
      { clause: 'general', title: 'G', text: 'X.' },
      'error clauses.general: found a title for a clause that the program has, which keeps its own',
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
    ['neither words nor left out', { clause: 'general' }, 'error clauses.general: found no words, expected some'],
    [
      'words and left out',
      { clause: 'general', left_out: 'yes', text: 'X.' },
      'error clauses.general: found words for a clause that is left out',
    ],
    [
      'an own clause left out',
      { clause: 'garden', title: 'G', left_out: 'yes' },
      'error clauses.garden: found a clause of your own that is left out',
    ],
  ])('%s', (_, clause, message) => expect(check([clause])).toContain(message));

  test('a clause that is left out, and promises that no other has', () => {
    expect(check([{ clause: 'confidentiality', left_out: 'yes' }])).toEqual([
      'warning clauses.confidentiality: clause "Confidentiality" is left out, and no other clause says: confidentiality',
    ]);
  });
});
