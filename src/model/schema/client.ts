/** Takes the raw client file, gives who the client is and what was engaged. */
import * as z from 'zod';
import { date } from '../grammar/date.ts';
import { moment } from '../grammar/moment.ts';
import { part } from '../grammar/share.ts';
import { time } from '../grammar/time.ts';
import { agreedForClient } from './agreed.ts';
import { engagedServices } from './engaged.ts';
import { addressSchema, clientSchema } from './party.ts';
import { id, list, reference, text, value } from './scalar.ts';

const event = z
  .strictObject({
    date: value(date, 'The day.'),
    from: value(time, 'When it begins.').exactOptional(),
    to: value(time, 'When it ends.').exactOptional(),
    at: list(text('One line of the place.'), 'Where it is.').exactOptional(),
  })
  .describe('The event that the work is for.');

const discount = z.strictObject({
  name: text('What the discount is called.'),
  share: value(part, 'Which part of the price is taken off.'),
  of: list(reference('service', 'The id of a service.'), 'Of which services.'),
  until: value(moment, 'Until when.').exactOptional(),
});

const site = z.strictObject({
  id: id('site', 'A short name for use in these files.'),
  name: text('What the place is called.', 'The surgery at 11 Mill Lane').exactOptional(),
  address: addressSchema().exactOptional(),
  access: text('How you get in.').exactOptional(),
});

export const engagementShape = {
  title: text('What this contract is about, in a few words.'),
  date: value(date, 'The day on the contract; the planned day of signing.'),
  start: value(date, 'When the work starts.').exactOptional(),
  event: event.exactOptional(),
  services: engagedServices(
    'Which services of the definition, by id; with a quantity where the price is per unit: helpdesk: 14 computers.',
  ),
  allowances: list(
    reference('allowance', 'The id of an allowance.'),
    'Which allowances of the definition.',
  ).exactOptional(),
  discounts: list(discount, 'What is taken off.').exactOptional(),
  sites: list(site, 'Where the work is done for this client.').exactOptional(),
  keys: list(text('One key.', 'the key of the front door'), 'Which keys the client gives you.').exactOptional(),
  agreed: agreedForClient.exactOptional(),
};

export const clientFileSchema = z
  .strictObject({
    client: clientSchema,
    engagement: z.strictObject(engagementShape).describe('What this client ordered.'),
  })
  .describe('Who the client is and what was ordered.');

export type ClientFile = z.infer<typeof clientFileSchema>;
