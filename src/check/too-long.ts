/** Takes lengths of time that must fit into others, gives a finding for each that surely does not. */
import type { Duration } from '../model/values.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './rule.ts';

/** One length of time at a path, and the one that it may not be longer than. */
export interface Pair {
  readonly path: string;
  readonly length: Duration | undefined;
  readonly within: string;
  readonly most: Duration | undefined;
  /** What being longer comes to, in a few words. */
  readonly so: string;
  readonly hint: string;
}

export function tooLong({ longer, written }: Facts, pairs: readonly Pair[]): readonly Finding[] {
  return pairs.flatMap(({ path, length, within, most, so, hint }): readonly Finding[] => {
    if (length === undefined || most === undefined || !longer(length, most)) return [];
    const message = `${path}: found "${written(path)}", and ${within} is "${written(within)}": ${so}`;
    return [{ path, message, hint, related: [{ path: within, message: 'the other time' }] }];
  });
}
