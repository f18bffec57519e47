/** Takes documents, looks at the bytes of their PDFs. */
import { inflateSync } from 'node:zlib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/document/tree.ts';
import { writePdf } from '../../../src/write/pdf/index.ts';
import { numbersOf } from '../resolved.ts';
import { sample, samplePoster } from '../sample.ts';
import { fonts } from './fonts.ts';

const written = (document: Document): Promise<Uint8Array> => writePdf(document, numbersOf(document), fonts);
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const titled = (words: string): Document => ({ ...sample, title: [{ type: 'text', text: words }] });

describe('the same document gives the same bytes', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['contract', sample],
    ['poster', samplePoster],
  ])('twice, and in another time zone: %s', async (_, document) => {
    process.env['TZ'] = 'Pacific/Auckland';
    const one = await written(document);
    const again = await written(document);
    process.env['TZ'] = 'America/Los_Angeles';
    const elsewhere = await written(document);
    expect(Buffer.compare(one, again)).toBe(0);
    expect(Buffer.compare(one, elsewhere)).toBe(0);
  });

  it('and another document another identifier', async () => {
    const [one, other] = await Promise.all([written(titled('One')), written(titled('Two'))]);
    const id = (bytes: Uint8Array): string | undefined => /\/ID \[<(\w+)>/.exec(latin(bytes))?.[1];
    expect(id(one)).toMatch(/^[0-9a-f]{32}$/);
    expect(id(one)).not.toBe(id(other));
  });
});

it('writes the date of the paper, the language, the title and the author', async () => {
  const file = latin(await written(sample));
  expect(file).toContain('(D:20270104000000Z)');
  expect(file).toContain('/Lang (en-GB)');
  expect(file).toContain('/DisplayDocTitle true');
  expect(file).toContain('Service contract</rdf:li>');
  expect(file).toContain('Harbour IT Ltd</rdf:li>');
});

it('escapes a title in the metadata', async () => {
  const file = latin(await written(titled('A & B <x>')));
  expect(file).toContain('A &amp; B &lt;x&gt;</rdf:li>');
});

it('embeds all its fonts', async () => {
  const file = latin(await written(sample));
  expect(file).not.toContain('Helvetica');
  expect(file.match(/\/FontFile2/g)?.length).toBe(file.match(/\/Type \/FontDescriptor/g)?.length);
});

it('leads references and the outline to where the clauses stand', async () => {
  const file = latin(await written(sample));
  expect(file).toMatch(/\/S \/GoTo\n\/D \(services\)/);
  expect(file).toMatch(/\(services\) \[\d+ 0 R \/XYZ 0 /);
  expect(file).toMatch(/\/Title \(2\. Payment\)/);
});

it('hangs each entry of the outline below the last one of a higher level', async () => {
  const heading = (level: 2 | 3, words: string): Block => {
    return { type: 'heading', level, content: [{ type: 'text', text: words }] };
  };
  const content = [heading(2, 'A'), heading(3, 'A1'), heading(3, 'A2'), heading(2, 'B'), heading(2, 'C')];
  const task = getDocument({ data: await written({ ...sample, content }), verbosity: VerbosityLevel.ERRORS });
  const outline = await (await task.promise).getOutline();
  await task.destroy();
  expect(outline.map(({ title, items }) => [title, ...items.map((item) => item.title)])).toEqual([
    ['A', 'A1', 'A2'],
    ['B'],
    ['C'],
  ]);
});

it('draws each text where the layout put it', async () => {
  const file = latin(await written(sample));
  const streams = [...file.matchAll(/\/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)].map(([, data]) =>
    inflateSync(Buffer.from(data ?? '', 'latin1')).toString('latin1'),
  );
  const first = streams.find((stream) => stream.includes('BT'));
  expect(first).toMatch(/BT \/F1 \d+(\.\d+)? Tf [\d. ]+ rg 1 0 0 -1 66 \d+(\.\d+)? Tm \[</);
});
