/** Takes the raw parts of a file, gives the fields that say nothing because another one is not there. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { Raw } from '../../model/source.ts';
import { finding, itemsAt, part } from './finding.ts';
import type { Matter } from './matter.ts';

/** Where the field stands, what it is called, and which field beside it gives it its sense. */
const NEEDS: readonly (readonly [home: readonly string[], key: string, needs: string, why: string])[] = [
  [['payment', 'late'], 'end_notice', 'end_after', 'nothing says when the contract may be ended'],
  [['client_duties'], 'new_dates_within', 'if_late', 'nothing says that dates move'],
];

export function aloneFaults(matter: Matter): readonly Diagnostic[] {
  return NEEDS.flatMap(([home, key, needs, why]) => {
    const items = itemsAt(matter.raw, ...home);
    const here: readonly (readonly [Raw | undefined, readonly (string | number)[]])[] =
      items.length > 0 ? items.map((item, index) => [item, [...home, index]]) : [[part(matter.raw, ...home), home]];
    return here.flatMap(([record, at]): readonly Diagnostic[] => {
      if (part(record, key) === undefined || part(record, needs) !== undefined) return [];
      const words = `found ${key}, and ${why}; expected ${needs} beside it`;
      return [
        finding(
          matter,
          'read/missing-key',
          matter.at([...at, key]),
          words,
          `add a line ${needs}:, or take ${key} away`,
        ),
      ];
    });
  });
}
