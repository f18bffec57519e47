/** What a PDF carries is found in it, whoever saved it since; and nothing that a PDF may hold makes the reader stumble. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriedPapers } from '../../src/register/carried/carried.ts';
import { seal } from '../../src/register/record.ts';
import { RUNS } from '../runs.ts';
import { issued } from '../workflow/papers.ts';
import { attached, pdfOf, stream, updated, withAttachment } from './pdfs.ts';
import { sampleRecord } from './sample.ts';

const world = await issued();
const file = (path: string): Uint8Array => world.files.get(path) ?? new Uint8Array();
const PAPERS = {
  'HIT-2026-0001': 'output/HIT-2026-0001',
  'HIT-2026-0001/A1': 'output/HIT-2026-0001/A1',
  'HIT-2026-0001/A2': 'output/HIT-2026-0001/A2',
  'joes-dry-cleaning-2026-12-01': 'output/posters/joes-dry-cleaning-2026-12-01',
};
const pdfPath = (number: string, folder: string): string => `${folder}/${number.replace('/', '-')}.pdf`;
const CONTRACT = file('output/HIT-2026-0001/HIT-2026-0001.pdf');

/** What is found: the numbers with their hashes, or what is said. */
function read(bytes: Uint8Array): readonly string[] {
  const found = carriedPapers(bytes, 'x.pdf');
  return found.ok
    ? found.value.map(({ record, short }) => `${record.number} ${short}`)
    : found.diagnostics.map(({ message, hint }) => `${message} | ${hint}`);
}

test.each(Object.entries(PAPERS))(
  'the PDF of %s carries its record, byte for byte, and prints its hash',
  (number, folder) => {
    const found = carriedPapers(file(pdfPath(number, folder)), 'x.pdf');
    if (!found.ok) throw new Error(read(file(pdfPath(number, folder))).join('\n'));
    const [paper] = found.value;
    expect(found.value).toHaveLength(1);
    expect(Buffer.from(paper?.bytes ?? [])).toEqual(Buffer.from(file(`${folder}/record.json`)));
    expect(paper?.printed).toEqual([paper?.short]);
  },
);

describe('what others do to a PDF', () => {
  const whole = read(CONTRACT);
  const { short } = seal(JSON.parse(new TextDecoder().decode(file('output/HIT-2026-0001/record.json'))));

  test('a signature that is added at the end is not in the way', () => {
    expect(whole).toEqual([`HIT-2026-0001 ${short}`]);
    const signature = Buffer.from('<< /Type /Sig /SubFilter /adbe.pkcs7.detached /Contents <00> >>');
    expect(read(updated(CONTRACT, signature))).toEqual(whole);
  });

  test('nor other attachments, nor the same record once more', () => {
    const audit = stream('/Type /EmbeddedFile /Subtype /application#2Fpdf', pdfOf([]));
    const notes = attached(new TextEncoder().encode('{"kind":"contract","number":"HIT-2026-0009"}'));
    expect(read(updated(CONTRACT, audit, notes, attached(file('output/HIT-2026-0001/record.json'))))).toEqual(whole);
  });

  test('it is the source of the whole document, for programs that know nothing of us', () => {
    const text = Buffer.from(CONTRACT).toString('latin1');
    const said = [/\/AF \[\d+ 0 R\]/, /\/AFRelationship \/Source\n/, new RegExp(`^\\(HIT-2026-0001 ${short}\\)$`, 'm')];
    expect(said.map((each) => each.test(text))).toEqual([true, true, true]);
  });

  test('two papers in one file are two papers', () => {
    const both = updated(CONTRACT, attached(file('output/HIT-2026-0001/A1/record.json')));
    expect(read(both).map((each) => each.split(' ')[0])).toEqual(['HIT-2026-0001', 'HIT-2026-0001/A1']);
  });

  const qpdf = spawnSync('qpdf', ['--version']).status === 0;
  test.skipIf(!qpdf).each([
    ['packed anew', ['--recompress-flate', '--compression-level=9', '--object-streams=generate']],
    ['unpacked', ['--qdf', '--object-streams=disable']],
    ['linearized', ['--linearize']],
    ['encrypted', ['--encrypt', '', 'owner', '256', '--'], '"x.pdf" is locked with a password'],
  ])('saved anew, %s', (_, options, words = whole[0]) => {
    const folder = mkdtempSync(join(tmpdir(), 'plainterms-pdf-'));
    try {
      const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
      writeFileSync(from, CONTRACT);
      execFileSync('qpdf', [...options, from, to]);
      expect(read(new Uint8Array(readFileSync(to)))[0]).toContain(words);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.skipIf(!qpdf)('qpdf finds nothing wrong, and the same attachment', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plainterms-pdf-'));
    try {
      const path = join(folder, 'x.pdf');
      writeFileSync(path, CONTRACT);
      execFileSync('qpdf', ['--check', path]);
      const out = execFileSync('qpdf', ['--show-attachment=record.json', path]);
      expect(out.equals(Buffer.from(file('output/HIT-2026-0001/record.json')))).toBe(true);
      const md5 = createHash('md5').update(out).digest('hex');
      const listed = execFileSync('qpdf', ['--list-attachments', '--verbose', path], { encoding: 'utf8' });
      for (const words of ['application/json', 'D:20261201000000Z', md5]) expect(listed).toContain(words);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what a PDF may hold', () => {
  const record = sampleRecord('HIT-2026-0001');
  const zeros = (megabytes: number): Uint8Array => deflateSync(Buffer.alloc(megabytes * 1024 * 1024));
  const packed = '/Type /EmbeddedFile /Filter /FlateDecode';
  const bomb = stream('/Filter /FlateDecode', zeros(16));
  const broad = `{"kind":"contract","number":"X-1","templates":{},"terms":[${'[],'.repeat(900_000)}[]]}`;
  const deep = `{"kind":"contract","number":"X-1","templates":{},"terms":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const bad = (over: object): Uint8Array => pdfOf([attached(seal({ ...record.record, ...over }).bytes)]);
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);

  test.each<[string, Uint8Array, string]>([
    ['nothing', text(''), '"x.pdf" is not a PDF'],
    ['another kind of file', text('PK\u0003\u0004'), '"x.pdf" is not a PDF'],
    ['a head only', text('%PDF-1.7\n'), '"x.pdf" ends too early'],
    ['no attachment', pdfOf([]), '"x.pdf" carries no record | drafts have none'],
    [
      'an attachment cut off',
      CONTRACT.subarray(0, Buffer.from(CONTRACT).indexOf('/EmbeddedFile') + 3000),
      '"x.pdf" ends too early',
    ],
    ['a password', pdfOf([stream(packed, text('locked'))], '/Encrypt 5 0 R'), '"x.pdf" is locked with a password'],
    ['a bomb', pdfOf([stream(packed, zeros(512))]), '"x.pdf" has an attachment of more than 4 MB'],
    ['a thousand bombs', pdfOf(Array.from({ length: 1000 }, () => bomb)), '"x.pdf" carries no record'],
    [
      'a bomb elsewhere',
      pdfOf([stream('/Type /ObjStm /Filter /FlateDecode', zeros(512))]),
      '"x.pdf" carries no record',
    ],
    [
      'a hundred attachments',
      pdfOf(Array.from({ length: 100 }, () => stream(packed, zeros(1)))),
      '"x.pdf" has 100 attachments',
    ],
    [
      'too much',
      new Uint8Array(Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(65 * 1024 * 1024)])),
      '"x.pdf" has 66 MB, and a paper has 64 MB',
    ],
    [
      'what is not packed as it says',
      pdfOf([stream(packed, text('no zlib'))]),
      '"x.pdf" has an attachment that can not be unpacked',
    ],
    ['an unknown packing', pdfOf([stream('/Type /EmbeddedFile /Filter /LZWDecode', text('x'))]), 'can not be unpacked'],
    ['another JSON file', pdfOf([attached(text('[1, 2]'))]), '"x.pdf" carries no record'],
    [
      'many broad ones',
      pdfOf(Array.from({ length: 60 }, () => attached(text(broad)))),
      '"x.pdf" has an attachment of more than',
    ],
    [
      'many that never say how they are packed, beside a record',
      pdfOf([
        attached(text(JSON.stringify({ ...record.record, dates: undefined }))),
        ...Array.from({ length: 400 }, () => stream('/Filter['.repeat(8000), text('x'))),
      ]),
      'a part of it is missing',
    ],
    ['a deep one', pdfOf([attached(text(deep))]), '"x.pdf" carries no record'],
    [
      'a record with spaces',
      pdfOf([attached(text(JSON.stringify(record.record, null, 1)))]),
      'its bytes are not those that were written',
    ],
    ['a part missing', bad({ dates: undefined }), 'a part of it is missing'],
    ['a newer form', bad({ format: '9' }), 'it has the format "9", expected "1"'],
    ['terms that are no text', bad({ terms: { currency: null } }), 'a part of it is missing'],
    ['earlier papers that are none', bad({ earlier: [{ number: 'X-1' }] }), 'a part of it is missing'],
    ['a number that leads out', bad({ number: '../../etc' }), 'calls itself the contract "../../etc"'],
    ['an amendment that is none', bad({ number: 'X-1/A1' }), 'calls itself the contract "X-1/A1"'],
    ['a contract that follows', bad({ previous: 'a' }), 'which follows another'],
  ])('%s', (_, bytes, words) => {
    const said = read(bytes);
    expect(said[0]).toContain(words);
    expect(said.join()).not.toMatch(/undefined|Error/);
  });

  test('a record that was put into it later, beside the first', () => {
    const other = seal({ ...record.record, date: '2026-12-02' });
    const [said] = read(updated(pdfOf([attached(record.bytes)]), attached(other.bytes)));
    expect(said).toContain(`"x.pdf" carries different records of HIT-2026-0001: ${record.short} and ${other.short}`);
  });

  test('a record that was put in the place of the first is not the one whose hash the pages print', () => {
    const old: Record<string, unknown> = JSON.parse(new TextDecoder().decode(file('output/HIT-2026-0001/record.json')));
    const { bytes, short } = seal({ ...old, date: '2026-12-02' });
    const found = carriedPapers(withAttachment(CONTRACT, bytes), 'x.pdf');
    expect(found.ok && found.value[0]?.short).toBe(short);
    expect(found.ok && found.value[0]?.printed).toEqual([carried(CONTRACT)]);
  });

  function carried(bytes: Uint8Array): string | undefined {
    const found = carriedPapers(bytes, 'x.pdf');
    return found.ok ? found.value[0]?.short : undefined;
  }

  test('bytes that chance changed or cut', () => {
    const whole = read(CONTRACT)[0];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(CONTRACT.length - 1), fc.nat(255)), { maxLength: 30 }),
        fc.nat(CONTRACT.length),
        (changes, length) => {
          const bytes = Uint8Array.from(CONTRACT);
          for (const [at, byte] of changes) bytes[at] = byte;
          const said = read(bytes.subarray(0, length));
          // Whatever chance does to it: the record as it was, or words that say why not.
          expect(said.length).toBeGreaterThan(0);
          for (const each of said) expect(each === whole || each.includes(' | ')).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
