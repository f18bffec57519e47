/** Takes a shop that names a logo, and looks at what becomes of it: in the record, and where its file is missing or broken. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkDefinition, issuePoster, memoryWorld } from '../../src/index.ts';
import { example, value } from './register.ts';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1z"/></svg>';

function shop(logo: string): string {
  return example('joes-dry-cleaning').replace('  color:', `  logo: ${logo}\n  color:`);
}

const request = { out: 'output', formats: ['html'], definition: 'shop/service.yaml' } as const;

test.each(['card', 'handout', 'page', 'poster', 'staff'] as const)(
  'the record of a %s keeps the hash of its logo, and its own form',
  async (kind) => {
    const world = memoryWorld({ 'shop/service.yaml': shop('art/logo.svg'), 'shop/art/logo.svg': LOGO }, '2026-12-01');
    const { files } = value(await issuePoster(world, { ...request, kind }));
    const record = JSON.parse(world.text(files.find((file) => file.endsWith('record.json')) ?? '') ?? '{}');
    expect(record.logo).toBe(createHash('sha256').update(LOGO).digest('hex'));
    expect(record.terms.provider.logo).toBe('art/logo.svg');
    expect(world.text(files.find((file) => file.endsWith('.html')) ?? '')).toMatch(
      /<img class="logo"[^>]* src="data:image\/svg\+xml/,
    );
  },
);

test('a label shows no logo, and its record has none', async () => {
  const world = memoryWorld({ 'shop/service.yaml': shop('logo.svg'), 'shop/logo.svg': LOGO }, '2026-12-01');
  const { files } = value(await issuePoster(world, { ...request, kind: 'label', formats: ['txt'] }));
  const record = JSON.parse(world.text(files.find((file) => file.endsWith('record.json')) ?? '') ?? '{}');
  expect(record.kind).toBe('label');
  expect(record.logo).toBeUndefined();
});

describe('a logo that can not be had', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'logo.svg',
      { 'shop/lgo.svg': LOGO },
      'error files/missing shop/service.yaml:28 provider.logo: there is no file "shop/logo.svg" (did you mean shop/lgo.svg?)',
    ],
    [
      'logo.svg',
      { 'shop/logo.svg': LOGO.replace('<path', '<text') },
      'error picture/unreadable shop/logo.svg:1 provider.logo: found <text>, expected nothing but areas and lines',
    ],
    [
      'logo.png',
      { 'shop/logo.png': 'GIF89a' },
      'error picture/unreadable shop/service.yaml:28 provider.logo: found neither an SVG nor a PNG file (save the logo as SVG or as PNG)',
    ],
  ])('%s', async (name, files, expected) => {
    const world = memoryWorld({ 'shop/service.yaml': shop(name), ...files }, '2026-12-01');
    const outcomes = [
      await issuePoster(world, request),
      await checkDefinition(world, { definition: request.definition }),
    ];
    for (const { diagnostics } of outcomes) {
      const said = diagnostics.map(
        ({ level, rule, place, message, hint }) =>
          `${level} ${rule} ${place?.file}:${place?.line} ${message} (${hint})`,
      );
      expect(said.filter((line) => line.includes('logo'))).toEqual([expect.stringContaining(expected)]);
    }
    expect([...world.files.keys()].filter((file) => file.startsWith('output'))).toEqual([]);
  });
});
