/** Takes a folder of templates beside the program's, looks at the papers that are made with both. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  acceptPaper,
  checkDefinition,
  issueAmendment,
  issueContract,
  issuePoster,
  memoryWorld,
} from '../../src/index.ts';
import { value } from './register.ts';

const shipped = (name: string): string => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');
const kind = shipped('contract/kind.yaml');

const FILES = {
  'service.yaml': shipped('examples/itsupport.yaml'),
  'client.yaml': shipped('examples/itsupport-client.yaml'),
  'change.yaml': shipped('examples/itsupport-change-1.yaml'),
};
const request = { out: 'output', formats: ['txt'], definition: 'service.yaml', client: 'client.yaml' } as const;

const GARDEN = '---\nid: garden\ntitle: Our garden\n---\nWe water the plants of {{client.name}}.\n';

const withOwn = (own: Readonly<Record<string, string>>) =>
  memoryWorld(
    { ...FILES, ...Object.fromEntries(Object.entries(own).map(([name, text]) => [`mine/${name}`, text])) },
    '2027-01-20',
  );

async function contractWith(own: Readonly<Record<string, string>>): Promise<string> {
  const world = withOwn(own);
  value(await issueContract(world, { ...request, templates: 'mine' }));
  return world.text('output/HIT-2026-0001/HIT-2026-0001.txt') ?? '';
}

async function refusal(own: Readonly<Record<string, string>>): Promise<string[]> {
  const world = withOwn(own);
  const outcome = await issueContract(world, { ...request, templates: 'mine' });
  expect([...world.files.keys()].filter((name) => name.startsWith('output/'))).toEqual([]);
  return outcome.diagnostics.map(({ message, hint }) => `${message}\n${hint}`);
}

describe('a folder of templates', () => {
  test('stands in for a file with its name, and for no other', async () => {
    const own = '---\nid: complaints\ntitle: Tell us\nwhen: [complaints]\n---\nTell {{complaints.to}}.\n';
    const text = await contractWith({ 'clauses/en/complaints.md': own });
    expect(text).toContain('Tell us\n');
    expect(text).toContain('Tell director@harbour-it.example.');
    expect(text).not.toContain('Send a complaint to');
    expect(text).toContain('We keep what we learn about you secret');
  });

  test('adds a clause that its list names', async () => {
    const text = await contractWith({
      'clauses/en/garden.md': GARDEN,
      'contract/kind.yaml': kind.replace('  - complaints\n', '  - complaints\n  - garden\n'),
    });
    expect(text).toContain('We water the plants of Mill Lane Dental Practice LLP.');
  });

  test('drops a clause that its list does not name', async () => {
    const text = await contractWith({ 'contract/kind.yaml': kind.replace(/^ +- complaints\n/gm, '') });
    expect(text).not.toContain('Send a complaint to');
  });

  test('goes with the contract: an amendment needs it no more', async () => {
    const world = withOwn({
      'clauses/en/garden.md': GARDEN,
      'contract/kind.yaml': kind.replace('  - complaints\n', '  - complaints\n  - garden\n'),
    });
    value(await issueContract(world, { ...request, templates: 'mine' }));
    value(await acceptPaper(world, { out: 'output', paper: 'HIT-2026-0001', on: '2026-12-01' }));
    const amended = value(await issueAmendment(world, { out: 'output', formats: ['txt'], change: 'change.yaml' }));
    expect(amended.number).toBe('HIT-2026-0001/A1');
  });

  test('serves the poster and check too', async () => {
    const sheet = shipped('poster/en/sheet.md').replace('What it costs', 'Our prices');
    const world = withOwn({ 'poster/en/sheet.md': sheet });
    const poster = { out: 'output', formats: ['txt'], definition: 'service.yaml', templates: 'mine' } as const;
    const [file = ''] = value(await issuePoster(world, poster)).files;
    expect(world.text(file)).toContain('Our prices');
    const checked = await checkDefinition(withOwn({ 'clauses/en/garden.md': GARDEN }), {
      definition: 'service.yaml',
      templates: 'mine',
    });
    expect(checked.ok).toBe(false);
  });
});

describe('a folder of templates is refused, and nothing is written,', () => {
  test('where there is nothing in it', async () => {
    expect(await refusal({})).toEqual([expect.stringMatching(/^there are no templates in "mine"\n/)]);
  });

  test('where nothing would read a file of it', async () => {
    expect(await refusal({ 'clauses/en/complaint.md': GARDEN })).toEqual([
      expect.stringMatching(
        /^found the file "mine\/clauses\/en\/complaint.md"[\s\S]*did you mean clauses\/en\/complaints.md\?/,
      ),
    ]);
  });

  test('where a file of it has a fault, with its own name', async () => {
    const own = '---\nid: complaints\ntitle: Tell us\n---\nTell {{complaints.too}}.\n';
    expect(await refusal({ 'clauses/en/complaints.md': own })).toEqual([
      expect.stringMatching(/mine\/clauses\/en\/complaints\.md|complaints\.too/),
    ]);
  });
});
