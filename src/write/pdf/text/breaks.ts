/** Takes a text, gives the places where a line may end and where it must (UAX #14): the door to linebreak. */
import LineBreaker from 'linebreak';

export interface Break {
  /** Where the next line starts, in UTF-16 units. */
  readonly position: number;
  readonly required: boolean;
}

/** In order; the last is the end of the text. A line must end after a line feed only. */
export function* breaksOf(text: string): Generator<Break> {
  const breaker = new LineBreaker(text);
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak())
    yield { position: found.position, required: text[found.position - 1] === '\n' };
}
