/** Takes a definition and the rules that bind, gives what stands in it that the law does not allow. */
import type { Diagnostic } from '../../diagnostic.ts';
import { paragraphsOf } from '../../document/plainness/prose.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { LawRule } from '../../model/schema/law.ts';
import type { Raw, Source } from '../../model/source.ts';
import { phraseIn, type Sentence, saysOne, sentenceOf } from '../phrase.ts';
import { ownTexts, saidAt } from '../said.ts';
import type { Bound } from './binding.ts';
import { against } from './told.ts';

type Forbidden = NonNullable<LawRule['forbids']>[number];
type Permitted = NonNullable<LawRule['permits']>[number];

/** Sentences with a phrase that the law forbids, and places where nothing may stand: on no paper. */
export function forbiddenThings(definition: Source<ServiceDefinition>, rules: readonly Bound[]): readonly Diagnostic[] {
  return rules.flatMap((bound) => [
    ...(bound.rule.forbids ?? []).flatMap((item) =>
      phrasesIn(definition.raw, item).map(({ path, found }) =>
        against(definition, bound, path, `"${found}"`, item.expected, item.write),
      ),
    ),
    ...(bound.rule.absent ?? []).flatMap(({ at, expected, write }) =>
      saidAt(definition.raw, at)
        .slice(0, 1)
        .map(({ path }) => against(definition, bound, path, at, expected, write)),
    ),
  ]);
}

/** Values that the law does not permit. */
export function unpermittedThings(
  definition: Source<ServiceDefinition>,
  rules: readonly Bound[],
): readonly Diagnostic[] {
  return rules.flatMap((bound) =>
    (bound.rule.permits ?? []).flatMap((item) => {
      const found = saidAt(definition.raw, item.at).map(({ text }) => text);
      if (found.length === 0 || isPermitted(item, found)) return [];
      const sets = item.one_of.map((set) => set.join(' and ')).join(', or ');
      return [against(definition, bound, item.at, found.join(' and '), sets, item.write)];
    }),
  );
}

function isPermitted({ one_of: sets }: Permitted, found: readonly string[]): boolean {
  return sets.some((set) => set.every((one) => found.includes(one)));
}

/** Each text is told once, by the first sentence of it that has a phrase. */
function phrasesIn(raw: Raw, item: Forbidden): readonly { readonly path: string; readonly found: string }[] {
  if (!(item.only_with ?? []).every((place) => saidAt(raw, place).length > 0)) return [];
  const texts = item.in ? item.in.flatMap((place) => saidAt(raw, place)) : ownTexts(raw);
  return texts.flatMap(({ path, text }) =>
    sentencesOf(text)
      .filter((sentence) => saysOne(item.phrases, sentence) && !saysOne(item.fine_with ?? NONE, sentence))
      .flatMap((sentence) => firstOf(item.phrases, sentence) ?? [])
      .slice(0, 1)
      .map((found) => ({ path, found })),
  );
}

const NONE: readonly string[] = [];

/** The words of the first phrase of the list that is in the sentence. */
function firstOf(phrases: readonly string[], sentence: Sentence): string | undefined {
  for (const phrase of phrases) {
    const found = phraseIn(phrase, sentence);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Each rule reads the same texts. */
const SENTENCES = new Map<string, readonly Sentence[]>();

function sentencesOf(text: string): readonly Sentence[] {
  const known = SENTENCES.get(text);
  if (known) return known;
  const sentences = paragraphsOf(text).flatMap((paragraph) => paragraph.sentences.map((each) => sentenceOf(each.text)));
  if (SENTENCES.size >= KEPT) SENTENCES.clear();
  SENTENCES.set(text, sentences);
  return sentences;
}

/** So many texts are kept, more than a definition has. */
const KEPT = 2000;
