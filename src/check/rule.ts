/** Takes nothing; says what a rule is: something about a definition, or about a change, that can be wrong, why it matters, and two examples. */
import type { Level } from '../diagnostic.ts';
import type { ChangeFacts } from './change-facts.ts';
import type { Facts } from './facts.ts';

/** One finding of a rule. `check` gives it the rule's name and level, and the place of its path. */
export interface Finding {
  /** Where in the definition, as `payment.plan.Launch`; the nearest path above it that stands in the file is shown. */
  readonly path: string;
  /** The position of the item that it is about, where the path is that of a plain list. */
  readonly item?: number;
  /** Where it is worse, or less bad, than the rule's own level says. */
  readonly level?: Level;
  /** What was found, then what was expected. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** Other paths that belong to it, each with a word on what is there. */
  readonly related?: readonly { readonly path: string; readonly message: string }[];
}

/** What a rule says of itself. */
export interface RuleText {
  /** Its name, and that of its file. */
  readonly id: string;
  readonly level: Level;
  /** What kind of fault it finds. */
  readonly about: 'missing' | 'vague' | 'contradictory' | 'unlawful';
  /** What it finds, in one sentence. */
  readonly what: string;
  /** What trouble that saves, in a sentence or two. */
  readonly why: string;
  /** A part of a definition, or a change file, that is fine. It is printed by `--explain` and runs as a test. */
  readonly good: string;
  /** The same with the fault. It is printed by `--explain` and runs as a test. */
  readonly bad: string;
}

export interface Rule extends RuleText {
  /** True where it asks what a definition says as a whole, of which one client's part need not say all. */
  readonly whole?: true;
  check(facts: Facts): readonly Finding[];
}

/** A rule about the change of a contract. The paths of its findings are those of the change file, its examples change the shipped contract for IT support. */
export interface AmendmentRule extends RuleText {
  /** Rules on definitions that would find the same in the terms after the change, and can't say which operation did it. */
  readonly instead?: readonly string[];
  check(facts: ChangeFacts): readonly Finding[];
}
