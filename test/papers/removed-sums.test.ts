/** What the paper says of sums that an earlier amendment added and a later one takes out. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Raw } from '../../src/model/source.ts';
import { show } from '../compose/show.ts';
import { filesOf, papersOf } from './examples.ts';

const NUMBER = 'HIT-2026-0001';

function change(date: string, changes: string): Raw {
  const head = `amends: ${NUMBER}\ndate: ${date}\nrequested_by: provider\nreason: Sums.\nchanges:\n`;
  return parse(head + changes, { schema: 'failsafe' });
}

test('a credit, a charge and a favour are taken out, one row each', () => {
  const earlier = change(
    '2027-01-25',
    `  - add_credit:
      name: Late
      amount: 90.00
      of: setup
  - add_charge:
      name: Cables
      cost: 40.00
      markup: 10%
      of: setup
  - add_favour:
      name: Keyboard
      price: 45.00
      of: setup
`,
  );
  const out = ['credits.Late', 'charges.Cables', 'favours.Keyboard'];
  const later = change('2027-01-26', out.map((what) => `  - remove: engagement.${what}\n`).join(''));
  const outcome = papersOf({ ...filesOf('itsupport'), earlier: [earlier], change: later }, NUMBER);
  if (!outcome.ok || !outcome.value.amendment)
    throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { content } = outcome.value.amendment;
  const told = content.filter(({ type }) => type === 'box' || type === 'table').slice(0, 3);
  expect(show(told)).toMatchInlineSnapshot(`
    "box In short
      p “‹Late›” no longer counts. “‹Cables›” no longer counts. “‹Keyboard›” no longer counts. The one-off price goes from ‹£904.00› to ‹£950.00›. These sums are before ‹VAT›. The dates stay as they are.
    table start start start
      ^|  | Before | After |
      | **‹Late›**, no longer counted | ‹£90.00› | – |
      | **‹Cables›**, no longer counted | ‹£44.00› | – |
      | **‹Keyboard›**, no longer counted | ‹£45.00› | – |
    table start end end end
      ^|  | Before tax | ‹VAT› | With tax |
      | In the contract | ‹£950.00› | ‹£190.00› | ‹£1,140.00› |
      | Changed by earlier amendments | ‹−£46.00› | ‹−£9.20› | ‹−£55.20› |
      | Before this amendment | ‹£904.00› | ‹£180.80› | ‹£1,084.80› |
      | Credit: ‹Late› | ‹+£90.00› | ‹+£18.00› | ‹+£108.00› |
      | ‹Cables› | ‹−£44.00› | ‹−£8.80› | ‹−£52.80› |
      | Favour: ‹Keyboard› | ‹−£45.00› | ‹−£9.00› | ‹−£54.00› |
      | Favour, taken off: ‹Keyboard› | ‹+£45.00› | ‹+£9.00› | ‹+£54.00› |
      | This amendment, in all | ‹+£46.00› | ‹+£9.20› | ‹+£55.20› |
      =| After this amendment | ‹£950.00› | ‹£190.00› | ‹£1,140.00› |"
  `);
});
