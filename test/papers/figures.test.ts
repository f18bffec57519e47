/** Every figure in a paper comes from the definition by a path, and follows it when it changes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Document } from '../../src/document/tree.ts';
import { step } from '../../src/model/figure.ts';
import { walkRaw } from '../../src/model/keys.ts';
import type { Raw } from '../../src/model/source.ts';
import { CHAINED, chained, EXAMPLES, type FileName, type Files, filesOf, type Papers, papersOf } from './examples.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { peopleFiles } from './people.ts';

const KINDS = ['contract', 'amendment', 'poster', 'card', 'handout', 'staff'] as const;

/** One figure of one file: where it stands, and the same file with that figure one unit on. */
interface Bump {
  readonly file: FileName;
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly files: Files;
}

/** The shipped examples, and a change with the operations that none of them has. */
const CASES: Readonly<Record<string, { readonly files: Files; readonly number: string | undefined }>> = {
  ...Object.fromEntries(Object.entries(EXAMPLES).map(([name, { number }]) => [name, { files: filesOf(name), number }])),
  people: { files: peopleFiles('consumer'), number: 'HIT-2026-0001' },
  operations: { files: { ...filesOf('itsupport'), change: fixture('itsupport-operations') }, number: 'HIT-2026-0001' },
  ...Object.fromEntries(
    CHAINED.map(([name, ordinal]) => [
      `${name}, amendment ${ordinal}`,
      { files: chained(name, ordinal), number: EXAMPLES[name]?.number },
    ]),
  ),
};

function fixture(name: string): Raw {
  const text = readFileSync(new URL(`../fixtures/changes/${name}.yaml`, import.meta.url), 'utf8');
  return parse(text, { schema: 'failsafe' });
}

describe.each(Object.entries(CASES))('%s', (_, { files, number }) => {
  const papers = must(files, number);

  test('no words of a template hold a figure', () => {
    const digits = KINDS.flatMap((kind) => (papers[kind] ? leavesOf(papers[kind]) : [])).filter(
      (leaf) => leaf.type === 'text' && /\p{N}/u.test(leaf.text),
    );
    expect(digits).toEqual([]);
  });

  test('a figure that changes changes exactly the values that hang on it', () => {
    const refused: string[] = [];
    const silent: string[] = [];
    for (const bump of bumps(files)) {
      const outcome = papersOf(bump.files, number);
      const said = `${bump.file}: ${bump.path}: ${bump.from} -> ${bump.to}`;
      if (!outcome.ok) {
        refused.push(said);
        continue;
      }
      let moved = 0;
      for (const kind of KINDS) {
        const [before, after] = [papers[kind], outcome.value[kind]];
        if (!before || !after) continue;
        const strangers = changed(before, after, bump).filter((leaf) => {
          moved += 1;
          return leaf.type === 'text' || !hangsOn(leaf, bump, papers);
        });
        if (!crosses(kind, bump.path)) expect(strangers, `${said}, in the ${kind}`).toEqual([]);
      }
      if (moved === 0) silent.push(said);
    }
    expect({ refused, silent }).toMatchSnapshot();
  });
});

/** Here one unit more or less makes a row of the amendment come or go as a whole: at a month's end, where nothing moves any more, where one more date moves along or first comes to be, as completion does behind an event, or where it is no longer free. */
const CROSSINGS: ReadonlySet<string> = new Set([
  'cancellation."31 days or more".charge',
  'changes.change."engagement.event.date".to',
  'changes.change_service.helpdesk.from',
  'changes.move_milestone.live.by',
  'changes.move_milestone.tables.by',
  'changes.received.passwords.on',
  'changes.remove_service.backup.from',
  'client_duties.passwords.due',
  'engagement.start',
  'schedule.milestones.live.due',
]);

/** On a poster, what is free is said in other words than what costs something. */
const FREE: ReadonlySet<string> = new Set(['cancellation."31 days or more".charge']);

function crosses(kind: string, path: string): boolean {
  return kind === 'amendment' ? CROSSINGS.has(path) : kind !== 'contract' && FREE.has(path);
}

function must(files: Files, number: string | undefined): Papers {
  const outcome = papersOf(files, number);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map((one) => `${one.message} (${one.hint})`).join('\n'));
  return outcome.value;
}

/** A value hangs on a figure when that figure's path, or a path that a change wrote from it, is among its own. */
function hangsOn(leaf: Extract<Leaf, { type: 'value' }>, bump: Bump, papers: Papers): boolean {
  const written = [...papers.sources].filter(([, source]) => covers(source, bump.path)).map(([path]) => path);
  const wanted = bump.file === 'change' ? [`amendment.${bump.path}`, ...written] : [bump.path];
  return [leaf.path, ...leaf.from].some((path) => wanted.some((want) => covers(path, want) || covers(want, path)));
}

/** `services.dinner.price` covers `services.dinner.price."up to 79 guests"`. */
function covers(path: string, want: string): boolean {
  return want === path || want.startsWith(`${path}.`);
}

/** The leaves that one document has and the other has not, wherever they stand. */
function changed(before: Document, after: Document, bump: Bump): readonly Leaf[] {
  const counts = new Map<string, { leaf: Leaf; count: number }>();
  const add = (leaf: Leaf, by: number): void => {
    const key = leaf.type === 'text' ? leaf.text : `${leaf.path}\n${leaf.text}`;
    const entry = counts.get(key) ?? { leaf, count: 0 };
    entry.count += by;
    counts.set(key, entry);
  };
  for (const leaf of leavesOf(before)) add(leaf, 1);
  for (const leaf of leavesOf(after)) add(named(leaf, bump), -1);
  // Between what goes and what comes stands a space, which is no word: a figure that differs no more takes it along.
  return [...counts.values()]
    .filter(({ leaf, count }) => count !== 0 && leaf.text.trim() !== '')
    .map(({ leaf }) => leaf);
}

/** Where the figure is the key of its item (`31 days or more`), paths follow it; they are compared under the old key. */
function named(leaf: Leaf, { from, to }: Bump): Leaf {
  if (leaf.type === 'text') return leaf;
  const old = (path: string): string => `${path}.`.replaceAll(`.${step('', to)}.`, `.${step('', from)}.`).slice(0, -1);
  return { ...leaf, path: old(leaf.path), from: leaf.from.map(old) };
}

/** Of a later amendment only its own figures: those of the contract and of the poster were moved before. */
function movedIn(files: Files): readonly FileName[] {
  return files.earlier ? ['change'] : ['definition', 'client', 'change'];
}

/** Each figure of each file, one unit on: the next day, the next minute, one more, one more in the last decimal. */
function* bumps(files: Files): Generator<Bump> {
  for (const file of movedIn(files)) {
    const raw = files[file];
    if (raw === undefined) continue;
    const spots: { path: string; at: readonly (string | number)[]; text: string }[] = [];
    walkRaw(raw, ({ path, at }, part) => {
      if (typeof part === 'string') spots.push({ path, at, text: part });
    });
    for (const { path, at, text } of spots) {
      for (const figure of text.matchAll(/\d{4}-\d{2}-\d{2}|\d{2}:\d{2}|\d[\d,]*(?:\.\d+)?/g)) {
        const rest = text.slice(figure.index + figure[0].length);
        const to = text.slice(0, figure.index) + next(figure[0]) + (figure[0] === '1' ? many(rest) : rest);
        yield { file, path, from: text, to, files: { ...files, [file]: replaced(raw, at, to) } };
      }
    }
  }
}

/** `1 business day` becomes `2 business days`. */
function many(rest: string): string {
  return rest.replace(/^ (business day|day|hour|month)\b/, ' $1s');
}

function next(figure: string): string {
  if (/^\d{4}-/.test(figure)) {
    return new Date(Date.parse(`${figure}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  }
  if (/^\d{2}:/.test(figure)) {
    const minutes = (Number(figure.slice(0, 2)) * 60 + Number(figure.slice(3)) + 1) % 1440;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  }
  const last = figure.length - 1;
  const digits = (BigInt(figure.replace(/[.,]/g, '')) + 1n)
    .toString()
    .padStart(figure.replace(/[.,]/g, '').length, '0');
  let used = digits.length - 1;
  let out = '';
  for (let place = last; place >= 0; place -= 1) {
    const sign = figure[place] ?? '';
    out = (/\d/.test(sign) ? (digits[used--] ?? '') : sign) + out;
  }
  return digits.slice(0, used + 1) + out;
}

function replaced(raw: Raw, at: readonly (string | number)[], to: string): Raw {
  const [first, ...rest] = at;
  if (first === undefined) return to;
  if (Array.isArray(raw)) return raw.map((item, index) => (index === first ? replaced(item, rest, to) : item));
  if (typeof raw === 'string') return to;
  return Object.fromEntries(
    Object.entries(raw).map(([key, item]) => [key, key === first ? replaced(item, rest, to) : item]),
  );
}
