/** Takes a place in the terms before and after a change, gives a row for each field there that says something else now. */
import { asText, type Figure, given, keysOf, placeOf, step } from '../model/figure.ts';
import type { Figures, FigureTree } from '../model/figures.ts';
import { isFigure, isRecord, PATH } from '../model/figures.ts';
import { referredTo } from '../model/schema/referred.ts';
import { LIST_OF } from '../model/schema/scalar.ts';
import type { Language } from './language.ts';
import { filled, leaf, nameOf, printed, records, textOf, type View } from './view.ts';

/**
 * One row for each field at or below a place, with keys and ids, that is not what it was.
 * @param renamed where the place is found afterwards, if it is no longer where it was
 */
export function fieldRows(
  written: string,
  before: Figures,
  after: Figures,
  language: Language,
  renamed?: string,
): readonly View[] {
  const place = placeOf(written);
  const below = ({ path }: Field): boolean => path === place || path.startsWith(`${place}.`);
  const old = new Map(
    fields(language, before)
      .filter(below)
      .map((field) => [field.path, field]),
  );
  const all = fields(language, after);
  const now = new Map(all.filter(below).map((field) => [field.path, field]));
  const moved = now.size === 0 ? all.find(({ path }) => path === renamed) : undefined;
  if (moved) now.set(place, moved);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    const field = is ?? was;
    if (!field || said(was) === said(is)) return [];
    return [
      {
        kind: 'field',
        place: path,
        name: field.owner ?? orderedName(path, before, after),
        label: label(field.kind, language),
        before: filled(named(was, before)),
        after: filled(named(is, after)),
      },
    ];
  });
}

/** What was ordered has the name of its service. */
function orderedName(path: string, before: Figures, after: Figures): Figure | undefined {
  const [top, list, id] = keysOf(path);
  if (top !== 'engagement' || list !== 'services' || id === undefined) return undefined;
  const service = step('services', id);
  return nameOf(after)(service) ?? nameOf(before)(service);
}

/** The figures of a field; people read the name of a thing where the files have its id. */
function named(field: Field | undefined, terms: Figures): readonly Figure[] {
  const lists = field ? referredTo(field.kind).map((kind) => LIST_OF[kind]) : [];
  const name = nameOf(terms);
  return (field?.figures ?? []).map((figure) => {
    const id = textOf(figure);
    const found = lists.flatMap((list) => (id === undefined ? [] : (name(step(list, id)) ?? [])))[0];
    const text = textOf(found);
    return found && text !== undefined ? printed(figure.path, text, [figure, found]) : figure;
  });
}

/** A field of the terms: its figures (several of a list), the place without ids, and what it belongs to. */
interface Field {
  readonly path: string;
  readonly kind: string;
  readonly owner: Figure | undefined;
  readonly figures: readonly Figure[];
}

function fields(language: Language, tree: FigureTree | undefined, kind = '', owner?: Figure): readonly Field[] {
  if (tree === undefined || typeof tree === 'boolean') return [];
  if (isFigure(tree)) return [{ path: tree.path, kind, owner, figures: [tree] }];
  if (isRecord(tree)) {
    return Object.entries(tree).flatMap(([key, child]) =>
      fields(language, printable(step(tree[PATH], key), child, language), kind === '' ? key : `${kind}.${key}`, owner),
    );
  }
  const figures = tree.filter(isFigure);
  const list = figures[0] ? [{ path: figures[0].path, kind, owner, figures }] : [];
  return [
    ...list,
    ...records(tree).flatMap((item) =>
      fields(language, item, kind, leaf(item, 'name') ?? leaf(item, 'what') ?? leaf(item, 'heading') ?? owner),
    ),
  ];
}

/** Yes and no decide and are no figures; where they change, people read the words for them. */
function printable(path: string, tree: FigureTree | undefined, { words }: Language): FigureTree | undefined {
  if (typeof tree !== 'boolean') return tree;
  const key = tree ? 'yes' : 'no';
  return given(path, { kind: 'words', text: words[`answer.${key}`] ?? key });
}

function said(field: Field | undefined): string {
  return asText(field?.figures.map(({ value }) => value));
}

/** The words for a place in the terms without ids; the place itself where the language has no words for it. */
export function label(kind: string, language: Language): Figure {
  return printed('amendment.label', language.words[`field.${kind}`] ?? kind, []);
}
