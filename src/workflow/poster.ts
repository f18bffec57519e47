/** Takes a definition, gives the issued poster, or what else is posted: the web page, the label, the cards, the hand-out. */
import { silence } from '../check/index.ts';
import { composePoster, type Kit, type Posted, type SheetChoice } from '../compose/index.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostic.ts';
import type { Document } from '../document/tree.ts';
import { date as day } from '../model/calendar.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Source } from '../model/source.ts';
import type { CalendarDate } from '../model/values.ts';
import { readDefinition } from '../read/index.ts';
import { slug } from '../register/paper.ts';
import type { World } from '../world.ts';
import { definitionFindings } from './agreement.ts';
import { after, refused, sound, writing } from './answer.ts';
import { load } from './files.ts';
import { FORMATS, type Format } from './format-names.ts';
import { textsOf } from './formats.ts';
import { kitOf } from './kit.ts';
import { longLines } from './label-lines.ts';
import { lawful, wallFindings } from './laws.ts';
import { type Logo, loadLogo } from './logo.ts';
import { issuePaper, type Paper, type PaperRequest, type Ready, writeDraft } from './paper.ts';
import { printedTerms } from './printed.ts';
import { sheetFaults } from './sheet-faults.ts';

export interface PosterRequest extends Omit<PaperRequest, 'formats'> {
  /** The file of the service definition. */
  readonly definition: string;
  /** The poster, where it is left out. */
  readonly kind?: Posted;
  /** All that its kind has, where they are left out. */
  readonly formats?: readonly Format[];
  /** A folder with templates that take the place of the program's. */
  readonly templates?: string;
  /** The sheet, where it is not the one that the definition says. */
  readonly sheet?: SheetChoice;
}

/** What can be posted, with the formats that each has and why it has no others. */
export const POSTED: {
  readonly [kind in Posted]: { readonly formats: readonly Format[]; readonly why?: string };
} = {
  card: { formats: FORMATS },
  handout: { formats: FORMATS },
  label: { formats: ['txt'], why: 'a label is lines of plain text for the foot of a website or an invoice' },
  page: { formats: ['html'], why: 'a page is for the web; the same on paper is the poster' },
  poster: { formats: FORMATS },
  staff: { formats: FORMATS },
};

/**
 * Makes the poster of a business, or another kind of what it posts, and issues it under `posters`, named by the business and the day from which
 * it holds: the definition's `valid_from`, or today. A second one for the same day is its version 2. What the law of the place wants on the
 * wall and is not there refuses it; where it must hang, and what beside it, is told in notes.
 */
export function issuePoster(world: World, asked: PosterRequest): Promise<Outcome<Paper>> {
  const { kind = 'poster' } = asked;
  const request = { ...asked, formats: asked.formats ?? POSTED[kind].formats };
  return writing(world, request, async () => {
    const refusals = [...formatFaults(kind, request.formats), ...sheetFaults(kind, request.sheet)];
    if (refusals.length > 0) return refused(refusals);
    const definition = await load(world, request.definition, readDefinition);
    if (!definition.ok) return definition;
    const { provider, valid_from: from, time_zone: zone } = definition.value.value;
    const date = from ?? day(world.today(zone));
    const templates = await kitOf(world, request.templates);
    if (!templates.ok) return templates;
    const kit = templates.value;
    const found = [...definition.diagnostics, ...posterFindings(definition.value, kit, kind)];
    if (hasErrors(found)) return refused(found);
    const logo = await loadLogo(world, definition.value);
    if (!logo.ok) return logo;
    if (request.draft) {
      const composed = documentOf(definition.value, kit, date, kind, request.sheet, logo.value, true);
      const ready = composed.ok
        ? { ...composed, value: { document: composed.value, places: definition.value.places } }
        : composed;
      return after(found, await writeDraft(world, request, stemOf(provider.name, kind), ready));
    }
    const posters = `${request.out}/posters`;
    const name = (folder: string): string => folder.slice(posters.length + 1);
    const folders = versions(`${posters}/${stemOf(provider.name, kind)}-${date.iso}`);
    const issued = await issuePaper(world, request, { folders, stem: name, label: name }, (label) =>
      poster(definition.value, label, date, kit, kind, request.sheet, logo.value),
    );
    return after(found, issued);
  });
}

/** Errors of the definition, and what the law says of what hangs on a wall, less what its owner silenced. What else `check` finds is told by `check`. */
function posterFindings(definition: Source<ServiceDefinition>, kit: Kit, kind: Posted): readonly Diagnostic[] {
  const wall = kind === 'label' || kind === 'staff' ? [] : wallFindings(definition, kit, kind === 'poster');
  const errors = definitionFindings(definition, kit).filter(({ level }) => level === 'error');
  return silence([...errors, ...wall], definition.value.silenced).heard;
}

/** `joes-dry-cleaning` of a poster, `joes-dry-cleaning-page` of a web page. */
function stemOf(name: string, kind: Posted): string {
  return kind === 'poster' ? slug(name, kind) : `${slug(name, 'business')}-${kind}`;
}

function formatFaults(kind: Posted, formats: readonly Format[]): readonly Diagnostic[] {
  const { formats: own, why } = POSTED[kind];
  const others = formats.filter((format) => !own.includes(format));
  if (others.length === 0) return [];
  const message = `found ${others.join(', ')} as a format of the ${kind}, expected ${own.join(', ')}`;
  const hint = `leave the formats away${why === undefined ? '' : `: ${why}`}`;
  return [{ rule: 'poster/format', level: 'error', message, hint }];
}

function poster(
  definition: Source<ServiceDefinition>,
  number: string,
  date: CalendarDate,
  kit: Kit,
  kind: Posted,
  sheet: SheetChoice | undefined,
  logo: Logo | undefined,
): Outcome<Ready> {
  const composed = documentOf(definition, kit, date, kind, sheet, logo);
  if (!composed.ok) return composed;
  const document = { ...composed.value, foot: { ...composed.value.foot, number } };
  const record: Ready['record'] = {
    kind,
    date: date.iso,
    open_until: null,
    terms: printedTerms(definition.raw, document),
    change: null,
    dates: {},
    billing: [],
    previous: null,
    earlier: [],
    ...(logo && document.logo && { logo: logo.hash }),
  };
  return {
    ...composed,
    value: { document, places: definition.places, record, templates: textsOf(kind, kit.texts) },
  };
}

/** The document of a kind, with what is to be said of it. */
function documentOf(
  definition: Source<ServiceDefinition>,
  kit: Kit,
  date: CalendarDate,
  kind: Posted,
  sheet: SheetChoice | undefined,
  logo: Logo | undefined,
  draft = false,
): Outcome<Document> {
  const composed = sound(composePoster(definition, kit, date, draft, kind, sheet, logo?.picture));
  if (kind === 'poster') return sound(lawful(definition, kit, composed));
  if (!composed.ok || kind !== 'label') return composed;
  return { ...composed, diagnostics: [...composed.diagnostics, ...longLines(composed.value, definition.places)] };
}

/** `stem`, `stem-v2`, `stem-v3` and so on. */
function* versions(stem: string): Iterable<string> {
  yield stem;
  for (let version = 2; ; version++) yield `${stem}-v${version}`;
}
