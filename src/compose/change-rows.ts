/** Takes the operations of a change with the terms before and after, gives the rows of "what changes": what, before, after. */
import type { Figure } from '../model/figure.ts';
import { step } from '../model/figure.ts';
import type { Figures, FigureTree } from '../model/figures.ts';
import { isFigure, isRecord } from '../model/figures.ts';
import type { Change } from '../model/schema/change.ts';
import type { AmendmentInput } from './amendment.ts';
import type { Language } from './language.ts';
import { entry, filled, leaf, nameOf, printed, records, type View } from './view.ts';

type Op = Change['op'];
type Operation<K extends Op> = Extract<Change, { op: K }>;

interface Sides {
  readonly input: AmendmentInput;
  readonly before: Figures;
  readonly after: Figures;
  readonly language: Language;
}

/** One or more rows for each operation, in the order of the change file. */
export function changeRows(
  input: AmendmentInput,
  before: Figures,
  after: Figures,
  change: Figures,
  language: Language,
): readonly View[] {
  const written = records(change['changes']);
  return input.change.value.changes.flatMap((one, index) => {
    const from = leaf(written[index], 'from');
    return rowsOf(one.op, one, { input, before, after, language }).map((row) => ({ ...BLANK, ...row, from }));
  });
}

const BLANK: View = {
  name: undefined,
  label: undefined,
  before: undefined,
  after: undefined,
  late: undefined,
  early: undefined,
};

function rowsOf<K extends Op>(op: K, operation: Operation<K>, sides: Sides): readonly View[] {
  return ROWS[op](operation, sides);
}

const ROWS: { readonly [K in Op]: (operation: Operation<K>, sides: Sides) => readonly View[] } = {
  change_service: ({ id, quantity, limits, op: _, from: __, ...fields }, sides) => {
    const { before, after, language } = sides;
    const place = `engagement.services.${id}`;
    const service = step('services', id);
    const many = {
      kind: 'quantity',
      name: nameOf(after)(service),
      before: filled(leaves(entry(before, place)?.['quantity'])),
      after: filled(leaves(entry(after, place)?.['quantity'])),
    };
    // What is included within which limits is read together: one row says all of it.
    const included = {
      kind: 'field',
      name: nameOf(after)(service),
      label: label('services.limits.of', language),
      before: filled(leaves(entry(before, service)?.['limits'])),
      after: filled(leaves(entry(after, service)?.['limits'])),
    };
    return [
      ...(quantity ? [many] : []),
      ...Object.keys(fields).flatMap((key) => fieldRows(step(service, key), before, after, language)),
      ...(limits ? [included] : []),
    ];
  },
  add_service: ({ id }, { after }) => {
    return [{ kind: 'added-service', name: nameOf(after)(`services.${id}`), after: filled(ordered(id, after)) }];
  },
  remove_service: ({ id }, { before }) => {
    return [{ kind: 'removed-service', name: nameOf(before)(`services.${id}`), before: filled(ordered(id, before)) }];
  },
  add_milestone: ({ id }, { input }) => {
    const milestone = input.after.reckoning.timetable.milestones.find((one) => one.id === id);
    return [{ kind: 'added-milestone', name: milestone?.name, after: milestone && [milestone.date ?? milestone.due] }];
  },
  received: ({ duty }, { input, before }) => {
    const due = input.before.reckoning.timetable.duties.find((one) => one.id === duty);
    const met = input.after.reckoning.timetable.duties.find((one) => one.id === duty);
    const moved = met?.late;
    return [
      {
        kind: 'received',
        name: nameOf(before)(`client_duties.${duty}`),
        before: due?.date && [due.date],
        after: met?.received && [met.received],
        late: moved && moved.value.count > 0 ? moved : undefined,
        early:
          moved && moved.value.count < 0
            ? { ...moved, value: { ...moved.value, count: -moved.value.count } }
            : undefined,
      },
    ];
  },
  change: ({ what }, { before, after, language }) => fieldRows(what, before, after, language),
  add_credit: ({ name }, { after }) => {
    const credit = entry(after, step('engagement.credits', name));
    return [{ kind: 'credit', name: leaf(credit, 'name'), after: filled(leaves(credit?.['amount'])) }];
  },
};

/** How many of a service, and at what price. */
function ordered(id: string, terms: Figures): readonly Figure[] {
  const quantity = leaves(entry(terms, `engagement.services.${id}`)?.['quantity']);
  return [...quantity, ...leaves(entry(terms, `services.${id}`)?.['price'])];
}

/** One row for each field at or below a place in the terms that is not what it was. */
function fieldRows(place: string, before: Figures, after: Figures, language: Language): readonly View[] {
  const below = ({ path }: Field): boolean => path === place || path.startsWith(`${place}.`);
  const old = new Map(
    fields(before)
      .filter(below)
      .map((field) => [field.path, field]),
  );
  const now = new Map(
    fields(after)
      .filter(below)
      .map((field) => [field.path, field]),
  );
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    const field = is ?? was;
    if (!field || said(was) === said(is)) return [];
    return [
      {
        kind: 'field',
        name: field.owner,
        label: label(field.kind, language),
        before: filled(was?.figures ?? []),
        after: filled(is?.figures ?? []),
      },
    ];
  });
}

/** A field of the terms: its figures (several of a list), the place without ids, and what it belongs to. */
interface Field {
  readonly path: string;
  readonly kind: string;
  readonly owner: Figure | undefined;
  readonly figures: readonly Figure[];
}

function fields(tree: FigureTree | undefined, kind = '', owner?: Figure): readonly Field[] {
  if (tree === undefined || typeof tree === 'boolean') return [];
  if (isFigure(tree)) return [{ path: tree.path, kind, owner, figures: [tree] }];
  if (isRecord(tree)) {
    return Object.entries(tree).flatMap(([key, child]) => fields(child, kind === '' ? key : `${kind}.${key}`, owner));
  }
  const figures = tree.filter(isFigure);
  const list = figures[0] ? [{ path: figures[0].path, kind, owner, figures }] : [];
  return [
    ...list,
    ...records(tree).flatMap((item) => fields(item, kind, leaf(item, 'name') ?? leaf(item, 'what') ?? owner)),
  ];
}

function said(field: Field | undefined): string {
  const plain = (_: string, part: unknown): unknown => (typeof part === 'bigint' ? String(part) : part);
  return JSON.stringify(
    field?.figures.map((figure) => figure.value),
    plain,
  );
}

/** The words for a place in the terms without ids; the place itself where the language has no words for it. */
function label(kind: string, language: Language): Figure {
  return printed('amendment.label', language.words[`field.${kind}`] ?? kind, []);
}

/** Every figure below a part of the tree, in order. */
function leaves(tree: FigureTree | undefined): readonly Figure[] {
  if (tree === undefined || typeof tree === 'boolean') return [];
  if (isFigure(tree)) return [tree];
  if (isRecord(tree)) return Object.values(tree).flatMap(leaves);
  return tree.flatMap(leaves);
}
