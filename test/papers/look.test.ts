/** How papers look: what a definition says under `papers`, and what holds where it says nothing. */
import { expect, test } from 'vitest';
import { plain } from '../../src/document/inline.ts';
import type { Raw } from '../../src/model/source.ts';
import { EXAMPLES, filesOf, papersOf } from './examples.ts';

/** `poster sans A4 -` for each paper: its kind, letters, sheet and who puts initials on each page. */
function looks(name: string, papers?: Raw): string[] {
  const files = filesOf(name);
  const definition = { ...(files.definition as { [key: string]: Raw }), ...(papers !== undefined && { papers }) };
  const made = papersOf({ ...files, definition }, EXAMPLES[name]?.number);
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const { poster, contract, amendment } = made.value;
  return [poster, contract, amendment].flatMap((document) =>
    document
      ? [
          [
            document.kind,
            document.theme.family,
            document.theme.paper,
            document.initials?.map((words) => plain(words)).join('/') ?? '-',
          ].join(' '),
        ]
      : [],
  );
}

test('the sheet is the usual one of the country, the letters have no serifs', () => {
  expect(looks('itsupport')).toEqual(['poster sans A4 -', 'contract sans A4 -', 'amendment sans A4 -']);
  expect(looks('catering')).toEqual(['poster sans Letter -', 'contract sans Letter -', 'amendment sans Letter -']);
});

test('what the definition says goes before', () => {
  expect(looks('itsupport', { theme: 'serif', size: 'Letter', initials: 'yes' })).toEqual([
    'poster serif Letter -',
    'contract serif Letter We/You',
    'amendment serif Letter We/You',
  ]);
  expect(looks('catering', { theme: 'sans', size: 'A4', initials: 'no' })).toEqual([
    'poster sans A4 -',
    'contract sans A4 -',
    'amendment sans A4 -',
  ]);
});

test('the look is no clause: the words are the same', () => {
  const words = (papers: Raw): unknown => {
    const files = filesOf('website');
    const made = papersOf({ ...files, definition: { ...(files.definition as { [key: string]: Raw }), papers } });
    return made.ok && made.value.contract?.content;
  };
  expect(words({ theme: 'serif', size: 'Letter' })).toEqual(words({ theme: 'sans' }));
});
