/** Takes a definition and the laws of its place, gives the least sizes of type and sheet that bind its poster. */
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { LawFile, TYPE_OF } from '../../model/schema/law.ts';
import { binding } from './binding.ts';

/** A least size of type, and the law that says so. */
export interface LeastType {
  /** All of the poster, its headings, the price list, or the notice on returns. */
  readonly of: (typeof TYPE_OF)[number];
  readonly points: number;
  readonly bold: boolean;
  readonly rule: string;
  readonly citation: string;
}

/** One for each part that has a least size; of several the largest, bold where one of them is. */
export function leastType(definition: ServiceDefinition, laws: readonly LawFile[]): readonly LeastType[] {
  const found = new Map<LeastType['of'], LeastType>();
  for (const { rule } of binding(definition, laws)) {
    for (const { of, points, bold = false } of rule.least_type ?? []) {
      const before = found.get(of);
      const largest = before && before.points >= points.count ? before : undefined;
      found.set(of, {
        ...(largest ?? { of, points: points.count, rule: rule.id, citation: rule.citation }),
        bold: bold || before?.bold === true,
      });
    }
  }
  return [...found.values()];
}

/** The least sheet, and the law that says so. */
export interface LeastSheet {
  readonly width: number;
  readonly height: number;
  readonly unit: 'in' | 'mm';
  readonly rule: string;
  readonly citation: string;
}

/** Each least size of the sheet that binds: it has to have all of them. */
export function leastSheet(definition: ServiceDefinition, laws: readonly LawFile[]): readonly LeastSheet[] {
  return binding(definition, laws).flatMap(({ rule: { id, citation, least_sheet: sheet } }) =>
    sheet ? [{ width: sheet.width.count, height: sheet.height.count, unit: sheet.unit, rule: id, citation }] : [],
  );
}
