/** Takes agreed terms, gives what is agreed for this client alone: what is usual and what was agreed, the special terms, and their names. */
import { asUsual } from '../model/agreed.ts';
import { asText, type Figure, step } from '../model/figure.ts';
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
    return fieldRows(item.what, usual, tree, language).map((row, first) => ({
      name: row['name'],
      label: row['label'],
      usual: ofUsual(item.what, row['before']),
      agreed: row['after'],
      because: first === 0 ? leaf(written[index], 'because') : undefined,
    }));
  });
  const headings = written.flatMap((item) => leaf(item, 'heading') ?? []);
  if (rows.length + headings.length === 0) return undefined;
  return {
    values: filled(rows),
    reasons: rows.some(({ because }) => because !== undefined),
    special: headings.length > 0,
    names: named(rows, headings),
  };
}

/** The terms as they usually are at a place; all of them without it where nothing is usual there. */
function usualTree(terms: Raw, what: string, usual: Raw | undefined): Figures | undefined {
  if (usual === undefined) return { [PATH]: '' };
  const raw = asUsual(terms, what, usual);
  const parsed = raw === undefined ? undefined : termsSchema.safeParse(raw);
  return parsed?.success ? figures(termsSchema, parsed.data) : undefined;
}

/** A usual value stands in the list of what was agreed, not at the place where the agreed one stands. */
function ofUsual(what: string, said: View[string]): View[string] {
  if (!Array.isArray(said)) return undefined;
  const home = step(step(LIST, what), 'usual');
  const moved = (path: string): string =>
    path === what || path.startsWith(`${what}.`) ? home + path.slice(what.length) : path;
  return said
    .filter(isFigure)
    .map((figure): Figure => ({ ...figure, path: moved(figure.path), from: figure.from.map(moved) }));
}

/** What they are about: each thing with the words for its places that differ, each place that belongs to none, and the headings. */
function named(rows: readonly View[], headings: readonly Figure[]): readonly View[] {
  const text = (said: View[string]): string => asText(isFigure(said) && said.value);
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
