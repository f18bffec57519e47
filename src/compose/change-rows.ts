/** Takes the operations of a change with the terms before and after, gives the rows of "what changes": what, before, after. */
import type { Figure } from '../model/figure.ts';
import { step } from '../model/figure.ts';
import type { Figures, FigureTree } from '../model/figures.ts';
import { isFigure, isRecord } from '../model/figures.ts';
import type { Change } from '../model/schema/change.ts';
import type { AmendmentInput } from './amendment.ts';
import type { Language } from './language.ts';
import { child, entry, filled, leaf, nameOf, printed, records, type View } from './view.ts';

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
  change_service: (operation, { before, after, language }) =>
    Object.keys(operation)
      .filter((key) => key !== 'op' && key !== 'id' && key !== 'from')
      .map((key) => {
        const place = key === 'quantity' ? `engagement.services.${operation.id}` : `services.${operation.id}`;
        return {
          kind: key === 'quantity' || key === 'price' ? key : 'field',
          name: nameOf(after)(`services.${operation.id}`),
          label: label(`services.${key}`, language),
          before: filled(leaves(entry(before, place)?.[key])),
          after: filled(leaves(entry(after, place)?.[key])),
        };
      }),
  add_service: ({ id }, { after }) => {
    const service = entry(after, `services.${id}`);
    return [{ kind: 'added-service', name: leaf(service, 'name'), after: filled(leaves(service?.['price'])) }];
  },
  remove_service: ({ id }, { before }) => {
    const service = entry(before, `services.${id}`);
    return [{ kind: 'removed-service', name: leaf(service, 'name'), before: filled(leaves(service?.['price'])) }];
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
  change: ({ what }, { before, after, language }) => [
    {
      kind: 'field',
      name: label(what, language),
      before: filled(leaves(at(before, what))),
      after: filled(leaves(at(after, what))),
    },
  ],
  add_credit: ({ name }, { after }) => {
    const credit = entry(after, step('engagement.credits', name));
    return [{ kind: 'credit', name: leaf(credit, 'name'), after: filled(leaves(credit?.['amount'])) }];
  },
};

/** The words for a place in the terms; the place itself where the language has no words for it. */
function label(path: string, language: Language): Figure {
  return printed('amendment.label', language.words[`field.${path}`] ?? path, []);
}

/** The part of the tree at a path as a change file writes it. */
function at(tree: Figures, path: string): FigureTree | undefined {
  const known = entry(tree, path);
  if (known) return known;
  const keys = path.split('.');
  const last = keys.pop() ?? path;
  const parent = keys.length === 0 ? tree : (entry(tree, keys.join('.')) ?? child(tree, keys[0] ?? ''));
  return parent?.[last];
}

/** Every figure below a part of the tree, in order. */
function leaves(tree: FigureTree | undefined): readonly Figure[] {
  if (tree === undefined || typeof tree === 'boolean') return [];
  if (isFigure(tree)) return [tree];
  if (isRecord(tree)) return Object.values(tree).flatMap(leaves);
  return tree.flatMap(leaves);
}
