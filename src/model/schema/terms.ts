/** Takes the agreed terms as one file, gives definition, client and engagement together: what a contract is made from. */
import * as z from 'zod';
import { date } from '../grammar/date.ts';
import { moment } from '../grammar/moment.ts';
import { agreedInTerms } from './agreed.ts';
import { engagementShape } from './client.ts';
import { definitionShape } from './definition.ts';
import { agreedServices } from './engaged.ts';
import { clientSchema } from './party.ts';
import { list, reference, value } from './scalar.ts';
import { serviceShape } from './service.ts';
import { addedSums } from './sums.ts';

/** A service with what only an amendment can say of it. */
export const agreedServiceShape = {
  ...serviceShape,
  invoice: value(moment, 'When a service that an amendment added is invoiced.').exactOptional(),
};

const engagement = z
  .strictObject({
    ...engagementShape,
    services: agreedServices('Which services were ordered, how many, and since when.'),
    received: list(
      z.strictObject({
        duty: reference('duty', 'The id of a client duty.'),
        on: value(date, 'The day it was brought.'),
      }),
      'What the client brought, and when, where an amendment noted it.',
    ).exactOptional(),
    ...addedSums,
    agreed: agreedInTerms.exactOptional(),
  })
  .describe('What was ordered, as amended.');

export const termsSchema = z
  .strictObject({
    ...definitionShape,
    services: list(z.strictObject(agreedServiceShape).describe('One service.'), 'What was ordered.'),
    client: clientSchema,
    engagement,
  })
  .describe('The agreed terms: definition, client and engagement in one.');

export type Terms = z.infer<typeof termsSchema>;
export type Service = Terms['services'][number];
type Engagement = Terms['engagement'];
export type Allowance = NonNullable<Terms['allowances']>[number];
export type Discount = NonNullable<Engagement['discounts']>[number];
export type Credit = NonNullable<Engagement['credits']>[number];
export type Charge = NonNullable<Engagement['charges']>[number];
export type Favour = NonNullable<Engagement['favours']>[number];
export type Payment = NonNullable<Terms['payment']>;
export type PlanLine = NonNullable<Payment['plan']>[number];
export type Retention = NonNullable<Payment['retention']>;
export type Deposit = NonNullable<Terms['deposit']>;
