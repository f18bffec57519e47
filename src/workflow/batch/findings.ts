/** Takes what is found for one client after the other, gives it once: a fault of the definition is found for each of them. */
import { byPlace, type Diagnostic, type Place } from '../../diagnostic.ts';

export class Findings {
  readonly #found = new Map<string, Diagnostic>();

  /** What stands elsewhere than in the client's row says for which client it was found first. */
  add(found: readonly Diagnostic[], row: Place): void {
    for (const each of found) {
      const words = JSON.stringify([each.rule, each.message, each.place]);
      if (!this.#found.has(words)) this.#found.set(words, ofRow(each, row));
    }
  }

  /** By their places. */
  all(): readonly Diagnostic[] {
    return [...this.#found.values()].sort(byPlace);
  }
}

function ofRow(found: Diagnostic, row: Place): Diagnostic {
  if (found.level === 'note' || found.place?.file === row.file) return found;
  return { ...found, related: [...(found.related ?? []), { message: 'found for this client', place: row }] };
}
