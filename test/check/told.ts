/** Takes the id of a rule and a part of a definition, gives what the rule says of it: `message | hint`, in the order of the file. */
import { find } from './find.ts';

export function told(id: string, part: string): readonly string[] {
  return find(id, part).map(({ message, hint }) => `${message} | ${hint}`);
}

/** The places of the findings alone, where the words are held by another row. */
export function places(id: string, part: string): readonly (string | undefined)[] {
  return find(id, part).map(({ path }) => path);
}
