/** Takes a definition and a rule on papers that have to be kept, gives a promise to delete them sooner. */
import type { Diagnostic } from '../../../diagnostic.ts';
import { asWritten } from '../../../model/as-written.ts';
import type { ServiceDefinition } from '../../../model/schema/definition.ts';
import type { Source } from '../../../model/source.ts';
import { saysOne, sentenceOf } from '../../phrase.ts';
import { saidAt } from '../../said.ts';
import type { Bound } from '../binding.ts';
import { isAtLeast } from '../lengths.ts';
import { against } from '../told.ts';

const AT = 'data.deleted';

/** Only where the kinds of data name such papers: what else is deleted sooner is no matter of that law. */
export function deletedTooSoon(definition: Source<ServiceDefinition>, bound: Bound): readonly Diagnostic[] {
  const { keep } = bound.rule.contract ?? {};
  const { kinds = [], deleted } = definition.value.data ?? {};
  if (!keep || deleted?.kind !== 'offset' || !kinds.some((kind) => saysOne(keep.like, sentenceOf(kind)))) return [];
  if (deleted.direction === 'after' && isAtLeast(deleted.duration, keep.for)) return [];
  const least = asWritten(keep.for);
  return saidAt(definition.raw, AT).map(({ path, text }) =>
    against(
      definition,
      bound,
      path,
      text,
      `${least} or more, since contracts have to be kept so long`,
      `write deleted: ${least} after ${deleted.anchor}`,
    ),
  );
}
