/** Takes a definition, finds lines of its plan that bill fees of several periods, fees that don't fit their invoices, or what is no fee. */
import { step } from '../../model/figure.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Period } from '../../model/values.ts';
import type { Finding, Rule } from '../rule.ts';

export const feeLines: Rule = {
  id: 'fee-lines',
  level: 'error',
  about: 'contradictory',
  what: 'A line of the payment plan with neither share nor amount bills fees of one period, and its invoices come as often.',
  why: 'A fee for a year on an invoice that comes each month is either asked for twelve times or forgotten; nobody can tell from the paper which.',
  good: `services:
  - id: care
    name: Care
    price: 150.00 per month
  - id: hosting
    name: Hosting
    price: 240.00 per year
payment:
  plan:
    - name: Care
      of:
        - care
      invoice: first day of each month, for that month
    - name: Hosting
      of:
        - hosting
      invoice: start
`,
  bad: `services:
  - id: care
    name: Care
    price: 150.00 per month
  - id: hosting
    name: Hosting
    price: 240.00 per year
payment:
  plan:
    - name: Fees
      of:
        - care
        - hosting
      invoice: first day of each month, for that month
`,
  check({ definition }) {
    const { payment } = definition.value;
    return (payment?.plan ?? []).flatMap((line) => lineFindings(definition.value, line));
  },
};

type Service = ServiceDefinition['services'][number];
type Line = NonNullable<NonNullable<ServiceDefinition['payment']>['plan']>[number];

function lineFindings(definition: ServiceDefinition, line: Line): readonly Finding[] {
  if (line.of === 'extras') return [];
  const path = step('payment.plan', line.name);
  const title = `payment.plan "${line.name}"`;
  const each = line.invoice.kind === 'periodic' ? line.invoice.each : undefined;
  if (line.share !== undefined || line.amount !== undefined) {
    if (!each) return [];
    const message = `${title}: bills a part of what is charged once, and its invoice comes each ${each}`;
    return [{ path: `${path}.invoice`, message, hint: 'name one day, such as invoice: signature' }];
  }
  const { of = [] } = line;
  const named = definition.services.filter(({ id }) => of.includes(id));
  const fees = named.flatMap((service) => {
    const period = periodOf(service);
    return period === undefined ? [] : [{ id: service.id, period }];
  });
  const strangers = named.filter(
    (service) => !service.estimate && periodOf(service) === undefined && isBilled(definition, service.id),
  );
  const used = fees.length === 0 ? [] : named.filter(({ estimate }) => estimate);
  return [
    ...strangers.map(({ id }) => ({
      path: `${path}.of`,
      message: `${title}: names ${id}, which is charged once and which another line bills`,
      hint: `take ${id} out of this line: it bills fees for a period`,
    })),
    ...used.map(({ id }) => ({
      path: `${path}.of`,
      message: `${title}: bills a fee and ${id}, which is billed as used`,
      hint: `give ${id} a line of its own, or leave it to a line with of: extras`,
    })),
    ...periodFinding(path, title, fees, each),
  ];
}

function periodFinding(
  path: string,
  title: string,
  fees: readonly { readonly id: string; readonly period: Period }[],
  each: Period | undefined,
): readonly Finding[] {
  const told = fees.map(({ id, period }) => `${id} per ${period}`).join(' and ');
  if (new Set(fees.map(({ period }) => period)).size > 1) {
    const message = `${title}: bills ${told}, expected fees of one period`;
    return [{ path: `${path}.of`, message, hint: 'give the fees of each period a line of their own' }];
  }
  const [first] = fees;
  if (!each || first === undefined || first.period === each) return [];
  const message = `${title}: bills ${told}, and its invoice comes each ${each}, expected fees per ${each}`;
  const hint = `write the price per ${each}, or name the day of the first invoice, such as invoice: start`;
  return [{ path: `${path}.invoice`, message, hint }];
}

/** True where the deposit or a line with a share or amount bills the service. */
function isBilled({ deposit, payment }: ServiceDefinition, id: string): boolean {
  if (deposit?.of.includes(id)) return true;
  return (payment?.plan ?? []).some(({ share, amount, of }) => {
    if (share === undefined && amount === undefined) return false;
    return of === undefined || (of !== 'extras' && of.includes(id));
  });
}

/** The period of the price, or of any band of it. */
function periodOf({ price }: Service): Period | undefined {
  const prices = Array.isArray(price) ? price.map((band) => band.price) : [price];
  const [period] = prices.flatMap((each) => (each.basis === 'period' ? (each.period ?? []) : []));
  return period;
}
