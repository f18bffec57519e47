/** Takes nothing, gives the package that knows public holidays. It is large, and is loaded when a day is first looked up. */
import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';

let known: typeof Holidays | undefined;

export function holidayCalendar(): typeof Holidays {
  known ??= createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  return known;
}
