/** Takes a date or a distance as people write it, gives its value or what is wrong with it, for programs that read a single one. */
import { date } from './date.ts';
import { distance } from './distance.ts';

/** A calendar date as people write it, `2027-02-12`, or what is wrong with it. */
export const parseDate = date.parse;

/** A distance as a definition writes it: `1.5 m`. */
export const parseDistance = distance.parse;
