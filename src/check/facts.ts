/** Takes what is looked at, gives the facts that rules read: each is worked out once, when the first rule asks for it. */
import { paragraphsOf, type Sentence } from '../document/plainness/prose.ts';
import type { ContractParts } from '../model/clauses.ts';
import { longer } from '../model/elapsed.ts';
import { type Expectation, expectations } from '../model/expectation.ts';
import { type Figures, figures } from '../model/figures.ts';
import { parts } from '../model/raw.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import { termsSchema } from '../model/schema/terms.ts';
import type { CheckWords } from '../model/schema/words.ts';
import { type Compare, sequence } from '../model/sequence.ts';
import type { Source } from '../model/source.ts';
import type { Duration, Moment } from '../model/values.ts';
import { type Prose, proseOf } from './prose.ts';
import { ownTexts, type Said } from './said.ts';
import { withNumbers } from './words.ts';

/** What is looked at: a definition, or the terms of one client. */
export interface Looked {
  readonly definition: Source<ServiceDefinition>;
  /** The clauses and annexes that contracts have; none where the definition says nothing of them. */
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
  /** What stands at a path, as it is written; nothing where a list or keys stand there. */
  written(path: string): string;
  /** Whether the first length of time is surely longer than the second. */
  longer(first: Duration, second: Duration): boolean;
  /** Which of two moments comes first, where that is so in every contract. */
  order(): Compare;
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
  const all = once(() => parts(raw));
  const weekdays = value.business_days?.days.length ?? 5;
  return {
    ...looked,
    ...(looked.words && { words: withNumbers(looked.words) }),
    texts,
    prose: once(() => proseOf(texts())),
    tree,
    expected: once(() => expectations(tree())),
    written(path) {
      const part = all().get(path)?.raw;
      return typeof part === 'string' ? part : '';
    },
    longer: (first, second) => longer(first, second, weekdays),
    order: once(() => sequence(duesOf(value), weekdays)),
  };
}

/** When milestones and duties are due, by their ids. */
function duesOf({ schedule, client_duties: duties = [] }: ServiceDefinition): ReadonlyMap<string, Moment> {
  return new Map(
    [...(schedule?.milestones ?? []), ...duties].flatMap(({ id, due }) => (due === undefined ? [] : [[id, due]])),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
