/** Takes what an amendment changes, gives what its first paragraph says of it: the main things, and how many it leaves to the tables. */
import { type Figure, reckoned } from '../model/figure.ts';
import { isFigure } from '../model/figures.ts';
import type { Count, Quantity } from '../model/values.ts';
import { filled, type View } from './view.ts';

/** What the tables of the paper say. */
interface Told {
  /** Rows of "what changes". */
  readonly rows: readonly View[];
  readonly money: readonly View[];
  readonly days: readonly View[];
}

/** No more sentences than these, so that the paragraph is read to its end. */
const MOST = 8;
/** No more names than these in one list. */
const NAMES = 4;

/** What has a sentence of its own: what matters most first. The template puts them into the order of reading. */
const FIRST = [
  'adds',
  'drops',
  'money',
  'quantity',
  'day',
  'charge',
  'credit',
  'removed-sum',
  'removed-milestone',
  'favour',
  'added-duty',
  'removed-duty',
  'added-milestone',
  'replaced-words',
  'others',
  'received',
];

/** How they are read: what is done, what it costs, when it is. */
const READING = [
  'adds',
  'drops',
  'quantity',
  'charge',
  'credit',
  'removed-sum',
  'favour',
  'money',
  'received',
  'day',
  'moved',
  'added-milestone',
  'removed-milestone',
  'added-duty',
  'removed-duty',
  'replaced-words',
  'others',
];

/** `list` are the sentences in order, `more` how many things are left to the tables; `sums` is true where a sum is named. */
export function inShort({ rows, money, days }: Told): View {
  const { adds, drops, single } = gathered(rows);
  const others = rows.filter((row) => row['kind'] === 'field' && row['name'] === undefined && !isTold(row));
  const named = others.length <= NAMES ? figuresOf(others, 'label') : [];
  const moved = days.filter((row) => row['before'] !== undefined && row['after'] !== undefined);
  const sentences: readonly View[] = [
    ...listed('adds', adds),
    ...listed('drops', drops),
    ...money.filter((row) => row['moves'] === true).map((row) => ({ ...row, kind: 'money' })),
    ...moved.filter(isMain).map((row) => ({ ...row, what: row['kind'], kind: 'day' })),
    ...single.filter((row) => FIRST.includes(String(row['kind']))),
    ...listed('others', named),
  ];
  const chosen = [...sentences].sort(by(FIRST)).slice(0, MOST);
  const told = chosen.filter(({ kind }) => kind === 'day').length;
  const besides = told === 0 ? undefined : counted('amendment.moved', moved.length - told);
  const list = [...chosen, ...(besides ? [{ kind: 'moved', count: besides, alone: told === 1 }] : [])];
  const left = sentences.length - chosen.length;
  const small = single.filter((row) => !FIRST.includes(String(row['kind'])) && !isTold(row));
  const unlisted = [adds, drops].reduce((all, names) => all + Math.max(0, names.length - NAMES), 0);
  return {
    list: filled(list.sort(by(READING))),
    more: counted('amendment.more', left + small.length - named.length + unlisted),
    sums: chosen.some(({ kind }) => kind === 'money' || kind === 'charge' || kind === 'credit'),
  };
}

/** Rows that say the same in another way: the price, a day and a milestone have sentences of their own. */
function isTold(row: View): boolean {
  const place = String(row['place'] ?? '');
  return (
    row['kind'] === 'moved-milestone' ||
    /^engagement\.(?:event\.(?:date|from)|start)$|\.due$|^services\..*\.price$/.test(place)
  );
}

function isMain({ kind }: View): boolean {
  return kind === 'event' || kind === 'start' || kind === 'milestone';
}

/** Services that come and go, with how many more there are of one; what is said on its own is left. */
function gathered(rows: readonly View[]): {
  readonly adds: readonly Figure[];
  readonly drops: readonly Figure[];
  readonly single: readonly View[];
} {
  const more = new Map<View, Figure<Quantity>>();
  for (const row of rows) {
    const extra = row['kind'] === 'quantity' ? raised(row) : undefined;
    if (extra && ![...more.values()].some(({ value }) => value.unit === extra.value.unit)) more.set(row, extra);
  }
  const adds = rows.flatMap((row): readonly Figure[] => {
    const extra = more.get(row);
    return extra ? [extra] : row['kind'] === 'added-service' ? figuresOf([row], 'name') : [];
  });
  const drops = figuresOf(
    rows.filter((row) => row['kind'] === 'removed-service'),
    'name',
  );
  const single = rows.filter(
    (row) => !more.has(row) && row['kind'] !== 'added-service' && row['kind'] !== 'removed-service',
  );
  // What is new comes before how many more there are of what was there.
  const isName = (figure: Figure): boolean => figure.value.kind === 'words';
  return { adds: [...adds.filter(isName), ...adds.filter((figure) => !isName(figure))], drops, single };
}

/** How many more there are; undefined where there are fewer. */
function raised(row: View): Figure<Quantity> | undefined {
  const [was, is] = [only(row['before']), only(row['after'])];
  if (was?.value.kind !== 'quantity' || is?.value.kind !== 'quantity' || is.value.count <= was.value.count)
    return undefined;
  return reckoned('amendment.added', [was, is], { ...is.value, count: is.value.count - was.value.count });
}

function only(said: View[string]): Figure | undefined {
  const [one] = Array.isArray(said) ? said : [];
  return isFigure(one) ? one : undefined;
}

function figuresOf(rows: readonly View[], key: string): readonly Figure[] {
  return rows.flatMap((row) => (isFigure(row[key]) ? [row[key]] : []));
}

function listed(kind: string, names: readonly Figure[]): readonly View[] {
  return names.length === 0 ? [] : [{ kind, names: names.slice(0, NAMES) }];
}

function counted(path: string, count: number): Figure<Count> | undefined {
  return count > 0 ? reckoned(path, [], { kind: 'count', count }) : undefined;
}

function by(order: readonly string[]): (a: View, b: View) => number {
  return (a, b) => order.indexOf(String(a['kind'])) - order.indexOf(String(b['kind']));
}
