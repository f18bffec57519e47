/** Takes what a definition says of its poster and what is asked for instead, gives the sheet, and what stands on it less the sections that it does without. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { type Look, type Sheet, type SheetName, usualMetres } from '../document/sheet.ts';
import type { Block, Theme } from '../document/tree.ts';
import { metresOf } from '../model/grammar/distance.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Places, Source } from '../model/source.ts';

/** What goes before the definition. */
export interface SheetChoice {
  readonly size?: SheetName;
  readonly orientation?: 'upright' | 'landscape';
  readonly theme?: Look;
  /** As a definition writes it: `2 m`. */
  readonly distance?: string;
  readonly legibility?: 'usual' | 'ada';
  /** In points. */
  readonly bleed?: number;
  readonly marks?: true;
}

/** The distance that a definition names is meant for its own sheet: on another one it is the usual one of that. */
export function sheetOf(
  { poster = {} }: ServiceDefinition,
  choice: SheetChoice,
  { paper, family }: Theme,
  spare: readonly string[],
): Sheet {
  const own: SheetName = poster.size ?? paper;
  const name = choice.size ?? own;
  const distance = choice.distance ?? (name === own ? poster.distance : undefined);
  return {
    name,
    landscape: (choice.orientation ?? poster.orientation) === 'landscape',
    look: choice.theme ?? poster.theme ?? (family === 'serif' ? 'classic' : 'band'),
    metres: distance === undefined ? usualMetres(name) : metresOf(distance),
    legibility: choice.legibility ?? 'usual',
    spare,
    ...(choice.bleed !== undefined && { bleed: choice.bleed }),
    ...(choice.marks && { marks: true }),
  };
}

/** The letters that go with each look. */
export const LETTERS: Readonly<Record<Look, Theme['family']>> = { band: 'sans', classic: 'serif', tiles: 'sans' };

/**
 * The blocks without the sections that the definition leaves out; a name that no section has is refused.
 * @param known the names of sections that the template may have, also where this definition fills none of them
 */
export function withoutSections(
  content: readonly Block[],
  { value: { poster }, places }: Source<ServiceDefinition>,
  known: readonly string[],
): Outcome<readonly Block[]> {
  const out = poster?.leave_out ?? [];
  const ids = content.flatMap((block) => (block.type === 'heading' && block.id !== undefined ? [block.id] : []));
  const names = [...new Set([...ids, ...known])];
  const diagnostics = out.filter((id) => !names.includes(id)).map((id) => unknown(id, names, places));
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  let left = false;
  const value = content.filter((block) => {
    if (block.type === 'heading' && block.level === 2) left = block.id !== undefined && out.includes(block.id);
    return !left;
  });
  return { ok: true, value, diagnostics };
}

function unknown(id: string, names: readonly string[], places: Places): Diagnostic {
  const place = places.get('poster.leave_out');
  return {
    rule: 'poster/section',
    level: 'error',
    message: `poster.leave_out: found ${JSON.stringify(id)}, expected the name of a section of the poster`,
    hint: `the sections are ${names.join(', ')}`,
    ...(place && { place }),
  };
}
