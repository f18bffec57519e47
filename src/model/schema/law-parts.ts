/** Takes nothing, gives the parts that the laws on walls and those on contracts share: a place of the definition, a phrase, a thing to say. */
import * as z from 'zod';
import { list, text, yes } from './scalar.ts';

export const path = () =>
  text('A place of the definition, such as returns.fee; services.*.price is the price of any service.');
export const phrase = () =>
  text('Some words: * ends a word in any way, / parts words of which one will do, a full stop ends the phrase.');

export const factSchema = z
  .strictObject({
    what: text('What has to be said, in words that go on after "must say".'),
    at: list(path(), 'Where the definition says it; one of these is enough.'),
    like: list(phrase(), 'What stands there has one of these phrases, if not any words will do.').exactOptional(),
    or_said: list(phrase(), 'It is said as well where one of these phrases stands anywhere.').exactOptional(),
    if_none: yes('Whether it has to be said also where the part that it belongs to is none.').exactOptional(),
    write: text('What the owner can write.'),
  })
  .describe('One thing that a notice or a contract has to say.');
