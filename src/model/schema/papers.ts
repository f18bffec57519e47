/** Takes the raw choices of how papers look, gives them: the theme, the sheet, initials. None of them is a term of the agreement. */
import * as z from 'zod';
import { choice, yes } from './scalar.ts';

export const papersSchema = z
  .strictObject({
    theme: choice(
      ['sans', 'serif'],
      'The letters of contracts and amendments: plain ones, or ones with serifs, set in full lines.',
    ).exactOptional(),
    size: choice(['A4', 'Letter'], 'The sheet, if not the one that is usual where your law applies.').exactOptional(),
    initials: yes('Whether both sides put their initials on each page.', 'yes').exactOptional(),
  })
  .describe('How your papers look.');
