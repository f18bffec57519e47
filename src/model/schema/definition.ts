/** Takes the raw service definition, gives what a business offers, promises and asks. */
import * as z from 'zod';
import { checked } from '../grammar/checked.ts';
import { date } from '../grammar/date.ts';
import { days } from '../grammar/hours.ts';
import { moment } from '../grammar/moment.ts';
import * as names from '../grammar/names.ts';
import { appointmentsSchema } from './appointments.ts';
import { ownWords } from './clauses.ts';
import { statutorySchema, withdrawalSchema } from './fixed.ts';
import { papersSchema } from './papers.ts';
import { providerSchema } from './party.ts';
import { cancellationSchema, depositSchema, paymentSchema, roundingSchema, taxSchema } from './payment.ts';
import { posterSchema } from './poster.ts';
import * as promises from './promises.ts';
import { returnsSchema } from './returns.ts';
import { choice, list, text, value, yes } from './scalar.ts';
import { dutySchema, scheduleSchema } from './schedule.ts';
import {
  allowanceSchema,
  expensesSchema,
  PLACES,
  rateSchema,
  serviceChargeSchema,
  serviceSchema,
  surchargeSchema,
} from './service.ts';
import { silencedSchema } from './silenced.ts';
import { accessSchema, permitSchema } from './site.ts';
import { beyondControlSchema, noticesSchema, signingSchema } from './standing.ts';

export const definitionShape = {
  plainterms: z.literal('1').describe('The version of this format: 1.'),
  language: value(names.language, 'The language of your papers and, where it matters, the country.'),
  currency: value(names.currency, 'The currency of all amounts, in three letters.'),
  jurisdiction: value(names.region, 'Whose law applies.'),
  time_zone: value(names.timeZone, 'Whose clock counts.'),
  trade: value(names.id, 'What you do, in one word.'),
  shape: choice(
    ['project', 'continuing', 'appointment', 'counter'],
    'How you work with customers: one project for each, work that goes on, by appointment, or over the counter.',
  ),
  valid_from: value(date, 'From when posters and pages made from this hold.').exactOptional(),
  customers: choice(['consumers', 'businesses', 'both'], 'Whom you serve.'),
  sells_goods: yes('Whether you sell goods as well.'),
  place: choice(
    PLACES,
    'Where the work is done: at your place, at the place of the customer, or from afar; a service may say otherwise.',
  ),
  contract_made: choice(
    PLACES,
    'Where contracts are made, if not where the work is done. It decides on the law for contracts away from the shop.',
  ).exactOptional(),
  contract_number: value(names.numberPattern, 'How contracts are numbered.').exactOptional(),
  law_checked: value(checked, 'When, and by whom, these terms were compared with the law.').exactOptional(),
  papers: papersSchema.exactOptional(),
  poster: posterSchema.exactOptional(),
  provider: providerSchema,
  services: list(serviceSchema, 'What you offer.'),
  units: z
    .record(z.string(), text('The plural.'))
    .meta({ description: 'Plurals that the usual rule gets wrong.', examples: [{ person: 'people' }] })
    .exactOptional(),
  rates: list(rateSchema, 'Rates for work that no service covers.').exactOptional(),
  surcharges: list(surchargeSchema, 'What makes a price higher.').exactOptional(),
  service_charge: serviceChargeSchema.exactOptional(),
  allowances: list(allowanceSchema, 'Sums set aside for things bought for the client.').exactOptional(),
  expenses: expensesSchema.exactOptional(),
  tax: taxSchema,
  rounding: roundingSchema,
  tips: text('What you say about tips.').exactOptional(),
  business_days: value(days, 'Which days of the week are business days, public holidays apart.').exactOptional(),
  schedule: scheduleSchema.exactOptional(),
  client_duties: list(dutySchema, 'What customers have to bring or do.').exactOptional(),
  access: accessSchema.exactOptional(),
  permits: list(permitSchema, 'The permits that the work needs, and who gets them.').exactOptional(),
  deposit: depositSchema.exactOptional(),
  payment: paymentSchema.exactOptional(),
  offer: promises.offerSchema.exactOptional(),
  price_review: promises.priceReviewSchema.exactOptional(),
  cancellation: cancellationSchema.exactOptional(),
  withdrawal: withdrawalSchema.exactOptional(),
  appointments: appointmentsSchema.exactOptional(),
  returns: returnsSchema.exactOptional(),
  changes: promises.changesSchema.exactOptional(),
  make_good: promises.makeGoodSchema.exactOptional(),
  ownership: choice(['passes on full payment'], 'When what you made belongs to the client.').exactOptional(),
  updates: promises.updatesSchema.exactOptional(),
  advice: promises.adviceSchema.exactOptional(),
  favours: promises.favoursSchema.exactOptional(),
  oral_agreements: text('What becomes of things said and not written.').exactOptional(),
  complaints: promises.complaintsSchema.exactOptional(),
  conduct: promises.conductSchema.exactOptional(),
  refuse: list(text('One thing.'), 'What you refuse to do.').exactOptional(),
  data: promises.dataSchema.exactOptional(),
  insurance: list(promises.insuranceSchema, 'The insurances you hold.').exactOptional(),
  confidentiality: value(moment, 'Until when both sides keep secrets.').exactOptional(),
  subcontractors: text('Whether others may do parts of the work.').exactOptional(),
  ending: promises.endingSchema.exactOptional(),
  liability: promises.liabilitySchema.exactOptional(),
  beyond_control: beyondControlSchema.exactOptional(),
  notices: noticesSchema.exactOptional(),
  signing: signingSchema.exactOptional(),
  dispute_steps: list(text('One step.'), 'What both sides do about a quarrel, step by step.').exactOptional(),
  clauses: ownWords.exactOptional(),
  statutory: list(statutorySchema, 'Words that a law fixes, each in a block of its own.').exactOptional(),
  silenced: silencedSchema.exactOptional(),
};

export const serviceDefinitionSchema = z
  .strictObject(definitionShape)
  .describe('What your business offers, promises and asks.');

export type ServiceDefinition = z.infer<typeof serviceDefinitionSchema>;
