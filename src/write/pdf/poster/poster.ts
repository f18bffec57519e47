/** Takes a numbered poster and measures, gives its one sheet, or says why its words do not fit and what helps. */
import type { Diagnostic, Outcome } from '../../../diagnostic.ts';
import type { Sheet } from '../../../document/sheet.ts';
import type { Document } from '../../../document/tree.ts';
import type { Pages, PictureBox, TextBox } from '../boxes.ts';
import type { Writing } from '../setting.ts';
import { scannedFrom, sideOf } from './code.ts';
import { DESIGNS } from './designs.ts';
import { type Fit, fit } from './fit.ts';
import { readFrom } from './legibility.ts';
import { tent } from './tent.ts';
import { metres, unfit } from './unfit.ts';

/** Nothing is set smaller than can be read, and nothing goes on on a second sheet: then it is refused. */
export function poster(document: Document, sheet: Sheet, script: Writing): Outcome<Pages> {
  const found = fitted(document, sheet, script);
  if (!found) return { ok: false, diagnostics: [unfit(document, sheet, script)] };
  const drawn = found.trial.drawn(found.columns);
  const value = sheet.fold === 'tent' ? tent(drawn) : drawn;
  return {
    ok: true,
    value,
    diagnostics: [...colourNote(document, sheet), ...codeNote(document, sheet, value), sizeNote(value, script)],
  };
}

/** On one side where all has room there, the code for phones too; else on both, where it may be. */
function fitted(document: Document, sheet: Sheet, script: Writing): Fit | undefined {
  const { twoSided, ...front } = sheet;
  const one = fit(document, front, script);
  const isWhole = one !== undefined && (!document.code || one.trial.side !== undefined);
  return isWhole || !twoSided ? one : (fit(document, sheet, script) ?? one);
}

/** What an owner wants to know of the type: how small it gets, and from where that can be read. */
function sizeNote({ pages }: Pages, { measures }: Writing): Diagnostic {
  const texts = pages.flat().filter((box): box is TextBox => box.type === 'text' && box.tag !== undefined);
  const height = ({ style, size }: TextBox): number => measures.capHeight(style, size);
  const smallest = texts.reduce<TextBox | undefined>(
    (least, box) => (!least || height(box) < height(least) ? box : least),
    undefined,
  );
  const from = smallest ? Math.floor(readFrom(height(smallest)) * 10 + 0.01) / 10 : 0;
  return {
    rule: 'poster/smallest-type',
    level: 'note',
    message: `the smallest type is ${smallest?.size.toFixed(1)} pt; it can be read from ${metres(from)}`,
  };
}

/** Where there is less room for the code for phones than it needs, or none. */
function codeNote({ code }: Document, sheet: Sheet, { pages }: Pages): readonly Diagnostic[] {
  if (!code) return [];
  const box = pages.flat().find((each): each is PictureBox => each.type === 'picture' && each.tag?.alt === code.alt);
  const from = box ? scannedFrom(sideOf(box)) : 0;
  if (from >= sheet.metres * NEARLY) return [];
  const hint = 'a larger sheet, or fewer words, leave more room for it; or leave it out: poster: qr: no';
  const message = box
    ? `the QR code is ${Math.floor(from * 100 + HAIR)} mm wide: a phone reads it from ${metres(Math.floor(from * 20 + HAIR) / 20)}`
    : 'the sheet has no room for the QR code, and does without it';
  return [{ rule: 'poster/qr', level: 'note', message, hint }];
}

/** The rounding of sums. */
const HAIR = 0.01;

/** A phone does not look that closely. */
const NEARLY = 0.95;

function colourNote({ theme }: Document, { look }: Sheet): readonly Diagnostic[] {
  const { strong } = DESIGNS[look].inks(theme.accent);
  if (strong === theme.accent.toLowerCase()) return [];
  const message = `the colour ${theme.accent} was darkened to ${strong}, so that words in it, and white words on it, can be read`;
  return [{ rule: 'poster/colour', level: 'note', message }];
}
