/** Takes the terms and what was reckoned, gives what templates say of estimates and packs. */
import type { Figure } from '../model/figure.ts';
import type { Figures } from '../model/figures.ts';
import { eachOf } from '../model/pack.ts';
import type { Estimate, Reckoning } from '../model/reckoning.ts';
import { entry, leaf, textOf, totalsView, type View } from './view.ts';

/** What a service that is billed as used will come to. */
export function estimateView({ line, unasked, most }: Estimate): View {
  return {
    ...totalsView(line),
    unit_price: line.quantity && line.price,
    for: line.quantity,
    unasked: unasked && totalsView(unasked),
    most: most && totalsView(most),
  };
}

/** What each of a pack comes to, where no coin is lost. */
export function packView(tree: Figures, path: string, record: Figures): View {
  const price = leaf(entry(tree, path.replace(/\.pack$/, '')), 'price');
  const [holds, currency] = [leaf(record, 'holds'), textOf(leaf(tree, 'currency'))];
  if (price?.value.kind !== 'price' || holds?.value.kind !== 'quantity' || currency === undefined)
    return { each: undefined };
  return { each: eachOf(`${path}.each`, { ...price, value: price.value }, { ...holds, value: holds.value }, currency) };
}

/** What is billed as used and has no line of the plan for itself. */
export function usedWithExtras({ estimates, plan }: Reckoning): readonly Figure[] {
  return estimates
    .filter(({ id }) => !plan.some(({ kind, of }) => kind === 'extras' && of.includes(id)))
    .map(({ line }) => line.name);
}
