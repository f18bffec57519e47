/** Takes questions for somebody at a terminal, gives their answers; and the words for what is wrong with one, or where they stopped. */
import type { Outcome } from '../index.ts';
import type { Asker } from './shell.ts';

/** Asks, and gives the terminal back whatever becomes of it. */
export async function interview<T>(call: () => Promise<Asker>, questions: (ask: Asker) => Promise<T>): Promise<T> {
  const ask = await call();
  try {
    return await questions(ask);
  } finally {
    ask.close();
  }
}

/** Asks for a line until `judge` takes it, and gives what it made of it. Undefined where they stop, the typical answer as it is. */
export async function askJudged<T>(
  ask: Asker,
  question: string,
  usual: string,
  judge: (typed: string) => Outcome<T>,
): Promise<{ readonly answer: string; readonly made?: T } | undefined> {
  const judged = new Map<string, Outcome<T>>();
  const answer = await ask.line(question, usual, (typed) => {
    if (typed === usual) return undefined;
    const outcome = judged.get(typed) ?? judge(typed);
    judged.set(typed, outcome);
    return wrongWords(outcome);
  });
  if (answer === undefined) return undefined;
  const outcome = judged.get(answer);
  return outcome?.ok ? { answer, made: outcome.value } : { answer };
}

/** What is wrong with an answer, in a line; undefined where it is right. The path is left away: the question says what it is about. */
function wrongWords(outcome: Outcome<unknown>): string | undefined {
  const [first] = outcome.ok ? [] : outcome.diagnostics;
  if (first === undefined) return undefined;
  const message = first.message.replace(/^\S+: (?=found )/, '');
  return first.hint === undefined ? message : `${message}; ${first.hint}`;
}

/** The refusal of one who stopped. Nothing half is written; the command holds what was answered, so that nothing is lost either. */
export function stopped(command: string, flags: readonly (readonly [flag: string, value: string])[]): Outcome<never> {
  const words = flags.map(([flag, value]) => ` ${flag} ${quoted(value)}`);
  return {
    ok: false,
    diagnostics: [
      {
        rule: 'cli/stopped',
        level: 'error',
        message: 'stopped: nothing was written',
        hint: `to go on with what you answered: plainterms ${command}${words.join('')}`,
      },
    ],
  };
}

/** A word as a shell takes it. */
export function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`;
}
