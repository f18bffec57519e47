/** Takes definition and client together, gives what does not fit: quantities, and whom the business serves. */
import type { Diagnostic } from '../../diagnostic.ts';
import { amount } from '../../model/grammar/amount.ts';
import { plural } from '../../model/units.ts';
import { show } from '../show.ts';
import { finding, itemsAt, part, textAt } from './finding.ts';
import type { Matter } from './matter.ts';
import { languageOf, matches, mismatch, priceUnit, unitOf, unitsOf } from './units.ts';

/** Quantities that are missing, that nothing asks for, or that count other things than the price. */
export function engagedFaults(matter: Matter): readonly Diagnostic[] {
  const services = itemsAt(matter.raw, 'services');
  return itemsAt(matter.raw, 'engagement', 'services').flatMap((item, index) => {
    const { id, quantity } = engagedOf(item);
    const service = services.find((each) => textAt(each, 'id') === id);
    const spot = matter.at(['engagement', 'services', index]);
    if (service === undefined || part(service, 'price') === undefined) return [];
    const unit = priceUnit(service);
    if (unit === undefined) {
      if (quantity === undefined) return [];
      const words = `found ${show(quantity)}, expected no quantity: the price is for the whole`;
      return [finding(matter, 'read/quantity', spot, words, `write only ${id}, or give the service a price per unit`)];
    }
    if (quantity === undefined) {
      if (part(service, 'minimum') !== undefined) return [];
      const many = plural(unit, languageOf(matter), unitsOf(matter));
      const words = `found no quantity, expected how many ${many}: the price is per ${unit}`;
      const spelled = typeof item === 'object' && textAt(item, 'id') !== undefined;
      const hint = spelled ? `add a line quantity: 10 ${many}` : `write the count after the id: ${id}: 10 ${many}`;
      return [finding(matter, 'read/quantity', spot, words, hint)];
    }
    const written = unitOf(quantity);
    if (written === undefined || matches(matter, written, unit)) return [];
    return [finding(matter, 'read/unit', spot, ...mismatch(matter, written, unit))];
  });
}

/** `setup`, `helpdesk: 14 computers` and the long way of writing it. */
function engagedOf(item: ReturnType<typeof itemsAt>[number]): {
  readonly id: string | undefined;
  readonly quantity: string | undefined;
} {
  if (typeof item === 'string') return { id: item, quantity: undefined };
  const id = textAt(item, 'id');
  if (id !== undefined) return { id, quantity: textAt(item, 'quantity') };
  const [only] = Object.keys(item);
  return { id: only, quantity: only === undefined ? undefined : textAt(item, only) };
}

/** Somebody who may order, and of whom neither a name nor a role tells who it is; or less in a month than in one order. */
export function ordererFaults(matter: Matter): readonly Diagnostic[] {
  return itemsAt(matter.raw, 'client', 'may_order').flatMap((item, index) => {
    const [each, month] = [textAt(item, 'up_to'), textAt(item, 'per_month')].map((sum) => amount.parse(sum ?? ''));
    if (each?.ok && month?.ok && each.value.decimals === month.value.decimals && month.value.minor < each.value.minor) {
      const words = 'found a month that allows less than one order; expected at least as much as up_to';
      const at = matter.at(['client', 'may_order', index, 'per_month']);
      return [finding(matter, 'read/limit', at, words, 'make it larger, or up_to smaller')];
    }
    if (textAt(item, 'name') !== undefined || textAt(item, 'title') !== undefined) return [];
    const words = 'found neither name nor title, expected who may order';
    const hint = 'add a line name: or title:, for example title: Practice manager';
    return [finding(matter, 'read/missing-key', matter.at(['client', 'may_order', index]), words, hint)];
  });
}

/** What is said of several who sign together, where one signs. */
export function speakerFaults(matter: Matter): readonly Diagnostic[] {
  const signing = itemsAt(matter.raw, 'client', 'signatories').length;
  return ['owe', 'speaker'].flatMap((key) => {
    if (signing > 1 || part(matter.raw, 'client', key) === undefined) return [];
    const many = signing === 1 ? 'one person signs' : 'nobody is named who signs';
    const words = `found ${key}, and ${many}; expected several under signatories`;
    const hint = `name everybody who signs under signatories, or take ${key} away`;
    return [finding(matter, 'read/signatories', matter.at(['client', key]), words, hint)];
  });
}

/** A guarantor who pays nothing, or who is the client. */
export function guarantorFaults(matter: Matter): readonly Diagnostic[] {
  const top = amount.parse(textAt(matter.raw, 'client', 'guarantor', 'up_to') ?? '');
  const name = textAt(matter.raw, 'client', 'guarantor', 'name');
  const at = (key: string) => matter.at(['client', 'guarantor', key]);
  const found: Diagnostic[] = [];
  if (top.ok && top.value.minor === 0n) {
    const words = 'found nothing that the guarantor pays, expected an amount above zero';
    found.push(
      finding(matter, 'read/limit', at('up_to'), words, 'write the most that is paid, or take guarantor away'),
    );
  }
  if (name !== undefined && name === textAt(matter.raw, 'client', 'name')) {
    const words = `found ${show(name)}, who is the client; expected somebody else, who pays what the client does not pay`;
    found.push(finding(matter, 'read/contradiction', at('name'), words, 'name somebody else, or take guarantor away'));
  }
  return found;
}

const SERVES: Readonly<Record<string, string>> = { consumers: 'consumer', businesses: 'business' };

/** Whether the client is one of those that the business serves. */
export function kindFaults(matter: Matter): readonly Diagnostic[] {
  const customers = textAt(matter.raw, 'customers') ?? '';
  const kind = textAt(matter.raw, 'client', 'kind');
  if (kind === undefined) {
    if (customers !== 'both' || part(matter.raw, 'client') === undefined) return [];
    const words = 'found no kind, expected business or consumer: you serve both';
    return [
      finding(
        matter,
        'read/missing-key',
        matter.at(['client']),
        words,
        'add a line kind: consumer (or kind: business)',
      ),
    ];
  }
  const served = Object.hasOwn(SERVES, customers) ? SERVES[customers] : undefined;
  if (served === undefined || kind === served) return [];
  const words = `found ${show(kind)}, expected ${served}: the definition says customers: ${customers}`;
  return [
    finding(
      matter,
      'read/kind-of-client',
      matter.at(['client', 'kind']),
      words,
      'correct it, or write customers: both in the definition and read its terms again',
    ),
  ];
}
