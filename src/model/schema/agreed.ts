/** Takes the raw list of what is agreed for one client alone, gives other values for places of the definition, and special terms. */
import * as z from 'zod';
import { list, text } from './scalar.ts';
import { written } from './written.ts';

const what = text(
  'What is another for this client: its path in the definition, with keys and ids, as in a change file.',
  'payment.pay_within',
);

const because = text('Why, in a few words; the paper says it.', 'You pay for a year in advance.').exactOptional();

const specialTerm = z
  .strictObject({
    heading: text('The heading of a special term.', 'The piano'),
    term: text('The special term in your own words, printed as written.', 'We cover the piano before we paint.'),
  })
  .describe('A term that only this client has, in your own words.');

/** As the client file has it: what it says instead. */
export const agreedForClient = list(
  z.union([
    z
      .strictObject({
        what,
        to: written.meta({ description: 'What it says for this client.', examples: ['30 days after invoice'] }),
        because,
      })
      .describe('Another value than the definition has.'),
    specialTerm,
  ]),
  'What is agreed for this client alone; the contract lists it under "Agreed for you".',
);

/** As the terms keep it: the place itself says what is agreed, so this has only what is usual there; nothing where the definition has nothing. */
export const agreedInTerms = list(
  z.union([
    z
      .strictObject({ what, usual: written.describe('What the definition says there.').exactOptional(), because })
      .describe('A place that says something else than the definition.'),
    specialTerm,
  ]),
  'What was agreed for this client alone, with what is usual.',
);
