/** Takes a kind and what is asked of its sheet, gives what it can't have, with what it can. */
import type { Posted, SheetChoice } from '../compose/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { calledKind, foldsOf, isSheetKind, openedTent, type SheetKind, sizesOf } from '../document/sheet.ts';

export function sheetFaults(kind: Posted, choice: SheetChoice = {}): readonly Diagnostic[] {
  const asked = ASKED.filter((key) => choice[key] !== undefined);
  if (!isSheetKind(kind)) {
    const hint = 'leave it away: only a poster, a card, a handout and a staff card are on a sheet';
    return asked.map((key) => fault(`found ${WORDS[key]} for a ${kind}, which is on no sheet`, hint));
  }
  return [...sizeFaults(kind, choice), ...foldFaults(kind, choice)];
}

function sizeFaults(kind: SheetKind, { size, fold }: SheetChoice): readonly Diagnostic[] {
  const sizes = sizesOf(kind);
  if (size === undefined || sizes.includes(size)) return [];
  const face = sizes.find((each) => fold === 'tent' && openedTent(each) === size);
  const hint = face
    ? `write --size ${face}: a tent is one sheet of ${size} with two faces, and its size is that of a face`
    : 'choose one of these, or leave the size away: it then goes by the paper of your country';
  return [fault(`found ${size} as the size of a ${calledKind(kind)}, expected ${either(sizes)}`, hint)];
}

function foldFaults(kind: SheetKind, { fold, orientation }: SheetChoice): readonly Diagnostic[] {
  if (fold === undefined) return [];
  const folds = foldsOf(kind);
  if (!folds.includes(fold)) {
    const expected = folds.length > 0 ? `expected ${either(folds)}` : 'which is never folded';
    return [fault(`found ${fold} as the fold of a ${calledKind(kind)}, ${expected}`, HINT[fold])];
  }
  if (orientation === undefined) return [];
  const hint = 'leave it away: its fold says which way round it is';
  return [fault(`found an orientation for a folded ${calledKind(kind)}`, hint)];
}

const ASKED = ['size', 'orientation', 'theme', 'distance', 'legibility', 'fold', 'leaveOut'] as const;

const WORDS: Readonly<Record<(typeof ASKED)[number], string>> = {
  size: 'a size',
  orientation: 'an orientation',
  theme: 'a theme',
  distance: 'a distance',
  legibility: 'a rule of legibility',
  fold: 'a fold',
  leaveOut: 'sections to leave out',
};

const HINT = {
  tent: 'a card can be folded to a tent: --kind card --fold tent',
  three: 'a handout can be folded in three: --kind handout --fold three',
} as const;

/** `A5, A4 or Letter` */
function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function fault(message: string, hint: string): Diagnostic {
  return { rule: 'poster/sheet', level: 'error', message, hint };
}
