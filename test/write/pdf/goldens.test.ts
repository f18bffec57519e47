/** Takes small documents, compares where all of each stands with the files in goldens/. After a wanted change: `npx vitest run test/write/pdf -u`. */
import { expect, it } from 'vitest';
import { hyphenatorOf } from '../../../src/write/pdf/text/hyphens.ts';
import { DOCUMENTS } from './golden-documents.ts';
import { mirrored, serif } from './golden-looks.ts';
import { showAll } from './show.ts';
import { laidOut } from './trees.ts';

const british = await hyphenatorOf('en-GB');

it.each([...DOCUMENTS, ['mirrored', mirrored], ['serif', serif]] as const)('%s', (name, document) =>
  expect(showAll(laidOut(document, document.theme.family === 'serif' ? british : undefined))).toMatchFileSnapshot(
    `goldens/${name}.txt`,
  ),
);
