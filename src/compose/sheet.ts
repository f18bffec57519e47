/** Takes what a definition says of its poster and what is asked for instead, gives the sheet, and what stands on it less the sections that it does without. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import {
  calledKind,
  type Fold,
  type Look,
  type Sheet,
  type SheetKind,
  type SheetName,
  usualMetres,
  usualSize,
} from '../document/sheet.ts';
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
  readonly fold?: Fold;
  /** The names of the sections that it does without. */
  readonly leaveOut?: readonly string[];
  /** In points. */
  readonly bleed?: number;
  readonly marks?: true;
}

/**
 * The distance that a definition names is meant for the poster on its own sheet: on another one, and for the kinds beside the poster, it
 * is the usual one. All kinds of a business share their look.
 * @param parts the sections that readers can do without, and those that stand on the back of a folded sheet
 */
export function sheetOf(
  kind: SheetKind,
  { poster: own = {} }: ServiceDefinition,
  choice: SheetChoice,
  { paper, family }: Theme,
  { spare, back }: Required<Pick<Sheet, 'spare' | 'back'>>,
): Sheet {
  const poster = kind === 'poster' ? own : {};
  const usual = poster.size ?? usualSize(kind, paper);
  const name = choice.size ?? usual;
  const distance = choice.distance ?? (name === usual ? poster.distance : undefined);
  const { fold } = choice;
  return {
    name,
    landscape: fold === 'three' || (choice.orientation ?? poster.orientation) === 'landscape',
    look: choice.theme ?? own.theme ?? (family === 'serif' ? 'classic' : 'band'),
    metres: distance === undefined ? usualMetres(name, kind) : metresOf(distance),
    legibility: choice.legibility ?? 'usual',
    spare,
    ...(fold && { fold }),
    ...(fold === 'three' && { back }),
    ...(kind === 'handout' && !fold && { twoSided: true as const }),
    ...(choice.bleed !== undefined && { bleed: choice.bleed }),
    ...(choice.marks && { marks: true }),
  };
}

/** The same blocks, with the sections of the back at the end, as somebody reads them who opens a folded sheet. */
export function backLast(content: readonly Block[], { back }: Sheet): readonly Block[] {
  if (!back) return content;
  let last = false;
  const isLast = content.map((block) => {
    if (block.type === 'heading' && block.level === 2) last = block.id !== undefined && back.includes(block.id);
    return last;
  });
  return [...content.filter((_, at) => !isLast[at]), ...content.filter((_, at) => isLast[at])];
}

/** The letters that go with each look. */
export const LETTERS: Readonly<Record<Look, Theme['family']>> = { band: 'sans', classic: 'serif', tiles: 'sans' };

/**
 * The blocks without the sections that are left out: by choice, else by what the definition says of its poster. A name that no section
 * has is refused.
 * @param known the names of sections that the template may have, also where this definition fills none of them
 */
export function withoutSections(
  content: readonly Block[],
  kind: SheetKind,
  { value: { poster }, places }: Source<ServiceDefinition>,
  chosen: readonly string[] | undefined,
  known: readonly string[],
): Outcome<readonly Block[]> {
  const out = chosen ?? (kind === 'poster' ? (poster?.leave_out ?? []) : []);
  const ids = content.flatMap((block) => (block.type === 'heading' && block.id !== undefined ? [block.id] : []));
  const names = [...new Set([...ids, ...known])];
  const diagnostics = out
    .filter((id) => !names.includes(id))
    .map((id) => unknown(id, kind, names, chosen ? undefined : places));
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  let left = false;
  const value = content.filter((block) => {
    if (block.type === 'heading' && block.level === 2) left = block.id !== undefined && out.includes(block.id);
    return !left;
  });
  return { ok: true, value, diagnostics };
}

function unknown(id: string, kind: SheetKind, names: readonly string[], places: Places | undefined): Diagnostic {
  const place = places?.get('poster.leave_out');
  const where = places ? 'poster.leave_out: ' : '';
  return {
    rule: 'poster/section',
    level: 'error',
    message: `${where}found ${JSON.stringify(id)}, expected the name of a section of the ${calledKind(kind)}`,
    hint: `the sections are ${names.join(', ')}`,
    ...(place && { place }),
  };
}
