/** Takes agreed terms, gives what keeps a contract from being made before the owner has looked at the law. */
import type { Diagnostic } from '../diagnostic.ts';
import { isConsumer } from './consumer.ts';
import { step } from './figure.ts';
import type { ServiceDefinition } from './schema/definition.ts';
import type { Terms } from './schema/terms.ts';
import type { Places, Source } from './source.ts';
import type { Amount, CancellationCharge, Share } from './values.ts';

/** Everything that the law for consumers asks of these terms and does not find. */
export function lawFindings(terms: Source<Terms>): readonly Diagnostic[] {
  return isConsumer(terms.value) ? [...awayFindings(terms), ...resaleFindings(terms)] : [];
}

/**
 * Consumers who sign away from the shop have rights that differ from place to place. No law file
 * says here what they are, so the owner must have checked, and say so.
 */
function awayFindings({ value, places }: Source<Terms>): readonly Diagnostic[] {
  if (value.law_checked) return [];
  const away = new Map(
    value.services.map((service) => madeAt(value, service)).filter(([, where]) => where !== 'premises'),
  );
  return [...away].map(([path, where]) => {
    const place = places.get(path);
    return {
      rule: 'contract/law-checked',
      level: 'error',
      message: `${path} is ${where} and the client is a consumer: found no law_checked, expected the day on which these terms were compared with the law of ${value.jurisdiction} on contracts made away from the shop`,
      hint: 'have the terms checked, then write for example law_checked: 2026-12-01 by the owner; or, where it is signed at your shop, contract_made: premises',
      ...(place && { place }),
    };
  });
}

/** Where the contract for a service is made, with the path that says so: what is nearest to the service, and where it is made before where the work is done. */
export function madeAt(
  terms: ServiceDefinition,
  service: ServiceDefinition['services'][number],
): readonly [path: string, where: ServiceDefinition['place']] {
  const path = step('services', service.id);
  if (service.contract_made) return [`${path}.contract_made`, service.contract_made];
  if (terms.contract_made) return ['contract_made', terms.contract_made];
  return service.place ? [`${path}.place`, service.place] : ['place', terms.place];
}

/** A consumer never pays for a date or an appointment that was cancelled and sold again. */
function resaleFindings({ value, places }: Source<Terms>): readonly Diagnostic[] {
  const { cancellation = [], appointments = {} } = value;
  const bands = cancellation.flatMap((line) => ('charge' in line ? [line.charge] : []));
  const visits = [
    ...(appointments.cancel ?? []).map((line) => line.charge),
    ...(appointments.no_show ? [appointments.no_show] : []),
  ];
  return [
    ...(cancellation.some((line) => 'resale' in line) || !bands.some(isCharge)
      ? []
      : [
          resaleFinding(
            'cancellation',
            'add for example - resale: what a new booking of the date brings is taken off',
            places,
          ),
        ]),
    ...(appointments.resale !== undefined || !visits.some(isCharge)
      ? []
      : [resaleFinding('appointments', 'add for example resale: you pay nothing', places)]),
  ];
}

/** What is charged without work for it. Work that was done is paid whoever books next. */
function isCharge(charge: Share | Amount | CancellationCharge): boolean {
  if (charge.kind === 'share') return charge.digits > 0n;
  return charge.kind === 'amount' && charge.minor > 0n;
}

function resaleFinding(path: string, hint: string, places: Places): Diagnostic {
  const place = places.get(path);
  const message = `${path} charges a share of the price or a sum and the client is a consumer: found no line resale, expected what a new booking of the time does to the charge`;
  return { rule: 'contract/resale', level: 'error', message, hint, ...(place && { place }) };
}
