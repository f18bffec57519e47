/** Takes a shipped example and what chance drew, gives its chain of amendments, each made by the program or refused in words. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { addDays, date } from '../../src/model/calendar.ts';
import { ladders } from '../../src/model/ladder.ts';
import type { Ladders } from '../../src/model/reckoning.ts';
import type { Raw } from '../../src/model/source.ts';
import type { CalendarDate } from '../../src/model/values.ts';
import { readChange, readClient, readDefinition } from '../../src/read/index.ts';
import { joined } from '../../src/workflow/agreement.ts';
import { proposed } from '../../src/workflow/amendment.ts';
import { amend, type History, type Standing, standing } from '../../src/workflow/chain.ts';
import { kit } from '../papers/examples.ts';
import { type Draw, draws, type Written, write } from './random-change.ts';
import { example, value, words } from './register.ts';

/** What a chain begins with: an example, as it is or with other rules for tax, and the day on which both signed. */
interface Base {
  readonly name: string;
  readonly signed: string;
  readonly edit: (definition: string) => string;
}

const as = (text: string): string => text;
const BASES: readonly Base[] = [
  { name: 'itsupport', signed: '2026-12-03', edit: as },
  { name: 'catering', signed: '2027-03-01', edit: as },
  { name: 'website', signed: '2027-02-04', edit: as },
  {
    name: 'itsupport',
    signed: '2026-12-01',
    edit: (text) => text.replace('prices: exclusive', 'prices: inclusive').replace('at: line', 'at: document'),
  },
  {
    name: 'website',
    signed: '2027-02-01',
    edit: (text) =>
      text
        .replace('tax: none', 'tax:\n  name: Sales tax\n  rate: 8.875%\n  prices: exclusive')
        .replace('at: line', 'at: document'),
  },
];

/** A file of a chain as drawn: so many days after the one before it, with these operations. */
export interface DrawnFile {
  readonly gap: number;
  /** Accepted by both so many days after its date. */
  readonly wait: number;
  readonly operations: readonly Draw[];
}

export interface DrawnChain {
  readonly base: number;
  readonly files: readonly DrawnFile[];
}

/** An amendment that was made: what stood before it, what stands after it, and what its paper would say. */
export interface Step {
  readonly before: Standing;
  readonly after: Standing;
  readonly date: CalendarDate;
  readonly ladders: Ladders;
}

/** A file that was tried: its operations, and what was said against it, if it was refused. */
export interface Tried {
  readonly text: string;
  readonly operations: number;
  /** Empty of a file that was applied. */
  readonly refused: readonly string[];
  /** True where all that was said against it has words and a place. */
  readonly placed: boolean;
}

export interface Chain {
  readonly original: Standing;
  readonly steps: readonly Step[];
  readonly tried: readonly Tried[];
}

/** Chains of so many files. */
export function chains({ least, most }: { readonly least: number; readonly most: number }): fc.Arbitrary<DrawnChain> {
  const file = fc.record({
    gap: fc.nat({ max: 30 }),
    wait: fc.nat({ max: 10 }),
    operations: fc.array(draws(), { minLength: 1, maxLength: 3 }),
  });
  return fc.record({
    base: fc.nat({ max: BASES.length - 1 }),
    files: fc.array(file, { minLength: least, maxLength: most, size: 'max' }),
  });
}

/** What both sides signed of one of the bases, before any amendment. */
export function signed(base: number): Standing {
  return signedAs(BASES[base] ?? { name: '', signed: '', edit: as });
}

export function signedAs({ name, signed: on, edit }: Base): Standing {
  const definition = value(readDefinition(bytes(edit(example(name))), `${name}.yaml`));
  const client = value(readClient(bytes(example(`${name}-client`)), `${name}-client.yaml`));
  return value(standing(value(joined(definition, client)), date(on)));
}

/** The chain, made step by step. What is refused is left out, and the chain goes on. */
export function chain({ base, files }: DrawnChain): Chain {
  const original = signed(base);
  let history: History = [original];
  let on = original.signed ?? date('2027-01-01');
  const steps: Step[] = [];
  const tried: Tried[] = [];
  for (const [index, { gap, wait, operations }] of files.entries()) {
    on = addDays(on, gap);
    const before = history.at(-1) ?? original;
    const written = operationsOf(before, on, operations, 3 * index);
    if (written.length === 0) continue;
    const text = changeText(on, written);
    const { after, accepted, placed, refused } = tryStep(history, text, addDays(on, wait));
    tried.push({ text, operations: written.length, placed, refused });
    if (after === undefined || accepted === undefined) continue;
    steps.push({ before, after, date: on, ladders: ladders(before, after, original, after.clock) });
    // What comes later finds it accepted by both.
    history = [...history, accepted];
    on = addDays(on, wait);
  }
  return { original, steps, tried };
}

/** Operations as written, one for each thing: what two of a file say of one is a matter of its own. */
export function operationsOf(
  { terms }: Standing,
  on: CalendarDate,
  operations: readonly Draw[],
  serial: number,
): readonly Written[] {
  const named = new Set<string>();
  return operations.flatMap((draw, index) => {
    const changes = write({ terms: terms.value, raw: terms.raw, date: on, serial: serial + index }, draw);
    const thing = JSON.stringify(changes)?.match(/"(?:id|what|name|duty)":"[^"]*"/)?.[0] ?? '';
    if (changes === undefined || named.has(thing)) return [];
    named.add(thing);
    return [changes];
  });
}

/** What came of a change file: what stands after it, and once both have accepted it; or what is said against it. */
export interface Attempt {
  readonly after?: Standing;
  readonly accepted?: Standing;
  readonly refused: readonly string[];
  readonly placed: boolean;
}

export function tryStep(history: History, text: string, acceptance?: CalendarDate): Attempt {
  const read = readChange(bytes(text), 'change.yaml');
  const made = read.ok ? proposed(history, read.value, kit) : read;
  if (read.ok && made.ok) {
    const accepted = acceptance ? value(amend(history.at(-1) ?? history[0], read.value, acceptance)) : made.value;
    return { after: made.value, accepted, refused: [], placed: true };
  }
  const errors = made.diagnostics.filter(({ level }) => level === 'error');
  const placed = errors.length > 0 && errors.every(({ place, message }) => place !== undefined && message !== '');
  return { refused: words({ ok: false, diagnostics: errors }), placed };
}

/** A change file with these operations. */
export function changeText({ iso }: CalendarDate, changes: readonly Raw[]): string {
  const head = { amends: 'X-2027-0001', date: iso, requested_by: 'client', reason: 'As drawn.' };
  return stringify({ ...head, changes }, { schema: 'failsafe', lineWidth: 0 });
}

/** A chain to be read: every file that was tried, and what was said against it. */
export function told(tried: readonly Pick<Tried, 'text' | 'refused'>[]): string {
  return tried
    .map(({ text, refused }) => `${text}${refused.map((line) => `# refused: ${line}\n`).join('')}`)
    .join('---\n');
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
