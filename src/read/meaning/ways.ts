/** Takes the raw parts of a file, gives what is said of a way that is not one of those chosen, and addresses that a way lacks. */
import type { Diagnostic } from '../../diagnostic.ts';
import { show } from '../show.ts';
import { finding, itemsAt, part, textAt } from './finding.ts';
import type { Matter } from './matter.ts';

/** Which field is about which way. */
const ABOUT: readonly (readonly [home: string, key: string, way: string])[] = [
  ['notices', 'email_counts', 'e-mail'],
  ['notices', 'post_counts', 'post'],
  ['signing', 'with', 'electronically'],
  ['signing', 'paper_copy_within', 'electronically'],
];

export function wayFaults(matter: Matter): readonly Diagnostic[] {
  return ABOUT.flatMap(([home, key, way]) => {
    const ways = itemsAt(matter.raw, home, 'by');
    if (ways.length === 0 || ways.includes(way) || part(matter.raw, home, key) === undefined) return [];
    const words = `found ${key}, and ${way} is not one of the ways under by; expected it there`;
    return [finding(matter, 'read/way', matter.at([home, key]), words, `add - ${way} under by, or take ${key} away`)];
  });
}

/** An address for e-mail that no e-mail could reach. */
export function addressFaults(matter: Matter): readonly Diagnostic[] {
  return ['provider', 'client'].flatMap((side) => {
    const address = textAt(matter.raw, side, 'email');
    if (address === undefined || /^[^\s@]+@[^\s@]+$/.test(address)) return [];
    const words = `found ${show(address)}, expected one e-mail address, with an @ between its two parts`;
    return [
      finding(matter, 'read/address', matter.at([side, 'email']), words, 'write it like this: name@firm.example'),
    ];
  });
}

/** Messages go by e-mail, and a side has no address for them: the provider in the definition, the client where e-mail is the only way. */
export function emailFaults(matter: Matter): readonly Diagnostic[] {
  const ways = itemsAt(matter.raw, 'notices', 'by');
  if (!ways.includes('e-mail')) return [];
  const sides = ['provider', ...(ways.length === 1 ? ['client'] : [])];
  return sides.flatMap((side) => {
    if (part(matter.raw, side) === undefined || textAt(matter.raw, side, 'email') !== undefined) return [];
    const words = 'found no email, expected one: notices go by e-mail';
    return [
      finding(
        matter,
        'read/missing-key',
        matter.at([side]),
        words,
        'add a line email:, or another way under notices, by',
      ),
    ];
  });
}
