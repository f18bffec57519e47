/** Takes agreed terms, gives what keeps a contract from being made before the owner has looked at the law. */
import type { Diagnostic } from '../diagnostic.ts';
import { isConsumer } from './consumer.ts';
import { step } from './figure.ts';
import type { Terms } from './schema/terms.ts';
import type { Source } from './source.ts';

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
function madeAt(terms: Terms, service: Terms['services'][number]): readonly [path: string, where: string] {
  const path = step('services', service.id);
  if (service.contract_made) return [`${path}.contract_made`, service.contract_made];
  if (terms.contract_made) return ['contract_made', terms.contract_made];
  return service.place ? [`${path}.place`, service.place] : ['place', terms.place];
}

/** A consumer never pays for a cancelled date that was sold again. */
function resaleFindings({ value, places }: Source<Terms>): readonly Diagnostic[] {
  const { cancellation = [] } = value;
  const charges = cancellation.some(
    (line) => 'charge' in line && line.charge.kind === 'share' && line.charge.digits > 0n,
  );
  if (!charges || cancellation.some((line) => 'resale' in line)) return [];
  const place = places.get('cancellation');
  return [
    {
      rule: 'contract/resale',
      level: 'error',
      message:
        'cancellation charges a share of the price and the client is a consumer: found no line resale, expected what a new booking of the time does to the charge',
      hint: 'add for example - resale: what a new booking of the date brings is taken off',
      ...(place && { place }),
    },
  ];
}
