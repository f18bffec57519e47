/** Takes the raw parts that name people and firms, gives who they are: the provider, the client, who signs and who may order. */
import { z } from 'zod';
import { amount } from '../grammar/amount.ts';
import { color, pictureFile } from '../grammar/names.ts';
import { choice, list, text, value } from './scalar.ts';

const address = () => list(text('One line of the address.'), 'The postal address, line by line, as on an envelope.');

const signatory = z
  .strictObject({
    name: text('Who signs, where you know it now.').exactOptional(),
    title: text('In which role, for example Director.').exactOptional(),
  })
  .describe('A person who signs: by name, by role, or both.');

const party = {
  name: text('The full name, as it stands in the register or on an identity card.'),
  registration: text('The number in the register of companies, with the word that goes with it.').exactOptional(),
  tax_id: text('The tax number that belongs on invoices.').exactOptional(),
  address: address(),
};

export const providerSchema = z
  .strictObject({
    ...party,
    email: text('Where customers can write to.').exactOptional(),
    phone: text('The number customers call, as you want it printed.').exactOptional(),
    website: text('Your page, printed as written.').exactOptional(),
    color: value(color, 'The colour of your papers: six figures from 0 to f after a #, in quotes.').exactOptional(),
    logo: value(
      pictureFile,
      'The file of your logo, SVG or PNG, beside this one; it stands at the head of your poster.',
      'logo.svg',
    ).exactOptional(),
    signatories: list(signatory, 'Everybody who has to sign for you.').exactOptional(),
    licences: list(
      z.strictObject({
        name: text('What the licence is called.'),
        number: text('Its number; in quotes where it starts with a zero.').exactOptional(),
      }),
      'Licences and permits that your customers should see.',
    ).exactOptional(),
  })
  .describe('Your business.');

export const clientSchema = z
  .strictObject({
    kind: choice(
      ['business', 'consumer'],
      'Whether the client buys for a business or privately; asked for where you serve both.',
    ).exactOptional(),
    ...party,
    email: text('Where notices to the client go.').exactOptional(),
    phone: text('The number to call.', '+44 20 7946 0123').exactOptional(),
    signatories: list(signatory, 'Everybody who has to sign for the client; several owe together.').exactOptional(),
    may_order: list(
      z.strictObject({
        name: text('Who may order.', 'Jane Osei').exactOptional(),
        title: text('The role of those who may order.').exactOptional(),
        up_to: value(amount, 'The highest price of one such order.').exactOptional(),
      }),
      'People who may order extra work without signing an amendment, and up to which price.',
    ).exactOptional(),
  })
  .describe('Who the client is.');

export const addressSchema = address;
