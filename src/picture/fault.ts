/** Takes what is wrong with a picture, gives the finding that says so. */
import type { Outcome, Place } from '../diagnostic.ts';

/** What keeps a picture from being read. The readers throw it; nobody outside of this folder sees it. */
export class PictureFault extends Error {
  readonly hint: string;
  readonly at: Omit<Place, 'file'> | undefined;

  constructor(message: string, hint: string, at?: Omit<Place, 'file'>) {
    super(message);
    this.hint = hint;
    this.at = at;
  }
}

export function faulty({ message, hint, at }: PictureFault, file: string): Outcome<never> {
  const place = at && { place: { file, line: at.line, column: at.column } };
  return { ok: false, diagnostics: [{ rule: 'picture/unreadable', level: 'error', message, hint, ...place }] };
}

/** The way out that every drawing program has. */
export const SAVE_PLAIN =
  'save it as a plain SVG, with words turned into paths and one colour an area; or save it as PNG';
