/** Takes the raw file of the words of a language that `check` looks for, gives them: by kind, each with what to ask and what to write. */
import * as z from 'zod';
import * as names from '../grammar/names.ts';
import { choice, list, text, value } from './scalar.ts';

const phrases = (description: string) =>
  list(
    text(
      'Some words: * ends a word in any way, / parts words of which one will do, <number> is any number, <amount> any figure, <time> a time of day, a full stop ends the phrase.',
    ),
    description,
  );
const places = (description: string) =>
  list(text('A place of the definition; a * stands for any item, as in services.*.excludes.'), description);

const wordListSchema = z
  .strictObject({
    id: value(names.id, 'A short name for these words.'),
    level: choice(['warning', 'note'], 'A note where it is only worth a thought; else a warning.').exactOptional(),
    expected: text('What is expected instead, in words that go on after "expected".'),
    ask: text('The question that the owner has to answer.'),
    write: text('What the owner can write, as an example.'),
    phrases: phrases('What is looked for.'),
    fine_in: phrases('Longer phrases in which these words are fine.').exactOptional(),
    fine_with: phrases('What makes them fine in the same sentence.').exactOptional(),
    in: places('Where they are looked for, if not in every text.').exactOptional(),
    not_in: places('Where they are fine.').exactOptional(),
  })
  .describe('Words that are found for one reason.');

const wordLists = (description: string) => list(wordListSchema, description);

const partySchema = z
  .strictObject({
    who: text('Who it is, in words that go on after "found two names for".'),
    write: text('What the papers call that side.'),
    pronouns: phrases('Words for that side that name nobody.'),
    names: list(text('One name.'), 'What texts call that side, without "the".'),
    named: phrases('How such a name, <name>, stands in a sentence about that side.'),
    own_named: phrases(
      'For the side of the business: how its own name, <name>, stands in a sentence that says what it does.',
    ).exactOptional(),
    fine_in: phrases('Longer phrases in which such a name is fine.').exactOptional(),
  })
  .describe('One side of the contract.');

export const checkWordsSchema = z
  .strictObject({
    language: value(names.language, 'The language: the name of the file, too.'),
    numbers: list(text('One word.'), 'Words for numbers: <number> stands for these too.'),
    vague_words: wordLists('Words that two people can take in two ways.'),
    loose_joins: wordLists('Ends of lists that leave open what is in them.'),
    placeholders: wordLists('Words that stand where something is still to be filled in.'),
    bare_numbers: wordLists('Numbers without a unit, and times that start nowhere.'),
    no_doer: wordLists('Deeds that are promised or asked, and nobody is said to do them.'),
    parties: list(partySchema, 'What texts call the two sides.'),
  })
  .describe('The words of a language that check looks for.');

export type CheckWords = z.infer<typeof checkWordsSchema>;
export type WordList = CheckWords['vague_words'][number];
export type PartyWords = CheckWords['parties'][number];
