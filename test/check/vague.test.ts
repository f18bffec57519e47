/** Takes sentences of owners, tells which of them the rules on words find vague, and holds how many of these findings are wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, RULES } from '../../src/check/index.ts';
import { readDefinition } from '../../src/read/index.ts';
import { value } from '../workflow/register.ts';
import { base, contract, findIn, words } from './find.ts';
import { PLAIN_SENTENCES } from './plain-sentences.ts';

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

const VAGUE: readonly (readonly [sentence: string, found: string])[] = [
  ['We repair it as soon as possible.', 'vague-words: as soon as possible'],
  ['We reply promptly to every message.', 'vague-words: promptly'],
  ['Tell us soon.', 'vague-words: soon'],
  ['A material change to the plan costs extra.', 'vague-words: material change'],
  ['The firm works to a high standard.', 'vague-words: high standard'],
  ['We fit the standard fittings.', 'vague-words: standard fittings'],
  ['Full support is part of the fee.', 'vague-words: Full support'],
  ['The work is done in a professional manner.', 'vague-words: professional manner'],
  ['We do our best to come on time.', 'vague-words: do our best'],
  ['We aim to answer within 4 hours.', 'vague-words: We aim'],
  ['Prices may vary.', 'vague-words: Prices may vary'],
  ['We carry out repairs as needed.', 'vague-words: as needed'],
  ['You get several drafts.', 'vague-words: several drafts'],
  ['The lesson takes about 45 minutes.', 'vague-words: about 45 minutes'],
  ['Photos, texts, etc. come from you.', 'loose-joins: etc'],
  ['We clean the oven and/or the hood.', 'loose-joins: and/or'],
  ['The fee covers cleaning, including but not limited to the windows.', 'loose-joins: including but not limited to'],
  ['Colors and fabric TBD.', 'left-blank: TBD'],
  ['We come on ___ at 10:00.', 'left-blank: ___'],
  ['Contact [name] for access.', 'left-blank: [name]'],
  ['Tell us of a fault within 5 days.', 'bare-numbers: within 5 days'],
  ['We return the deposit within 10.', 'bare-numbers: within 10'],
  ['A late fee of 25 is added.', 'bare-numbers: fee of 25 is'],
  ['Broken glass will be replaced.', 'named-doer: will be replaced'],
  ['The room must be cleared by Friday.', 'named-doer: must be cleared'],
  ['Access is subject to availability.', 'vague-words: subject to availability'],
  ['Reasonable extra costs are yours.', 'vague-words: Reasonable'],
  ['Minor changes are free.', 'vague-words: Minor changes'],
  ['Unlimited revisions are included.', 'vague-words: Unlimited revisions'],
  ['We visit the garden regularly.', 'vague-words: regularly'],
  ['Urgent jobs cost double.', 'vague-words: Urgent jobs'],
  ['We usually answer on the same day.', 'vague-words: We usually'],
  ['Payment is net 30.', 'bare-numbers: net 30'],
  ['We have sole discretion: dates are set at our discretion.', 'vague-words: at our discretion'],
  ['Basic training is part of setting up.', 'vague-words: Basic training'],
  ['Suitable clothing is needed on the boat.', 'vague-words: Suitable clothing'],
  ['We guarantee results.', 'vague-words: guarantee results'],
];

/** Sentences with the same words, or nearly so, in which nothing is vague. */
const ALIKE: readonly string[] = [
  'We reply promptly, at the latest within 4 business hours after your message.',
  'We start as soon as we have your deposit.',
  'Wet plaster dries quickly in summer, so keep the windows closed for 2 days.',
  'Material changes to the fabric, such as another wool, cost extra.',
  'You choose the material and the color.',
  'We use the material that is on the list.',
  'Our Standard plan has one visit each week.',
  'A standard poodle takes two hours.',
  'You pay in full when you collect the bike.',
  'A full refund of what you paid.',
  'We hold professional indemnity insurance.',
  'Best of Bristol is the name of the menu.',
  'Aim the hose at the drain.',
  'Prices are those of the list on the day of the order.',
  'We keep your data as required by law.',
  'Several people may order for you: those named on page one.',
  'The talk about 3 designs is free.',
  'We clean the oven or the hood, whichever you name.',
  'The fee covers private use, such as printing and sharing.',
  'The hall (ground floor) is part of the work.',
  'Tell us of a fault within 5 days after you find it.',
  'We repair it within 5 days of your call.',
  'A late fee of $25 is added.',
  'A late fee of 25% is added.',
  'We replace broken glass.',
  'Broken glass will be replaced by us.',
  'You clear the room by Friday.',
  'The shop will be closed on public holidays.',
  'We work with reasonable care and skill.',
  'Your payment counts as received on the day it reaches our bank.',
  'Minor changes are free up to 30 minutes for each draft.',
  'Unlimited use of the pool between 7:00 and 21:00.',
  'The immediate neighbours know of the noise.',
  'Regular customers and new ones pay the same price.',
  'Feed the cat as you usually do.',
  'The clause in law says "the trader acts promptly", and we do.',
  'Read promptly.pdf before the visit.',
  'Write to promptly@soon.example.',
  'The client portal is open day and night.',
  'In the classroom there is no standard of dress.',
  'The box weighs net 30 kg.',
  'Any pet is welcome.',
  'We always lock the door, and never give a key to anybody else.',
  'Every window is cleaned on both sides.',
  'Our rates hold for any day of the week.',
  'Basic Latin is the name of course 1.',
  'The boat is not suitable for children under 6.',
  "The maker's guarantee is 2 years from the purchase.",
];

describe('a vague sentence', () => {
  test.each(VAGUE)('%s', (sentence, expected) => expect(found(sentence)).toEqual([expected]));
});

describe('a sentence that only looks like one', () => {
  test.each(ALIKE)('%s', (sentence) => expect(found(sentence)).toEqual([]));
});

test('fewer than one finding in ten is wrong, look-alikes among them', () => {
  const right = VAGUE.filter(([sentence]) => found(sentence).length > 0).length;
  const wrong = [...ALIKE, ...PLAIN_SENTENCES].filter((sentence) => found(sentence).length > 0);
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

describe('a finding', () => {
  const told = (part: string): readonly string[] =>
    findIn(base + part, rules).map(({ level, message, hint }) => `${level} ${message} | ${hint}`);

  test('quotes the words with their sentence, asks, and has a wording', () => {
    expect(told('oral_agreements: Tell us soon, or write promptly. Else nothing counts.\n')).toEqual([
      'warning oral_agreements: found "soon" and "promptly" in "Tell us soon, or write promptly."; expected a time that both sides read off the same clock | By when at the latest, counted from what? Write, for example: within 2 business days after you tell us',
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

  test('on a round figure is only a note', () => {
    expect(told('oral_agreements: A talk takes about 20 minutes.\n')[0]).toMatch(
      /^note oral_agreements: found "about 20/,
    );
  });
});

describe('what is not looked at', () => {
  test.each([
    ['a name', 'milestones', 'schedule:\n  milestones:\n    - id: a\n      name: Prompt reply\n      due: signature\n'],
    ['an insurance', 'insurance', 'insurance:\n  - kind: best efforts\n    sum: 100.00\n'],
    [
      'the words of a law',
      'statutory',
      'statutory:\n  - title: Notice\n    text: We act promptly, etc.\n    cited: Act 1\n    dated: 2026-01-01\n',
    ],
    [
      'the name of a service within a sentence',
      'name',
      'services:\n  - id: work\n    name: High Standard clean\n    description: A High Standard clean takes a day.\n    price: 1.00 once\n',
    ],
    [
      'what is left out in general',
      'excludes',
      'services:\n  - id: work\n    name: Work\n    price: 1.00 once\n    excludes:\n      - any other work\n',
    ],
    ['how soon a fault is mended, which counts from when it is told', 'redo', 'make_good:\n  redo: within 3 days\n'],
    ['what the client does, who is its doer', 'what', 'client_duties:\n  - id: a\n    what: Furniture must be moved\n'],
  ])('%s', (_, __, part) => expect(findIn(withoutSame(part), rules)).toEqual([]));

  test('a word is told where the same stands in a promise', () => {
    const part =
      'services:\n  - id: work\n    name: Work\n    price: 1.00 once\n    includes:\n      - any other work\n';
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
