/** Takes agreed terms as written, gives them as an owner might have edited them: for properties of comparing two terms. */
import fc from 'fast-check';
import { z } from 'zod';
import { THINGS, type Thing, thingsOf } from '../../src/model/diff/things.ts';
import { keysOf } from '../../src/model/figure.ts';
import { type Spot, walkRaw } from '../../src/model/keys.ts';
import { listAt } from '../../src/model/operations/edit.ts';
import { isMap, replaced } from '../../src/model/raw.ts';
import { leaves } from '../../src/model/schema/leaves.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import { schemaAt } from '../../src/model/schema/walk.ts';
import type { Raw } from '../../src/model/source.ts';

type Edit = (terms: Raw) => Raw;

/** Up to six edits, one after the other. `donors` are other terms, of which parts are taken over. */
export function edits(donors: readonly Raw[]): fc.Arbitrary<Edit> {
  const one = fc.oneof(
    scalars(),
    optionalGone(),
    optionalSet(donors),
    shuffled(),
    thingGone(),
    thingAdded(),
    renamed(),
  );
  return fc
    .array(one, { minLength: 1, maxLength: 6 })
    .map((all) => (terms) => all.reduce((raw, edit) => edit(raw), terms));
}

const pick = fc.nat();

/** One of a list, or nothing of none. */
function of<T>(list: readonly T[], at: number): T | undefined {
  return list.length === 0 ? undefined : list[at % list.length];
}

/** A scalar with another value of its grammar, or another name of its kind. */
function scalars(): fc.Arbitrary<Edit> {
  return fc.tuple(pick, pick).map(([where, which]) => (terms) => {
    const all = leaves(termsSchema, terms).filter(({ raw, role }) => typeof raw === 'string' && role.role !== 'id');
    const leaf = of(all, where);
    if (leaf === undefined || leaf.role.role === 'line' || leaf.role.role === 'id') return terms;
    const { role, spot } = leaf;
    if (role.role === 'reference') {
      const names = leaves(termsSchema, terms).flatMap((each) =>
        each.role.role === 'id' && role.to.includes(each.role.of) && typeof each.raw === 'string' ? [each.raw] : [],
      );
      return replaced(terms, spot.at, of(names, which) ?? '');
    }
    const values = VALUES.find(([place]) => place.test(spot.path))?.[1] ?? role.grammar.examples;
    const words = role.grammar.name === 'text' ? WORDS : values;
    return replaced(terms, spot.at, of(words, which));
  });
}

const WORDS = ['Other words', 'More: words\n\nand # signs'];

/** Where the examples of a grammar would seldom hit what an operation speaks of. */
const VALUES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.due$/, ['2027-06-01', '2027-06-02', '10 business days after start', 'signature']],
  [/^engagement\.services\..*quantity$/, ['15 computers', '90 guests']],
  [/^rates\..*price$/, ['91.00 per hour', '92.00 per hour']],
];

/** A part that the form lets be left out. */
function optionalGone(): fc.Arbitrary<Edit> {
  return pick.map((where) => (terms) => {
    const spots: Spot[] = [];
    walkRaw(terms, (spot) => {
      const at = spot.at.at(-1);
      const around = spot.at.slice(0, -1);
      const parent = schemaAt(termsSchema, terms, around);
      if (typeof at !== 'string' || !isMap(parent.raw)) return;
      if (schemaAt(termsSchema, terms, spot.at).schema instanceof z.ZodExactOptional) spots.push(spot);
    });
    const spot = of(spots, where);
    return spot ? replaced(terms, spot.at, undefined) : terms;
  });
}

/** A whole part of other terms. */
function optionalSet(donors: readonly Raw[]): fc.Arbitrary<Edit> {
  return fc.tuple(pick, pick).map(([who, which]) => (terms) => {
    const donor = of(donors, who) ?? '';
    const parts = [
      'updates',
      'tips',
      'make_good',
      'insurance',
      'offer',
      'refuse',
      'ownership',
      'advice',
      'liability',
      'tax',
    ];
    const key = of(parts, which) ?? 'tips';
    const part = listAt(donor, [key]);
    return part === undefined ? terms : replaced(terms, [key], part);
  });
}

/** The things of a list, or the words of one, in another order. */
function shuffled(): fc.Arbitrary<Edit> {
  return pick.map((where) => (terms) => {
    const lists: Spot[] = [];
    walkRaw(terms, (spot, raw) => {
      if (Array.isArray(raw) && raw.length > 1 && !/price$/.test(spot.path)) lists.push(spot);
    });
    const spot = of(lists, where);
    const list = spot?.at.reduce<Raw | undefined>((raw, key) => partOf(raw, key), terms);
    return spot && Array.isArray(list) ? replaced(terms, spot.at, list.toReversed()) : terms;
  });
}

function partOf(raw: Raw | undefined, key: string | number): Raw | undefined {
  if (typeof key === 'number') return Array.isArray(raw) ? raw[key] : undefined;
  return isMap(raw) ? raw[key] : undefined;
}

const NAMES: Readonly<Record<(typeof THINGS)[number], string>> = {
  services: 'id',
  rates: 'id',
  'schedule.milestones': 'id',
  client_duties: 'id',
  clauses: 'clause',
  'engagement.services': 'id',
  'engagement.received': 'duty',
  'engagement.credits': 'name',
  'engagement.charges': 'name',
  'engagement.favours': 'name',
};

function thingGone(): fc.Arbitrary<Edit> {
  return fc.tuple(fc.constantFrom(...THINGS), pick).map(([list, which]) => (terms) => {
    const name = of([...thingsOf(terms, list).keys()], which);
    if (name === undefined) return terms;
    const left = (path: (typeof THINGS)[number]) =>
      withList(
        terms,
        path,
        [...thingsOf(terms, path)].flatMap(([each, thing]) => (each === name ? [] : [{ ...thing }])),
      );
    return list === 'services' ? left('engagement.services') : left(list);
  });
}

/** A copy of a thing under another name; a service is ordered too. */
function thingAdded(): fc.Arbitrary<Edit> {
  return fc
    .tuple(fc.constantFrom(...THINGS), pick, fc.constantFrom('new-one', 'other-one'))
    .map(([list, which, name]) => (terms) => {
      const things = thingsOf(terms, list);
      const copied = of([...things], which);
      if (copied === undefined || things.has(name) || list === 'engagement.services') return terms;
      const [id, thing] = copied;
      const add = (raw: Raw, path: (typeof THINGS)[number], more: Thing): Raw =>
        withList(raw, path, [
          ...[...thingsOf(raw, path).values()].map((each) => ({ ...each })),
          { ...more, [NAMES[path]]: name },
        ]);
      const ordered = thingsOf(terms, 'engagement.services').get(id);
      const added = add(terms, list, thing);
      return list === 'services' && ordered ? add(added, 'engagement.services', ordered) : added;
    });
}

/** A thing under another name, and all that names it follows. */
function renamed(): fc.Arbitrary<Edit> {
  return fc
    .tuple(fc.constantFrom('services', 'rates', 'schedule.milestones', 'client_duties'), pick)
    .map(([list, which]) => (terms) => {
      const name = of(idsIn(terms, list), which);
      if (name === undefined) return terms;
      const swap = (raw: Raw): Raw => {
        if (typeof raw === 'string') return raw.replace(new RegExp(`(?<![\\w-])${name}(?![\\w-])$`), `${name}-2`);
        if (Array.isArray(raw)) return raw.map(swap);
        return Object.fromEntries(
          Object.entries(raw).map(([key, part]) => [key === name ? `${name}-2` : key, swap(part)]),
        );
      };
      return swap(terms);
    });
}

function idsIn(terms: Raw, list: string): readonly string[] {
  const known = THINGS.find((each) => each === list);
  return known ? [...thingsOf(terms, known).keys()] : [];
}

function withList(terms: Raw, path: string, list: readonly Raw[]): Raw {
  return replaced(terms, keysOf(path), list.length === 0 ? undefined : [...list]);
}
