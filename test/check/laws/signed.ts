/** Takes where a builder is and what else the definition says, gives what the laws on contracts find in it, and in the contract of one client. */
import { inContract, inDefinition } from '../../../src/check/index.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { reckon } from '../../../src/model/reckon.ts';
import type { ServiceDefinition } from '../../../src/model/schema/definition.ts';
import type { Source } from '../../../src/model/source.ts';
import { readClient, readDefinition } from '../../../src/read/index.ts';
import { joined } from '../../../src/workflow/agreement.ts';
import { edited, laws } from './shop.ts';

/** Says all that any place asks of contracts for work on homes, in a currency of its own. */
const BUILDER = `plainterms: 1
language: en-US
currency: USD
jurisdiction: US-CA
time_zone: America/New_York
trade: roofing
shape: project
customers: both
sells_goods: no
place: customer-site
contract_number: R-{year}-{number}
provider:
  name: Example Roofs
  tax_id: 00-0000000
  address:
    - 1 Test Street
  email: us@roofs.example
  phone: 555 0100
  licences:
    - name: Contractor license
      number: "000000"
services:
  - id: roof
    name: New roof
    excludes:
      - gutters
    price: 9000.00 once
tax: none
rounding:
  at: line
  mode: half-up
business_days: Mo-Fr
schedule:
  milestones:
    - id: off
      name: Old roof off
      due: 3 business days after start
    - id: done
      name: Work done
      due: 9 business days after off
deposit:
  share: 10%
  at_most: 1000.00
  of:
    - roof
  invoice: signature
payment:
  pay_within: 14 days after invoice
  plan:
    - name: Second
      share: 40%
      of:
        - roof
      invoice: off
    - name: Last
      share: remaining
      of:
        - roof
      invoice: done
  late:
    interest: 1% per month, 12% per year
  methods:
    - check
withdrawal:
  until: 14 days after signature
  back_within: 10 business days
changes:
  quote_within: 5 days
  quote_open_for: 14 days
  work_starts: after both signatures
  effect_on_plan: own line
insurance:
  - kind: general liability
    sum: "1,000,000.00"
statutory:
  - title: Down payment
    text: The words of the law.
    cited: Act on Examples, section 1
    dated: 2026-11-22
    least_size: 12
  - title: Copy
    text: You are entitled to a copy.
    cited: Act on Examples, section 2
    dated: 2026-11-22
    least_size: 12
  - title: Notice of cancellation
    text: The words of the law.
    cited: Act on Examples, section 3
    dated: 2026-11-22
    least_size: 10
  - title: Liens
    text: The words of the law on liens.
    cited: Act on Examples, section 4
    dated: 2026-11-22
`;

const CLIENT = `client:
  kind: consumer
  name: Jane Osei
  address:
    - 7 Wharf Lane
engagement:
  title: A roof
  date: 2027-01-15
  start: 2027-02-15
  services:
    - roof
`;

/** A definition in a place, with other parts. */
export function builder(jurisdiction: string, ...own: readonly string[]): Source<ServiceDefinition> {
  const text = edited(BUILDER, [`jurisdiction: ${jurisdiction}\n`, ...own]);
  const read = readDefinition(new TextEncoder().encode(text), 'service.yaml');
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  return read.value;
}

/** A part of the builder's definition with one text in place of another; nothing in its place takes the lines out. */
export function but(found: string, instead = ''): string {
  const all = BUILDER.match(/^[a-z_]+:.*\n(?:[ -].*\n)*/gm) ?? [];
  const [part, second] = all.filter((each) => each.includes(found));
  if (part === undefined || second !== undefined) throw new Error(`There is not one ${found}`);
  return part.replace(found, instead);
}

/** What is found in the whole definition: `warning DEP-MA deposit.share`. */
export function whole(jurisdiction: string, ...own: readonly string[]): readonly string[] {
  return inDefinition(builder(jurisdiction, ...own), laws(jurisdiction)).map(short);
}

/** What is found in the contract of a private client, or of another. */
export function signed(jurisdiction: string, own: readonly string[] = [], client = CLIENT): readonly string[] {
  return found(jurisdiction, own, client).map(short);
}

export function found(jurisdiction: string, own: readonly string[] = [], client = CLIENT): readonly Diagnostic[] {
  const ordered = readClient(new TextEncoder().encode(client), 'client.yaml');
  if (!ordered.ok) throw new Error('The client file has faults');
  const terms = joined(builder(jurisdiction, ...own), ordered.value);
  if (!terms.ok) throw new Error(terms.diagnostics.map(({ message }) => message).join('\n'));
  const reckoned = reckon(terms.value.value);
  if (!reckoned.ok) throw new Error(reckoned.diagnostics.map(({ message }) => message).join('\n'));
  return inContract(terms.value, laws(jurisdiction), { reckoning: reckoned.value });
}

/** The same client as a firm. */
export const FIRM = CLIENT.replace('kind: consumer', 'kind: business');

function short({ level, rule, path }: Diagnostic): string {
  return `${level} ${rule.replace('law/', '')} ${path}`;
}
