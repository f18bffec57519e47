/** Takes the operations of a change with the terms before and after, gives the rows of "what changes": what, before, after. */
import type { Clause } from '../model/clauses.ts';
import type { Figure } from '../model/figure.ts';
import { keysOf, step } from '../model/figure.ts';
import type { Figures } from '../model/figures.ts';
import type { Dated } from '../model/reckoning.ts';
import type { Change, ChangeFile } from '../model/schema/change.ts';
import type { Source } from '../model/source.ts';
import type { Agreed } from './agreement.ts';
import { fieldRows, label } from './field-rows.ts';
import type { Language } from './language.ts';
import { chargeRow, creditRow, favourRow, removedSum } from './sum-rows.ts';
import { entry, filled, leaf, leaves, nameOf, printed, records, type View } from './view.ts';

type Op = Change['op'];
type Operation<K extends Op> = Extract<Change, { op: K }>;

/** The agreement on both sides of a change. */
export interface Stages {
  readonly before: Agreed;
  readonly after: Agreed;
  readonly change: Source<ChangeFile>;
  /** The clauses that contracts have. */
  readonly clauses: readonly Clause[];
}

interface Sides {
  readonly input: Stages;
  readonly before: Figures;
  readonly after: Figures;
  readonly language: Language;
}

/** One or more rows for each operation, in the order of the change file. */
export function changeRows(
  input: Stages,
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
  place: undefined,
  name: undefined,
  label: undefined,
  before: undefined,
  after: undefined,
  late: undefined,
  early: undefined,
  cost: undefined,
  markup: undefined,
  hours: undefined,
  time: undefined,
  price: undefined,
  gross: undefined,
};

function rowsOf<K extends Op>(op: K, operation: Operation<K>, sides: Sides): readonly View[] {
  return ROWS[op](operation, sides);
}

const ROWS: { readonly [K in Op]: (operation: Operation<K>, sides: Sides) => readonly View[] } = {
  change_service: ({ id, quantity, note, limits, op: _, from: __, ...fields }, sides) => {
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
    const said = {
      kind: 'field',
      name: nameOf(after)(service),
      label: label('engagement.services.note', language),
      before: filled(leaves(entry(before, place)?.['note'])),
      after: filled(leaves(entry(after, place)?.['note'])),
    };
    return [
      ...(quantity ? [many] : []),
      ...(note === undefined ? [] : [said]),
      ...changedFields(service, fields, sides),
      ...(limits ? [included] : []),
    ];
  },
  add_service: ({ id }, { after }) => {
    return [{ kind: 'added-service', name: nameOf(after)(`services.${id}`), after: filled(ordered(id, after)) }];
  },
  remove_service: ({ id }, { before }) => {
    return [{ kind: 'removed-service', name: nameOf(before)(`services.${id}`), before: filled(ordered(id, before)) }];
  },
  add_rate: ({ id }, { before, after, language }) => {
    const rate = entry(after, step('rates', id));
    return [
      { kind: 'added-rate', name: leaf(rate, 'name'), after: filled(leaves(rate?.['price'])) },
      ...['step', 'minimum'].flatMap((key) => fieldRows(step(step('rates', id), key), before, after, language)),
    ];
  },
  change_rate: ({ op: _, id, from: __, ...fields }, sides) => changedFields(step('rates', id), fields, sides),
  remove_rate: ({ id }, { before }) => {
    const rate = entry(before, step('rates', id));
    return [{ kind: 'removed-rate', name: leaf(rate, 'name'), before: filled(leaves(rate?.['price'])) }];
  },
  add_milestone: ({ id }, { input }) => {
    const milestone = dated(input.after, 'milestones', id);
    return [{ kind: 'added-milestone', name: milestone?.name, after: dayOf(milestone) }];
  },
  move_milestone: ({ id }, { input }) => {
    const [was, is] = [dated(input.before, 'milestones', id), dated(input.after, 'milestones', id)];
    return [{ kind: 'moved-milestone', name: is?.name, before: dayOf(was), after: dayOf(is) }];
  },
  remove_milestone: ({ id }, { input }) => {
    const milestone = dated(input.before, 'milestones', id);
    return [{ kind: 'removed-milestone', name: milestone?.name, before: dayOf(milestone) }];
  },
  add_duty: ({ id }, { input, before, after, language }) => {
    const duty = dated(input.after, 'duties', id);
    const path = step('client_duties', id);
    return [
      { kind: 'added-duty', name: duty?.name, after: dayOf(duty) },
      ...DUTY_RULES.flatMap((key) => fieldRows(step(path, key), before, after, language)),
    ];
  },
  change_duty: ({ op: _, id, from: __, ...fields }, sides) => changedFields(step('client_duties', id), fields, sides),
  remove_duty: ({ id }, { input }) => {
    const duty = dated(input.before, 'duties', id);
    return [{ kind: 'removed-duty', name: duty?.name, before: dayOf(duty) }];
  },
  received: ({ duty }, { input, before }) => {
    const due = dated(input.before, 'duties', duty);
    const met = dated(input.after, 'duties', duty);
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
  change: ({ what, to }, { before, after, language }) =>
    fieldRows(what, before, after, language, typeof to === 'string' ? renamed(what, to) : undefined),
  remove: ({ what }, { input, before, after, language }) => {
    const sum = removedSum(what, input.before, before);
    return sum ? [sum] : fieldRows(what, before, after, language);
  },
  replace_words: ({ clause }, { input, before, after }) => {
    const path = step('clauses', clause);
    const title = input.clauses.find(({ id }) => id === clause)?.title;
    return [
      {
        kind: 'replaced-words',
        name: title === undefined ? leaf(entry(after, path), 'heading') : printed(path, title, []),
        before: filled(leaves(entry(before, path)?.['text'])),
        after: filled(leaves(entry(after, path)?.['text'])),
      },
    ];
  },
  add_credit: ({ name }, { input, after }) => [creditRow(name, input.after, after)],
  add_charge: ({ name }, { input, after }) => [chargeRow(name, input.after, after)],
  add_favour: ({ name }, { after }) => [favourRow(name, after)],
};

/** Where a place is found after a change of what its item goes by in paths, as the notice of a band. */
function renamed(what: string, to: string): string {
  const keys = keysOf(what);
  return [...keys.slice(0, -2), to, ...keys.slice(-1)].reduce(step, '');
}

/** What a new duty says beside its day. */
const DUTY_RULES = ['if_late', 'pause_after', 'restart_fee', 'otherwise'] as const;

function dated({ reckoning }: Agreed, list: 'milestones' | 'duties', id: string): Dated | undefined {
  return reckoning.timetable[list].find((one) => one.id === id);
}

/** The day; where it can't be known in advance, its words. */
function dayOf(dated: Dated | undefined): readonly Figure[] | undefined {
  const day = dated?.date ?? dated?.due;
  return day && [day];
}

/** The rows of each named field of the thing at a path. */
function changedFields(
  path: string,
  fields: Readonly<Record<string, unknown>>,
  { before, after, language }: Sides,
): readonly View[] {
  return Object.keys(fields).flatMap((key) => fieldRows(step(path, key), before, after, language));
}

/** How many of a service, and at what price. */
function ordered(id: string, terms: Figures): readonly Figure[] {
  const quantity = leaves(entry(terms, `engagement.services.${id}`)?.['quantity']);
  return [...quantity, ...leaves(entry(terms, `services.${id}`)?.['price'])];
}
