/** Takes the file of a place's laws, gives what its form can't show: a wrong name, an id twice, a rule that says nothing, places that no definition has, amounts without a currency. */
import type { Diagnostic } from '../../diagnostic.ts';
import { amount } from '../../model/grammar/amount.ts';
import { makesLaws } from '../../model/jurisdiction.ts';
import type { Raw } from '../../model/source.ts';
import { show } from '../show.ts';
import { codesAmong } from './figures.ts';
import { finding, itemsAt, part, textAt } from './finding.ts';
import type { Matter } from './matter.ts';
import { namesAt, phraseFault, placeFault } from './phrases.ts';

export function lawFaults(matter: Matter): readonly Diagnostic[] {
  return [
    ...codesAmong(matter, makesLaws),
    ...nameFaults(matter),
    ...idFaults(matter),
    ...emptyFaults(matter),
    ...boundFaults(matter),
    ...currencyFaults(matter),
    ...placeFaults(matter),
    ...phraseFaults(matter),
  ];
}

/** The file is found by its name: one that says another place would be applied to the wrong shops. */
function nameFaults(matter: Matter): readonly Diagnostic[] {
  const code = textAt(matter.raw, 'jurisdiction');
  const name = /([^/\\]+)\.yaml$/.exec(matter.place([])?.file ?? '')?.[1];
  if (code === undefined || name === undefined || code === name) return [];
  const words = `found ${show(code)}, expected ${show(name)}, as the file is called`;
  return [
    finding(
      matter,
      'read/law-name',
      matter.at(['jurisdiction']),
      words,
      `call the file ${code}.yaml, or write ${name}`,
    ),
  ];
}

function idFaults(matter: Matter): readonly Diagnostic[] {
  const first = new Map<string, number>();
  return itemsAt(matter.raw, 'rules').flatMap((rule, index) => {
    const id = textAt(rule, 'id');
    const before = id === undefined ? undefined : first.get(id);
    if (id !== undefined && before === undefined) first.set(id, index);
    if (id === undefined || before === undefined) return [];
    const words = `found the id ${show(id)} twice, expected an id of its own for each rule`;
    const related = { message: 'the first one', spot: matter.at(['rules', before, 'id']) };
    const spot = matter.at(['rules', index, 'id']);
    return [finding(matter, 'read/duplicate-id', spot, words, `choose another, such as ${id}-2`, related)];
  });
}

/** What a rule can say. */
const SAYS = [
  'requires',
  'forbids',
  'permits',
  'absent',
  'contract',
  'price_list',
  'least_type',
  'least_sheet',
  'beside',
  'where',
  'remember',
  'unposted',
] as const;

function emptyFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'rules').flatMap((rule, index) => {
    if (typeof rule === 'string' || SAYS.some((key) => saysSomething(part(rule, key)))) return [];
    const words = `found a rule that says nothing, expected one of ${SAYS.join(', ')}`;
    return [finding(matter, 'read/law-empty', matter.at(['rules', index]), words, 'add what the law wants or forbids')];
  });
}

function saysSomething(found: Raw | undefined): boolean {
  return typeof found === 'string' || Object.keys(found ?? {}).length > 0;
}

/** A bound that bounds nothing says nothing either. */
function boundFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'rules').flatMap((rule, index) =>
    thingsAt(rule, ['contract', 'bounds']).flatMap(([item, at]) => {
      if (part(item, 'at_most') !== undefined || part(item, 'at_least') !== undefined) return [];
      const words = 'found a bound without a most or a least, expected one of at_most, at_least';
      return [finding(matter, 'read/law-empty', matter.at(['rules', index, ...at]), words, 'add at_most or at_least')];
    }),
  );
}

/** An amount that no currency belongs to would be compared with nothing. */
function currencyFaults(matter: Matter): readonly Diagnostic[] {
  if (textAt(matter.raw, 'currency') !== undefined) return [];
  return itemsAt(matter.raw, 'rules').flatMap((rule, index) =>
    AMOUNTS.flatMap(([keys, inner]) =>
      thingsAt(rule, keys).flatMap(([item, at]) => {
        const found = textAt(item, inner);
        if (found === undefined || !amount.parse(found).ok) return [];
        const words = `found the amount ${show(found)} in a file without a currency, expected the currency of the place`;
        const spot = matter.at(['rules', index, ...at, inner]);
        return [finding(matter, 'read/law-currency', spot, words, 'write above the rules, for example, currency: USD')];
      }),
    ),
  );
}

/** Where a rule has amounts, or may have. */
const AMOUNTS = [
  [['binds'], 'over'],
  [['binds'], 'up_to'],
  [['contract', 'deposit'], 'at_most'],
  [['contract', 'bounds'], 'at_most'],
  [['contract', 'bounds'], 'at_least'],
] as const;

/** A phrase with a word that has no letters would be in every text. */
function phraseFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'rules').flatMap((rule, index) =>
    PHRASES.flatMap(([keys, inner]) =>
      thingsAt(rule, keys).flatMap(([item, at]) =>
        namesAt(item, inner).flatMap(([phrase, more]) =>
          phraseFault(matter, 'law', phrase, ['rules', index, ...at, inner, ...more]),
        ),
      ),
    ),
  );
}

/** Where a rule has phrases. */
const PHRASES = [
  [['requires'], 'like'],
  [['requires'], 'or_said'],
  [['forbids'], 'phrases'],
  [['forbids'], 'fine_with'],
  [['contract', 'says'], 'like'],
  [['contract', 'says'], 'or_said'],
  [['contract', 'statutory'], 'like'],
  [['contract', 'keep'], 'like'],
] as const;

/** A place of the definition that is misspelt would be missing in every definition. */
function placeFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'rules').flatMap((rule, index) =>
    PLACES.flatMap(([keys, inner]) =>
      thingsAt(rule, keys).flatMap(([item, at]) =>
        namesAt(item, inner).flatMap(([place, more]) =>
          placeFault(matter, 'law', place, ['rules', index, ...at, inner, ...more], 'returns.fee'),
        ),
      ),
    ),
  );
}

/** Where a rule names places of the definition. */
const PLACES = [
  [['requires'], 'at'],
  [['forbids'], 'in'],
  [['forbids'], 'only_with'],
  [['permits'], 'at'],
  [['absent'], 'at'],
  [['contract', 'says'], 'at'],
  [['contract', 'statutory'], 'only_with'],
  [['contract', 'bounds'], 'at'],
] as const;

/** What stands under a row of keys: the items of a list, or the one map, each with its place in the rule. */
function thingsAt(
  rule: Raw,
  keys: readonly string[],
): readonly (readonly [thing: Raw, at: readonly (string | number)[]])[] {
  const found = part(rule, ...keys);
  if (Array.isArray(found)) return found.map((item, at) => [item, [...keys, at]] as const);
  return found === undefined ? [] : [[found, keys] as const];
}
