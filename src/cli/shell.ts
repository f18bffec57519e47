/** Takes nothing; says what a command line lives in: where its words go, whether they may be coloured, whom it can ask, the World it acts on. */
import type { Press, PressRequest } from '../index.ts';
import type { World } from '../world.ts';

export interface Shell {
  readonly world: World;
  /** Results, for people and for programs. */
  stdout(text: string): void;
  /** Messages for people. */
  stderr(text: string): void;
  /** Where colours may be: only on a terminal. */
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
  /** Calls who answers questions; nobody where there is no terminal. */
  ask?(): Promise<Asker>;
  /** Who makes many contracts at once, and how many workers there can be; nobody where the World is not the real one. */
  readonly workers?: { readonly count: number; press(jobs: number, request: PressRequest): Promise<Press> };
  /** Shows how far a long job has come; only on a terminal. */
  progress?(total: number): Promise<Progress>;
  /** True where a bug shall show its stack trace. */
  readonly debug: boolean;
}

/** How far a long job has come. */
export interface Progress {
  step(): void;
  stop(): void;
}

/** Somebody at a terminal. Each answer is undefined where they stop. After the last question the terminal is given back with `close`. */
export interface Asker {
  close(): void;
  /** A line of text; `wrong` says what is wrong with it, and then it is asked again. Nothing typed is the typical answer. */
  line(question: string, typical: string, wrong: (answer: string) => string | undefined): Promise<string | undefined>;
  /** One of a few. */
  one(question: string, choices: readonly Choice[], typical: string): Promise<string | undefined>;
  /** Some of a few, one at least. */
  several(
    question: string,
    choices: readonly Choice[],
    typical: readonly string[],
  ): Promise<readonly string[] | undefined>;
}

export interface Choice {
  readonly value: string;
  /** A word on it. */
  readonly about?: string;
}
