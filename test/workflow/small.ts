/** Takes nothing, gives the smallest files of a definition, a client and two changes, and few templates: for tests that issue hundreds of papers. */
import { type MemoryWorld, memoryWorld, type World } from '../../src/index.ts';
import type { Operation } from '../../src/world.ts';
import { examples } from './register.ts';

const TODAY = '2026-11-22';

/** Contracts of it are called X-2026-0001 and so on. */
export const SMALL = {
  'service.yaml': `plainterms: 1
language: en-US
currency: USD
jurisdiction: US-NY
time_zone: America/New_York
trade: testing
shape: project
customers: businesses
sells_goods: no
place: remote
contract_number: X-{year}-{number}
provider:
  name: Example LLC
  address:
    - 1 Test Street
  signatories:
    - title: Owner
services:
  - id: work
    name: Work
    price: 100.00 once
tax: none
rounding:
  at: line
  mode: half-up
payment:
  pay_within: 14 days after invoice
  plan:
    - name: All
      share: 100%
      of:
        - work
      invoice: start
changes:
  quote_within: 5 days
  quote_open_for: 14 days
  work_starts: after both signatures
  effect_on_plan: own line
ending:
  notice: 1 month
dispute_steps:
  - we talk
  - the court
`,
  'client.yaml': `client:
  kind: business
  name: Mill Lane Ltd
  email: office@mill.example
  address:
    - 1 Mill Lane
engagement:
  title: Work
  date: 2026-12-01
  start: 2027-01-04
  services:
    - work
`,
  'change.yaml': change('2026-12-10', '120.00'),
  'second.yaml': change('2026-12-20', '130.00'),
};

function change(date: string, price: string): string {
  return `amends: X-2026-0001
date: ${date}
requested_by: client
reason: More work.
changes:
  - change:
      what: services.work.price
      to: ${price} once
`;
}

/** Composing is of no interest there, so it has few words to do: one clause, no annexes. */
const few = new Map(
  [...examples].flatMap(([name, text]): [string, string][] => {
    if (name === 'contract/kind.yaml') return [[name, 'clauses:\n  - changes\nannexes: []\n']];
    if (name === 'clauses/en/changes.md')
      return [[name, '---\nid: changes\ntitle: Changes\n---\nBoth of us sign every change.\n']];
    // The words of fields are most of a language, and one is changed here.
    if (name === 'languages/en.yaml') return [[name, text.replaceAll(/^ {2}field\.(?!services\.price).*\n/gm, '')]];
    return /^(?:languages|amendment|contract)\//.test(name) ? [[name, text]] : [];
  }),
);

/** The same World with few templates. */
export function brief<W extends World>(world: W): W {
  return { ...world, program: { ...world.program, templates: async () => few } };
}

/** A run of its own over the given files. */
export function smallWorld(
  files: Readonly<Record<string, string | Uint8Array>> = SMALL,
  fault?: (operation: Operation, path: string) => string | undefined,
): MemoryWorld {
  return brief(memoryWorld(files, TODAY, fault));
}
