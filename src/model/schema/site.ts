/** Takes the raw parts on the place of work, gives how you get in, what has to be there, and who gets which permit. */
import * as z from 'zod';
import { moment } from '../grammar/moment.ts';
import { choice, list, reference, text, value } from './scalar.ts';

export const accessSchema = z
  .strictObject({
    keys: z
      .strictObject({
        kept: text('How you keep the keys of a client.', 'in a locked box, without your name or address on them'),
        lost: text('What you do about a key that you lose.', 'we pay for new keys, and for a new lock').exactOptional(),
        back: value(moment, 'Until when you give the keys back.', '2 business days after end').exactOptional(),
      })
      .describe('Keys that clients give you.')
      .exactOptional(),
    no_entry: text(
      'What happens when you cannot get in at the agreed time.',
      'we wait 15 minutes and call you',
    ).exactOptional(),
    site: list(text('One thing.', 'water and power'), 'What has to be there where you work.').exactOptional(),
  })
  .describe('How you get to the place of work, and what you need there.');

export const permitSchema = z
  .strictObject({
    name: text('What the permit is called.', 'Building permit'),
    of: list(
      reference('service', 'The id of a service.'),
      'For which services, if not for all; a contract without these needs no such permit.',
    ).exactOptional(),
    by: choice(['provider', 'client'], 'Who gets it.'),
    fee: choice(['in the price', 'at cost', 'paid by the client'], 'How its fee is paid.').exactOptional(),
    due: value(moment, 'Until when it has to be there.', '5 business days before start').exactOptional(),
  })
  .describe('A permit that the work needs.');
