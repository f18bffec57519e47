/** Takes nothing; says what a rule is: something about a definition that can be wrong, why it matters, and two examples. */
import type { Level } from '../diagnostic.ts';
import type { ContractParts } from '../model/clauses.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Source } from '../model/source.ts';

/** What rules look at. */
export interface Facts {
  readonly definition: Source<ServiceDefinition>;
  /** The clauses and annexes that contracts have. */
  readonly contract: ContractParts;
  /** Ids of services that amendments added. Each is billed on a line of its own, so that no line of the plan need name it. */
  readonly billedApart?: readonly string[];
}

/** One finding of a rule. `check` gives it the rule's name and level, and the place of its path. */
export interface Finding {
  /** Where in the definition, as `payment.plan.Launch`; the nearest path above it that stands in the file is shown. */
  readonly path: string;
  /** What was found, then what was expected. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** Other paths that belong to it, each with a word on what is there. */
  readonly related?: readonly { readonly path: string; readonly message: string }[];
}

export interface Rule {
  /** Its name, and that of its file. */
  readonly id: string;
  readonly level: Level;
  /** What it finds, in one sentence. */
  readonly what: string;
  /** What trouble that saves, in a sentence or two. */
  readonly why: string;
  /** A part of a definition that is fine. It is printed by `--explain` and runs as a test. */
  readonly good: string;
  /** The same with the fault. It is printed by `--explain` and runs as a test. */
  readonly bad: string;
  check(facts: Facts): readonly Finding[];
}
