/** Takes nothing, gives the PDF of every paper of the shipped examples, as the program issues it, and that of a draft. */
import { readFileSync } from 'node:fs';
import type { Look, SheetKind } from '../../../../src/document/sheet.ts';
import type { Document } from '../../../../src/document/tree.ts';
import {
  acceptPaper,
  issueAmendment,
  issueContract,
  issuePoster,
  memoryWorld,
  type Paper,
  type SheetChoice,
} from '../../../../src/index.ts';
import { writePdf } from '../../../../src/write/index.ts';
import { arabicContract } from '../../../papers/arabic.ts';
import { CHAINED, EXAMPLES } from '../../../papers/examples.ts';
import { png } from '../../../picture/pixels.ts';
import { value } from '../../../workflow/register.ts';
import { numbersOf } from '../../resolved.ts';
import { fontsOf } from '../fonts.ts';

const HOME = new URL('../../../../templates/examples/', import.meta.url);
const sourceOf = (name: string): string => readFileSync(new URL(`${name}.yaml`, HOME), 'utf8');

/** How else papers can look, each in a few examples. */
const LOOKS: readonly (readonly [name: string, look: string, papers: string, theme: Look])[] = [
  ['itsupport', 'serif', 'papers:\n  theme: serif\n  size: Letter\n  initials: yes\n', 'classic'],
  ['catering', 'serif', 'papers:\n  theme: serif\n  size: A4\n', 'tiles'],
  ['website', 'Letter', 'papers:\n  size: Letter\n  initials: yes\n', 'tiles'],
  ['joes-dry-cleaning', 'serif', 'papers:\n  theme: serif\n', 'classic'],
];

/** The kinds beside the poster, folded and flat. */
const BESIDE: readonly (readonly [SheetKind, SheetChoice])[] = [
  ['card', {}],
  ['card', { fold: 'tent' }],
  ['handout', {}],
  ['handout', { fold: 'three' }],
  ['staff', {}],
];

const A3 = { size: 'A3', distance: '1 m' } as const;

/** What bears a logo and a code: the poster in every look, each kind beside it in one, those that are folded with pixels and with lines. */
const MARKED: readonly (readonly [SheetKind, Look, SheetChoice])[] = [
  ['poster', 'band', A3],
  ['poster', 'classic', A3],
  ['poster', 'tiles', A3],
  ['card', 'tiles', {}],
  ['card', 'band', { fold: 'tent' }],
  ['card', 'classic', { fold: 'tent' }],
  ['handout', 'classic', {}],
  ['handout', 'band', { fold: 'three' }],
  ['handout', 'tiles', { fold: 'three' }],
  ['staff', 'band', {}],
];

/** By name: `itsupport contract`, `itsupport serif contract`. They are made once. */
export function papers(): Promise<ReadonlyMap<string, Uint8Array>> {
  made ??= make();
  return made;
}

let made: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

async function make(): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const name of Object.keys(EXAMPLES))
    for (const [kind, bytes] of await ofExample(name, 'band')) found.set(`${name} ${kind}`, bytes);
  for (const [name, look, words, theme] of LOOKS)
    for (const [kind, bytes] of await ofExample(name, theme, words)) found.set(`${name} ${look} ${kind}`, bytes);
  for (const [kind, theme, sheet] of MARKED)
    found.set(
      [theme, kind, ...(sheet.fold ? [sheet.fold] : []), 'with all marks'].join(' '),
      await marked(kind, theme, sheet),
    );
  found.set('arabic contract', await pdfOf(arabicContract({}, 'MRF-2026-0001').contract));
  found.set('arabic serif draft', await pdfOf(arabicContract({ theme: 'serif', size: 'Letter' }).contract));
  return found;
}

/** With a logo, of pixels that are half seen or of areas and lines that are, a code for phones, and what a print shop asks for. */
async function marked(kind: SheetKind, theme: Look, choice: SheetChoice): Promise<Uint8Array> {
  const logo = theme === 'band' ? 'logo.png' : 'logo.svg';
  const definition = sourceOf('joes-dry-cleaning').replace('  color:', `  logo: ${logo}\n  color:`);
  const files = {
    'service.yaml': definition,
    'logo.png': png(8, 4, (x) => [200, 30, 60, x * 30]),
    'logo.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><circle cx="5" cy="5" r="4" fill="teal" fill-opacity=".5"/><path d="M10 2h28" stroke="#0b5c6b" stroke-opacity=".8"/></svg>`,
  };
  const world = memoryWorld(files, '2027-06-01');
  const sheet = { ...choice, theme, bleed: 8.5, marks: true } as const;
  const paper = await issuePoster(world, { out: 'output', formats: ['pdf'], definition: 'service.yaml', kind, sheet });
  return world.files.get(value(paper).files.find((file) => file.endsWith('.pdf')) ?? '') ?? new Uint8Array();
}

function pdfOf(document: Document): Promise<Uint8Array> {
  return writePdf(document, numbersOf(document), fontsOf(document));
}

/**
 * @param theme of its poster
 * @param look lines that the definition gets at its end
 */
async function ofExample(name: string, theme: Look, look = ''): Promise<ReadonlyMap<string, Uint8Array>> {
  const { client, change } = EXAMPLES[name] ?? {};
  const [, last = change ? 1 : 0] = CHAINED.filter(([chained]) => chained === name).at(-1) ?? [];
  const changes = Array.from({ length: last }, (_, index) => `${name}-change-${index + 1}`);
  const files = [name, ...(client ? [client] : []), ...changes];
  // A day behind all that happens: nothing that is noted is still to come.
  const texts = files.map((file) => [`${file}.yaml`, sourceOf(file) + (file === name ? look : '')]);
  const world = memoryWorld(Object.fromEntries(texts), '2027-06-01');
  const found = new Map<string, Uint8Array>();
  const keep = (kind: string, paper: Paper): void => {
    const bytes = world.files.get(paper.files.find((file) => file.endsWith('.pdf')) ?? '');
    if (!bytes) throw new Error(`${name} ${kind} has no PDF`);
    found.set(kind, bytes);
  };
  const to = { out: 'output', formats: ['pdf'] } as const;
  const definition = `${name}.yaml`;
  keep('poster', value(await issuePoster(world, { ...to, definition, sheet: { theme, size: 'A3', distance: '1 m' } })));
  if (!client) {
    for (const [kind, sheet] of BESIDE)
      keep(
        [kind, sheet.fold ?? 'flat'].join(' '),
        value(await issuePoster(world, { ...to, definition, kind, sheet: { ...sheet, theme } })),
      );
    return found;
  }
  const terms = { ...to, definition, client: `${client}.yaml` };
  keep('draft', value(await issueContract(world, { ...terms, draft: true })));
  const contract = value(await issueContract(world, terms));
  keep('contract', contract);
  let { number } = contract;
  let accepted = dateIn(client);
  for (const each of changes) {
    value(await acceptPaper(world, { out: to.out, paper: number ?? '', on: accepted }));
    const amendment = value(await issueAmendment(world, { ...to, change: `${each}.yaml` }));
    keep(`amendment ${each.slice(-1)}`, amendment);
    number = amendment.number;
    accepted = dateIn(each);
  }
  return found;
}

/** The day that a file writes for its paper. */
function dateIn(name: string): string {
  const day = /^\s*date: (\S+)/m.exec(sourceOf(name))?.[1];
  if (day === undefined) throw new Error(`${name} has no date`);
  return day;
}
