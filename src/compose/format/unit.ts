/** Takes a count and its unit as written, gives the unit in the form that the count asks for: `computer` or `computers`. */
import type { Scope } from './scope.ts';

/** By the terms' own `units`, then by the language's exceptions and endings. */
export function unitFor(count: number, unit: string, scope: Scope): string {
  const one = singular(unit, scope);
  return count === 1 ? one : plural(one, scope);
}

/** A unit may stand in either form: people write `14 computers` and `per computer`. */
function singular(unit: string, scope: Scope): string {
  const { language } = scope;
  const known = exceptions(scope);
  if (known.has(unit)) return unit;
  for (const [one, other] of known) if (other === unit) return one;
  if (language.plural.endings.some(({ one }) => one !== '' && unit.endsWith(one))) return unit;
  const ending = language.plural.endings.find(({ other }) => unit.endsWith(other));
  return ending ? unit.slice(0, unit.length - ending.other.length) + ending.one : unit;
}

function plural(unit: string, scope: Scope): string {
  const exception = exceptions(scope).get(unit);
  if (exception !== undefined) return exception;
  const ending = scope.language.plural.endings.find(({ one }) => unit.endsWith(one));
  return ending ? unit.slice(0, unit.length - ending.one.length) + ending.other : unit;
}

function exceptions({ language, format }: Scope): ReadonlyMap<string, string> {
  return new Map([...Object.entries(language.plural.exceptions), ...Object.entries(format.units)]);
}
