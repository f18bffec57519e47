/** Takes a definition, finds services that its deposit and payment plan don't bill to exactly 100%, once. */
import { step } from '../../model/figure.ts';
import { compare, minus, one, plus, type Ratio, shareRatio, zero } from '../../model/ratio.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Share } from '../../model/values.ts';
import type { Finding, Rule } from '../rule.ts';

export const planAddsUp: Rule = {
  id: 'plan-adds-up',
  level: 'error',
  about: 'contradictory',
  what: 'Each service is billed to exactly 100% by the deposit and the payment plan, and each fee for a period by one line.',
  why: 'A plan of 90% leaves a tenth of the price without an invoice; one of 110% asks for more than was agreed. Either way the first to notice is the client.',
  good: `services:
  - id: design
    name: Design
    price: 4800.00 once
payment:
  plan:
    - name: Deposit
      share: 75%
      of:
        - design
      invoice: signature
    - name: Launch
      share: 25%
      of:
        - design
      invoice: 2027-03-01
`,
  bad: `services:
  - id: design
    name: Design
    price: 4800.00 once
payment:
  plan:
    - name: Deposit
      share: 75%
      of:
        - design
      invoice: signature
    - name: Launch
      share: 15%
      of:
        - design
      invoice: 2027-03-01
`,
  check({ definition, billedApart = [] }) {
    const { payment } = definition.value;
    if (payment?.plan === undefined) return [];
    const lines = billingLines(definition.value);
    const { services } = definition.value;
    // What an amendment adds has a bill of its own; a fee has not, since its invoices come again and again.
    const apart = (id: string): boolean => billedApart.includes(id) && !lines.some((line) => line.of?.includes(id));
    const once = services.filter(({ id, price, estimate }) => !estimate && chargedOnce(price) && !apart(id));
    const used = services.filter(({ id, estimate }) => estimate && !apart(id)).map(({ id }) => id);
    const perPeriod = services.filter((service) => chargedPerPeriod(service.price));
    return [
      ...sumFindings(lines, once),
      ...usedFindings(definition.value, lines, used),
      ...feeFindings(lines, perPeriod),
    ];
  },
};

type Service = ServiceDefinition['services'][number];

/** The deposit, or a line of the plan. `of` is absent where it bills whatever is left. */
interface BillingLine {
  readonly path: string;
  readonly title: string;
  readonly bills: Share | 'remaining' | 'amount' | 'fees';
  readonly of?: readonly string[];
}

function billingLines({ deposit, payment }: ServiceDefinition): readonly BillingLine[] {
  const first: BillingLine[] = deposit
    ? [{ path: 'deposit', title: 'deposit', bills: deposit.share, of: deposit.of }]
    : [];
  const plan = (payment?.plan ?? []).flatMap((line): BillingLine[] => {
    if (line.of === 'extras') return [];
    const bills = line.share ?? (line.amount ? 'amount' : 'fees');
    const path = step('payment.plan', line.name);
    return [{ path, title: `payment.plan "${line.name}"`, bills, ...(line.of && { of: line.of }) }];
  });
  return [...first, ...plan];
}

/** Services that the same lines bill are told of together. */
function sumFindings(lines: readonly BillingLine[], services: readonly Service[]): readonly Finding[] {
  const groups = new Map<string, { lines: readonly BillingLine[]; names: string[] }>();
  for (const { id, credited } of services) {
    const own = lines.filter((line) => line.bills !== 'fees' && (line.of?.includes(id) ?? line.bills === 'remaining'));
    if (credited !== undefined && own.length === 0) continue; // it is taken off in full, so there is nothing to bill
    const key = own.map(({ path }) => path).join('\n');
    const group = groups.get(key) ?? { lines: own, names: [] };
    group.names.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) => sumFinding(group.lines, group.names, lines) ?? []);
}

function sumFinding(
  own: readonly BillingLine[],
  names: readonly string[],
  all: readonly BillingLine[],
): Finding | undefined {
  const [name = ''] = names;
  const who = names.join(' and ');
  const last = own.at(-1);
  if (!last) {
    const fees = all.find((line) => line.bills === 'fees' && line.of?.includes(name));
    if (fees) {
      const message = `${fees.title}: there is no share, and ${who} is charged once`;
      return { path: fees.path, message, hint: 'add the share that this line bills, such as share: 100%' };
    }
    return {
      path: step('services', name),
      message: `services: no line of payment.plan bills ${who}`,
      hint: `name ${names.length > 1 ? 'them' : 'it'} under "of" in a line, or add a line with share: remaining`,
    };
  }
  const rest = own.filter((line) => line.bills === 'remaining');
  const [, second] = rest;
  if (second) {
    const message = `${second.title}: ${who} has two lines that bill what remains`;
    return { path: second.path, message, hint: 'keep one of them', related: linesOf(rest.slice(0, 1)) };
  }
  const shares = own.flatMap(({ bills }) => (typeof bills === 'object' ? [shareRatio(bills)] : []));
  const total = shares.reduce(plus, zero);
  const against = compare(total, one);
  // What an amount comes to is known only with the quantity, so that only too much can be seen here.
  const open = rest.length > 0 || own.some((line) => line.bills === 'amount');
  if (against === 0 || (open && against < 0)) return undefined;
  const stated = typeof last.bills === 'object' ? `share is ${percent(shareRatio(last.bills))}, and ` : '';
  const gap = against < 0 ? minus(one, total) : minus(total, one);
  return {
    path: typeof last.bills === 'object' ? `${last.path}.share` : last.path,
    message: `${last.title}: ${stated}the shares of ${who} add up to ${percent(total)}`,
    hint: `they must add up to 100%; ${against < 0 ? `add ${percent(gap)} to one of them` : `take ${percent(gap)} off one of them`}`,
    related: linesOf(own.slice(0, -1)),
  };
}

/** What is billed as used needs a line that has no sum beforehand. */
function usedFindings(
  { payment }: ServiceDefinition,
  lines: readonly BillingLine[],
  services: readonly string[],
): readonly Finding[] {
  if (payment?.plan?.some(({ of }) => of === 'extras')) return [];
  return services.flatMap((id): readonly Finding[] => {
    if (lines.some(({ bills, of }) => bills === 'fees' && of?.includes(id))) return [];
    const message = `services: no line of payment.plan bills ${id}, which is billed as used`;
    return [{ path: step('services', id), message, hint: 'add a line with of: extras, or one that names it alone' }];
  });
}

function feeFindings(lines: readonly BillingLine[], services: readonly Service[]): readonly Finding[] {
  return services.flatMap(({ id, price }): readonly Finding[] => {
    const naming = lines.filter((line) => line.of?.includes(id));
    const [fee, second] = naming.filter((line) => line.bills === 'fees');
    if (second) {
      const message = `${second.title}: bills the fee of ${id} a second time`;
      return [{ path: second.path, message, hint: 'name it in one line only', related: linesOf(fee ? [fee] : []) }];
    }
    if (fee) return [];
    const [share] = naming;
    if (share) {
      const message = `${share.title}: bills a part of ${id}, which is charged for each period`;
      return [{ path: share.path, message, hint: 'a line for such a fee has neither share nor amount' }];
    }
    const message = `services: no line of payment.plan bills the fee of ${id}`;
    const period = prices(price).flatMap((each) => (each.basis === 'period' ? (each.period ?? []) : []))[0];
    const each = period === 'quarter' || period === 'year' ? period : 'month';
    const hint = `add a line of ${id} with invoice: first day of each ${each}, for that ${each}`;
    return [{ path: step('services', id), message, hint }];
  });
}

function linesOf(lines: readonly BillingLine[]): readonly { readonly path: string; readonly message: string }[] {
  return lines.map(({ path, bills }) => ({
    path,
    message: typeof bills === 'object' ? `bills ${percent(shareRatio(bills))}` : `bills what remains`,
  }));
}

function chargedOnce(price: Service['price']): boolean {
  return prices(price).some((each) => each.basis !== 'included' && each.period === undefined);
}

function chargedPerPeriod(price: Service['price']): boolean {
  return prices(price).some((each) => each.basis !== 'included' && each.period !== undefined);
}

function prices(price: Service['price']) {
  return Array.isArray(price) ? price.map((band) => band.price) : [price];
}

/** `33.3%`; shares are written in decimals, so the division ends. */
function percent({ top, bottom }: Ratio): string {
  const hundredths = (top * 100n * 10n ** 12n) / bottom;
  const digits = String(hundredths).padStart(13, '0');
  return `${digits.slice(0, -12)}.${digits.slice(-12)}`.replace(/\.?0+$/, '').concat('%');
}
