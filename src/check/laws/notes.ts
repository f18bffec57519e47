/** Takes a definition and the rules that bind, gives what the owner has to know and no program can do: where to hang it, what must hang beside it. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Source } from '../../model/source.ts';
import type { Bound } from './binding.ts';
import { about, told } from './told.ts';

/** A note for each; neither is a fault of the definition. */
export function notesOf(definition: Source<ServiceDefinition>, rules: readonly Bound[]): readonly Diagnostic[] {
  return rules.flatMap(({ rule, where }) => {
    const city = rule.binds?.city;
    const place = city === undefined ? `in ${where}` : `if your shop is in ${city}`;
    const { least_sheet: sheet } = rule;
    const words = [
      ...(rule.where === undefined ? [] : [`hang this ${rule.where}`]),
      ...(rule.beside ?? []).map((sign) => `beside this must hang ${sign}; it is not made here`),
      ...(sheet ? [`the sheet must have ${sheet.width.count} x ${sheet.height.count} ${sheet.unit} or more`] : []),
      ...(rule.remember === undefined ? [] : [rule.remember]),
    ];
    return words.map((text) => told(definition, rule, 'note', about(rule, definition.value), `${place}, ${text}`));
  });
}
