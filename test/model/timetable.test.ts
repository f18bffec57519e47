import { describe, expect, test } from 'vitest';
import { businessDays } from '../../src/model/business-days.ts';
import { date } from '../../src/model/calendar.ts';
import { given } from '../../src/model/figure.ts';
import type { Clock } from '../../src/model/moment.ts';
import { shift } from '../../src/model/moment.ts';
import type { Entry } from '../../src/model/timetable.ts';
import { days } from '../../src/model/timetable.ts';
import type { Moment, TimeUnit } from '../../src/model/values.ts';

const clock: Clock = { business: { days: businessDays(['Mo', 'Tu', 'We', 'Th', 'Fr']), from: ['business_days'] } };
const known = (name: string) => (name === 'start' ? { date: given('start', date('2027-01-04')) } : undefined);

function after(count: number, anchor: string, unit: TimeUnit = 'day'): Moment {
  return { kind: 'offset', duration: { kind: 'duration', count, unit }, direction: 'after', anchor };
}

function entry(id: string, due: Moment, more: Partial<Entry> = {}): Entry {
  const name = given(`${id}.name`, { kind: 'words' as const, text: id });
  return { id, path: id, name, due: given(`${id}.due`, due), needs: [], moves: false, ...more };
}
const duty = (id: string, due: Moment, received?: string, moves = true): Entry =>
  entry(id, due, { moves, ...(received && { received: given(`${id}.received`, date(received)) }) });

function check(entries: readonly Entry[], expected: Readonly<Record<string, string | undefined>>): void {
  const calendar = days(entries, known, clock);
  expect(Object.fromEntries(entries.map((each) => [each.id, calendar.dated(each).date?.value.iso]))).toEqual(expected);
}

describe('a late duty moves what needs it, once', () => {
  const texts = duty('texts', after(5, 'start'), '2027-01-12');

  test('day for day, in the kind of day of the duty', () => {
    check([texts, entry('draft', after(10, 'start'), { needs: ['texts'] })], {
      texts: '2027-01-09',
      draft: '2027-01-17',
    });
    const keys = duty('keys', after(3, 'start', 'business day'), '2027-01-11');
    check([keys, entry('open', after(5, 'start', 'business day'), { needs: ['keys'] })], {
      keys: '2027-01-07',
      open: '2027-01-13',
    });
  });

  test('what hangs on a moved date follows, also where it needs the same duty', () => {
    check(
      [
        texts,
        entry('draft', after(10, 'start'), { needs: ['texts'] }),
        entry('final', after(10, 'draft'), { needs: ['texts'] }),
        entry('launch', after(1, 'final')),
      ],
      { texts: '2027-01-09', draft: '2027-01-17', final: '2027-01-27', launch: '2027-01-28' },
    );
  });

  test('a duty that hangs on a moved date is late only by what it adds', () => {
    check(
      [
        texts,
        entry('draft', after(10, 'start'), { needs: ['texts'] }),
        duty('comments', after(5, 'draft'), '2027-01-24'),
        entry('final', after(10, 'draft'), { needs: ['comments'] }),
      ],
      { texts: '2027-01-09', draft: '2027-01-17', comments: '2027-01-22', final: '2027-01-29' },
    );
  });

  test('of two late duties the one that holds the work up longer counts', () => {
    const pictures = duty('pictures', after(5, 'start'), '2027-01-10');
    check([texts, pictures, entry('draft', after(10, 'start'), { needs: ['pictures', 'texts'] })], {
      texts: '2027-01-09',
      pictures: '2027-01-09',
      draft: '2027-01-17',
    });
  });

  test('not where it came early, where the terms give it no such weight, or where nobody needs it', () => {
    const early = duty('early', after(5, 'start'), '2027-01-05');
    const light = duty('light', after(5, 'start'), '2027-01-20', false);
    check([early, light, texts, entry('draft', after(10, 'start'), { needs: ['early', 'light'] })], {
      early: '2027-01-09',
      light: '2027-01-09',
      texts: '2027-01-09',
      draft: '2027-01-14',
    });
  });
});

test('how late a duty came is told, early as a negative', () => {
  const early = duty('early', after(5, 'start'), '2027-01-05');
  const [dated] = [early].map((each) => days([early], known, clock).dated(each));
  expect(dated?.late).toEqual({
    path: 'timetable.early.late',
    from: ['early.due', 'early.received', 'start'],
    value: { kind: 'duration', count: -4, unit: 'day' },
  });
});

test('a date that hangs on itself, or on nothing known, has no day', () => {
  check([entry('a', after(1, 'b')), entry('b', after(1, 'a')), entry('c', after(1, 'the fault'))], {
    a: undefined,
    b: undefined,
    c: undefined,
  });
});

test('hours from a day without a time come to whole days, a part of one as a whole', () => {
  const moved = (count: number, unit: TimeUnit) =>
    shift('x', { date: given('start', date('2027-01-10')) }, { from: [] }, count, unit, clock)?.date.value.iso;
  expect([moved(48, 'hour'), moved(49, 'hour'), moved(4, 'hour'), moved(30, 'minute')]).toEqual([
    '2027-01-12',
    '2027-01-13',
    '2027-01-11',
    '2027-01-11',
  ]);
  expect([moved(-48, 'hour'), moved(-4, 'hour')]).toEqual(['2027-01-08', '2027-01-09']);
});
