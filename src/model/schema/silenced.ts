/** Takes the raw list of silenced findings, gives it: which rule, where, and the owner's reason. It is between the owner and `check`; no paper has it. */
import * as z from 'zod';
import { list, text } from './scalar.ts';

export const silencedSchema = list(
  z
    .strictObject({
      finding: text(
        'The name of the rule, as check prints it in brackets; with "at" and a place where it is silent only there and below.',
        'trouble-open at favours',
      ),
      because: text('Your reason; check prints it.', 'We do no work for free, so nobody can get used to it.'),
    })
    .describe('One finding that you know better than.'),
  'Findings of check that you have thought about and that need not be told again. An error can only be mended, unless it comes from a law.',
);

export type Silenced = z.infer<typeof silencedSchema>[number];
