/** Takes a poster and the rules that bind, gives the services whose price does not stand on it though the law wants a whole price list. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { Document } from '../../document/tree.ts';
import { walk } from '../../document/walk.ts';
import { step } from '../../model/figure.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { LawFile } from '../../model/schema/law.ts';
import type { Source } from '../../model/source.ts';
import { binding } from './binding.ts';
import { levelOf, told } from './told.ts';

/** Whatever the reason: words of the owner's own for the poster, or a part that was left out. */
export function unlistedPrices(
  definition: Source<ServiceDefinition>,
  laws: readonly LawFile[],
  poster: Document,
): readonly Diagnostic[] {
  const rules = binding(definition.value, laws).filter(({ rule }) => rule.price_list);
  if (rules.length === 0) return [];
  const printed = new Set<string>();
  for (const visit of walk(poster)) {
    if (visit.what === 'inline' && visit.inline.type === 'value')
      for (const path of visit.inline.from) printed.add(path);
  }
  const stands = (price: string): boolean =>
    [...printed].some((path) => path === price || path.startsWith(`${price}.`));
  return rules.flatMap(({ rule, where }) =>
    definition.value.services
      .map(({ id }) => step(step('services', id), 'price'))
      .filter((price) => !stands(price))
      .map((price) => {
        const message = `in ${where}, the price of every service must hang on your wall, and this one is not on the poster`;
        return told(definition, rule, levelOf(rule), price, message, 'leave no price out of the poster');
      }),
  );
}
