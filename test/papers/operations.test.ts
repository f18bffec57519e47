/** What the amendment's paper says of each operation, as a client reads it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { composeContract } from '../../src/compose/index.ts';
import type { Outcome } from '../../src/diagnostic.ts';
import type { Document } from '../../src/document/tree.ts';
import { walk } from '../../src/document/walk.ts';
import { readChange } from '../../src/read/index.ts';
import { amend, standing } from '../../src/workflow/chain.ts';
import { show } from '../compose/show.ts';
import { bytes, filesOf, kit, papersOf } from './examples.ts';

const text = readFileSync(new URL('../fixtures/changes/itsupport-operations.yaml', import.meta.url), 'utf8');
const head = text.slice(0, text.indexOf('changes:'));

/** The tables of the amendment, each by the heading before it. */
function tables(change = text): ReadonlyMap<string, string> {
  const files = { ...filesOf('itsupport'), change: parse(change, { schema: 'failsafe' }) };
  return tablesOf(value(papersOf(files, 'HIT-2026-0001')).amendment);
}

function tablesOf(paper: Document | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let heading = '';
  for (const visit of paper ? walk(paper) : []) {
    if (visit.what !== 'block') continue;
    const { block } = visit;
    if (block.type === 'heading') heading = show([block]).replace(/^h\d /, '');
    if (block.type === 'table' && !found.has(heading)) found.set(heading, show([block]));
    if (block.type === 'box') found.set('In short', show(block.content));
  }
  return found;
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

test('what changes', () => {
  expect(tables().get('What changes')).toMatchInlineSnapshot(`
    "table start start start
      ^|  | Before | After |
      | **‹Help desk plus›**, how many (from ‹1 March 2027›) | ‹14 computers› | ‹16 computers› |
      | **‹Help desk plus›**, ‹price› (from ‹1 March 2027›) | ‹£45.00 per computer per month› | ‹£47.50 per computer per month› |
      | **‹Help desk plus›**, ‹name› (from ‹1 March 2027›) | ‹Help desk› | ‹Help desk plus› |
      | **‹Help desk plus›**, ‹description› (from ‹1 March 2027›) | ‹Help by phone, e-mail and remote session for the computers that we agreed on.› | ‹Help by phone and e-mail, also on Saturdays.› |
      | **‹Help desk plus›**, ‹what is not included› (from ‹1 March 2027›) | ‹Software that we did not install›; ‹Private devices›; ‹Training›; ‹Moves of office› | ‹Private devices› |
      | **‹Help desk plus›**, ‹how much is included› (from ‹1 March 2027›) | ‹2 calls per computer per month›; ‹lapses›; ‹£25.00 per call› | ‹5 calls per computer per month›; ‹lapses›; ‹£27.00 per call› |
      | **‹Training at the practice›**, new rate | – | ‹£70.00 per hour› |
      | **‹Training at the practice›**, ‹counted in steps of› | – | ‹30 minutes› |
      | **‹Training at the practice›**, ‹at least› | – | ‹2 hours› |
      | **‹Work outside the services›**, ‹rate› | ‹£85.00 per hour› | ‹£88.00 per hour› |
      | **‹Work outside the services›**, ‹counted in steps of› | ‹15 minutes› | ‹10 minutes› |
      | **‹Work outside our hours›**, rate no longer used | ‹£127.50 per hour› | – |
      | **‹Staff trained›**, new date | – | ‹5 March 2027› |
      | **‹Help desk open›**, another date | ‹25 January 2027› | ‹1 February 2027› |
      | **‹Inventory done›**, no longer a date of the contract | ‹18 January 2027› | – |
      | **‹A room for the training›**, also needed from you | – | ‹26 February 2027› |
      | **‹A room for the training›**, ‹if it comes late› | – | ‹dates that need it move day for day› |
      | **‹A room for the training›**, ‹if it does not come› | – | ‹we train by video› |
      | **‹Administrator accounts and supplier contacts›**, ‹when we may pause› | ‹10 business days› | ‹5 business days› |
      | **‹Administrator accounts and supplier contacts›**, ‹to take the work up again› | ‹£150.00› | ‹£175.00› |
      | **‹One person who may decide and order›**, no longer needed from you | ‹1 December 2026› | – |
      | **‹Extra sockets›**, charged once: cost ‹£412.50›, and ‹15%› on it | – | ‹£474.38› |
      | **‹Moving the server›**, charged once: ‹125 minutes›, charged as ‹130 minutes›, at ‹£88.00 per hour› | – | ‹£190.67› |
      | **‹Cables›**, charged once | – | ‹£60.00› |
      | **‹A keyboard for the front desk›**, a favour: listed at its full price, and all of it taken off | – | ‹£45.00› |"
  `);
});

test('in short', () => {
  expect(tables().get('In short')).toMatchInlineSnapshot(
    `"p We add ‹2 computers›. We charge ‹£474.38› for **‹Extra sockets›**. We charge ‹£190.67› for **‹Moving the server›**. We charge ‹£60.00› for **‹Cables›**. The one-off price goes from ‹£950.00› to ‹£1,675.05›. From ‹1 March 2027›, the fee for each month goes from ‹£778.50› to ‹£902.00›. “‹Help desk open›” moves from ‹25 January 2027› to ‹1 February 2027›. ‹2› more dates move with it. “‹Inventory done›” is no longer a date of the contract. The tables below show ‹18› more changes. These sums are before ‹VAT›."`,
  );
});

test('what this does to the price', () => {
  expect(tables().get('One-off')).toMatchInlineSnapshot(`
    "table start end end end
      ^|  | Before tax | ‹VAT› | With tax |
      | In the contract | ‹£950.00› | ‹£190.00› | ‹£1,140.00› |
      | Changed by earlier amendments | ‹£0.00› | ‹£0.00› | ‹£0.00› |
      | Before this amendment | ‹£950.00› | ‹£190.00› | ‹£1,140.00› |
      | ‹Extra sockets› | ‹+£474.38› | ‹+£94.88› | ‹+£569.26› |
      | ‹Moving the server› | ‹+£190.67› | ‹+£38.13› | ‹+£228.80› |
      | ‹Cables› | ‹+£60.00› | ‹+£12.00› | ‹+£72.00› |
      | Favour: ‹A keyboard for the front desk› | ‹+£45.00› | ‹+£9.00› | ‹+£54.00› |
      | Favour, taken off: ‹A keyboard for the front desk› | ‹−£45.00› | ‹−£9.00› | ‹−£54.00› |
      | This amendment, in all | ‹+£725.05› | ‹+£145.01› | ‹+£870.06› |
      =| After this amendment | ‹£1,675.05› | ‹£335.01› | ‹£2,010.06› |"
  `);
  expect(tables().get('Each month')).toMatchInlineSnapshot(`
    "table start end end end
      ^|  | Before tax | ‹VAT› | With tax |
      | In the contract | ‹£778.50› | ‹£155.70› | ‹£934.20› |
      | Changed by earlier amendments | ‹£0.00› | ‹£0.00› | ‹£0.00› |
      | Before this amendment | ‹£778.50› | ‹£155.70› | ‹£934.20› |
      | ‹Help desk plus› | ‹+£130.00› | ‹+£26.00› | ‹+£156.00› |
      | Discount: ‹First-year discount› | ‹−£6.50› | ‹−£1.30› | ‹−£7.80› |
      | This amendment, in all | ‹+£123.50› | ‹+£24.70› | ‹+£148.20› |
      =| After this amendment, from ‹1 March 2027› | ‹£902.00› | ‹£180.40› | ‹£1,082.40› |"
  `);
});

test('what you pay, and when', () => {
  expect(tables().get('What you pay, and when')).toMatchInlineSnapshot(`
    "table start start end end end end
      ^| What | Invoice | Before tax | ‹VAT› | To pay | Until now |
      | ‹Setting up› (already invoiced) | ‹1 December 2026› | ‹£950.00› | ‹£190.00› | ‹£1,140.00› | the same |
      | ‹Monthly fees›, from ‹1 February 2027›, until ‹28 February 2027› | ‹The first day of each month, for that month› | ‹£778.50› | ‹£155.70› | ‹£934.20› | the same |
      | ‹Monthly fees›, from ‹1 March 2027› | ‹The first day of each month, for that month› | ‹£902.00› | ‹£180.40› | ‹£1,082.40› | ‹£934.20› |
      | ‹Cables› | ‹5 March 2027› | ‹£60.00› | ‹£12.00› | ‹£72.00› | new |
      | ‹Extra sockets› | ‹Acceptance› | ‹£474.38› | ‹£94.88› | ‹£569.26› | new |
      | ‹Moving the server› | ‹Acceptance› | ‹£190.67› | ‹£38.13› | ‹£228.80› | new |"
  `);
});

test('a favour alone leaves the price as it is, and is shown', () => {
  const found = tables(`${head}changes:\n  - add_favour:\n      name: Keyboard\n      price: 45.00\n`);
  expect(found.get('In short')).toMatchInlineSnapshot(
    `"p As a favour, without charge: **‹Keyboard›**. The price stays as it is. The dates stay as they are."`,
  );
  expect(found.get('One-off')).toMatchInlineSnapshot(`
    "table start end end end
      ^|  | Before tax | ‹VAT› | With tax |
      | In the contract | ‹£950.00› | ‹£190.00› | ‹£1,140.00› |
      | Changed by earlier amendments | ‹£0.00› | ‹£0.00› | ‹£0.00› |
      | Before this amendment | ‹£950.00› | ‹£190.00› | ‹£1,140.00› |
      | Favour: ‹Keyboard› | ‹+£45.00› | ‹+£9.00› | ‹+£54.00› |
      | Favour, taken off: ‹Keyboard› | ‹−£45.00› | ‹−£9.00› | ‹−£54.00› |
      | This amendment, in all | ‹£0.00› | ‹£0.00› | ‹£0.00› |
      =| After this amendment | ‹£950.00› | ‹£190.00› | ‹£1,140.00› |"
  `);
});

test('the prices of the contract as amended', () => {
  const files = { ...filesOf('itsupport'), change: parse(text, { schema: 'failsafe' }) };
  const { terms } = value(papersOf(files, 'HIT-2026-0001'));
  if (terms === undefined) throw new Error('no terms');
  const after = value(amend(value(standing(terms)), value(readChange(bytes(files.change), 'change.yaml'))));
  const contract = value(composeContract(after, 'HIT-2026-0001', kit));
  expect(tablesOf(contract).get('One-off')).toMatchInlineSnapshot(`
    "table start start end end end
      ^| Service | Price | Before tax | ‹VAT› | With tax |
      | ‹Setting up› | ‹£950.00, once› | ‹£950.00› | ‹£190.00› | ‹£1,140.00› |
      | ‹Extra sockets› | charged once | ‹£474.38› | ‹£94.88› | ‹£569.26› |
      | ‹Moving the server› | ‹130 minutes›, ‹£88.00 per hour› | ‹£190.67› | ‹£38.13› | ‹£228.80› |
      | ‹Cables› | charged once | ‹£60.00› | ‹£12.00› | ‹£72.00› |
      | ‹A keyboard for the front desk› | a favour | ‹£45.00› | ‹£9.00› | ‹£54.00› |
      | ‹A keyboard for the front desk› | taken off as a favour | ‹−£45.00› | ‹−£9.00› | ‹−£54.00› |
      =| One-off, in all |  | ‹£1,675.05› | ‹£335.01› | ‹£2,010.06› |"
  `);
});

test('people read names, not the ids of the files', () => {
  const change = `${head}changes:
  - change: { what: schedule.milestones.live.needs, to: [contact] }
  - change: { what: advice.repair_rate, to: extra }
`;
  expect(tables(change).get('What changes')).toMatchInlineSnapshot(`
    "table start start start
      ^|  | Before | After |
      | **‹Help desk open›**, ‹what it needs from you› | ‹Administrator accounts and supplier contacts› | ‹One person who may decide and order› |
      | **‹Repair after advice was not followed›** | ‹Repair after our written advice was not followed› | ‹Work outside the services› |"
  `);
});

test('a date that what it needs moved says so where it says how it is counted', () => {
  const late = '  - received:\n      duty: passwords\n      on: 2027-01-14\n';
  expect(amended(`${head}changes:\n${late}`)).toContain(
    '‹10 business days after the start›{+, moved ‹5 business days› later+}',
  );
});

test('a change with a day of its own is told to hold from then on, and one without is not', () => {
  const hours = '  - change:\n      what: schedule.hours\n      to:\n        - Mo-Fr 07:30-18:30\n';
  const sentence = 'the new words hold from that day, and the old words until then.';
  expect(amended(`${head}changes:\n${hours}      from: 2027-06-01\n`)).toContain(sentence);
  expect(amended(`${head}changes:\n${hours}`)).not.toContain(sentence);
});

/** All words of the amendment. */
function amended(change: string): string {
  const files = { ...filesOf('itsupport'), change: parse(change, { schema: 'failsafe' }) };
  return show(value(papersOf(files, 'HIT-2026-0001')).amendment?.content ?? []).replaceAll('\u00a0', ' ');
}
