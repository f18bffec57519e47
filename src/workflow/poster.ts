/** Takes a definition, gives the issued poster. */
import { composePoster, type Kit, type SheetChoice } from '../compose/index.ts';
import type { Outcome } from '../diagnostic.ts';
import { date as day } from '../model/calendar.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import type { Source } from '../model/source.ts';
import type { CalendarDate } from '../model/values.ts';
import { readDefinition } from '../read/index.ts';
import { slug } from '../register/paper.ts';
import type { World } from '../world.ts';
import { after, sound, writing } from './answer.ts';
import { load } from './files.ts';
import { textsOf } from './formats.ts';
import { kitOf } from './kit.ts';
import { type Logo, loadLogo } from './logo.ts';
import { issuePaper, type Paper, type PaperRequest, type Ready, writeDraft } from './paper.ts';
import { printedTerms } from './printed.ts';

export interface PosterRequest extends PaperRequest {
  /** The file of the service definition. */
  readonly definition: string;
  /** A folder with templates that take the place of the program's. */
  readonly templates?: string;
  /** The sheet, where it is not the one that the definition says. */
  readonly sheet?: SheetChoice;
}

/**
 * Makes the poster of a business and issues it under `posters`, named by the business and the day from which it holds: the
 * definition's `valid_from`, or today. A second one for the same day is its version 2.
 */
export function issuePoster(world: World, request: PosterRequest): Promise<Outcome<Paper>> {
  return writing(world, request, async () => {
    const definition = await load(world, request.definition, readDefinition);
    if (!definition.ok) return definition;
    const { provider, valid_from: from, time_zone: zone } = definition.value.value;
    const date = from ?? day(world.today(zone));
    const templates = await kitOf(world, request.templates);
    if (!templates.ok) return templates;
    const kit = templates.value;
    const logo = await loadLogo(world, definition.value);
    if (!logo.ok) return logo;
    if (request.draft) {
      const composed = sound(composePoster(definition.value, kit, date, true, request.sheet, logo.value?.picture));
      const ready = composed.ok
        ? { ...composed, value: { document: composed.value, places: definition.value.places } }
        : composed;
      return after(definition.diagnostics, await writeDraft(world, request, slug(provider.name, 'poster'), ready));
    }
    const posters = `${request.out}/posters`;
    const name = (folder: string): string => folder.slice(posters.length + 1);
    const folders = versions(`${posters}/${slug(provider.name, 'poster')}-${date.iso}`);
    const issued = await issuePaper(world, request, { folders, stem: name, label: name }, (label) =>
      poster(definition.value, label, date, kit, request.sheet, logo.value),
    );
    return after(definition.diagnostics, issued);
  });
}

function poster(
  definition: Source<ServiceDefinition>,
  number: string,
  date: CalendarDate,
  kit: Kit,
  sheet: SheetChoice = {},
  logo?: Logo,
): Outcome<Ready> {
  const composed = sound(composePoster(definition, kit, date, false, sheet, logo?.picture));
  if (!composed.ok) return composed;
  const document = { ...composed.value, foot: { ...composed.value.foot, number } };
  const record: Ready['record'] = {
    kind: 'poster',
    date: date.iso,
    open_until: null,
    terms: printedTerms(definition.raw, document),
    change: null,
    dates: {},
    billing: [],
    previous: null,
    earlier: [],
    ...(logo && { logo: logo.hash }),
  };
  return {
    ...composed,
    value: { document, places: definition.places, record, templates: textsOf('poster', kit.texts) },
  };
}

/** `stem`, `stem-v2`, `stem-v3` and so on. */
function* versions(stem: string): Iterable<string> {
  yield stem;
  for (let version = 2; ; version++) yield `${stem}-v${version}`;
}
