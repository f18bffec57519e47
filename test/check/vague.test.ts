/** Takes sentences of owners, tells which of them the rules on words find vague, and holds how many of these findings are wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, RULES } from '../../src/check/index.ts';
import { readDefinition } from '../../src/read/index.ts';
import { value } from '../workflow/register.ts';
import { base, contract, find, findIn, words } from './find.ts';
import { ALIKE, PLAIN, VAGUE } from './sentences.ts';

const IDS = ['bare-numbers', 'left-blank', 'loose-joins', 'named-doer', 'one-name', 'vague-words'];
const rules = RULES.filter(({ id }) => IDS.includes(id));

/** `rule: words` of each finding in a clause of the owner's own. */
function found(sentence: string, rest = ''): readonly string[] {
  const own = `clauses:\n  - clause: general\n    text: ${JSON.stringify(sentence)}\n`;
  return findIn(base + own + rest, rules).map(({ rule, message }) => `${rule}: ${quotedIn(message)}`);
}

function quotedIn(message: string): string {
  const [, first = ''] = /found ("[^"]*"(?: and "[^"]*")*)/.exec(message) ?? [];
  return first.replaceAll('"', '');
}

describe('a vague sentence', () => {
  test.each(VAGUE)('%s', (sentence, expected) => expect(found(sentence)).toEqual([expected]));
});

describe('a sentence that only looks like one', () => {
  test.each(ALIKE)('%s', (sentence) => expect(found(sentence)).toEqual([]));
});

test('fewer than one finding in ten is wrong, look-alikes among them', () => {
  const right = VAGUE.filter(([sentence]) => found(sentence).length > 0).length;
  const wrong = [...ALIKE, ...PLAIN].filter((sentence) => found(sentence).length > 0);
  expect(VAGUE.length + ALIKE.length).toBeGreaterThan(60);
  expect(wrong.length / (right + wrong.length), wrong.join(' | ')).toBeLessThan(0.1);
  expect(right / VAGUE.length).toBeGreaterThan(0.9);
});

const shipped = ['trades', 'examples'].flatMap((folder) =>
  readdirSync(new URL(`../../templates/${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.yaml') && !/-(?:client|change)/.test(name))
    .map((name) => `${folder}/${name}`),
);

test.each(shipped)('nothing is vague in %s', (name) => {
  const file = `templates/${name}`;
  const definition = value(readDefinition(readFileSync(new URL(`../../${file}`, import.meta.url)), file));
  const all = [...rules, ...RULES.filter(({ id }) => id === 'plain-words')];
  expect(check({ definition, contract, ...(words && { words }) }, all)).toEqual([]);
});

describe('a time in a description that the turnaround beside it says too', () => {
  const work = (description: string): readonly string[] =>
    find(
      'bare-numbers',
      `services:\n  - id: work\n    name: Work\n    description: ${description}\n    price: 100.00 once\n    turnaround: 4 days\n`,
    ).map(({ message }) => quotedIn(message));
  test.each([
    ['Ready in 4 days.', []],
    ['Stamped and signed. Ready in 4 days, by post.', []],
    ['Ready in 5 days.', ['Ready in 5 days']],
    ['Ready in 4 days. Faults are mended within 3 days.', ['within 3 days']],
  ])('%s', (description, expected) => expect(work(description)).toEqual(expected));
});

describe('a finding', () => {
  const told = (part: string): readonly string[] =>
    findIn(base + part, rules).map(({ level, message, hint }) => `${level} ${message} | ${hint}`);

  test('quotes the words with their sentence, asks, and has a wording', () => {
    expect(told('oral_agreements: Tell us soon, or write promptly. Else nothing counts.\n')).toEqual([
      'warning oral_agreements: found "soon" and "promptly" in "Tell us soon, or write promptly."; expected a time that both sides read off the same clock | by when at the latest, counted from what? write, for example, "within 2 days after you tell us"',
    ]);
  });

  test('is one for a text and a kind of words, whatever the sentences', () => {
    const text = 'We come soon. We leave shortly. We come regularly.';
    expect(found(text)).toEqual(['vague-words: soon', 'vague-words: regularly']);
  });

  test('quotes the part of a long sentence around the words', () => {
    const long = `You bring ${'the key and '.repeat(8)}the papers soon, and then ${'we look and '.repeat(8)}tell you.`;
    const [message = ''] = told(`oral_agreements: ${JSON.stringify(long)}\n`);
    expect(message).toMatch(/found "soon" in "… .*the papers soon, and then .* …"; expected/);
    expect(message.length).toBeLessThan(320);
  });

  test('of a list points at the item', () => {
    const part = 'conduct:\n  we_promise:\n    - a call\n    - a prompt reply\n    - tea, etc.\n';
    const first = base.split('\n').length;
    expect(findIn(base + part, rules).map(({ path, place }) => [path, (place?.line ?? 0) - first])).toEqual([
      ['conduct.we_promise', 3],
      ['conduct.we_promise', 4],
    ]);
  });

  test('on a round figure is only a note', () => {
    expect(told('oral_agreements: A talk takes about 20 minutes.\n')[0]).toMatch(
      /^note oral_agreements: found "about 20/,
    );
  });
});

describe('what is not looked at', () => {
  test.each([
    ['a name', 'schedule:\n  milestones:\n    - id: a\n      name: Prompt reply\n      due: signature\n'],
    ['an insurance', 'insurance:\n  - kind: best efforts\n    sum: 100.00\n'],
    [
      'the words of a law',
      'statutory:\n  - title: Notice\n    text: We act promptly, etc.\n    cited: Act 1\n    dated: 2026-01-01\n',
    ],
    [
      'the name of a service within a sentence',
      'services:\n  - id: work\n    name: Full support\n    description: Full support is by phone.\n    price: 1.00 once\n',
    ],
    [
      'what is left out in general',
      'services:\n  - id: work\n    name: Work\n    price: 1.00 once\n    excludes:\n      - all related work\n',
    ],
    ['a step of a quarrel, which is an attempt', 'dispute_steps:\n  - we try to agree in a talk\n'],
    ['how soon a fault is mended, which counts from when it is told', 'make_good:\n  redo: within 3 days\n'],
    ['what the client does, who is its doer', 'client_duties:\n  - id: a\n    what: Furniture must be moved\n'],
  ])('%s', (_, part) => expect(findIn(withoutSame(part), rules)).toEqual([]));

  test('a word is told where the same stands in a promise', () => {
    const part =
      'services:\n  - id: work\n    name: Work\n    price: 1.00 once\n    includes:\n      - all related work\n';
    expect(findIn(withoutSame(part), rules).map(({ path }) => path)).toEqual(['services.work.includes']);
  });

  test('a language without words', () => {
    const definition = value(
      readDefinition(new TextEncoder().encode(`${base}oral_agreements: soon, etc.\n`), 'a.yaml'),
    );
    expect(check({ definition, contract }, rules)).toEqual([]);
  });
});

function withoutSame(part: string): string {
  return part.startsWith('services:') ? base.replace(/^services:\n(?: .*\n)*/m, part) : base + part;
}

describe('a blank', () => {
  test.each([
    ['client_duties:\n  - id: a\n    what: "{{what}}"\n', ['client_duties.a.what']],
    ['client_duties:\n  - id: a\n    what: Price ???\n', ['client_duties.a.what']],
    ['client_duties:\n  - id: a\n    what: lorem ipsum\n', ['client_duties.a.what']],
    ['client_duties:\n  - id: a\n    what: The firewall of your company\n', []],
    ['client_duties:\n  - id: a\n    what: A shirt of size XXL or size [40]\n', []],
    ['provider:\n  name: Your Company LLC\n  address:\n    - 1 Test Street\n', ['provider.name']],
    ['provider:\n  name: Example LLC\n  address:\n    - "[street]"\n', ['provider.address']],
  ])('%j', (part, expected) => {
    const text = part.startsWith('provider:') ? base.replace(/^provider:\n(?: .*\n)*/m, part) : base + part;
    expect(findIn(text, rules).map(({ path }) => path)).toEqual(expected);
  });
});

describe('one side under two names', () => {
  test.each([
    ['The client pays. The customer pays.', ['warning The customer, The client']],
    ['The client pays what you owe.', ['note The client, you']],
    ['The client pays.', []],
    ['You may not disturb other customers.', []],
    ['You find the papers in the client portal.', []],
    ['You pay what the customer service asks.', []],
    ['We start at 8:00. The provider will stop at 17:00.', ['note The provider will, we']],
    ['We start at 8:00. Example will stop at 17:00.', ['note Example will, we']],
    ['We start at 8:00. Example LLC may stop at 17:00.', ['note Example LLC may, we']],
    ['We start at 8:00. Examples will follow.', []],
    ['We wait for the provider of your line.', []],
    ['The contractor shall clean. The provider shall pay.', ['warning contractor shall, provider shall']],
  ])('%s', (sentence, expected) => {
    const own = `clauses:\n  - clause: general\n    text: ${JSON.stringify(sentence)}\n`;
    const names = rules.filter(({ id }) => id === 'one-name');
    expect(
      findIn(base + own, names).map(({ level, message }) => {
        const [, both = ''] = /, (".*); expected one$/.exec(message) ?? [];
        return `${level} ${both
          .replaceAll(/ in ".*?"(?= and|$)/g, '')
          .replace(/ and (?=")/, ', ')
          .replaceAll('"', '')}`;
      }),
    ).toEqual(expected);
  });
});
