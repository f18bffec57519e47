/** What is agreed for one client alone: the terms are those of a definition that was edited by hand, and keep what is usual. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agree } from '../../src/model/agree.ts';
import { asUsual } from '../../src/model/agreed.ts';
import { listAt } from '../../src/model/operations/edit.ts';
import { isMap, parts, replaced } from '../../src/model/raw.ts';
import { clientFileSchema } from '../../src/model/schema/client.ts';
import { serviceDefinitionSchema } from '../../src/model/schema/definition.ts';
import { leaves } from '../../src/model/schema/leaves.ts';
import { termsSchema } from '../../src/model/schema/terms.ts';
import type { Raw } from '../../src/model/source.ts';
import { RUNS } from '../runs.ts';
import { client, definition, fromRaw, must } from './examples.ts';

const AT = ['engagement', 'agreed'];

function withItems(name: string, items: readonly Raw[]) {
  return fromRaw(clientFileSchema, replaced(client(name).raw, AT, [...items]), `${name}-client`);
}

function agreed(name: string, items: readonly Raw[]) {
  return agree(definition(name), withItems(name, items));
}

describe('the terms say what was agreed, and keep what is usual', () => {
  const check = (name: string, items: readonly Raw[], kept: readonly Raw[], says: Readonly<Record<string, Raw>>) => {
    const { raw } = must(agreed(name, items));
    expect(termsSchema.safeParse(raw).success).toBe(true);
    expect(listAt(raw, AT)).toEqual(kept);
    const known = parts(raw);
    for (const [path, part] of Object.entries(says)) expect(known.get(path)?.raw).toEqual(part);
  };

  test('a price', () => {
    const what = 'services.helpdesk.price';
    const to = '40.00 per computer per month';
    const usual = '45.00 per computer per month';
    check('itsupport', [{ what, to }], [{ what, usual }], { [what]: to });
  });

  test('with why, beside a special term', () => {
    const term = { heading: 'The server', term: 'It stays where it is.' };
    const why = { what: 'payment.pay_within', because: 'You pay by standing order.' };
    const to = '21 days after invoice';
    check('itsupport', [{ ...why, to }, term], [{ ...why, usual: '14 days after invoice' }, term], {
      'payment.pay_within': to,
    });
  });

  test('what the definition does not say: nothing is usual', () => {
    const what = 'tips';
    check('itsupport', [{ what, to: 'none' }], [{ what }], { tips: 'none' });
  });

  test('a line of the plan by its name, and the whole plan', () => {
    const plan = parts(definition('website').raw).get('payment.plan')?.raw;
    const one = { name: 'All', share: 'remaining', invoice: 'launch' };
    check('website', [{ what: 'payment.plan', to: [one] }], [{ what: 'payment.plan', usual: plan ?? '' }], {
      'payment.plan': [one],
    });
    const what = 'payment.plan.Launch.invoice';
    const usual = parts(definition('website').raw).get(what)?.raw ?? '';
    check('website', [{ what, to: '7 days after launch' }], [{ what, usual }], { [what]: '7 days after launch' });
  });

  test('a whole list, less what was not ordered', () => {
    const services = parts(definition('itsupport').raw).get('services')?.raw;
    const more = [...(Array.isArray(services) ? services : []), { id: 'visit', name: 'Visit', price: '9.00 once' }];
    check('itsupport', [{ what: 'services', to: more }], [{ what: 'services', usual: services ?? '' }], {
      services: services ?? '',
    });
  });

  test('each place is in the file that says it', () => {
    const line = { name: 'All', share: '90%', of: ['design'], invoice: 'launch' };
    const items = [{ what: 'payment.plan', to: [line] }];
    const { places } = must(agreed('website', items));
    const written = withItems('website', items).places;
    expect(places.get('payment.plan.All.share')).toEqual(written.get('engagement.agreed."payment.plan".to.All.share'));
    expect(places.get('payment.pay_within')?.file).toBe('website.yaml');
    expect(places.get('client.name')?.file).toBe('website-client.yaml');
  });
});

describe('what can not be agreed so is told, at its place in the client file', () => {
  const check = (items: readonly Raw[], ...expected: readonly string[]) => {
    const outcome = agreed('itsupport', items);
    expect(outcome.diagnostics.map(({ message, hint }) => `${message} (${hint})`)).toEqual(expected);
    for (const { place } of outcome.diagnostics) expect(place?.file).toBe('itsupport-client.yaml');
  };
  const item = (what: string, to: Raw = 'x'): Raw => ({ what, to });

  test('a place that is not there', () =>
    check(
      [item('services.helpdesk.prize')],
      'engagement.agreed."services.helpdesk.prize": found services.helpdesk.prize, expected a place in the terms of the contract (did you mean services.helpdesk.price?)',
    ));

  test('what the definition says already', () =>
    check(
      [item('payment.pay_within', '14 days after invoice')],
      'engagement.agreed."payment.pay_within": this changes nothing: payment.pay_within says so already (leave it out, or write what it says from now on)',
    ));

  test('what the client file itself says', () =>
    check(
      [item('engagement.start', '2027-02-01'), item('client.name')],
      'engagement.agreed."engagement.start": found engagement.start, expected a place of the definition: this file says what stands there (write it under engagement, without agreed)',
      'engagement.agreed."client.name": found client.name, expected a place of the definition: this file says what stands there (write it under client, without agreed)',
    ));

  test('what is the same for all clients', () =>
    check(
      [item('currency', 'EUR')],
      'engagement.agreed.currency: found currency, expected a place that may differ from client to client: this is the currency of all its sums (leave it as the definition has it, or make a definition of its own for this client)',
    ));

  test('a place and a part of it', () =>
    check(
      [item('payment.pay_within', '21 days after invoice'), item('payment', { pay_within: '7 days after invoice' })],
      "engagement.agreed.payment: two items change payment, and it can't be known which one holds (keep the one that is meant, or join them)",
    ));

  test('what was not ordered', () => {
    const ordered = client('website', (text) => text.replace(/^ *- care.*\n/m, ''));
    const raw = replaced(ordered.raw, AT, [item('services.care.price', '1.00 per month')]);
    const outcome = agree(definition('website'), fromRaw(clientFileSchema, raw, 'website-client'));
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      'engagement.agreed."services.care.price": found services.care.price, which hangs on what this client did not order; expected a place of what was ordered',
    ]);
  });
});

describe('what is usual, after an amendment took something away', () => {
  const check = (raw: Raw, what: string, usual: Raw, expected: Raw | undefined) => {
    const terms = asUsual(raw, what, usual);
    expect(terms && parts(terms).get(what)?.raw).toEqual(expected);
  };
  const { raw } = must(agree(definition('website'), client('website')));

  test('is as it was where all of it is there', () => check(raw, 'payment.plan.Deposit.of', ['build'], ['build']));
  test('is less what is gone', () => check(raw, 'payment.plan.Launch.of', ['build', 'gone'], ['build']));
  test('is nothing where its moment hangs on what is gone', () => {
    check(raw, 'payment.plan.Launch.invoice', '3 days after gone', undefined);
    check(raw, 'payment.plan.Launch.invoice', '3 days after launch', '3 days after launch');
    check(raw, 'payment.plan.Launch.invoice', 'the fault is mended', 'the fault is mended');
  });
  test('is nothing where what it belongs to is gone', () => check(raw, 'services.gone.price', '1.00 once', undefined));
  test('stands where only the place itself is gone', () =>
    check(raw, 'payment.late.interest', '1% per month', '1% per month'));
});

/** Text, figures and days of what was ordered: the places, each with other values that its form allows. */
function placesOf(name: string): readonly { readonly path: string; readonly values: readonly string[] }[] {
  const terms = must(agree(definition(name), client(name))).raw;
  const known = parts(terms);
  return leaves(termsSchema, terms).flatMap(({ spot: { path, at }, role, raw }) => {
    const [top] = at;
    if (role.role !== 'value' || top === 'client' || top === 'engagement' || typeof raw !== 'string') return [];
    if (FIXED.test(path) || known.get(path)?.spot.at.join() !== at.join()) return [];
    const values = role.grammar.name === 'text' ? ['Other words', 'More: words'] : role.grammar.examples;
    const others = values.filter((each) => each !== raw);
    return others.length === 0 || isName(at) ? [] : [{ path, values: others }];
  });
}

const FIXED = /^(plainterms|language|currency|jurisdiction|contract_number)$/;

/** What things of lists are called in paths. */
function isName(at: readonly (string | number)[]): boolean {
  const key = at.at(-1);
  return (
    typeof at.at(-2) === 'number' && ['severity', 'notice', 'kind', 'name', 'title', 'what', 'of'].includes(`${key}`)
  );
}

/** As an owner would: in the file of the definition, at the same keys and the thing of the same name. */
function byHand(definition: Raw, path: string, to: string): Raw {
  const at = parts(definition).get(path)?.spot.at;
  if (at === undefined) throw new Error(`no ${path}`);
  return replaced(definition, at, to);
}

test.each(['itsupport', 'website', 'catering'])(
  'any changes of %s give the terms of a definition edited by hand',
  (name) => {
    const places = placesOf(name);
    expect(places.length).toBeGreaterThan(40);
    const changes = fc.uniqueArray(fc.tuple(fc.nat(), fc.nat()), {
      selector: ([where]) => where % places.length,
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(changes, (picked) => {
        const items = picked.flatMap(([where, which]) => {
          const place = places[where % places.length];
          return place ? [{ what: place.path, to: place.values[which % place.values.length] ?? '' }] : [];
        });
        const { raw } = must(agreed(name, items));
        const edited = items.reduce<Raw>((raw, { what, to }) => byHand(raw, what, to), definition(name).raw);
        const offered = fromRaw(serviceDefinitionSchema, edited, name);
        expect(replaced(raw, AT, undefined)).toEqual(must(agree(offered, client(name))).raw);
        const list = listAt(raw, AT);
        const usual = (Array.isArray(list) ? list : []).reduce<Raw>((terms, item) => {
          if (!isMap(item) || typeof item['what'] !== 'string') throw new Error('an item without a place');
          return asUsual(terms, item['what'], item['usual'] ?? '') ?? '';
        }, raw);
        expect(replaced(usual, AT, undefined)).toEqual(must(agree(definition(name), client(name))).raw);
      }),
      { numRuns: RUNS / 4 },
    );
  },
);
