/** Takes what a rule of the law is about, gives it as a finding: what was found, what the law of the place wants, and where that is written. */
import type { Diagnostic, Level } from '../../diagnostic.ts';
import { madeAt } from '../../model/law.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { LawRule } from '../../model/schema/law.ts';
import type { Source } from '../../model/source.ts';
import { placeOf } from '../place.ts';
import type { Bound } from './binding.ts';

/** A finding with the law that it comes from in its hint. */
export function told(
  definition: Source<ServiceDefinition>,
  rule: LawRule,
  level: Level,
  path: string,
  message: string,
  ...hints: readonly string[]
): Diagnostic {
  const place = placeOf(path, definition.places);
  const hint = [...hints, `${rule.citation}, as checked on ${rule.checked.iso}`].join('; ');
  // A note is about the paper that was made, not about words of the definition.
  const words = level === 'note' ? message : `${path}: ${message}`;
  return { rule: `law/${rule.id}`, level, message: words, hint, path, ...(place && { place }) };
}

/** What stands in a definition or a contract, and what the law wants there instead. Nobody knows here whether the business is in a city: then it is only a note. */
export function against(
  definition: Source<ServiceDefinition>,
  { rule, where }: Bound,
  path: string,
  found: string,
  expected: string,
  ...hints: readonly string[]
): Diagnostic {
  const city = rule.binds?.city;
  if (city === undefined)
    return told(definition, rule, levelOf(rule), path, `found ${found}; in ${where}, expected ${expected}`, ...hints);
  const message = `${path}: found ${found}; if you work in ${city}, expected ${expected}`;
  return told(definition, rule, 'note', path, message, ...hints);
}

/** What a rule looks at first: the part of the definition that calls it up. */
export function about({ binds = {} }: LawRule, definition: ServiceDefinition): string {
  if (binds.sells_goods) return definition.returns === undefined ? 'sells_goods' : 'returns';
  const made = definition.services.map((service) => madeAt(definition, service));
  const away = made.find(([, where]) => binds.made?.includes(where));
  if (away) return away[0];
  return binds.trades ? 'trade' : 'jurisdiction';
}

/** How bad it is to break a rule. */
export function levelOf({ level = 'error' }: LawRule): Level {
  return level;
}
