/** Takes nothing, gives the files of itsupport with people, places, and what stands between two sides; for a business or a consumer. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Files, filesOf } from './examples.ts';

type Parts = Record<string, unknown>;

const fixture = (name: string): Parts =>
  parse(readFileSync(new URL(`../fixtures/people/${name}.yaml`, import.meta.url), 'utf8'), { schema: 'failsafe' });

/** Where these files say more than the example does. */
export const MORE: readonly string[] = [
  ...Object.keys(fixture('definition')),
  ...Object.keys(fixture('client')).map((key) => `client.${key}`),
  'client.may_order',
  'engagement.keys',
  'services.setup.warranty',
  'schedule.seasons',
  'payment.late',
  'conduct.decided_by',
];

export function peopleFiles(kind: 'business' | 'consumer' = 'business'): Files {
  const { definition, client } = filesOf('itsupport');
  const [terms, ordered] = [Object(definition), Object(client)];
  const { schedule, payment, conduct, services, client_duties } = terms;
  return {
    definition: {
      ...terms,
      ...fixture('definition'),
      customers: 'both',
      law_checked: '2026-11-20 by a lawyer',
      schedule: {
        ...schedule,
        seasons: [{ name: 'Summer', from: '2027-07-01', to: '2027-08-31', hours: ['Mo-Fr 07:00-15:00'] }],
      },
      payment: {
        ...payment,
        late: {
          ...payment.late,
          base_rate: { ...payment.late.base_rate, of: 'Bank of England' },
          end_after: '61 days',
          end_notice: '11 days',
        },
        disputes: { ...payment.disputes, silence: 'the lines count as agreed' },
      },
      conduct: { ...conduct, decided_by: 'the owner' },
      services: services.map((service: Parts) =>
        service['id'] === 'setup'
          ? {
              ...service,
              warranty: {
                lasts: '3 months after live',
                use: '900 calls',
                covers: 'parts and work',
                claim: 'tell us which device it is',
                way: 'we come to you free of charge',
              },
            }
          : service,
      ),
      client_duties: client_duties.map((duty: Parts) =>
        duty['if_late'] ? { ...duty, new_dates_within: '2 business days' } : duty,
      ),
    },
    client: {
      client: {
        ...ordered.client,
        ...fixture('client'),
        kind,
        signatories: [{ name: 'R. Mill' }, { name: 'T. Lane' }],
        may_order: [{ name: 'J. Osei', title: 'Practice manager', up_to: '500.00', per_month: '1700.00' }],
      },
      engagement: { ...ordered.engagement, keys: ['the key of the server room'] },
    },
  };
}
