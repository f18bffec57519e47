/** Takes what a rule of the law is about, gives it as a finding: what was found, what the law of the place wants, and where that is written. */
import type { Diagnostic, Level } from '../../diagnostic.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { LawRule } from '../../model/schema/law.ts';
import type { Source } from '../../model/source.ts';
import { placeOf } from '../place.ts';

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

/** What a rule looks at first: the part of the definition that calls it up. */
export function about({ binds = {} }: LawRule, { returns }: ServiceDefinition): string {
  if (binds.sells_goods) return returns === undefined ? 'sells_goods' : 'returns';
  return binds.trades ? 'trade' : 'jurisdiction';
}

/** How bad it is to break a rule. */
export function levelOf({ level = 'error' }: LawRule): Level {
  return level;
}
