/** Takes the raw parts on how both sides deal with each other, gives notices, what nobody controls, and how papers are signed. */
import * as z from 'zod';
import { duration } from '../grammar/duration.ts';
import { choice, list, text, value } from './scalar.ts';

export const noticesSchema = z
  .strictObject({
    by: list(choice(['e-mail', 'post', 'hand'], 'One way.'), 'In which ways what counts in writing is sent.'),
    email_counts: value(
      duration,
      'How long after it was sent an e-mail counts as arrived.',
      '1 business day',
    ).exactOptional(),
    post_counts: value(
      duration,
      'How long after it was posted a letter counts as arrived.',
      '3 business days',
    ).exactOptional(),
    given_by: choice(
      ['who signs', 'who signs or may order'],
      'Whose messages count as those of the client.',
    ).exactOptional(),
  })
  .describe('How both sides send what has to be in writing, and when it counts as arrived.');

export const beyondControlSchema = z
  .strictObject({
    examples: list(text('One thing.', 'storm'), 'What neither side controls nor could prevent.'),
    tell_within: value(duration, 'How soon the side that is stopped tells the other.', '2 business days'),
    back_within: value(
      duration,
      'How soon the client gets back what was paid for work that is not done.',
      '14 days',
    ).exactOptional(),
    end_after: value(duration, 'After how long either side may end the contract.', '60 days').exactOptional(),
  })
  .describe('What happens when something stops the work that neither side controls. It never excuses a payment.');

export const signingSchema = z
  .strictObject({
    by: list(choice(['on paper', 'electronically'], 'One way.'), 'In which ways the contract may be signed.'),
    with: text(
      'What is used to sign electronically, as it is printed.',
      'a service that sends each of us a link of our own',
    ).exactOptional(),
    copy_within: value(
      duration,
      'How soon after the last signature each side has a full copy.',
      '1 business day',
    ).exactOptional(),
    paper_copy_within: value(
      duration,
      'How soon a client who asks for it gets a copy on paper, free of charge.',
      '5 business days',
    ).exactOptional(),
  })
  .describe('How the contract and its amendments are signed.');
