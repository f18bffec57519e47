/** Takes a definition, gives the figures in it that prose may speak of, each with the words by which a sentence names it. */
import { step } from '../../model/figure.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Amount, Duration, Price, Share } from '../../model/values.ts';
import { type ProseFigure, shortest } from './read.ts';

/** A figure of the definition. */
export interface NamedTerm extends Pick<ProseFigure, 'kind' | 'unit' | 'value'> {
  readonly path: string;
  /** As a message prints it. */
  readonly shown: string;
  /** A sentence that speaks of it has all of these. */
  readonly names: readonly RegExp[];
  /** Where it stands if it speaks of this without its name: the texts of the service. */
  readonly within?: string;
  /** A sentence that has this speaks of something else. */
  readonly not?: RegExp;
}

/** Everything that can be compared; a sentence that names none of these words is not judged. */
export function namedTerms(definition: ServiceDefinition): readonly NamedTerm[] {
  const { payment, deposit, complaints, make_good, returns, offer, changes, ending, schedule, liability } = definition;
  return [
    ...after(
      payment?.pay_within,
      'payment.pay_within',
      [/\b(?:pay|paid|payable|payment|due)\b/i, /\binvoices?\b/i],
      /discount|save|earl|deposit|remind|late|overdue|disput|question|object/i,
    ),
    ...interest(payment?.late?.interest),
    ...length(
      payment?.late?.suspend_after,
      'payment.late.suspend_after',
      [/\b(?:suspend|pause|stop)/i, /\b(?:late|unpaid|overdue|pay)/i],
      /notice/i,
    ),
    ...after(payment?.disputes?.within, 'payment.disputes.within', [/\b(?:disput|object|quer)/i, /\binvoices?\b/i]),
    ...share(deposit?.share, 'deposit.share', [/\bdeposit\b/i], /remaining|rest|balance|interest|cancel/i),
    ...length(complaints?.answer_within, 'complaints.answer_within', [
      /\bcomplain/i,
      /\b(?:answer|repl|respond|hear)/i,
    ]),
    ...after(make_good?.tell_us, 'make_good.tell_us', [
      /\b(?:tell us|report|let us know)\b/i,
      /\b(?:fault|mistake|problem|wrong|damage|defect)/i,
    ]),
    ...after(
      returns === 'none' ? undefined : returns?.within,
      'returns.within',
      [/\b(?:return|bring (?:it|them|goods) back)/i],
      /call|phone|repl|key/i,
    ),
    ...length(
      offer?.open_for,
      'offer.open_for',
      [/\b(?:quotes?|offers?|estimates?|proposals?)\b/i, /\b(?:open|valid|hold|holds|good for)\b/i],
      /change/i,
    ),
    ...length(
      changes?.quote_within,
      'changes.quote_within',
      [/\bchanges?\b/i, /\b(?:quote|price)\b/i],
      /open|valid|hold/i,
    ),
    ...length(ending?.notice, 'ending.notice', [/\bnotice\b/i, /\b(?:end|cancel|terminat|leav)/i]),
    ...length(
      schedule?.turnaround,
      'schedule.turnaround',
      [/\b(?:ready|turnaround|takes)\b/i, /\b(?:usual|normal|orders?|turnaround)\b/i],
      /rush|express|urgent|same[- ]day/i,
    ),
    ...cap(liability?.cap),
    ...definition.services.flatMap((service) => serviceTerms(service)),
    ...(definition.rates ?? []).flatMap(({ id, name, price }) =>
      priced(price, `${step('rates', id)}.price`, [named(name)]),
    ),
    ...(definition.surcharges ?? []).flatMap(({ id, name, adds }) =>
      'kind' in adds && adds.kind === 'share' ? share(adds, `${step('surcharges', id)}.adds`, [named(name)]) : [],
    ),
    ...(schedule?.response ?? []).map(({ severity, within }) => ({
      ...lengthTerm(within, `${step('schedule.response', severity)}.within`),
      names: [named(severity), /\b(?:start|answer|respond|response|react)/i],
    })),
  ];
}

type Service = ServiceDefinition['services'][number];

function serviceTerms({
  id,
  name,
  price,
  warranty,
  revisions,
  turnaround,
  limits = [],
}: Service): readonly NamedTerm[] {
  const path = step('services', id);
  const names = [named(name)];
  return [
    ...(Array.isArray(price) ? [] : priced(price, `${path}.price`, names)),
    ...after(warranty?.lasts, `${path}.warranty.lasts`, [...names, /\b(?:warrant|guarantee)/i]),
    ...limits.flatMap((limit) => limitTerms(limit, path)),
    ...length(turnaround, `${path}.turnaround`, [...names, /\b(?:ready|takes|turnaround)\b/i]),
    // Its own words speak of it without its name.
    ...length(
      turnaround,
      `${path}.turnaround`,
      [/\bready (?:in|within)\b/i],
      /express|rush|faster|sooner|extra|if|when/i,
    ).map((term) => ({ ...term, within: `${path}.` })),
    ...(revisions
      ? ['rounds', 'revisions'].map((unit) => ({
          kind: 'count' as const,
          unit,
          value: String(revisions.rounds.count),
          shown: `${revisions.rounds.count} rounds`,
          path: `${path}.revisions.rounds`,
          names,
        }))
      : []),
  ];
}

/** How much the price includes, and what each one more costs, where the service's own words speak of it. */
function limitTerms({ of, beyond }: NonNullable<Service['limits']>[number], service: string): readonly NamedTerm[] {
  const path = `${service}.limits`;
  const within = `${service}.`;
  const { count, unit, period } = of;
  const included = period === undefined ? [] : [new RegExp(String.raw`\b(?:per|a|each|every) ${period}\b`, 'i')];
  const more = /\b(?:extra|further|additional|beyond that|after that)\b/i;
  return [
    ...(included.length === 0
      ? []
      : [
          {
            kind: 'count' as const,
            unit,
            value: String(count),
            shown: `${count} ${unit}`,
            path,
            within,
            names: included,
            not: more,
          },
        ]),
    ...(beyond && beyond.basis === 'unit'
      ? [{ ...money(beyond.amount, `${path}.beyond`, [more, ...beyond.units.map(named)]), within }]
      : []),
  ];
}

/** A name as a whole, in a sentence: `Design` is not in `Designer`. */
function named(name: string): RegExp {
  const words = name
    .trim()
    .replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
    .replace(/\s+/g, String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\d])${words}(?![\p{L}\d])`, 'iu');
}

type Names = readonly RegExp[];

function term(
  path: string,
  figure: Pick<NamedTerm, 'kind' | 'unit' | 'value' | 'shown'>,
  names: Names,
  not?: RegExp,
): NamedTerm {
  return { ...figure, path, names, ...(not && { not }) };
}

function lengthTerm({ count, unit }: Duration, path: string) {
  return {
    kind: 'duration' as const,
    unit,
    value: String(count),
    shown: `${count} ${unit}${count === 1 ? '' : 's'}`,
    path,
  };
}

function length(duration: Duration | undefined, path: string, names: Names, not?: RegExp): readonly NamedTerm[] {
  return duration ? [term(path, lengthTerm(duration, path), names, not)] : [];
}

/** Of a moment, how long after something. */
function after(
  moment: { readonly kind: string } | undefined,
  path: string,
  names: Names,
  not?: RegExp,
): readonly NamedTerm[] {
  return moment && isOffset(moment) ? length(moment.duration, path, names, not) : [];
}

function isOffset(moment: {
  readonly kind: string;
}): moment is { readonly kind: 'offset'; readonly duration: Duration } {
  return moment.kind === 'offset';
}

function share(value: Share | undefined, path: string, names: Names, not?: RegExp): readonly NamedTerm[] {
  if (!value) return [];
  const digits = decimal(value.digits, value.decimals);
  return [term(path, { kind: 'share', unit: '', value: digits, shown: `${digits}%` }, names, not)];
}

function money({ minor, decimals }: Amount, path: string, names: Names, not?: RegExp): NamedTerm {
  const value = decimal(minor, decimals);
  return term(path, { kind: 'money', unit: '', value, shown: written(minor, decimals) }, names, not);
}

/** Sums per hour and per piece are compared alike: which of them a sentence means is seen from its words. */
function priced(price: Price, path: string, names: Names): readonly NamedTerm[] {
  if (price.basis === 'included') return [];
  return [money(price.amount, path, names, OTHER_SUM)];
}

/** Words that bring in a sum of another kind. */
const OTHER_SUM =
  /\b(?:extra|more|deposit|discount|save|off|up to|worth|late|from|plus|above|over|under|each further|beyond)\b/i;

function interest(
  value: NonNullable<NonNullable<ServiceDefinition['payment']>['late']>['interest'],
): readonly NamedTerm[] {
  return (value?.rates ?? []).flatMap((rate) =>
    share(rate.share, 'payment.late.interest', [/\binterest\b/i, rate.per === 'month' ? /\bmonth/i : /\byear/i]),
  );
}

function cap(value: NonNullable<ServiceDefinition['liability']>['cap'] | undefined): readonly NamedTerm[] {
  return value?.basis === 'amount'
    ? [money(value.amount, 'liability.cap', [/\bliab|\bdamages?\b/i, /\b(?:at most|limit|cap|no more than|up to)\b/i])]
    : [];
}

function written(minor: bigint, decimals: number): string {
  const digits = String(minor).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function decimal(digits: bigint, decimals: number): string {
  return shortest(written(digits, decimals));
}
