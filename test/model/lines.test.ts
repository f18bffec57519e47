import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reckon } from '../../src/model/reckon.ts';
import { RUNS } from '../runs.ts';
import { reckoned, shown, terms } from './examples.ts';

/** The website with other prices and tax. */
const website = (edits: Readonly<Record<string, string>>, clientEdits: Readonly<Record<string, string>> = {}) =>
  terms('website', replacing(edits), replacing(clientEdits));
const replacing = (edits: Readonly<Record<string, string>>) => (text: string) =>
  Object.entries(edits).reduce((edited, [from, to]) => {
    if (!edited.includes(from)) throw new Error(`No ${from} to replace`);
    return edited.replace(from, to);
  }, text);
const taxAt = (rate: string, prices = 'exclusive') => `tax:\n  name: VAT\n  rate: ${rate}\n  prices: ${prices}`;
const discount = (share: string, of: string) =>
  `\n  discounts:\n    - name: Friends\n      share: ${share}\n      of: [${of}]`;

describe('tax is rounded where the terms say', () => {
  const prices = { '4800.00': '55.55', '7200.00': '11.11', 'tax: none': taxAt('23%') };

  test('on each line: 12.78 + 2.56', () => {
    expect(shown(reckoned(website(prices)).oneOff)).toBe('66.66 + 15.34 = 82.00');
  });

  test('once on the sum: 15.3318', () => {
    const agreement = reckoned(website({ ...prices, 'at: line': 'at: document' }));
    expect(shown(agreement.oneOff)).toBe('66.66 + 15.33 = 81.99');
    expect(agreement.lines.slice(0, 2).map((line) => shown(line))).toEqual([
      '55.55 + 12.78 = 68.33',
      '11.11 + 2.55 = 13.66',
    ]);
  });

  test('prices that hold the tax: 123.00 at 23 per cent is 100.00 and 23.00', () => {
    const agreement = reckoned(website({ ...prices, '55.55': '123.00', exclusive: 'inclusive' }));
    // 11.11 / 1.23 = 9.0325; the tax is 2.0775.
    expect(agreement.lines.slice(0, 2).map((line) => shown(line))).toEqual([
      '100.00 + 23.00 = 123.00',
      '9.03 + 2.08 = 11.11',
    ]);
  });
});

describe('discounts', () => {
  test('ten at 82.50 less 15 per cent is 701.25', () => {
    const agreement = reckoned(
      website(
        { '4800.00 once': '82.50 per page', '7200.00 once': 'included' },
        { '- design': '- design: 10 pages', '    - care': `    - care${discount('15%', 'design')}` },
      ),
    );
    expect(shown(agreement.oneOff)).toBe('701.25 + 0.00 = 701.25');
    expect(agreement.lines.map(({ kind }) => kind)).toEqual(['service', 'included', 'service', 'discount']);
  });

  test('one over services of two kinds has a line for each, and splits to the cent over the plan', () => {
    // 10 % of 4,801.11 + 7,200.00 is 1,200.111; of 150.00 it is 15.00.
    const agreement = reckoned(
      website({ '4800.00': '4801.11' }, { '    - care': `    - care${discount('10%', 'design, build, care')}` }),
    );
    expect(agreement.lines.filter(({ kind }) => kind === 'discount').map((line) => shown(line))).toEqual([
      '-1200.11 + 0.00 = -1200.11',
      '-15.00 + 0.00 = -15.00',
    ]);
    expect(agreement.plan.map(({ sum }) => shown(sum))).toEqual([
      '5400.50 + 0.00 = 5400.50',
      '2700.25 + 0.00 = 2700.25',
      '2700.25 + 0.00 = 2700.25',
      '135.00 + 0.00 = 135.00',
    ]);
  });
});

describe('quantities', () => {
  const catering = (guests: string) => terms('catering', undefined, replacing({ '76 guests': `${guests} guests` }));
  const dinner = (guests: string) => reckoned(catering(guests)).lines[0];

  test('the band of the whole quantity prices all of it', () => {
    expect(shown(dinner('79'))).toBe('5372.00 + 355.90 = 5727.90');
    expect(shown(dinner('80'))).toBe('4960.00 + 328.60 = 5288.60');
  });

  test('the price hangs on the quantity only where one more or less changes it', () => {
    expect(dinner('76')?.price?.from).toEqual(['services.dinner.price']);
    expect(dinner('79')?.price?.from).toEqual(['engagement.services.dinner.quantity', 'services.dinner.price']);
  });

  test('fewer than the minimum are charged as the minimum', () => {
    expect(shown(dinner('12'))).toBe('2720.00 + 180.20 = 2900.20');
    expect(dinner('12')?.quantity?.from).toEqual(['services.dinner.minimum']);
    expect(dinner('40')?.quantity?.from).toEqual(['engagement.services.dinner.quantity', 'services.dinner.minimum']);
    expect(dinner('41')?.quantity?.from).toEqual(['engagement.services.dinner.quantity']);
  });
});

describe('each band its own units', () => {
  const dinner = (guests: number, bands: string, tail = '') =>
    reckoned(
      terms(
        'catering',
        (text) =>
          text.replace(
            / {6}- up to 79 guests.*\n.*\n {4}minimum.*\n/,
            `      - each band its own units\n${bands}${tail}`,
          ),
        replacing({ '76 guests': `${guests} guests` }),
      ),
    ).lines[0];
  const two = '      - up to 79 guests: 68.00 per guest\n      - from 80 guests: 62.00 per guest\n';

  test('a band prices only what falls into it', () => {
    // 79 x 68.00 = 5,372.00; 21 x 62.00 = 1,302.00; 6,674.00 at 6.625 % is 442.1525.
    expect([79, 80, 100].map((guests) => shown(dinner(guests, two)))).toEqual([
      '5372.00 + 355.90 = 5727.90',
      '5434.00 + 360.00 = 5794.00',
      '6674.00 + 442.15 = 7116.15',
    ]);
    expect(dinner(100, two)?.price).toBeUndefined();
    expect(dinner(100, two)?.quantity?.value.count).toBe(100);
    expect(dinner(100, two)?.net.from).toEqual(['engagement.services.dinner.quantity', 'services.dinner.price']);
  });

  test('what is included, and what is for a whole band', () => {
    const three =
      '      - up to 10 guests: included\n      - 11 to 20 guests: 50.00 once\n      - from 21 guests: 7.50 per guest\n';
    // 50.00 + 4 x 7.50.
    expect([10, 11, 24].map((guests) => shown(dinner(guests, three)).split(' ')[0])).toEqual([
      '0.00',
      '50.00',
      '80.00',
    ]);
  });

  test('the minimum is charged band by band too', () => {
    expect(shown(dinner(12, two, '    minimum: 81 guests\n'))).toBe('5496.00 + 364.11 = 5860.11');
  });

  test('is what the bands come to, one unit after the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 200 }), (guests, edge) => {
        const bands = `      - up to ${edge} guests: 68.00 per guest\n      - from ${edge + 1} guests: 62.00 per guest\n`;
        const sum = Array.from({ length: guests }, (_, index): bigint => (index < edge ? 6800n : 6200n)).reduce(
          (a, b) => a + b,
        );
        expect(dinner(guests, bands)?.net.value.minor).toBe(sum);
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });
});

test('a band that is priced as a whole is not multiplied', () => {
  const hall = terms('catering', replacing({ 'up to 79 guests: 68.00 per guest': 'up to 79 guests: 4000.00 once' }));
  expect(shown(reckoned(hall).lines[0])).toBe('4000.00 + 265.00 = 4265.00');
});

describe('what cannot be reckoned is said', () => {
  const faults = (source: ReturnType<typeof terms>) => reckon(source.value).diagnostics.map(({ message }) => message);

  test('a price per unit without a quantity', () => {
    expect(faults(terms('itsupport', undefined, replacing({ 'helpdesk: 14 computers': 'helpdesk' })))).toEqual([
      'engagement.services.helpdesk: found no quantity, expected how many: the price is per computer',
    ]);
  });

  test('a quantity without a price per unit', () => {
    expect(faults(website({}, { '- design': '- design: 2 pages' }))).toEqual([
      'engagement.services.design: found 2 pages, expected no quantity: the price is for the whole',
    ]);
  });

  test('a quantity that no band holds', () => {
    expect(
      faults(terms('catering', replacing({ 'from 80 guests': 'from 90 guests' }), replacing({ '76': '85' }))),
    ).toEqual(['engagement.services.dinner: found 85 guests, expected as many as a band of the price holds']);
  });

  test('holidays of nowhere', () => {
    expect(faults(website({ 'holidays: US': 'holidays: XX' }))).toEqual([
      'schedule.holidays: found XX, expected a country or a part of one whose public holidays are known',
    ]);
  });
});

test('currencies keep their own decimals', () => {
  const yen = reckoned(
    website({ 'currency: USD': 'currency: JPY', '4800.00': '4800', '7200.00': '7201', 'tax: none': taxAt('10%') }),
  );
  expect([yen.oneOff?.net, yen.oneOff?.tax].map((money) => money?.value.minor)).toEqual([12001n, 1200n]);
  const dinar = reckoned(website({ 'currency: USD': 'currency: KWD', '4800.00': '4800.125' }));
  expect(dinar.oneOff?.net.value.minor).toBe(12000125n);
});

describe('a service charge', () => {
  const charged = (share: string, of: string, more = '', edit = (text: string) => text) =>
    reckoned(
      terms(
        'catering',
        (text) =>
          edit(text).replace(
            /^tax:/m,
            `service_charge:\n  name: Service charge\n  share: ${share}\n  of: [${of}]\ntax:`,
          ),
        (text) => text.replace(/^( +)allowances:/m, `${more}$1allowances:`),
      ),
    );
  const lined = (agreement: ReturnType<typeof charged>) =>
    agreement.lines.filter(({ kind }) => kind === 'service charge').map((line) => `${line.of.join()}: ${shown(line)}`);

  // 76 x 68.00 = 5,168.00 at 12.5% is 646.00.
  test('is a line of its own, taxed like its services, in the sum', () => {
    const [before, after] = [reckoned(terms('catering')), charged('12.5%', 'dinner')];
    const [line] = after.lines.filter(({ kind }) => kind === 'service charge');
    expect(line?.net.value.minor).toBe(64_600n);
    expect((after.oneOff?.net.value.minor ?? 0n) - (before.oneOff?.net.value.minor ?? 0n)).toBe(64_600n);
    expect((after.oneOff?.tax.value.minor ?? 0n) - (before.oneOff?.tax.value.minor ?? 0n)).toBe(line?.tax.value.minor);
    expect(line?.net.from).toEqual([
      'engagement.services.dinner.quantity',
      'service_charge.share',
      'services.dinner.price',
    ]);
  });

  test('is reckoned before discounts, and not on what is taken off when both sign', () => {
    const off = '  discounts:\n    - name: Friends\n      share: 50%\n      of: [dinner]\n';
    expect(lined(charged('10%', 'dinner, tasting', off))).toEqual(lined(charged('10%', 'dinner')));
  });

  test('is billed with its services, to the cent', () => {
    const agreement = charged('12.5%', 'dinner, bar');
    const billed = agreement.plan.reduce((all, { sum }) => all + (sum?.gross.value.minor ?? 0n), 0n);
    expect(billed).toBe(agreement.oneOff?.gross.value.minor);
  });
});
