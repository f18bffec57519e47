/** Takes lines that an owner could add, gives them as a hint: so that they can be pasted into this definition as it stands. */
import { isMap } from '../model/raw.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Raw } from '../model/source.ts';

/** Lines to paste, under a key of the definition or at its top. */
export interface Entry {
  readonly under?: string;
  readonly lines: readonly string[];
}

/** Where the key stands already, only what goes below it: a second one could not be read. */
export function adding({ under, lines }: Entry, raw: Raw): string {
  if (under === undefined) return `add for example ${lines.join(', and ')}`;
  if (isMap(raw) && under in raw) return `add under ${under} for example ${lines.join(', and ')}`;
  return `add for example ${under}: {${lines.join(', ')}}`;
}

/** `3 business days`, or days where the definition does not say which days these are. */
export function workdays(count: number, { business_days: days }: ServiceDefinition): string {
  const unit = days === undefined ? 'day' : 'business day';
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
