/** Takes agreed terms, gives what is agreed for this client alone: what is usual and what was agreed, the special terms, and their names. */
import { asUsual } from '../model/agreed.ts';
import { asText, type Figure, placeOf, step } from '../model/figure.ts';
import { type Figures, figures, isFigure, PATH } from '../model/figures.ts';
import { type Terms, termsSchema } from '../model/schema/terms.ts';
import type { Raw, Source } from '../model/source.ts';
import { fieldRows } from './field-rows.ts';
import type { Language } from './language.ts';
import { child, filled, leaf, records, type View } from './view.ts';

const LIST = 'engagement.agreed';

/** Undefined where nothing is, or is any more: a place that an amendment made usual again, or took away with what it belongs to, has no row. */
export function agreedView(terms: Source<Terms>, tree: Figures, language: Language): View | undefined {
  const items = terms.value.engagement.agreed ?? [];
  const written = records(child(tree, 'engagement')?.['agreed']);
  const rows = items.flatMap((item, index): readonly View[] => {
    if (!('what' in item)) return [];
    const usual = usualTree(terms.raw, item.what, item.usual);
    if (usual === undefined) return [];
    const because = leaf(written[index], 'because');
    const found = fieldRows(item.what, usual, tree, language).map(
      ({ name, label, before, after }): Row => ({
        name: isFigure(name) ? name : undefined,
        label: isFigure(label) ? label : undefined,
        usual: ofUsual(item.what, before),
        agreed: figuresIn(after),
      }),
    );
    return gathered(found).map((row, first) => ({ ...row, because: first === 0 ? because : undefined }));
  });
  // A line of the plan that this client does not have names nothing that holds.
  const here = rows.filter(({ agreed }) => agreed !== undefined);
  const headings = written.flatMap((item) => leaf(item, 'heading') ?? []);
  if (rows.length + headings.length === 0) return undefined;
  return {
    values: filled(rows),
    reasons: rows.some(({ because }) => because !== undefined),
    special: headings.length > 0,
    names: named(here.length > 0 ? here : rows, headings),
  };
}

/** The terms as they usually are at a place; all of them without it where nothing is usual there. */
function usualTree(terms: Raw, what: string, usual: Raw | undefined): Figures | undefined {
  if (usual === undefined) return { [PATH]: '' };
  const raw = asUsual(terms, what, usual);
  const parsed = raw === undefined ? undefined : termsSchema.safeParse(raw);
  return parsed?.success ? figures(termsSchema, parsed.data) : undefined;
}

/** A place that says something else: what it belongs to, its words, and what is said there. */
interface Row {
  readonly name: Figure | undefined;
  readonly label: Figure | undefined;
  readonly usual: readonly Figure[];
  readonly agreed: readonly Figure[];
}

/** Each place has a row of its own; but a thing that is new as a whole, or gone, as a line of the plan, has one row for all that it says. */
function gathered(rows: readonly Row[]): readonly View[] {
  const words = (row: Row): string => text(row.name);
  const wholly = (row: Row, side: 'usual' | 'agreed'): boolean =>
    row.name !== undefined &&
    rows.filter((each) => words(each) === words(row)).every((each) => each[side].length === 0) &&
    rows.some((each) => words(each) === words(row) && isNaming(each));
  return rows.flatMap((row): readonly View[] => {
    const { name, label } = row;
    const [isNew, isGone] = [wholly(row, 'usual'), wholly(row, 'agreed')];
    if (!isNew && !isGone) {
      const single = (values: readonly Figure[]): View[string] =>
        filled(values.length > 0 ? [{ label: undefined, values }] : []);
      return [{ name, label, usual: single(row.usual), agreed: single(row.agreed) }];
    }
    if (!isNaming(row)) return [];
    const all = rows.filter((each) => words(each) === words(row) && !isNaming(each));
    const said = all.map((each): View => ({ label: each.label, values: isNew ? each.agreed : each.usual }));
    return [{ name, label, usual: isNew ? undefined : filled(said), agreed: isNew ? filled(said) : undefined }];
  });
}

/** True of the row that says what a thing is called. */
function isNaming({ name, usual, agreed }: Row): boolean {
  return name !== undefined && [...usual, ...agreed].some((figure) => text(figure) === text(name));
}

function text(said: View[string]): string {
  return asText(isFigure(said) && said.value);
}

function figuresIn(said: View[string]): readonly Figure[] {
  return Array.isArray(said) ? said.filter(isFigure) : [];
}

/** A usual value stands in the list of what was agreed, not at the place where the agreed one stands. */
function ofUsual(written: string, said: View[string]): readonly Figure[] {
  const home = step(step(LIST, written), 'usual');
  const what = placeOf(written);
  const moved = (path: string): string =>
    path === what || path.startsWith(`${what}.`) ? home + path.slice(what.length) : path;
  return figuresIn(said).map((figure) => ({ ...figure, path: moved(figure.path), from: figure.from.map(moved) }));
}

/** What they are about: each thing with the words for its places that differ, each place that belongs to none, and the headings. */
function named(rows: readonly View[], headings: readonly Figure[]): readonly View[] {
  const about = rows.filter(({ name }, index) => rows.findIndex((row) => text(row['name']) === text(name)) === index);
  const listed = about.map(({ name }): View => {
    const labels = rows
      .filter((row) => text(row['name']) === text(name))
      .flatMap(({ label }) => (isFigure(label) ? [label] : []));
    return {
      name,
      labels: labels.filter((one, index) => labels.findIndex((other) => text(other) === text(one)) === index),
    };
  });
  return [...listed, ...headings.map((name): View => ({ name, labels: undefined }))];
}
