/** Takes the kinds beside the poster, looks at how they are issued and kept apart, and at what is said to a size or a fold that a kind does not have. */
import { expect, test } from 'vitest';
import {
  issuePoster,
  listPapers,
  type MemoryWorld,
  type Posted,
  type SheetChoice,
  verifyFolders,
} from '../../src/index.ts';
import { sources, value, words } from './register.ts';

const issue = (world: MemoryWorld, kind: Posted, sheet: SheetChoice = {}) =>
  issuePoster(world, { out: 'output', definition: 'shop.yaml', formats: ['pdf', 'txt'], kind, sheet });

test('each kind has a name, a folder and a record of its own, and is as it was issued', async () => {
  const world = sources();
  for (const kind of ['card', 'handout', 'staff', 'poster', 'card'] as const) value(await issue(world, kind));
  value(await issue(world, 'handout', { fold: 'three' }));
  const listed = value(await listPapers(world, { out: 'output' }));
  expect(listed.map(({ number, kind }) => `${kind} ${number}`).sort()).toEqual([
    'card joes-dry-cleaning-card-2026-12-01',
    'card joes-dry-cleaning-card-2026-12-01-v2',
    'handout joes-dry-cleaning-handout-2026-12-01',
    'handout joes-dry-cleaning-handout-2026-12-01-v2',
    'poster joes-dry-cleaning-2026-12-01',
    'staff joes-dry-cleaning-staff-2026-12-01',
  ]);
  expect(await verifyFolders(world, { folders: ['output'] })).toMatchObject({ value: { posters: 6 }, diagnostics: [] });
});

test('the record of a staff card holds what it says, and not how customers pay', async () => {
  const world = sources();
  value(await issue(world, 'staff'));
  const record = JSON.parse(world.text('output/posters/joes-dry-cleaning-staff-2026-12-01/record.json') ?? '');
  expect(record).toMatchObject({ kind: 'staff', terms: { make_good: { staff_may_decide: 'up to 50.00' } } });
  expect(record.terms.payment).toBeUndefined();
});

const WRONG: readonly (readonly [Posted, SheetChoice, string])[] = [
  [
    'card',
    { size: 'A3' },
    'found A3 as the size of a card, expected A5 or half-letter | choose one of these, or leave the size away: it then goes by the paper of your country',
  ],
  [
    'card',
    { size: 'A4', fold: 'tent' },
    'found A4 as the size of a card, expected A5 or half-letter | write --size A5: a tent is one sheet of A4 with two faces, and its size is that of a face',
  ],
  [
    'card',
    { fold: 'three' },
    'found three as the fold of a card, expected tent | a handout can be folded in three: --kind handout --fold three',
  ],
  [
    'poster',
    { fold: 'tent' },
    'found tent as the fold of a poster, which is never folded | a card can be folded to a tent: --kind card --fold tent',
  ],
  [
    'handout',
    { fold: 'three', orientation: 'upright' },
    'found an orientation for a folded handout | leave it away: its fold says which way round it is',
  ],
  [
    'label',
    { size: 'A4' },
    'found a size for a label, which is on no sheet | leave it away: only a poster, a card, a handout and a staff card are on a sheet',
  ],
  [
    'poster',
    { size: 'half-letter' },
    'found half-letter as the size of a poster, expected A5, A4, A3, A2, A1, Letter, Legal, Tabloid, 18x24 or 24x36 | choose one of these, or leave the size away: it then goes by the paper of your country',
  ],
];

test.each(WRONG)('%s %j is refused with what it can have, and nothing is written', async (kind, sheet, said) => {
  const world = sources();
  const before = [...world.files.keys()];
  const formats = kind === 'label' ? (['txt'] as const) : (['pdf'] as const);
  expect(words(await issuePoster(world, { out: 'output', definition: 'shop.yaml', kind, sheet, formats }))).toEqual([
    said,
  ]);
  expect([...world.files.keys()]).toEqual(before);
});
