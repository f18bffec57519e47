/** Takes the services of a file, gives estimates that can't be meant: of what is fixed, or with a top that is no top. */
import type { Diagnostic } from '../../diagnostic.ts';
import { price as priceGrammar } from '../../model/grammar/price.ts';
import { share as shareGrammar } from '../../model/grammar/share.ts';
import { compare, one, plus, shareRatio, zero } from '../../model/ratio.ts';
import type { Raw } from '../../model/source.ts';
import { show } from '../show.ts';
import { finding, itemsAt, part, textAt } from './finding.ts';
import type { Matter } from './matter.ts';

export function estimateFaults(matter: Matter): readonly Diagnostic[] {
  const services = itemsAt(matter.raw, 'services');
  const estimated = services.flatMap((service) =>
    part(service, 'estimate') === undefined ? [] : (textAt(service, 'id') ?? []),
  );
  return [
    ...services.flatMap((service, index) =>
      part(service, 'estimate') === undefined ? [] : serviceFaults(matter, service, ['services', index]),
    ),
    ...namingFaults(matter, estimated),
  ];
}

type At = readonly (string | number)[];

function serviceFaults(matter: Matter, service: Raw, at: At): readonly Diagnostic[] {
  const fixed = ['credited', 'final_count'].filter((key) => part(service, key) !== undefined);
  return [
    ...fixed.map((key) => {
      const words = `found ${key} beside an estimate, expected one of them: ${key} is for a price that is fixed`;
      return finding(matter, 'read/estimate', matter.at([...at, key]), words, 'take one of the two away');
    }),
    ...priceFaults(matter, service, at),
    ...ceilingFaults(matter, service, at),
  ];
}

/** What is included costs nothing to estimate; a fee comes again and again, so that there is no one sum. */
function priceFaults(matter: Matter, service: Raw, at: At): readonly Diagnostic[] {
  const bands = itemsAt(service, 'price').flatMap((band) => (typeof band === 'object' ? Object.values(band) : []));
  const found = [textAt(service, 'price'), ...bands].flatMap((text) => {
    const parsed = typeof text === 'string' ? priceGrammar.parse(text) : undefined;
    return parsed?.ok && (parsed.value.basis === 'included' || parsed.value.period !== undefined) ? [text] : [];
  });
  const [first] = found;
  if (typeof first !== 'string') return [];
  const words = `found ${show(first)} with an estimate, expected a price per hour or another unit, or once`;
  const hint = 'take the estimate away, or write a price such as 60.00 per hour';
  return [finding(matter, 'read/estimate', matter.at([...at, 'price']), words, hint)];
}

/** A top below the estimate, or below what needs no word of the client. */
function ceilingFaults(matter: Matter, service: Raw, at: At): readonly Diagnostic[] {
  const written = textAt(service, 'estimate', 'never_above') ?? '';
  const top = shareGrammar.parse(written);
  if (!top.ok) return [];
  const exceeds = shareGrammar.parse(textAt(service, 'estimate', 'may_exceed') ?? '');
  const least = plus(one, exceeds.ok ? shareRatio(exceeds.value) : zero);
  if (compare(shareRatio(top.value), least) >= 0) return [];
  const words = exceeds.ok
    ? `found ${show(written)}, expected at least the estimate and what it may exceed it by: 100% and ${textAt(service, 'estimate', 'may_exceed')}`
    : `found ${show(written)}, expected at least 100%: the most is never less than the estimate itself`;
  const hint = 'write a larger share, such as 120%';
  return [finding(matter, 'read/estimate', matter.at([...at, 'estimate', 'never_above']), words, hint)];
}

/** A deposit, a share, a sum, a service charge or a discount needs a price that is known. */
function namingFaults(matter: Matter, estimated: readonly string[]): readonly Diagnostic[] {
  const plan = itemsAt(matter.raw, 'payment', 'plan').map((line, index) => ({
    raw: line,
    at: ['payment', 'plan', index],
    what: 'a share or sum of the payment plan',
    fixes: part(line, 'share') !== undefined || part(line, 'amount') !== undefined,
  }));
  const discounts = itemsAt(matter.raw, 'engagement', 'discounts').map((discount, index) => ({
    raw: discount,
    at: ['engagement', 'discounts', index],
    what: 'a discount',
    fixes: true,
  }));
  const besides = part(matter.raw, 'service_charge');
  const charge =
    besides === undefined ? [] : [{ raw: besides, at: ['service_charge'], what: 'a service charge', fixes: true }];
  const deposit = part(matter.raw, 'deposit');
  const first = deposit === undefined ? [] : [{ raw: deposit, at: ['deposit'], what: 'a deposit', fixes: true }];
  return [...charge, ...first, ...plan, ...discounts].flatMap(({ raw, at, what, fixes }) =>
    itemsAt(raw, 'of').flatMap((id, index): readonly Diagnostic[] => {
      if (!fixes || typeof id !== 'string' || !estimated.includes(id)) return [];
      const words = `found ${show(id)}, which is an estimate, in ${what}; expected services with a fixed price`;
      const hint = `take ${id} out of it; what is billed as used is billed by a line of: extras, or by a line of its own without share and amount`;
      return [finding(matter, 'read/estimate', matter.at([...at, 'of', index]), words, hint)];
    }),
  );
}
