/** Takes the raw choices of how the poster looks, gives them: the sheet, the theme, from where it is read. None of them is a term of the agreement. */
import * as z from 'zod';
import { distance } from '../grammar/distance.ts';
import { id } from '../grammar/names.ts';
import { webPage } from '../grammar/web-page.ts';
import { choice, list, value, yes } from './scalar.ts';

export const posterSchema = z
  .strictObject({
    size: choice(
      ['A5', 'A4', 'A3', 'A2', 'A1', 'Letter', 'Legal', 'Tabloid', '18x24', '24x36'],
      'The sheet, if not the one that is usual where your law applies: A4 or Letter.',
    ).exactOptional(),
    orientation: choice(
      ['upright', 'landscape'],
      'Which way round it hangs; upright if you leave it out.',
    ).exactOptional(),
    theme: choice(
      ['band', 'classic', 'tiles'],
      'How it looks: a band in your colour across the top, letters with serifs in a frame, or a tile for each matter.',
    ).exactOptional(),
    distance: value(
      distance,
      'From how far away it is read on this sheet. Letters are as large as that asks for. Left out, it goes by the sheet: 1 m for A4 and Letter.',
      '1.5 m',
    ).exactOptional(),
    leave_out: list(
      value(id, 'The name of a section.', 'payment'),
      'Which sections it does without, where it would be too full. The command says their names when they do not fit.',
    ).exactOptional(),
    policy_page: value(
      webPage,
      'The page with these terms, for customers to read on their phone; a code on the poster, the card and the hand-out leads there. Left out, it leads to your website.',
      'https://joes.example/policies',
    ).exactOptional(),
    qr: yes('Whether they have that code; yes if you leave it out and there is an address.', 'no').exactOptional(),
  })
  .describe('How your poster looks.');
