/** Takes the text of a starter, gives the questions that its notes ask (`# ask: What does a call cost?` above a line), and the text without them. */
import { valuesIn } from './values.ts';

/** A question of a starter, and the path of the value on the line below it. */
export interface Asked {
  readonly path: string;
  readonly question: string;
}

const MARK = /^ *# ask: (.+)$/;

/** The questions in the order of the file. One that has no value on the line below it is a bug of the starter. */
export function askedIn(text: string): readonly Asked[] {
  const values = valuesIn(text).filter(({ value }) => typeof value === 'string');
  return text.split('\n').flatMap((line, index) => {
    const question = MARK.exec(line)?.[1]?.trim();
    if (question === undefined) return [];
    const below = values.find((each) => each.line === index + 2);
    if (below === undefined) throw new Error(`The question "${question}" has no value on the line below it`);
    return [{ path: below.path, question }];
  });
}

/** The text without the questions: they are for the program, not for the owner. */
export function withoutQuestions(text: string): string {
  return text
    .split('\n')
    .filter((line) => !MARK.test(line))
    .join('\n');
}
