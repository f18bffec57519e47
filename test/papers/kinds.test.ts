/** Takes the definitions of all examples and trades, makes the kinds beside the poster (cards, hand-outs, the staff's card) in every look, looks at each box, and folds them in the mind. */
import { describe, expect, test } from 'vitest';
import { composePoster, type SheetChoice } from '../../src/compose/index.ts';
import type { SheetKind } from '../../src/document/sheet.ts';
import type { Pages, RectBox, TextBox } from '../../src/write/pdf/boxes.ts';
import { words } from '../write/pdf/show.ts';
import { kit } from './examples.ts';
import { svg } from './marked.ts';
import { composed, type Filling, faultsOf, isHelpful, LOOKS, laid, read, shipped, textOf } from './sheet-boxes.ts';

const KINDS: readonly (readonly [SheetKind, SheetChoice])[] = [
  ['card', { size: 'A5' }],
  ['card', { size: 'half-letter' }],
  ['card', { size: 'A5', fold: 'tent' }],
  ['card', { size: 'half-letter', fold: 'tent' }],
  ['handout', { size: 'A4' }],
  ['handout', { size: 'Letter' }],
  ['handout', { size: 'A4', fold: 'three' }],
  ['handout', { size: 'Letter', fold: 'three' }],
  ['staff', { size: 'A5' }],
  ['staff', { size: 'Letter' }],
];

const nameOf = (kind: SheetKind, { size, fold }: SheetChoice): string => [kind, size, fold].filter(Boolean).join(' ');

describe.each(shipped)('%s/%s', (...file) => {
  const definition = read(textOf(file));

  test.each(LOOKS)('%s', (theme) => {
    const faults = KINDS.flatMap(([kind, choice]) => {
      const document = composed(definition, { ...choice, theme }, kind);
      const outcome = laid(document);
      const found = outcome.ok ? faultsOf(document, outcome.value) : outcome.diagnostics.map(({ message }) => message);
      return found.map((fault) => `${nameOf(kind, choice)}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
});

/** Those with the most words on their cards; a logo as high as it is wide takes most height. */
describe.each(['car-repair', 'computer-repair', 'hair-salon'])('%s with a logo', (name) => {
  const definition = read(textOf(['trades', `${name}.yaml`]));
  const logo = svg(100, 100, '#0b5c6b');

  test.each(LOOKS)('%s: makes no sheet too full, and lies on nothing', (theme) => {
    const faults = KINDS.filter(([, { size }]) => size === 'A5' || size === 'A4').flatMap(([kind, choice]) => {
      const document = composed(definition, { ...choice, theme }, kind, logo);
      const pages = pagesOf(document);
      const shows = pages.pages[0]?.some((box) => box.type === 'picture' && box.tag?.alt === document.logo?.alt);
      return [...faultsOf(document, pages), ...(shows ? [] : ['no logo'])].map(
        (fault) => `${nameOf(kind, choice)}: ${fault}`,
      );
    });
    expect(faults).toEqual([]);
  });
});

const joe = textOf(['examples', 'joes-dry-cleaning.yaml']);
const services = Array.from(
  { length: 60 },
  (_, at) => `  - id: s${at}\n    name: Service ${at + 1}\n    price: ${at + 2}.50 per piece\n`,
);
const HARD: readonly (readonly [string, string])[] = [
  ['60 services', joe.replace(/^services:\n[\s\S]*?\n\n/m, () => `services:\n${services.join('')}\n`)],
  [
    'a name of 70 letters',
    joe.replace("Joe's Dry Cleaning", `Henderson, Abernathy and Featherstonehaugh ${'Family Laundry and Cleaners'}`),
  ],
  ['a pale colour', joe.replace(/^ {2}color: .*$/m, '  color: "#ffe680"')],
  [
    'many promises',
    joe.replace(
      /^ {2}we_promise:$/m,
      (line) => `${line}${'\n    - a word that is kept, and one more to be sure'.repeat(90)}`,
    ),
  ],
];

describe.each(HARD)('%s', (_, text) => {
  test.each(LOOKS)('%s', (theme) => {
    for (const [kind, choice] of KINDS) {
      const document = composed(read(text), { ...choice, theme }, kind);
      const outcome = laid(document);
      if (outcome.ok) expect(faultsOf(document, outcome.value)).toEqual([]);
      else expect(outcome.diagnostics.filter((one) => !isHelpful(one))).toEqual([]);
    }
  });
});

function pagesOf(document: Filling): Pages {
  const outcome = laid(document);
  if (!outcome.ok) throw new Error('it does not fit');
  return outcome.value;
}

const textsOn = (pages: Pages, side: number): readonly TextBox[] =>
  (pages.pages[side] ?? []).filter((box): box is TextBox => box.type === 'text');

describe.each(LOOKS)('a sheet folded in three, %s', (theme) => {
  const pages = pagesOf(composed(read(joe), { fold: 'three', theme }, 'handout'));
  const { width, height } = pages;
  const third = ({ x }: TextBox): number => Math.floor((3 * x) / width);
  /** Which panel stands at which third of the outside and of the inside, from the left, by the order in which they are read. */
  const READ = [
    [5, 6, 1],
    [2, 3, 4],
  ];
  const headings = pages.pages.flatMap((_, side) =>
    textsOn(pages, side)
      .filter(({ tag }) => tag && /^H[12]$/.test(tag.role))
      .map((box) => ({ box, panel: READ[side]?.[third(box)] ?? 0 })),
  );

  test('is read from panel to panel, and the tags say the same', () => {
    const tags = pages.tag.children.filter(({ role }) => /^H[12]$/.test(role));
    const order = headings.toSorted(
      (a, b) => tags.indexOf(a.box.tag ?? pages.tag) - tags.indexOf(b.box.tag ?? pages.tag),
    );
    const panels = order.map(({ panel }) => panel);
    expect(panels).toEqual(panels.toSorted((a, b) => a - b));
    expect([...new Set(panels)]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('has the name on its front, and where to find the business on its back with the hash', () => {
    const on = (panel: number): readonly string[] =>
      headings.filter((one) => one.panel === panel).map(({ box }) => box.text.trim());
    expect(on(1)).toEqual(["Joe's Dry Cleaning"]);
    expect(on(6).join(' ')).toBe('When are we open? Where do you complain? Where do you find us?');
    const foot = textsOn(pages, 0).filter((box) => third(box) === 1 && box.tag === undefined);
    expect(foot.map(({ text }) => text).join('')).toContain('0123456789abcdef');
  });

  test('folds where its marks are: each panel lies on the back of its own, and the one that goes inside is 2 mm narrower', () => {
    const marks = pages.pages.map((page) => {
      const rects = page.filter((box): box is RectBox => box.type === 'rect' && box.width === 0.5);
      const at = (edge: (box: RectBox) => boolean): number[] => rects.filter(edge).map((box) => box.x + box.width / 2);
      expect(at(({ y }) => y === 0)).toEqual(at(({ y, height: high }) => Math.abs(y + high - height) < 0.01));
      return at(({ y }) => y === 0).slice(-2);
    });
    const [outside = [], inside = []] = marks;
    const [a = 0, b = 0] = outside;
    expect(
      inside
        .map((x) => width - x)
        .reverse()
        .map((x) => x.toFixed(3)),
    ).toEqual(outside.map((x) => x.toFixed(3)));
    const mm = (length: number): string => ((length / 72) * 25.4).toFixed(2);
    expect([mm(b - a - a), mm(width - b - a)]).toEqual(['2.00', '2.00']);
  });
});

describe.each(LOOKS)('a tent, %s', (theme) => {
  const card = composed(read(joe), { size: 'A5', fold: 'tent', theme }, 'card');
  const pages = pagesOf(card);
  const { width, height } = pages;
  const texts = textsOn(pages, 0);
  const front = texts.filter(({ turned }) => !turned);
  const back = texts.filter(({ turned }) => turned);

  test('has the same face twice, turned round the middle of the fold', () => {
    const place = (x: number, y: number, { text, size }: TextBox): string =>
      `${x.toFixed(2)} ${y.toFixed(2)} ${size} ${text}`;
    expect(back.map((box) => place(box.x, box.y, box)).sort()).toEqual(
      front.map((box) => place(width - box.x - box.width, height - box.y, box)).sort(),
    );
  });

  test('has both names next to the fold, so that both stand upright', () => {
    const names = texts.filter(({ text }) => text.startsWith("Joe's"));
    expect(names.map(({ turned }) => turned === true).sort()).toEqual([false, true]);
    for (const { y } of names) expect(Math.abs(y - height / 2)).toBeLessThan(height / 8);
    for (const box of front) expect(box.y).toBeGreaterThan(height / 2);
    for (const box of back) expect(box.y).toBeLessThan(height / 2);
  });

  test('is read once', () => {
    expect(back.filter(({ tag }) => tag !== undefined)).toEqual([]);
    expect(words(pages).filter((word) => word === "Joe's")).toHaveLength(1);
  });
});

test('a staff card names only sums that the definition holds, and says whom it is for', () => {
  const document = composed(read(joe), {}, 'staff');
  const said = words(pagesOf(document)).join(' ');
  expect(said).toContain('For staff. Not for customers to take.');
  expect(said).toContain('Staff may give without asking up to $50.00');
  expect(said.match(/\$\d+\.\d\d/g)).toEqual(['$50.00', '$50.00', '$50.00']);
});

test('a hand-out goes on on its back before it does without its code', () => {
  const studio = textOf(['trades', 'web-designer.yaml']);
  const sides = (text: string) =>
    pagesOf(composed(read(text), { size: 'Letter', theme: 'band' }, 'handout')).pages.map((page) =>
      page.some(({ type }) => type === 'picture'),
    );
  expect(sides(studio.replace(/^poster:.*$/m, (first) => `${first}\n  qr: no`))).toEqual([false]);
  expect(sides(studio)).toEqual([false, true]);
});

test('a card that is too full says what to type', () => {
  const outcome = laid(composed(read(joe), { distance: '1.2 m' }, 'card'));
  expect(outcome.diagnostics.map(({ message, hint }) => `${message} | ${hint}`)).toEqual([
    expect.stringMatching(
      /the card is never set smaller than that \| leave sections out: --leave-out [a-z,]+; or write about \d+ lines less$/,
    ),
  ]);
});

test('a definition with nothing for staff gets no empty card', () => {
  const bare = joe
    .replace(/^(?:make_good|conduct|complaints|schedule):\n(?:[ #].*\n)*/gm, '')
    .replace(/^surcharges:\n(?: .*\n)*/m, '')
    .replace(/^ {4}turnaround.*\n/m, '')
    .replace(/^business_days.*\n/m, '');
  const outcome = composePoster(read(bare), kit, { kind: 'date', iso: '2026-11-22' }, false, 'staff');
  expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
    'the definition says nothing that a staff card would tell',
  ]);
});

test('sections are left out by their names, and only by these', () => {
  const has = (leaveOut: readonly string[]): boolean =>
    words(pagesOf(composed(read(joe), { leaveOut }, 'card')))
      .join(' ')
      .includes('How do you pay?');
  expect([has([]), has(['payment'])]).toEqual([true, false]);
  const outcome = composePoster(read(joe), kit, { kind: 'date', iso: '2026-11-22' }, false, 'card', {
    leaveOut: ['prizes'],
  });
  expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
    'found "prizes", expected the name of a section of the card',
  ]);
});
