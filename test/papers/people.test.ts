/** Takes definitions with people, places and what stands between two sides, reads what their contracts and amendments say of it. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/tree.ts';
import type { Raw } from '../../src/model/source.ts';
import { writeHtml, writePdf, writeText } from '../../src/write/index.ts';
import { fontsOf } from '../write/pdf/fonts.ts';
import { numbersOf } from '../write/resolved.ts';
import { type Files, papersOf } from './examples.ts';
import { peopleFiles } from './people.ts';

const NUMBER = 'HIT-2026-0001';

const read = (paper: Document): string => writeText(paper, numbersOf(paper)).replace(/[\s\u00a0]+/g, ' ');

function document(files: Files): Document {
  const made = papersOf(files, NUMBER);
  if (!made.ok || !made.value.contract) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  return made.value.contract;
}

const contract = (files: Files): string => read(document(files));

/** The amendment that changes one place. */
function amended(what: string, to: Raw): string {
  const change = {
    amends: NUMBER,
    date: '2027-01-25',
    requested_by: 'client',
    requested: 'by e-mail',
    reason: 'We agreed on it.',
    changes: [{ change: { what, to } }],
  };
  const made = papersOf({ ...peopleFiles(), change }, NUMBER);
  if (!made.ok || !made.value.amendment) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  return read(made.value.amendment);
}

const business = contract(peopleFiles());
const consumer = contract(peopleFiles('consumer'));

describe('both kinds of client read', () => {
  test.each([
    ['joint', 'Each of you answers to us for everything that you owe under this contract.'],
    ['speaker', 'What we tell R. Mill counts as told to each of you.'],
    ['signs for', 'signs as trustee of The Mill Lane Staff Fund, for whom the service is.'],
    ['guarantor', 'K. Mill pays it, up to £4,000.00 in all.'],
    ['guarantor signs', 'Guarantor K. Mill Signature'],
    ['orders', 'J. Osei (Practice manager), up to £500.00 for each order and up to £1,700.00 for all orders'],
    ['warranty', 'and within 900 calls of use, whichever ends first, we mend it free of charge, parts and work.'],
    ['keys', 'You give us the key of the server room.'],
    ['keys back', 'You get your keys back within 3 business days after the end of this contract.'],
    ['permit', 'Consent of the You You pay it directly 30 December 2026 landlord'],
    ['the day of a permit', '30 December 2026 Consent of the landlord You'],
    ['season', 'Summer, from 1 July 2027 to 31 August 2027: our hours are Monday to Friday, 07:00 to 15:00 instead.'],
    ['late ending', 'If it comes within 11 days after that, the contract goes on.'],
    ['new dates', 'We write you the new dates within 2 business days after it came.'],
    ['unsigned dates', 'dates that move because something came late from you, as clause'],
    ['conduct', 'The owner decides on each step and tells you why.'],
    ['e-mail', 'An e-mail counts as arrived 1 business day after it was sent.'],
    ['letter', 'A letter counts as arrived 4 business days after it was posted.'],
    ['word of a stop', 'The side that is stopped tells the other within 2 business days after it learns of it.'],
    ['end of a stop', 'If it lasts longer than 50 days, you or we may end this contract in writing.'],
    ['copy', 'within 3 business days after the last signature'],
    ['law', 'YOU MAY CANCEL. | | Write to us. | | Act on Examples, section 5, as read on 15 November 2026'],
  ])('%s', (_, words) => {
    expect(business).toContain(words);
    expect(consumer).toContain(words);
  });
});

describe('only consumers read', () => {
  test.each([
    ['the last day to withdraw', 'Last day to withdraw You'],
    ['the right to withdraw', 'You may withdraw from this contract within 14 days after signature'],
    ['no need to sign electronically', 'You need not sign electronically.'],
    ['a late dispute', 'If you tell us later, you keep your rights under the law.'],
    ['rights under a stop', 'Your rights under the law stay as they are.'],
  ])('%s', (_, words) => {
    expect(consumer).toContain(words);
    expect(business).not.toContain(words);
  });
});

describe('only businesses read', () => {
  test.each([
    ['whose base rate', 'The base rate of the Bank of England was 3.75% on 30 June 2026'],
    ['silence', 'If you tell us nothing in that time, the lines of the invoice count as agreed.'],
  ])('%s', (_, words) => {
    expect(business).toContain(words);
    expect(consumer).not.toContain(words);
  });
});

test('one who signs alone owes alone, and several may owe a share each', () => {
  const { definition, client } = peopleFiles('consumer');
  const { client: who, engagement } = Object(client);
  const { owe: _owe, speaker: _speaker, ...person } = who;
  const with_ = (more: Raw): string =>
    contract({ definition, client: { client: { ...person, ...Object(more) }, engagement } });
  expect(with_({ signatories: [{ name: 'R. Mill' }] })).not.toContain('You sign together.');
  expect(with_({})).toContain('Each of you answers to us for everything');
  expect(with_({ owe: 'each a share' })).toContain('Each of you owes us an equal share of the price, and no more.');
  expect(with_({ kind: 'business' })).not.toContain('You sign together.');
});

describe('an amendment changes each of it', () => {
  test.each<[place: string, to: Raw, row: string]>([
    ['payment.late.end_after', '90 days', 'When we may end the contract 61 days 90 days'],
    ['payment.late.end_notice', '21 days', 'Last notice before the end 11 days 21 days'],
    ['notices.email_counts', '2 business days', 'When an e-mail counts 1 business day 2 business days'],
    ['signing', { by: ['on paper'] }, 'How we sign on paper; electronically on paper'],
    ['beyond_control.end_after', '70 days', 'When it may end the contract 50 days 70 days'],
    ['access.keys.lost', 'we pay for new keys', 'If we lose a key we pay for a new lock we pay for new keys'],
    ['permits."Permit to dig".fee', 'in the price', 'Permit to dig, fee of the permit at cost in the price'],
    ['client.guarantor.up_to', '6000.00', 'Most that the guarantor pays £4,000.00 £6,000.00'],
    ['client.owe', 'each a share', 'What each of you owes each the whole each a share'],
    ['client.speaker', 'T. Lane', 'Who speaks for all of you R. Mill T. Lane'],
    ['services.setup.warranty.use', '950 calls', 'use that ends the warranty 900 calls 950 calls'],
    ['schedule.seasons.Summer.to', '2027-09-15', 'last day of the season 31 August 2027 15 September 2027'],
    ['engagement.keys', ['two keys'], 'Keys that you give us the key of the server room two keys'],
  ])('%s', (place, to, row) => expect(amended(place, to)).toContain(row));
});

test('words of a law have letters no smaller than it asks for', async () => {
  const paper = document(peopleFiles());
  expect(writeHtml(paper, numbersOf(paper))).toContain('<blockquote style="font-size: max(1em, 14pt)">');
  const task = getDocument({
    data: await writePdf(paper, numbersOf(paper), fontsOf(paper)),
    verbosity: VerbosityLevel.ERRORS,
  });
  const pdf = await task.promise;
  const heights: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item && item.str.includes('MAY CANCEL')) heights.push(item.height);
  }
  await task.destroy();
  expect(heights).toEqual([14]);
});
