/** Takes the raw list of clauses in the owner's own words, gives the words for each. */
import { z } from 'zod';
import { id } from '../grammar/names.ts';
import { list, text, value } from './scalar.ts';

export const ownWordsShape = {
  clause: value(id, 'The id of a clause of the contract; check and the documents name them.', 'confidentiality'),
  text: text(
    'Your own words, printed as written; an empty line begins a new paragraph.',
    'What you tell us stays with us.',
  ),
};

/** Words that take the place of those of a clause. The clause keeps its heading and its number. */
export const ownWords = list(
  z.strictObject(ownWordsShape),
  'Clauses in your own words, in place of those that the program has.',
);
