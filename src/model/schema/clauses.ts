/** Takes the raw list of clauses in the owner's own words, gives the words for each, and those that are left out. */
import * as z from 'zod';
import { id } from '../grammar/names.ts';
import { choice, list, text, value } from './scalar.ts';

export const ownWordsShape = {
  clause: value(id, 'The id of a clause of the contract; check and the documents name them.', 'confidentiality'),
  text: text(
    'Your own words, printed as written; an empty line begins a new paragraph.',
    'What you tell us stays with us.',
  ),
};

/**
 * Words that take the place of those of a clause, which keeps its heading and its number; a clause of the owner's own, with a heading;
 * or a clause that is left out. `model/clauses.ts` says what goes together.
 */
export const ownWords = list(
  z.union([
    z
      .strictObject({
        clause: ownWordsShape.clause,
        heading: text(
          'The heading of a clause of your own, one that the program does not have.',
          'Our garden',
        ).exactOptional(),
        after: value(
          id,
          'The clause that a clause of your own follows; without it, it comes last.',
          'complaints',
        ).exactOptional(),
        text: ownWordsShape.text,
      })
      .describe('A clause in your own words.'),
    z
      .strictObject({
        clause: ownWordsShape.clause,
        left_out: choice(['yes'], 'Where the contract goes without this clause.'),
      })
      .describe('A clause that you leave out.'),
  ]),
  'Clauses in your own words, in place of those that the program has or beside them, and clauses that you leave out.',
);
