/** Takes a change file and the contract that it amends, gives a finding for each day of it that is before what it changes. */
import type { Diagnostic } from '../diagnostic.ts';
import { walkRaw } from '../model/keys.ts';
import type { ChangeFile } from '../model/schema/change.ts';
import type { Source } from '../model/source.ts';
import type { ClosingRecord } from '../register/closing.ts';
import type { StoredContract, StoredPaper } from '../register/contract.ts';
import { paperLabel } from '../register/paper.ts';

/**
 * An amendment changes what both sides accepted, so its date is on or after the day of that; nothing changes before the contract,
 * and nothing is amended after its end.
 * @param follows the paper before it, which both sides accepted
 */
export function changeDateFindings(
  change: Source<ChangeFile>,
  { contract, ended }: StoredContract,
  follows: StoredPaper,
): readonly Diagnostic[] {
  const begins = contract.record.date;
  const late = ended === undefined ? [] : endFindings(change, ended);
  return [...dateFindings(change, follows), ...late, ...fromFindings(change, begins)];
}

function endFindings({ value, places }: Source<ChangeFile>, ended: ClosingRecord): Diagnostic[] {
  if (value.date.iso <= ended.date) return [];
  const place = places.get('date');
  const message = `date: found ${value.date.iso}, expected ${ended.date}, the last day of ${ended.number}, or an earlier day`;
  const hint = 'what is over is not amended; make a new contract for what comes after';
  return [{ rule: 'change/date', level: 'error', message, hint, ...(place && { place }) }];
}

function dateFindings({ value, places }: Source<ChangeFile>, { name, record, accepted }: StoredPaper): Diagnostic[] {
  const date = value.date.iso;
  const earliest = accepted === undefined || accepted < record.date ? record.date : accepted;
  if (date >= earliest) return [];
  const label = paperLabel(name);
  const what = earliest === accepted ? `the day on which ${label} was accepted` : `the date of ${label}`;
  const place = places.get('date');
  return [
    {
      rule: 'change/date',
      level: 'error',
      message: `date: found ${date}, expected ${earliest}, ${what}, or a later day`,
      hint: 'an amendment changes what both sides accepted before; date it on the day on which it is made',
      ...(place && { place }),
    },
  ];
}

function fromFindings({ raw, places }: Source<ChangeFile>, begins: string): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  walkRaw(raw, ({ path, at }, from) => {
    const isFrom = at.length === 4 && at[0] === 'changes' && at[3] === 'from';
    if (!isFrom || typeof from !== 'string' || from >= begins) return;
    const place = places.get(path);
    findings.push({
      rule: 'change/from',
      level: 'error',
      message: `${path}: found ${from}, expected ${begins}, the date of the contract, or a later day`,
      hint: 'nothing can change before the contract holds',
      ...(place && { place }),
    });
  });
  return findings;
}
