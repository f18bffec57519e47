/** Takes the file of a language's words for `check`, gives what its form can't show: a wrong name, an id twice, phrases without letters, places that no definition has. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { Raw } from '../../model/source.ts';
import { show } from '../show.ts';
import { finding, itemsAt, textAt } from './finding.ts';
import type { Matter } from './matter.ts';
import { namesAt, phraseFault, placeFault } from './phrases.ts';

export function wordFaults(matter: Matter): readonly Diagnostic[] {
  return [...languageFaults(matter), ...LISTS.flatMap((list) => listFaults(matter, list)), ...sideFaults(matter)];
}

/** The file is found by its name. */
function languageFaults(matter: Matter): readonly Diagnostic[] {
  const language = textAt(matter.raw, 'language');
  const name = /([^/\\]+)\.yaml$/.exec(matter.place([])?.file ?? '')?.[1];
  if (language === undefined || name === undefined || language === name) return [];
  const words = `found ${show(language)}, expected ${show(name)}, as the file is called`;
  const hint = `call the file ${language}.yaml, or write ${name}`;
  return [finding(matter, 'read/words-language', matter.at(['language']), words, hint)];
}

const LISTS = ['vague_words', 'loose_joins', 'placeholders', 'bare_numbers', 'no_doer'] as const;

function listFaults(matter: Matter, list: string): readonly Diagnostic[] {
  const ids = itemsAt(matter.raw, list).map((item) => textAt(item, 'id'));
  return itemsAt(matter.raw, list).flatMap((item, index): readonly Diagnostic[] => [
    ...twice(matter, ids, list, index),
    ...phraseFaults(matter, item, ['phrases', 'fine_in', 'fine_with'], [list, index]),
    ...['in', 'not_in'].flatMap((key) =>
      namesAt(item, key).flatMap(([place, more]) =>
        placeFault(matter, 'words', place, [list, index, key, ...more], 'services.*.excludes'),
      ),
    ),
  ]);
}

function sideFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'parties').flatMap((side, index) =>
    phraseFaults(matter, side, ['pronouns', 'named', 'own_named', 'fine_in'], ['parties', index]),
  );
}

function phraseFaults(
  matter: Matter,
  item: Raw,
  keys: readonly string[],
  at: readonly (string | number)[],
): readonly Diagnostic[] {
  return keys.flatMap((key) =>
    namesAt(item, key).flatMap(([phrase, more]) => phraseFault(matter, 'words', phrase, [...at, key, ...more])),
  );
}

function twice(
  matter: Matter,
  ids: readonly (string | undefined)[],
  list: string,
  index: number,
): readonly Diagnostic[] {
  const id = ids[index];
  const before = ids.indexOf(id);
  if (id === undefined || before === index) return [];
  const words = `found the id ${show(id)} twice, expected an id of its own for each list of words`;
  const related = { message: 'the first one', spot: matter.at([list, before, 'id']) };
  const spot = matter.at([list, index, 'id']);
  return [finding(matter, 'read/duplicate-id', spot, words, `choose another, such as ${id}-2`, related)];
}
