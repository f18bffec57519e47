/** Takes a credit, charge or favour that an amendment adds or takes out, gives its row of "what changes". */
import type { Figure } from '../model/figure.ts';
import { step } from '../model/figure.ts';
import type { Figures } from '../model/figures.ts';
import { negated } from '../model/money.ts';
import type { Duration } from '../model/values.ts';
import type { Agreed } from './agreement.ts';
import { entry, filled, leaf, leaves, type View } from './view.ts';

export function creditRow(name: string, agreed: Agreed, terms: Figures): View {
  const path = step('engagement.credits', name);
  const credit = entry(terms, path);
  const line = agreed.reckoning.lines.find((one) => one.path === path);
  const gross = line && negated(`${path}.gross`, line.gross);
  return { kind: 'credit', name: leaf(credit, 'name'), after: filled(leaves(credit?.['amount'])), gross };
}

export function chargeRow(name: string, agreed: Agreed, terms: Figures): View {
  const path = step('engagement.charges', name);
  const charge = entry(terms, path);
  const line = agreed.reckoning.lines.find((one) => one.path === path);
  const hours = leaf(charge, 'hours');
  return {
    kind: 'charge',
    name: line?.name,
    after: lineSum(path, agreed),
    cost: filled(leaves(charge?.['cost'])),
    markup: filled(leaves(charge?.['markup'])),
    hours: hours && [hours],
    time: sameTime(hours, line?.time) ? undefined : line?.time,
    price: line?.price,
    gross: line?.gross,
  };
}

export function favourRow(name: string, terms: Figures): View {
  const favour = entry(terms, step('engagement.favours', name));
  return { kind: 'favour', name: leaf(favour, 'name'), after: filled(leaves(favour?.['price'])) };
}

/** A sum that an earlier amendment added and this one takes out; undefined where the path is that of another thing. */
export function removedSum(path: string, agreed: Agreed, terms: Figures): View | undefined {
  const sum = SUMS.some((list) => path.startsWith(list)) ? entry(terms, path) : undefined;
  const name = leaf(sum, 'name');
  if (!name) return undefined;
  const given = filled(leaves(sum?.['amount'] ?? (sum?.['hours'] === undefined ? sum?.['price'] : undefined)));
  return { kind: 'removed-sum', name, before: given ?? lineSum(path, agreed) };
}

const SUMS = ['engagement.credits.', 'engagement.charges.', 'engagement.favours.'] as const;

/** The sum of a line as prices are written: with tax or before it. */
function lineSum(path: string, { terms, reckoning }: Agreed): readonly Figure[] | undefined {
  const line = reckoning.lines.find((one) => one.path === path);
  const { tax } = terms.value;
  return line && [tax !== 'none' && tax.prices === 'inclusive' ? line.gross : line.net];
}

/** True where the time charged is the time written: then it is said once. */
function sameTime(written: Figure | undefined, charged: Figure<Duration> | undefined): boolean {
  if (written?.value.kind !== 'duration' || charged === undefined) return charged === undefined;
  return minutes(written.value) === minutes(charged.value);
}

function minutes({ count, unit }: Duration): number {
  return unit === 'hour' ? 60 * count : count;
}
