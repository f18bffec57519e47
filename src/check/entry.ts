/** Takes lines that an owner could add, gives them as a hint: so that they can be pasted into this definition as it stands. */
import { isMap } from '../model/raw.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Raw } from '../model/source.ts';

/** Lines to paste, under a key of the definition or at its top. */
export interface Entry {
  readonly under?: string;
  readonly lines: readonly string[];
}

/** All of it, for a definition that has nothing of it yet: `offer: {open_for: 30 days, price_matching: no}`. */
export function whole({ under, lines }: Entry): string {
  return under === undefined ? lines.join(', and ') : `${under}: {${lines.join(', ')}}`;
}

/** Where the key stands already, only what goes below it: a second one could not be read. */
export function adding(entry: Entry, raw: Raw): string {
  const { under, lines } = entry;
  const begun = under !== undefined && isMap(raw) && under in raw;
  return begun ? `add under ${under} for example ${lines.join(', and ')}` : `add for example ${whole(entry)}`;
}

/** `3 business days`, or days where the definition does not say which days these are. */
export function workdays(count: number, { business_days: days }: ServiceDefinition): string {
  const unit = days === undefined ? 'day' : 'business day';
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
