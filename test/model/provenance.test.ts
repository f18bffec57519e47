import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import { walkRaw } from '../../src/model/keys.ts';
import { replaced } from '../../src/model/raw.ts';
import { reckon } from '../../src/model/reckon.ts';
import type { Reckoning } from '../../src/model/reckoning.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import type { Raw } from '../../src/model/source.ts';
import { terms } from './examples.ts';

/** Every figure of a reckoning, by where it stands in it. */
function figuresOf(part: unknown, at = ''): readonly (readonly [string, Figure])[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('value' in part && 'path' in part && 'from' in part) return [[at, part as Figure]];
  return Object.entries(part).flatMap(([key, inner]) => figuresOf(inner, `${at}/${key}`));
}

/** The first figure of a text, one more: `14 computers` is `15 computers`, `2027-01-04` is `2027-01-05`, `45.00 per month` is `46.00`. */
function bumped(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `${text.slice(0, 8)}${String(Number(text.slice(8)) + 1).padStart(2, '0')}`;
  const number = /\d+/.exec(text);
  if (number === null) return undefined;
  return text.slice(0, number.index) + (Number(number[0]) + 1) + text.slice(number.index + number[0].length);
}

function reckonedRaw(raw: Raw): Reckoning | undefined {
  const parsed = termsSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const outcome = reckon(parsed.data);
  return outcome.ok ? outcome.value : undefined;
}

const shown = (figure: Figure | undefined) =>
  JSON.stringify(figure?.value, (_, value) => (typeof value === 'bigint' ? `${value}` : value));

describe.each(['itsupport', 'website', 'catering'])('%s: a figure that changes hangs on what was changed', (name) => {
  const { raw } = terms(name);
  const before = reckonedRaw(raw);
  const found: { path: string; strays: readonly string[]; silent: readonly string[] }[] = [];
  walkRaw(raw, ({ path, at }, part) => {
    const next = typeof part === 'string' ? bumped(part) : undefined;
    const after = next === undefined ? undefined : reckonedRaw(replaced(raw, at, next));
    if (before === undefined || after === undefined) return;
    // The bands of a price list share its path; the one that is not used changes nothing.
    const list = /^services\.[^.]+\.price(?=\.)/.exec(path)?.[0];
    const now = new Map(figuresOf(after));
    const differs = ([place, figure]: readonly [string, Figure]) => shown(figure) !== shown(now.get(place));
    const hangs = ([, { from }]: readonly [string, Figure]) => from.includes(list ?? path);
    const all = figuresOf(before);
    found.push({
      path,
      strays: all.filter((each) => differs(each) && !hangs(each)).map(([place]) => place),
      silent: all
        .filter((each) => each[1].value.kind === 'money' && hangs(each) && !differs(each) && list === undefined)
        .map(([place]) => place),
    });
  });

  test('none changes that does not say so', () => {
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter(({ strays }) => strays.length > 0)).toEqual([]);
  });

  test('every sum that says so changes', () => {
    expect(found.filter(({ silent }) => silent.length > 0)).toEqual([]);
  });
});
