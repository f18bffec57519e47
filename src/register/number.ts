/** Takes the pattern of contract numbers and what a register holds, gives the numbers to try, in order, and the marks that keep them used. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import type { World } from '../world.ts';
import { isContractNumber } from './paper.ts';

/**
 * The next numbers of a pattern such as `HIT-{year}-{number}`. `{number}` counts from 0001 in each year and goes on after the
 * highest that is taken, so that a number is never used twice, not even where a contract between was withdrawn.
 * @param year the four figures of the year of the contract's date
 * @param taken the numbers that were used, as `usedNumbers` gives them
 * @param since the lowest number of a series that goes on: what is free behind it, or right before it, comes first
 */
export function nextNumbers(
  pattern: string,
  year: string,
  taken: readonly string[],
  since?: string,
): Outcome<Iterable<string>> {
  const parts = pattern.replaceAll('{year}', year).split('{number}');
  const fault = faultOf(pattern, parts);
  if (fault) return { ok: false, diagnostics: [fault] };
  const [before = '', after = ''] = parts;
  const counts = (names: readonly string[]): readonly number[] =>
    names
      .filter(
        (name) => name.startsWith(before) && name.endsWith(after) && name.length >= before.length + after.length + 4,
      )
      .map((name) => name.slice(before.length, name.length - after.length))
      .filter((digits) => /^\d{4,12}$/.test(digits))
      .map(Number);
  const used = new Set(counts(taken));
  let first = [...used].reduce((most, each) => Math.max(most, each), 0) + 1;
  const [begun] = counts(since === undefined ? [] : [since]);
  if (begun !== undefined) for (first = begun; first > 1 && !used.has(first - 1); ) first -= 1;
  return { ok: true, value: countUp(before, after, first, used), diagnostics: [] };
}

/** Where the numbers of contracts come from. */
export interface Numbering {
  /** The numbers to try, in order. */
  next(pattern: string, year: string): Promise<Outcome<Iterable<string>>>;
  /** Is told of the one that was issued. */
  issued(pattern: string, year: string, number: string): void;
}

/** For one contract: after the highest that was used. */
export function numberAfterAll(world: World, out: string): Numbering {
  return {
    next: async (pattern, year) => nextNumbers(pattern, year, await usedNumbers(world, out)),
    issued: () => undefined,
  };
}

/**
 * For many contracts one after the other: the register is looked through once, then each goes on after the one before it. Numbers that
 * others use meanwhile are passed over, and one that was reserved and came to nothing is tried again.
 * @param since the lowest number of those that were made before, where a batch goes on
 */
export function numbersInARow(world: World, out: string, since?: string): Numbering {
  const last = new Map<string, string>();
  const isUsed = async (number: string): Promise<boolean> =>
    (await world.read(markOf(out, number))) !== undefined || (await world.read(stoneOf(out, number))) !== undefined;
  return {
    async next(pattern, year) {
      let before = last.get(JSON.stringify([pattern, year]));
      if (before === undefined) return nextNumbers(pattern, year, await usedNumbers(world, out), since);
      for (;;) {
        const numbers = nextNumbers(pattern, year, [before]);
        const [first = ''] = numbers.ok ? numbers.value : [];
        if (!numbers.ok || !(await isUsed(first))) return nextNumbers(pattern, year, [before]);
        before = first;
      }
    },
    issued(pattern, year, number) {
      last.set(JSON.stringify([pattern, year]), number);
    },
  };
}

/** Every number that was used in a register: those of its folders, and those of folders that are gone, whose marks or stones stay. */
export async function usedNumbers(world: World, out: string): Promise<readonly string[]> {
  const stones = await world.list(`${out}/${STONES}`);
  const erased = stones.flatMap((name) => numberOfStone(name) ?? []);
  return [...(await world.list(out)), ...(await world.list(`${out}/${MARKS}`)), ...erased];
}

/** Notes that a number is used, with the hash of its contract's record. What stands there already stays. */
export async function writeMark(world: World, out: string, number: string, hash: string): Promise<void> {
  await world.create(markOf(out, number), new TextEncoder().encode(`${hash}\n`));
}

/** Where a register keeps that a number is used: a small file for each, beside the folders of the contracts. */
export function markOf(out: string, number: string): string {
  return `${out}/${MARKS}/${number}`;
}

/** The folder of the marks in a register. */
export const MARKS = 'numbers';

/** The folder of the stones of erased contracts. */
export const STONES = 'erased';

/** The path of a contract's stone. */
export function stoneOf(out: string, number: string): string {
  return `${out}/${STONES}/${number}.json`;
}

/** The number that a file among the stones is of; undefined of any other file. */
export function numberOfStone(name: string): string | undefined {
  const number = name.endsWith('.json') ? name.slice(0, -'.json'.length) : '';
  return isContractNumber(number) ? number : undefined;
}

function* countUp(before: string, after: string, first: number, used: ReadonlySet<number>): Iterable<string> {
  for (let number = first; ; number++)
    if (!used.has(number)) yield `${before}${String(number).padStart(4, '0')}${after}`;
}

function faultOf(pattern: string, parts: readonly string[]): Diagnostic | undefined {
  const fault = (message: string, hint: string): Diagnostic => ({
    rule: 'register/number-pattern',
    level: 'error',
    message,
    hint,
  });
  if (parts.length !== 2) {
    return fault(
      `contract_number: found "${pattern}", expected a pattern with {number} in it, once`,
      'write for example "ABC-{year}-{number}"',
    );
  }
  if (isContractNumber(parts.join('0001'))) return undefined;
  return fault(
    `contract_number: "${pattern}" makes "${parts.join('0001')}", and a number may hold only letters, figures, ".", "_" and "-"`,
    'write for example "ABC-{year}-{number}"',
  );
}
