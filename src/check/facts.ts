/** Takes what is looked at, gives the facts that rules read: each is worked out once, when the first rule asks for it. */
import { paragraphsOf, type Sentence } from '../document/plainness/prose.ts';
import type { ContractParts } from '../model/clauses.ts';
import { type Expectation, expectations } from '../model/expectation.ts';
import { type Figures, figures } from '../model/figures.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import { termsSchema } from '../model/schema/terms.ts';
import type { CheckWords } from '../model/schema/words.ts';
import type { Source } from '../model/source.ts';
import { type Prose, proseOf } from './prose.ts';
import { ownTexts, type Said } from './said.ts';
import { withNumbers } from './words.ts';

/** What is looked at: a definition, or the terms of one client. */
export interface Looked {
  readonly definition: Source<ServiceDefinition>;
  /** The clauses and annexes that contracts have. */
  readonly contract: ContractParts;
  /** Ids of services that amendments added. Each is billed on a line of its own, so that no line of the plan need name it. */
  readonly billedApart?: readonly string[];
  /** The words to look for, where there are some in the language of the definition. */
  readonly words?: CheckWords;
}

/** Some text in the owner's own words, with its sentences and the items of its lists. */
export interface OwnText extends Said {
  readonly sentences: readonly Sentence[];
}

/** What rules read. */
export interface Facts extends Looked {
  /** Every text that the owner wrote for people to read, in the order of the file. */
  texts(): readonly OwnText[];
  /** What the owner wrote in sentences, less names and quoted words. */
  prose(): readonly Prose[];
  /** The values with their paths. */
  tree(): Figures;
  /** Everything that one side may expect of the other. */
  expected(): readonly Expectation[];
}

export function factsOf(looked: Looked): Facts {
  const { value, raw } = looked.definition;
  const tree = once(() => figures(termsSchema, value));
  const texts = once(() =>
    ownTexts(raw).map((said) => ({
      ...said,
      sentences: paragraphsOf(said.text).flatMap(({ sentences }) => sentences),
    })),
  );
  return {
    ...looked,
    ...(looked.words && { words: withNumbers(looked.words) }),
    texts,
    prose: once(() => proseOf(texts())),
    tree,
    expected: once(() => expectations(tree())),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
