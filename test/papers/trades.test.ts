/** Takes the starter definition of each trade, makes the papers that fit it, and reads them for slips. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDefinition, issueContract, issuePoster, memoryWorld } from '../../src/index.ts';
import { value } from '../workflow/register.ts';
import { checkedByALawyer } from './by-a-lawyer.ts';

const TRADES = new URL('../../templates/trades/', import.meta.url);
const CLIENTS = new URL('../fixtures/trades/', import.meta.url);
const names = readdirSync(TRADES).sort();

const FILES = { out: 'output', formats: ['txt'] } as const;

async function contractOf(name: string): Promise<string[]> {
  const definition = checkedByALawyer(readFileSync(new URL(name, TRADES), 'utf8'));
  const client = readFileSync(new URL(name, CLIENTS), 'utf8');
  const world = memoryWorld({ 'service.yaml': definition, 'client.yaml': client }, '2027-01-04');
  value(await issueContract(world, { ...FILES, definition: 'service.yaml', client: 'client.yaml' }));
  return textsIn(world.files);
}

async function posterOf(name: string): Promise<string[]> {
  const world = memoryWorld({ 'service.yaml': readFileSync(new URL(name, TRADES), 'utf8') }, '2027-01-04');
  value(await issuePoster(world, { ...FILES, definition: 'service.yaml' }));
  return textsIn(world.files);
}

function textsIn(files: ReadonlyMap<string, Uint8Array>): string[] {
  const found = [...files].filter(([name]) => /^output\/.*\.txt$/.test(name));
  expect(found.length).toBe(1);
  return found.map(([, bytes]) => new TextDecoder().decode(bytes));
}

/** What no paper may have, with what it is. */
const SLIPS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a value that is not there', /undefined|\bnull\b|\bNaN\b|\[object/],
  ['a template', /\{\{|\}\}/],
  [
    'one thing named as many',
    /(?<![\d.,])1 (?:business )?(?:days|hours|minutes|months|weeks|years|rounds|persons|calls)\b/,
  ],
  ['a blank before a mark', / [,.;:](?= |$)/m],
  ['two marks', /[,;:] ?[,;:.]|(?<![a-z]\.[a-z]|\b[A-Z]\w{0,3})\.[,;:]|(?<!\.)\.\.(?!\.)/],
  ['a time without its last stop', /\b[ap]\.m(?!\.)/],
  ['an empty place', /\(\s*\)|“”/],
  ['a code of a place', /\b(?:GB|US|CA|AU)-[A-Z]{2,3}\b/],
  ['words of programs', /\b(?:customer-site|half-up|month by month: )\b/],
];

function slipsIn(text: string): string[] {
  return SLIPS.flatMap(([what, pattern]) => {
    const found = pattern.exec(text);
    return found ? [`${what}: ${text.slice(Math.max(0, found.index - 40), found.index + 40)}`] : [];
  });
}

test('there are starters', () => expect(names.length).toBeGreaterThanOrEqual(15));

describe.each(names)('%s', (name) => {
  test('has nothing to find', async () => {
    const world = memoryWorld({ 'service.yaml': readFileSync(new URL(name, TRADES), 'utf8') }, '2027-01-04');
    const checked = await checkDefinition(world, { definition: 'service.yaml', coverage: true });
    expect(checked.diagnostics).toEqual([]);
    const { coverage = [], silenced } = value(checked);
    const states = (wanted: string): number => coverage.filter(({ state }) => state === wanted).length;
    // What it leaves open, it says why.
    expect(states('open')).toBe(silenced.filter(({ finding }) => finding.rule === 'trouble-open').length);
    expect(states('settled')).toBeGreaterThanOrEqual(8);
  });

  test('is plainly made up', () => {
    const text = readFileSync(new URL(name, TRADES), 'utf8');
    expect(text).toMatch(/@[\w.-]+\.example\b/);
    for (const [, domain] of text.matchAll(/@([\w.-]+\w)/g)) expect(domain).toMatch(/\.example$/);
  });

  test('makes a poster without a slip', async () => {
    for (const text of await posterOf(name)) expect(slipsIn(text)).toEqual([]);
  });

  // The dry cleaner signs no contracts.
  if (!existsSync(new URL(name, CLIENTS))) return;
  test('makes a contract without a slip', async () => {
    for (const text of await contractOf(name)) expect(slipsIn(text)).toEqual([]);
  });
});

test('papers for the United States spell their words as they are spelled there', async () => {
  const american = names.filter((name) => /^language: en-US/m.test(readFileSync(new URL(name, TRADES), 'utf8')));
  expect(american.length).toBeGreaterThan(3);
  for (const name of american.filter((each) => existsSync(new URL(each, CLIENTS))))
    for (const text of await contractOf(name)) expect(text).not.toMatch(/favour|licence|colour|cancelled|cancelling/i);
});
