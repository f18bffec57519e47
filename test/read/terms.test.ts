import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Outcome } from '../../src/diagnostic.ts';
import type { Terms } from '../../src/model/schema/terms.ts';
import type { Places, Raw, Source } from '../../src/model/source.ts';
import { checkChange, parseTerms, readChange, readClient, readDefinition } from '../../src/read/index.ts';
import { printed } from './printed.ts';

const folder = new URL('../../templates/examples/', import.meta.url);
const bytes = (name: string) => readFileSync(new URL(`${name}.yaml`, folder));

/** Definition and client in one, both with their own places. */
function joined(trade: string, edit: (raw: Record<string, Raw>) => void = () => {}): Outcome<Source<Terms>> {
  const definition = sound(readDefinition(bytes(trade), `${trade}.yaml`));
  const client = sound(readClient(bytes(`${trade}-client`), 'client.yaml'));
  const raw = { ...map(definition.raw), ...map(client.raw) };
  edit(raw);
  return parseTerms(raw, new Map([...definition.places, ...client.places]));
}

function sound<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(printed(outcome.diagnostics));
  return outcome.value;
}

function map(raw: Raw | undefined): Record<string, Raw> {
  if (typeof raw !== 'object' || Array.isArray(raw)) throw new Error('expected a map');
  return raw;
}

function said(outcome: { readonly diagnostics: readonly Diagnostic[] }): string {
  return printed(outcome.diagnostics);
}

test.each(['catering', 'itsupport', 'website'])('%s and its client fit together', (trade) => {
  expect(said(joined(trade))).toBe('');
});

test('engaged services have one shape, however they were written', () => {
  const terms = sound(
    joined('itsupport', (raw) => {
      map(raw['engagement'])['services'] = [
        'setup',
        { helpdesk: '14 computers' },
        { id: 'backup', from: '2027-02-01' },
      ];
    }),
  );
  expect(terms.value.engagement.services).toEqual([
    { id: 'setup' },
    { id: 'helpdesk', quantity: { kind: 'quantity', count: 14, unit: 'computers' } },
    { id: 'backup', from: { kind: 'date', iso: '2027-02-01' } },
  ]);
});

describe('a finding stands in the file that the part came from', () => {
  test('in the client file', () => {
    const outcome = joined('itsupport', (raw) => {
      map(raw['engagement'])['services'] = ['setup', { helpdesk: '14 people' }, 'backup'];
    });
    expect(said(outcome)).toBe(
      'client.yaml:22:7 error read/unit: engagement.services.helpdesk: found "people", expected computers: the price is per computer\n' +
        '  hint: write computers, or change the price\n',
    );
  });

  test('in the definition', () => {
    const outcome = joined('itsupport', (raw) => {
      map(raw['payment'])['pay_within'] = '14 days after invoicing';
    });
    expect(said(outcome)).toBe(
      'itsupport.yaml:134:15 error read/unknown-moment: payment.pay_within: found "14 days after invoicing", and nothing sets "invoicing"; expected a moment that is known\n' +
        '  hint: the moments are: start, signature, acceptance, event, invoice, the purchase, ready, collection, the fault, the fault is mended, end, end of term, inventory, live, passwords, contact\n',
    );
  });

  test('without files, by its path alone', () => {
    const { raw } = sound(joined('itsupport'));
    const outcome = parseTerms({ ...map(raw), currency: 'GBQ' }, new Map());
    expect(said(outcome)).toBe(
      '(no place) error read/unknown-code: currency: found "GBQ", expected a currency that exists\n  hint: write GBP\n',
    );
  });
});

describe('a change is compared with the terms', () => {
  test.each(['catering', 'itsupport'])('%s', (trade) => {
    const change = sound(readChange(bytes(`${trade}-change-1`), 'change.yaml'));
    expect(printed(checkChange(change, sound(joined(trade))))).toBe('');
  });

  test('all that it names must be there', () => {
    const text = `amends: HIT-2026-0001
date: 2027-01-25
requested_by: client
reason: A test
changes:
  - change_service:
      id: help-desk
      quantity: 20 computers
  - remove_service: live
  - received:
      duty: password
      on: 2027-01-14
  - add_milestone:
      id: setup
      name: Again
      due: 3 days after lunch
  - add_credit:
      name: Courtesy
      amount: 90
      of: setup
`;
    const change = sound(readChange(new TextEncoder().encode(text), 'change.yaml'));
    expect(printed(checkChange(change, sound(joined('itsupport'))))).toBe(
      `change.yaml:7:11 error read/unknown-name: changes.change_service.help-desk.id: found "help-desk", which nothing is called; expected the id of a service
  hint: write helpdesk
change.yaml:9:5 error read/unknown-name: changes.remove_service.live: found "live", which is a milestone; expected the id of a service
  hint: the ids there are: helpdesk, backup, setup
change.yaml:11:13 error read/unknown-name: changes.received.password.duty: found "password", which nothing is called; expected the id of a client duty
  hint: write passwords
change.yaml:14:11 error read/duplicate-id: changes.add_milestone.setup.id: found the id "setup", which a service has already; expected an id of its own
  hint: choose another, such as setup-2
change.yaml:16:12 error read/unknown-moment: changes.add_milestone.setup.due: found "3 days after lunch", and nothing sets "lunch"; expected a moment that is known
  hint: the moments are: start, signature, acceptance, event, invoice, the purchase, ready, collection, the fault, the fault is mended, end, end of term, inventory, live, passwords, contact, setup
change.yaml:19:15 error read/decimals: changes.add_credit.Courtesy.amount: found 90, expected 2 decimals, as GBP has
  hint: write 90.00
`,
    );
  });
});

test('what rates, dates, duties and sums of a change name must be there too', () => {
  const text = `amends: HIT-2026-0001
date: 2027-01-25
requested_by: client
reason: A test
changes:
  - change_rate:
      id: extras
      name: More
  - remove_rate: live
  - move_milestone:
      id: lives
      by: 1 day later
  - remove_milestone: passwords
  - add_duty:
      id: extra
      what: A room
  - change_duty:
      id: contact
      due: 3 days after lunch
  - add_charge:
      name: Cables
      cost: 9.5
      markup: 10%
      of: setups
      invoice: invention
  - add_charge:
      name: Moving
      rate: rescues
      hours: 2 hours
  - add_favour:
      name: Keyboard
      price: 45
`;
  const change = sound(readChange(new TextEncoder().encode(text), 'change.yaml'));
  const found = printed(checkChange(change, sound(joined('itsupport')))).split('\n');
  expect(found.filter((line) => line.startsWith('change.yaml'))).toMatchInlineSnapshot(`
    [
      "change.yaml:7:11 error read/unknown-name: changes.change_rate.extras.id: found "extras", which nothing is called; expected the id of a rate",
      "change.yaml:9:5 error read/unknown-name: changes.remove_rate.live: found "live", which is a milestone; expected the id of a rate",
      "change.yaml:11:11 error read/unknown-name: changes.move_milestone.lives.id: found "lives", which nothing is called; expected the id of a milestone",
      "change.yaml:13:5 error read/unknown-name: changes.remove_milestone.passwords: found "passwords", which is a client duty; expected the id of a milestone",
      "change.yaml:15:11 error read/duplicate-id: changes.add_duty.extra.id: found the id "extra", which a rate has already; expected an id of its own",
      "change.yaml:19:12 error read/unknown-moment: changes.change_duty.contact.due: found "3 days after lunch", and nothing sets "lunch"; expected a moment that is known",
      "change.yaml:22:13 error read/decimals: changes.add_charge.Cables.cost: found 9.5, expected 2 decimals, as GBP has",
      "change.yaml:24:11 error read/unknown-name: changes.add_charge.Cables.of: found "setups", which nothing is called; expected the id of a service",
      "change.yaml:25:16 error read/unknown-moment: changes.add_charge.Cables.invoice: found "invention", and nothing sets "invention"; expected a moment that is known",
      "change.yaml:28:13 error read/unknown-name: changes.add_charge.Moving.rate: found "rescues", which nothing is called; expected the id of a rate",
      "change.yaml:32:14 error read/decimals: changes.add_favour.Keyboard.price: found 45, expected 2 decimals, as GBP has",
    ]
  `);
});

describe('what a change says is invoiced', () => {
  const invoiced = (trade: string, ...names: readonly string[]): string => {
    const lines = ['invoiced:', ...names.map((name) => `  - ${name}`), 'open_for: 2 days'].join('\n');
    const text = new TextDecoder().decode(bytes(`${trade}-change-1`)).replace(/^open_for.*/m, lines);
    const change = sound(readChange(new TextEncoder().encode(text), 'change.yaml'));
    return printed(checkChange(change, sound(joined(trade))));
  };
  test('is a line of the plan, or the deposit', () => {
    expect(invoiced('catering', 'deposit', 'Balance')).toBe('');
    expect(invoiced('catering', 'Deposit')).toBe('');
    expect(invoiced('itsupport', 'Setting up')).toBe('');
  });
  test('is there', () => {
    expect(invoiced('catering', 'Balnce', 'Extras')).toBe(
      `change.yaml:8:3 error read/unknown-name: invoiced: found "Balnce", expected the name of a line of the payment plan that can be invoiced already
  hint: write Balance
change.yaml:8:3 error read/unknown-name: invoiced: found "Extras", expected the name of a line of the payment plan that can be invoiced already
  hint: the lines are: deposit and Balance
`,
    );
    expect(invoiced('itsupport', 'deposit')).toContain('found "deposit"');
    expect(invoiced('itsupport', 'Monthly fees')).toContain('the lines are: Setting up');
  });
});

test('an offer is open for business days only where the terms say which these are', () => {
  const terms = sound(
    joined('catering', (raw) => {
      for (const key of ['business_days', 'schedule', 'payment', 'changes', 'make_good', 'complaints', 'dispute_steps'])
        delete raw[key];
      for (const service of [raw['services']].flat()) delete map(service)['final_count'];
    }),
  );
  const written = new TextDecoder().decode(bytes('catering-change-1')).replace('5 days', '5 business days');
  const change = sound(readChange(new TextEncoder().encode(written), 'change.yaml'));
  expect(printed(checkChange(change, terms))).toBe(
    `change.yaml:7:11 error read/business-days: open_for: found "5 business days", and nothing says what a business day is; expected business_days
  hint: add a line business_days: Mo-Fr at the top level
`,
  );
});

test('a quantity that is missing is asked for in the way that the service was written', () => {
  const hints = (service: Raw) =>
    joined('itsupport', (raw) => {
      map(raw['engagement'])['services'] = ['setup', 'backup', service];
    }).diagnostics.map(({ hint }) => hint);
  expect(hints('helpdesk')).toEqual(['write the count after the id: helpdesk: 10 computers']);
  expect(hints({ id: 'helpdesk', from: '2027-02-01' })).toEqual(['add a line quantity: 10 computers']);
});

test('work that starts before the contract is told of, and may be meant', () => {
  const text = new TextDecoder().decode(bytes('itsupport-client')).replace('start: 2027-01-04', 'start: 2026-11-30');
  const client = readClient(new TextEncoder().encode(text), 'client.yaml');
  expect(client.ok).toBe(true);
  expect(printed(client.diagnostics)).toBe(
    `client.yaml:19:10 warning read/day: engagement.start: found 2026-11-30, expected a day on or after the date of the contract, 2026-12-01
  hint: correct one of the two, or leave it where the work did start before you sign
`,
  );
});

test('the places of a file are those of its parts', () => {
  const { places } = sound(readClient(bytes('itsupport-client'), 'client.yaml'));
  const at = (path: string, all: Places = places) => `${all.get(path)?.line}:${all.get(path)?.column}`;
  expect(
    ['client.name', 'engagement.services.helpdesk.quantity', 'engagement.sites.surgery.access'].map((path) => at(path)),
  ).toEqual(['3:9', '22:17', '35:15']);
});
