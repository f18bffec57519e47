/** Takes nothing; says what a command line lives in: where its words go, whether they may be coloured, the World it acts on. */
import type { World } from '../world.ts';

export interface Shell {
  readonly world: World;
  /** Results, for people and for programs. */
  stdout(text: string): void;
  /** Messages for people. */
  stderr(text: string): void;
  /** Where colours may be: only on a terminal. */
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
  /** True where a bug shall show its stack trace. */
  readonly debug: boolean;
}
