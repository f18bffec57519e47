/** Takes findings, gives them as the fixtures write them: place, level, rule, message, hint. */
import type { Diagnostic } from '../../src/diagnostic.ts';

export function printed(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ place, level, rule, message, hint, related = [] }) => {
      const at = place ? `${place.file}:${place.line}:${place.column}` : '(no place)';
      const others = related.map((other) => `\n  ${other.place.line}:${other.place.column} ${other.message}`).join('');
      return `${at} ${level} ${rule}: ${message}\n${hint === undefined ? '  (no hint)' : `  hint: ${hint}`}${others}\n`;
    })
    .join('');
}
