/** Takes a service definition and the templates, gives the poster: prices, hours, when it is ready, and what each side may expect. */
import type { Outcome } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import { plain } from '../document/inline.ts';
import type { Picture } from '../document/picture.ts';
import type { Document } from '../document/tree.ts';
import { type Figure, given } from '../model/figure.ts';
import { type Figures, type FigureTree, figures, isFigure } from '../model/figures.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import { serviceDefinitionSchema } from '../model/schema/definition.ts';
import type { Source } from '../model/source.ts';
import type { CalendarDate } from '../model/values.ts';
import { formatContext, serviceNames } from './agreement.ts';
import { codeFor } from './code.ts';
import { folder, type Kit, language, texts } from './kit.ts';
import { Desk, themeOf } from './paper.ts';
import { LETTERS, type SheetChoice, sheetOf, withoutSections } from './sheet.ts';
import {
  child,
  type Extras,
  entry,
  expectationViews,
  filled,
  leaves,
  records,
  termsView,
  textOf,
  type View,
} from './view.ts';

/**
 * The poster of a business, valid from a day: the definition's own, or the one given where it names none. It needs no client; what
 * hangs on one (dates of an order) is not on it. `choice` goes before what the definition says of the sheet; `logo` is what its file holds.
 */
export function composePoster(
  definition: Source<ServiceDefinition>,
  kit: Kit,
  today: CalendarDate,
  draft = false,
  choice: SheetChoice = {},
  logo?: Picture,
): Outcome<Document> {
  const terms = definition.value;
  const words = language(kit, terms.language);
  if (!words.ok) return words;
  const tree = figures(serviceDefinitionSchema, terms);
  const validFrom = terms.valid_from ?? today;
  const whenOf = (): undefined => undefined;
  const extras: Extras = (path, record) => {
    if (/^services\.[^.]+$/.test(path)) return { prices: Array.isArray(record['price']) ? record['price'] : undefined };
    if (path.startsWith('schedule.cutoffs.')) {
      return { name: entry(tree, `surcharges.${textOf(record['for']) ?? ''}`)?.['name'] };
    }
    if (path.startsWith('cancellation.')) return { free: isNothing(record['charge']) };
    if (path === 'deposit') return { of_names: serviceNames(tree, record['of']) };
    return {};
  };
  const services = records(tree['services']);
  const schedule = child(tree, 'schedule');
  const hours = terms.schedule?.hours;
  const data: View = {
    ...termsView(tree, whenOf, extras),
    expectations: expectationViews(tree, whenOf, extras),
    clauses: [],
    valid_from: given('valid_from', validFrom),
    taxed: child(tree, 'tax') !== undefined,
    described: filled(
      services
        .filter((one) => one['description'] !== undefined)
        .map((one) => ({
          name: one['name'],
          description: one['description'],
        })),
    ),
    counts_business_days: terms.business_days !== undefined && leaves(promisedTimes(tree)).some(isInBusinessDays),
    hours_first: hours !== undefined && hours.length <= FEW_HOURS,
    ready:
      ['cutoffs', 'storage'].some((key) => schedule?.[key] !== undefined) ||
      services.some((one) => one['turnaround'] !== undefined),
    promised: child(tree, 'conduct')?.['we_promise'] !== undefined || tree['complaints'] !== undefined,
    asked: tree['client_duties'] !== undefined || child(tree, 'conduct')?.['not_accepted'] !== undefined,
  };
  const desk = new Desk(kit, { language: words.value, format: formatContext(tree, terms) }, data);
  const sheet = desk.part(`poster/${folder(terms.language)}/sheet.md`);
  const subtitle = desk.line(sheet, 'subtitle');
  const spare = texts(sheet.meta, 'spare');
  const content = desk.take(withoutSections(desk.blocks(sheet), definition, spare), []);
  const theme = themeOf(tree);
  const fills = sheetOf(terms, choice, theme, spare);
  const value: Document = {
    kind: 'poster',
    language: terms.language,
    title: desk.line(sheet, 'title'),
    ...(subtitle.length > 0 && { subtitle }),
    content,
    theme: { ...theme, family: LETTERS[fills.look] },
    sheet: fills,
    ...(logo && { logo: { picture: logo, alt: plain(desk.line(sheet, 'logo')) } }),
    ...codeFor(tree, terms, desk, sheet),
    furniture: desk.furniture(),
    author: terms.provider.name,
    date: validFrom.iso,
    ...desk.watermark(sheet, draft),
    foot: { words: desk.line(sheet, 'foot') },
  };
  return hasErrors(desk.diagnostics)
    ? { ok: false, diagnostics: desk.diagnostics }
    : { ok: true, value, diagnostics: desk.diagnostics };
}

/** More lines than these are no answer at a glance: they stand in a section of their own. */
const FEW_HOURS = 3;

/** A share of nothing: what is free of charge. */
function isNothing(tree: FigureTree | undefined): boolean {
  return isFigure(tree) && tree.value.kind === 'share' && tree.value.digits === 0n;
}

/** The parts of a definition whose times a poster prints. */
function promisedTimes(tree: Figures): FigureTree {
  const schedule = child(tree, 'schedule');
  const parts = [schedule?.['turnaround'], schedule?.['cutoffs'], schedule?.['storage']];
  const tops = ['complaints', 'make_good', 'client_duties', 'payment'].map((key) => tree[key]);
  const services = records(tree['services']).map((one) => one['turnaround']);
  return [...parts, ...tops, ...services].filter((part) => part !== undefined);
}

function isInBusinessDays({ value }: Figure): boolean {
  const duration = value.kind === 'offset' ? value.duration : value.kind === 'duration' ? value : undefined;
  return duration?.unit === 'business day';
}
