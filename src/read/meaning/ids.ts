/** Takes the leaves of a file, gives what is wrong with its names: ids used twice, names that lead nowhere, items written twice. */
import type { Diagnostic } from '../../diagnostic.ts';
import { ANCHORS } from '../../model/grammar/moment.ts';
import { type Spot, walkRaw } from '../../model/keys.ts';
import type { Leaf } from '../../model/schema/leaves.ts';
import { KIND_WORDS, type Kind, LIST_OF } from '../../model/schema/scalar.ts';
import { nearest } from '../../nearest.ts';
import { either, show } from '../show.ts';
import { finding } from './finding.ts';
import type { Id, Matter } from './matter.ts';

export function idsOf(leaves: readonly Leaf[]): readonly Id[] {
  return leaves.flatMap(({ role, raw, spot }) =>
    role.role === 'id' && typeof raw === 'string' && role.grammar.parse(raw).ok
      ? [{ id: raw, kind: role.of, spot }]
      : [],
  );
}

/** Ids that stand twice, and ids of moments that are anchors already. */
export function idFaults(matter: Matter): readonly Diagnostic[] {
  const first = new Map<string, Id>();
  return matter.ids.flatMap((each) => {
    const before = first.get(each.id);
    if (before === undefined) first.set(each.id, each);
    if (each.spot === undefined) return [];
    if (before) {
      const words = `found the id ${show(each.id)}, which ${KIND_WORDS[before.kind]} has already; expected an id of its own`;
      const related = before.spot && { message: 'the first one', spot: before.spot };
      return [finding(matter, 'read/duplicate-id', each.spot, words, `choose another, such as ${each.id}-2`, related)];
    }
    if ((each.kind === 'milestone' || each.kind === 'duty') && ANCHORS.includes(each.id)) {
      const words = `found the id ${show(each.id)}, which every agreement has as a moment already; expected an id of its own`;
      return [finding(matter, 'read/duplicate-id', each.spot, words, `choose another, such as ${each.id}-done`)];
    }
    return [];
  });
}

/** Names of services, duties, milestones and so on that nothing has. */
export function referenceFaults(matter: Matter): readonly Diagnostic[] {
  const named = namesOf(matter.ids);
  return matter.leaves.flatMap(({ role, raw, spot }) => {
    if (role.role === 'line' && role.line === 'engaged' && typeof raw === 'object' && !Array.isArray(raw)) {
      const [id, second] = Object.keys(raw);
      return id === undefined || second !== undefined ? [] : missingName(matter, named, id, ['service'], spot);
    }
    if (role.role !== 'reference' || typeof raw !== 'string' || !role.grammar.parse(raw).ok) return [];
    return missingName(matter, named, raw, role.to, spot);
  });
}

/** The names of each kind, and the first thing of each name. */
interface Names {
  readonly ofKind: ReadonlyMap<Kind, ReadonlySet<string>>;
  readonly first: ReadonlyMap<string, Id>;
}

function namesOf(ids: readonly Id[]): Names {
  const ofKind = new Map<Kind, Set<string>>();
  const first = new Map<string, Id>();
  for (const each of ids) {
    const names = ofKind.get(each.kind);
    if (names) names.add(each.id);
    else ofKind.set(each.kind, new Set([each.id]));
    if (!first.has(each.id)) first.set(each.id, each);
  }
  return { ofKind, first };
}

/** More names than these are no list that anybody wrote: then none is looked for as the nearest, and not all are told. */
const MANY = 200;

function missingName(
  matter: Matter,
  names: Names,
  name: string,
  kinds: readonly Kind[],
  spot: Spot,
): readonly Diagnostic[] {
  const sets = kinds.flatMap((kind) => names.ofKind.get(kind) ?? []);
  if (sets.some((set) => set.has(name))) return [];
  const many = sets.reduce((count, set) => count + set.size, 0) > MANY;
  const right = many ? [] : sets.flatMap((set) => [...set]);
  const other = names.first.get(name);
  const near = nearest(name, right);
  const found = other
    ? `found ${show(name)}, which is ${KIND_WORDS[other.kind]}`
    : `found ${show(name)}, which nothing is called`;
  const wanted = `expected the id of ${either(kinds.map((kind) => KIND_WORDS[kind]))}`;
  const homes = either(kinds.map((kind) => LIST_OF[kind]));
  const otherwise = right.length > 0 ? `the ids there are: ${right.join(', ')}` : `add it under ${homes} first`;
  const hint = near === undefined ? otherwise : `write ${near}`;
  return [finding(matter, 'read/unknown-name', spot, `${found}; ${wanted}`, hint)];
}

/** Items of one list with the same name, and names that stand twice in one list. Ids have a finding of their own. */
export function duplicateFaults(matter: Matter): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const references = new Set(
    matter.leaves.flatMap(({ role, spot }) => (role.role === 'reference' ? [JSON.stringify(spot.at)] : [])),
  );
  walkRaw(matter.raw, (list, raw) => {
    if (!Array.isArray(raw)) return;
    const first = new Map<string, Spot>();
    for (const [index, item] of raw.entries()) {
      const spot = matter.at([...list.at, index]);
      const name = typeof item === 'string' ? (references.has(JSON.stringify(spot.at)) ? item : undefined) : spot.path;
      if (name === undefined || (typeof item === 'object' && spot.path === list.path)) continue;
      if (typeof item === 'object' && !Array.isArray(item) && 'id' in item && list.at[0] !== 'engagement') continue;
      const key = list.at[0] === 'engagement' ? spot.path + (spot.path === list.path ? name : '') : name;
      const before = first.get(key);
      if (before === undefined) first.set(key, spot);
      else {
        const words =
          typeof item === 'string' ? `found ${show(item)} twice, expected it once` : 'found twice, expected once';
        const hint = 'take one of them away, or give it another name';
        found.push(
          finding(matter, 'read/duplicate-item', spot, words, hint, { message: 'the first one', spot: before }),
        );
      }
    }
  });
  return found;
}
