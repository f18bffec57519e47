/** Takes a composed document, gives its files in every format asked for, and the texts of the templates it was made with. */
import { type Diagnostic, hasErrors, type Outcome, type Place } from '../diagnostic.ts';
import type { Numbers } from '../document/numbers.ts';
import { resolve } from '../document/resolve.ts';
import type { Document } from '../document/tree.ts';
import type { Places } from '../model/source.ts';
import type { PaperFile } from '../register/issue.ts';
import type { PaperKind } from '../register/paper.ts';
import type { World } from '../world.ts';
import { writeHtml, writeMarkdown, writeText } from '../write/index.ts';
import type { FontFiles } from '../write/pdf/index.ts';
import { refused } from './answer.ts';
import { FORMATS, type Format } from './format-names.ts';

type Writer = (document: Document, numbers: Numbers, fonts: FontFiles, record?: Uint8Array) => Promise<Uint8Array>;

/** What makes PDFs is large, and is loaded where one is made. */
const pdf = () => import('../write/pdf/index.ts');

/** One writer for each format. */
const WRITERS: { readonly [format in Format]: Writer } = {
  pdf: async (...paper) => (await pdf()).writePdf(...paper),
  html: async (document, numbers) => encode(writeHtml(document, numbers)),
  md: async (document, numbers) => encode(writeMarkdown(document, numbers)),
  txt: async (document, numbers) => encode(writeText(document, numbers)),
};

/**
 * The files of a paper, named `STEM.pdf` and so on. Refused where a reference is loose, the font lacks a character for the PDF, or the sheet of a poster can't hold its words.
 * @param places where its values stand in the files that it was made from
 * @param record the bytes of its record, which the PDF carries; a draft has none
 */
export async function writePaper(
  world: World,
  document: Document,
  stem: string,
  formats: readonly Format[],
  places: Places,
  record?: Uint8Array,
): Promise<Outcome<readonly PaperFile[]>> {
  const numbers = resolve(document);
  if (!numbers.ok) return numbers;
  const fonts = formats.includes('pdf') ? await fontFiles(world, document) : [];
  const found = formats.includes('pdf') ? await pdfFindings(document, numbers.value, fonts, places) : [];
  if (hasErrors(found)) return refused(found);
  const files: PaperFile[] = [];
  for (const format of FORMATS.filter((each) => formats.includes(each))) {
    files.push({ name: `${stem}.${format}`, bytes: await WRITERS[format](document, numbers.value, fonts, record) });
  }
  return { ok: true, value: files, diagnostics: [...numbers.diagnostics, ...found] };
}

/** What keeps a document from being a PDF, or is to be said of the one that it makes. */
async function pdfFindings(
  document: Document,
  numbers: Numbers,
  fonts: FontFiles,
  places: Places,
): Promise<readonly Diagnostic[]> {
  const { missingCharacters, sheetFindings } = await pdf();
  const missing = missingCharacters(document, fonts, places);
  if (missing.length > 0) return missing;
  const found = sheetFindings(document, numbers, fonts);
  if (!hasErrors(found)) return found;
  // Of the kinds beside the poster, the definition says nothing that could be changed.
  const place = document.kind === 'poster' ? placed(places.get('poster')) : {};
  return found.map((each) => ({ ...each, ...place }));
}

function placed(place: Place | undefined): { readonly place?: Place } {
  return place ? { place } : {};
}

/** The same document with the short hash of its record in the foot. */
export function withHash(document: Document, hash: string): Document {
  return { ...document, foot: { ...document.foot, hash } };
}

/** The folders of templates that a kind of paper is made with; their texts are kept in its record. */
const FOLDERS: { readonly [kind in PaperKind]: readonly string[] } = {
  amendment: ['amendment', 'clauses', 'contract', 'languages'],
  card: ['languages', 'poster'],
  contract: ['clauses', 'contract', 'languages'],
  handout: ['languages', 'poster'],
  label: ['languages', 'poster'],
  page: ['languages', 'poster'],
  poster: ['clauses', 'languages', 'poster'],
  staff: ['languages', 'poster'],
};

/** The texts that a paper of this kind is made with, by name. */
export function textsOf(kind: PaperKind, templates: ReadonlyMap<string, string>): { readonly [name: string]: string } {
  return Object.fromEntries([...templates].filter(([name]) => FOLDERS[kind].includes(name.split('/')[0] ?? '')));
}

/** The fonts that the PDF of a document is drawn with. */
export async function fontFiles({ program }: World, document: Document): Promise<FontFiles> {
  const { familiesOf } = await pdf();
  return Promise.all(
    familiesOf(document).map(async (names) => {
      const [regular, italic, semibold, bold] = await Promise.all([
        program.font(names.regular),
        program.font(names.italic),
        program.font(names.semibold),
        program.font(names.bold),
      ]);
      return { regular, italic, semibold, bold };
    }),
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
