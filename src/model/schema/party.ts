/** Takes the raw parts that name people and firms, gives who they are: the provider, the client, who signs and who may order. */
import * as z from 'zod';
import { amount } from '../grammar/amount.ts';
import { color, pictureFile } from '../grammar/names.ts';
import { choice, list, text, value } from './scalar.ts';

const address = (example?: string) =>
  list(text('One line of the address.', example), 'The postal address, line by line, as on an envelope.');

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
      'The file of your logo, SVG or PNG, beside this one; it stands at the head of your poster, web page, cards and hand-outs.',
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
    signatories: list(signatory, 'Everybody who has to sign for the client.').exactOptional(),
    owe: choice(
      ['each the whole', 'each a share'],
      'What each of several who sign owes: all of it, or an equal share. Several consumers owe the whole if nothing is said.',
    ).exactOptional(),
    speaker: text('Who speaks for all of them from day to day.', 'Jane Osei').exactOptional(),
    signs_for: z
      .strictObject({
        name: text('For whom the client signs, for example a child.', 'Mia Osei'),
        as: text('As what, for example parent.', 'parent'),
      })
      .describe('Somebody who cannot sign, and gets the service.')
      .exactOptional(),
    guarantor: z
      .strictObject({
        name: text('The full name.', 'Kofi Osei'),
        address: address('7 Wharf Lane'),
        up_to: value(amount, 'The most that this person or firm pays, in all.', '5,000.00'),
      })
      .describe('Somebody who signs too, and pays what the client does not pay.')
      .exactOptional(),
    may_order: list(
      z.strictObject({
        name: text('Who may order.', 'Jane Osei').exactOptional(),
        title: text('The role of those who may order.').exactOptional(),
        up_to: value(amount, 'The highest price of one such order.').exactOptional(),
        per_month: value(
          amount,
          'The highest price of all such orders in a calendar month.',
          '1,500.00',
        ).exactOptional(),
      }),
      'People who may order extra work without signing an amendment, and up to which price.',
    ).exactOptional(),
  })
  .describe('Who the client is.');

export const addressSchema = address;
