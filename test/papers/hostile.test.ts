/** Data that looks like markup prints as it was written, in every format, in every place. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import type { Document } from '../../src/document/tree.ts';
import type { Raw } from '../../src/model/source.ts';
import { writeHtml, writeMarkdown, writePdf, writeText } from '../../src/write/index.ts';
import { fonts } from '../write/pdf/fonts.ts';
import { numbersOf } from '../write/resolved.ts';
import { HOSTILE } from '../write/sample.ts';
import { filesOf, papersOf } from './examples.ts';

/** The IT-support case with a client, a service (in tables) and a description of that name. */
function hostile(): Document {
  const files = filesOf('itsupport');
  const definition = record(files.definition);
  const services = list(definition['services']).map((service) => {
    const one = record(service);
    return one['id'] === 'backup' ? { ...one, name: HOSTILE, description: HOSTILE } : one;
  });
  const client = record(files.client ?? {});
  const named = { ...client, client: { ...record(client['client'] ?? {}), name: HOSTILE } };
  const outcome = papersOf({ definition: { ...definition, services }, client: named });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map((one) => one.message).join('\n'));
  if (!outcome.value.contract) throw new Error('there is no contract');
  return outcome.value.contract;
}

const contract = hostile();
const numbers = numbersOf(contract);

/** The client's name stands in the parties, the first clause and the signatures; the service's in lists and in a table. */
const LEAST = 6;

test('plain text', () => {
  expect(count(writeText(contract, numbers))).toBeGreaterThanOrEqual(LEAST);
});

test('HTML', () => {
  const html = writeHtml(contract, numbers);
  expect(html).not.toContain('<b>');
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  expect(count(text)).toBeGreaterThanOrEqual(LEAST);
});

test('Markdown, as markdown-it reads it', () => {
  const words = new MarkdownIt({ html: true, linkify: true })
    .parse(writeMarkdown(contract, numbers), {})
    .flatMap((token) => token.children ?? [])
    .map((token) => (token.type === 'softbreak' ? ' ' : token.content))
    .join('');
  expect(count(words)).toBeGreaterThanOrEqual(LEAST);
});

const pdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

test.skipIf(!pdftotext && !process.env['PLAINTERMS_REQUIRE_TOOLS'])(
  'PDF, as pdftotext reads it (skipped without pdftotext)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plainterms-'));
    try {
      const file = join(folder, 'contract.pdf');
      writeFileSync(file, await writePdf(contract, numbers, fonts));
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      expect(count(text)).toBeGreaterThanOrEqual(LEAST);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

/** How often the hostile words stand there, white space aside. */
function count(text: string): number {
  const bare = (words: string): string => words.replace(/\s+/gu, '');
  return bare(text).split(bare(HOSTILE)).length - 1;
}

function record(raw: Raw): Readonly<Record<string, Raw>> {
  if (typeof raw === 'string' || Array.isArray(raw)) throw new Error('expected a map');
  return raw;
}

function list(raw: Raw | undefined): readonly Raw[] {
  if (!Array.isArray(raw)) throw new Error('expected a list');
  return raw;
}
