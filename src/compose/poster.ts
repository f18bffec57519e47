/** Takes a service definition and the templates, gives the poster: prices, hours, when it is ready, and what each side may expect. */
import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import { plain } from '../document/inline.ts';
import type { Picture } from '../document/picture.ts';
import { calledKind, isSheetKind, type SheetKind } from '../document/sheet.ts';
import type { Document } from '../document/tree.ts';
import { isConsumer } from '../model/consumer.ts';
import { type Figure, given } from '../model/figure.ts';
import { type Figures, type FigureTree, figures, isFigure } from '../model/figures.ts';
import type { ServiceDefinition } from '../model/schema/definition.ts';
import { serviceDefinitionSchema } from '../model/schema/definition.ts';
import type { Source } from '../model/source.ts';
import type { CalendarDate } from '../model/values.ts';
import { formatContext } from './agreement.ts';
import { business } from './business.ts';
import { codeFor } from './code.ts';
import { folder, type Kit, language, type Part, texts } from './kit.ts';
import { packView } from './money-view.ts';
import { Desk, themeOf } from './paper.ts';
import { backLast, LETTERS, type SheetChoice, sheetOf, withoutSections } from './sheet.ts';
import {
  child,
  type Extras,
  entry,
  expectationViews,
  filled,
  leaf,
  leaves,
  records,
  serviceNames,
  termsView,
  textOf,
  type View,
} from './view.ts';
import { bandView, cancellationView, isByFee, visitsView } from './visits.ts';

/** What a business puts up for all to see, or lays on its counter or behind it: poster, web page, the foot of an invoice, cards and hand-outs. */
export type Posted = Exclude<Document['kind'], 'amendment' | 'conformed' | 'contract'>;

/**
 * The poster of a business, valid from a day: the definition's own, or the one given where it names none; or the same on a web page, or
 * in the few lines of a label. It needs no client; what hangs on one (dates of an order) is not on it. `choice` goes before what the
 * definition says of the sheet; `logo` is what its file holds.
 */
export function composePoster(
  definition: Source<ServiceDefinition>,
  kit: Kit,
  today: CalendarDate,
  draft = false,
  kind: Posted = 'poster',
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
    if (path.startsWith('appointments.cancel.')) return bandView(tree, record);
    if (path.startsWith('cancellation.'))
      return { ...cancellationView(tree, record), free: isNothing(record['charge']) };
    if (path.endsWith('.pack')) return packView(tree, path, record);
    if (path.endsWith('.estimate')) return { never_above_share: leaf(record, 'never_above')?.value.kind === 'share' };
    if (path === 'deposit' || path === 'service_charge') return { of_names: serviceNames(tree, record['of']) };
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
    ...visitsView(tree),
    consumer: isConsumer(terms),
    stepped: filled(services.filter((one) => bandsOf(one).some(isOfItsOwn)).map((one) => one['name'])),
    fees: services.some(isByFee),
    ending_of: serviceNames(tree, child(tree, 'ending')?.['of']),
    included: services.some((one) => one['includes'] !== undefined),
    handed_over: services.some((one) => HANDED_OVER.some((key) => one[key] !== undefined)),
    taxed: child(tree, 'tax') !== undefined,
    described: filled(
      services
        .filter((one) => one['description'] !== undefined)
        .map((one) => ({
          name: one['name'],
          description: one['description'],
        })),
    ),
    excluded: services.some((one) => one['excludes'] !== undefined),
    counts_business_days: terms.business_days !== undefined && leaves(promisedTimes(tree)).some(isInBusinessDays),
    hours_first: (kind === 'poster' || kind === 'card') && hours !== undefined && hours.length <= FEW_HOURS,
    ready:
      ['cutoffs', 'storage'].some((key) => schedule?.[key] !== undefined) ||
      services.some((one) => one['turnaround'] !== undefined),
    promised: child(tree, 'conduct')?.['we_promise'] !== undefined || tree['complaints'] !== undefined,
    asked: tree['client_duties'] !== undefined || child(tree, 'conduct')?.['not_accepted'] !== undefined,
  };
  const desk = new Desk(kit, { language: words.value, format: formatContext(tree, terms) }, data);
  const template = (name: string): Part => desk.part(`poster/${folder(terms.language)}/${name}.md`);
  const sheet = template(kind === 'poster' ? 'sheet' : kind);
  const subtitle = desk.line(sheet, 'subtitle');
  const theme = themeOf(tree);
  // The page and the hand-out have room for all that the sheet on the wall could say, and go on after that.
  const longer = kind === 'page' || kind === 'handout';
  const blocks = [...(longer ? desk.blocks(template('sheet')) : []), ...desk.blocks(sheet)];
  const filling = (kind: SheetKind): Pick<Document, 'content' | 'theme' | 'sheet'> => {
    const spare = texts(sheet.meta, 'spare');
    const fills = sheetOf(kind, terms, choice, theme, { spare, back: texts(sheet.meta, 'back') });
    const content = desk.take(withoutSections(blocks, kind, definition, choice.leaveOut, spare), []);
    if (blocks.length === 0) desk.diagnostics.push(nothingFor(kind));
    return { content: backLast(content, fills), theme: { ...theme, family: LETTERS[fills.look] }, sheet: fills };
  };
  const value: Document = {
    kind,
    language: terms.language,
    title: desk.line(sheet, 'title'),
    ...(subtitle.length > 0 && { subtitle }),
    ...(isSheetKind(kind) ? filling(kind) : { content: blocks, theme }),
    ...(logo && kind !== 'label' && { logo: { picture: logo, alt: plain(desk.line(template('sheet'), 'logo')) } }),
    ...(LEADS_TO_PAGE.includes(kind) && codeFor(tree, terms, desk, template('sheet'))),
    ...(kind === 'page' && {
      page: {
        tab: plain(desk.line(sheet, 'tab')),
        contents: plain(desk.line(sheet, 'contents')),
        about: desk.take(business(tree, given('valid_from', validFrom), kit), ''),
      },
    }),
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

function nothingFor(kind: SheetKind): Diagnostic {
  const message = `the definition says nothing that a ${calledKind(kind)} would tell`;
  const hint = kind === 'staff' ? 'say under make_good, conduct or refuse what your people may do' : 'say more in it';
  return { rule: 'poster/empty', level: 'error', message, hint };
}

/** What a service hands over or promises beyond the day. */
const HANDED_OVER = ['deliverables', 'revisions', 'acceptance', 'warranty'];

/** The price list of a service; nothing where it has one price. */
function bandsOf({ price }: Figures): readonly Figure[] {
  return Array.isArray(price) ? price.filter(isFigure) : [];
}

function isOfItsOwn({ value }: Figure): boolean {
  return value.kind === 'band' && value.own === true;
}

/** What customers read on paper. Staff need no code, and who reads the page is there already. */
const LEADS_TO_PAGE: readonly Posted[] = ['card', 'handout', 'poster'];

/** More lines than these are no answer at a glance: they stand in a section of their own. */
const FEW_HOURS = 3;

/** A share of nothing: what is free of charge. */
function isNothing(tree: FigureTree | undefined): boolean {
  return isFigure(tree) && tree.value.kind === 'share' && tree.value.digits === 0n;
}

/** The parts of a definition whose times a poster prints. */
function promisedTimes(tree: Figures): FigureTree {
  const schedule = child(tree, 'schedule');
  const parts = ['turnaround', 'cutoffs', 'storage', 'lateness'].map((key) => schedule?.[key]);
  const tops = ['complaints', 'make_good', 'client_duties', 'payment', 'cancellation', 'appointments', 'returns'].map(
    (key) => tree[key],
  );
  const services = records(tree['services']).map((one) => one['turnaround']);
  return [...parts, ...tops, ...services].filter((part) => part !== undefined);
}

function isInBusinessDays({ value }: Figure): boolean {
  const duration = value.kind === 'offset' ? value.duration : 'unit' in value ? value : undefined;
  return duration?.unit === 'business day';
}
