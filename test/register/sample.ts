/** Records for tests of the register, which need no terms that make sense. */

import { sealNote } from '../../src/register/note.ts';
import type { PaperKind } from '../../src/register/paper.ts';
import { type PaperRecord, type Sealed, seal } from '../../src/register/record.ts';

export function sampleRecord(number: string, over: Partial<PaperRecord> = {}): Sealed<PaperRecord> {
  const kind: PaperKind = number.includes('/') ? 'amendment' : 'contract';
  return seal({
    format: '1',
    kind,
    number,
    date: '2026-12-01',
    open_until: null,
    program: 'plainterms 0.1.0',
    terms: { currency: 'GBP', services: [{ id: 'setup', price: '950.00 once' }] },
    change: null,
    templates: { 'contract/en.md': 'Words {{that}} were used' },
    dates: { 'schedule.milestones.live': '2027-01-25' },
    billing: [],
    previous: null,
    earlier: [],
    ...over,
  });
}

/** The acceptance of one side, as it lies in a folder. */
export function sampleAcceptance(
  number: string,
  side: 'provider' | 'client',
  date: string,
  previous = sampleRecord(number).hash,
): Uint8Array {
  return sealNote({ format: '1', kind: 'acceptance', number, side, date, by: null, note: 'A note.', previous }).bytes;
}

/** A contract HIT-2026-0001 in `output`, accepted by the given sides. */
export function sampleRegister(...sides: readonly ('provider' | 'client')[]): Record<string, Uint8Array> {
  const folder = 'output/HIT-2026-0001';
  return {
    [`${folder}/record.json`]: sampleRecord('HIT-2026-0001').bytes,
    ...Object.fromEntries(
      sides.map((side) => [
        `${folder}/acceptance-${side}.json`,
        sampleAcceptance('HIT-2026-0001', side, side === 'client' ? '2026-12-05' : '2026-12-03'),
      ]),
    ),
  };
}
