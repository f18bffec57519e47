/** Takes a definition, a day and what is known of a client, gives the text of a client file that fits, with notes on each line. */
import { addDays, weekday } from '../../model/calendar.ts';
import { step } from '../../model/figure.ts';
import { date } from '../../model/grammar/date.ts';
import { moment } from '../../model/grammar/moment.ts';
import { walkRaw } from '../../model/keys.ts';
import type { ServiceDefinition } from '../../model/schema/definition.ts';
import type { Raw, Source } from '../../model/source.ts';
import { inNumber } from '../../model/units.ts';
import type { CalendarDate, Weekday } from '../../model/values.ts';
import { priceUnit, scalarText } from '../../read/index.ts';
import { linesOf } from './starter.ts';

/** What can be said of a client at once, by what the options of the command are called. */
export const CLIENT_KEYS = [
  'kind',
  'name',
  'address',
  'email',
  'phone',
  'title',
  'date',
  'start',
  'event',
  'from',
  'to',
  'services',
] as const;
export type ClientKey = (typeof CLIENT_KEYS)[number];
export type ClientAnswers = { readonly [key in ClientKey]?: string };

/** What the file is made for: the definition with its name, and today. */
export interface ClientFor {
  readonly file: string;
  readonly definition: Source<ServiceDefinition>;
  readonly today: CalendarDate;
}

/** A service that can be ordered: its unit where it is ordered by quantity. */
export interface Offered {
  readonly id: string;
  readonly name: string;
  readonly price: string;
  readonly unit?: string;
  /** The least that is charged, or one. */
  readonly quantity?: string;
}

/** What the definition offers, in its order. */
export function offered({ definition: { value, raw } }: ClientFor): readonly Offered[] {
  return value.services.map(({ id, name, minimum }) => {
    const item = partsIn(raw, 'services').find((each) => textIn(each, 'id') === id) ?? '';
    const unit = priceUnit(item);
    const price = textIn(item, 'price') ?? 'by quantity';
    if (unit === undefined) return { id, name, price };
    return { id, name, price, unit, quantity: counted(value, minimum?.count ?? 1, unit) };
  });
}

/** Each key with what stands in the file where nothing is known: days from today on, every service, and what is plainly made up. */
export function clientValue(made: ClientFor, answers: ClientAnswers, key: ClientKey): string {
  const { definition, today } = made;
  const { customers, notices } = definition.value;
  const planned = date.parse(answers.date ?? '');
  const begins = planned.ok ? planned.value : today;
  const usual: { readonly [each in ClientKey]: () => string } = {
    kind: () => (customers === 'businesses' ? 'business' : 'consumer'),
    name: () => 'Name of the Client',
    address: () => '1 Example Street, Example Town',
    // Where e-mail is the only way, a file without an address is refused.
    email: () => (notices?.by.length === 1 && notices.by.includes('e-mail') ? 'name@client.example' : ''),
    phone: () => '',
    title: () =>
      orders(made, answers)
        .map(({ id }) => offered(made).find((each) => each.id === id)?.name ?? id)
        .slice(0, 2)
        .join(', '),
    date: () => today.iso,
    start: () => onNext(begins, 14, 'Mo').iso,
    event: () => onNext(begins, 120, 'Sa').iso,
    from: () => '12:00',
    to: () => '18:00',
    services: () =>
      offered(made)
        .map(({ id, quantity }) => (quantity === undefined ? id : `${id}: ${quantity}`))
        .join('; '),
  };
  return answers[key] ?? usual[key]();
}

/** The keys that this definition asks for, in the order of the file. */
export function clientKeys({ definition: { value, raw } }: Pick<ClientFor, 'definition'>): readonly ClientKey[] {
  const anchors = new Set<string>();
  walkRaw(raw, (_, part) => {
    const parsed = typeof part === 'string' ? moment.parse(part) : undefined;
    if (parsed?.ok && 'anchor' in parsed.value) anchors.add(parsed.value.anchor);
  });
  const event = value.shape === 'appointment' || anchors.has('event');
  const start = value.shape !== 'appointment' || anchors.has('start');
  return CLIENT_KEYS.filter((key) => {
    if (key === 'kind') return value.customers === 'both';
    if (key === 'start') return start;
    return ['event', 'from', 'to'].includes(key) ? event : true;
  });
}

/** The services that are ordered, each with its quantity; a count alone gets the unit of the price. */
export function orders(
  made: ClientFor,
  answers: ClientAnswers,
): readonly { readonly id: string; readonly quantity?: string }[] {
  const all = offered(made);
  return clientValue(made, answers, 'services')
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', written] = line.split(/\s*:\s*/, 2);
      const { unit, quantity } = all.find((each) => each.id === id) ?? {};
      if (written === undefined) return quantity === undefined ? { id } : { id, quantity };
      const bare = unit !== undefined && /^[1-9]\d{0,8}$/.test(written);
      return { id, quantity: bare ? counted(made.definition.value, Number(written), unit) : written };
    });
}

/** The file. */
export function clientText(made: ClientFor, answers: ClientAnswers): string {
  const value = (key: ClientKey): string => clientValue(made, answers, key);
  const line = (key: ClientKey, name: string, note: string): string => `${name}: ${scalarText(value(key))} # ${note}`;
  const keys = clientKeys(made);
  const kind = made.definition.value.customers === 'both' ? 'business or consumer: the law differs' : 'whom you serve';
  const known = (key: 'email' | 'phone', note: string, example: string): string =>
    value(key) === '' ? `  # ${key}: ${example} # ${note}` : `  ${line(key, key, note)}`;
  return [
    `# The file of one client, made for ${oneLine(made.file)}: who the client is, and what was ordered.`,
    '# Change every line until it is true. Notes like this one are for you; no paper prints them.',
    'client:',
    `  ${line('kind', 'kind', kind)}`,
    `  ${line('name', 'name', 'in full, as in the register or on an identity card')}`,
    '  # registration: Company 00000000 # of a firm, where it has one',
    '  address:',
    ...linesOf(value('address')).map((each) => `    - ${scalarText(each)}`),
    known('email', 'where notices go', 'name@client.example'),
    known('phone', 'the number to call', 'the number'),
    '  # signatories: # everybody who has to sign; two clients who sign owe together',
    '  #   - name: First and last name',
    '  #     title: Director',
    'engagement:',
    `  ${line('title', 'title', 'what this contract is about, in a few words')}`,
    `  ${line('date', 'date', 'the day on the contract: the planned day of signing')}`,
    ...(keys.includes('start') || answers.start !== undefined
      ? [`  ${line('start', 'start', 'the day on which the work starts')}`]
      : []),
    ...(keys.includes('event')
      ? [
          '  event:',
          `    ${line('event', 'date', 'the day that all is counted back from')}`,
          `    ${line('from', 'from', 'when it begins')}`,
          `    ${line('to', 'to', 'when it ends')}`,
          '    # at: # where it is, line by line',
          '    #   - 2 Park Street',
        ]
      : []),
    '  services: # what was ordered; take the # from a line to add it',
    ...serviceLines(made, answers),
    ...noteLines(made, answers),
    ...allowanceLines(made),
    ...agreedLines(made, answers),
    ...dutyLines(made),
    '',
  ].join('\n');
}

/** What was ordered, each with its name and price; what was not, as notes. */
function serviceLines(made: ClientFor, answers: ClientAnswers): readonly string[] {
  const all = offered(made);
  const ordered = orders(made, answers);
  const line = ({ id, quantity }: { readonly id: string; readonly quantity?: string }): string => {
    const { name = '', price = '' } = all.find((each) => each.id === id) ?? {};
    const item = quantity === undefined ? scalarText(id) : `${scalarText(id)}: ${scalarText(quantity)}`;
    return name === '' ? `- ${item}` : `- ${item} # ${oneLine(name)}, ${oneLine(price)}`;
  };
  const others = all.filter(({ id }) => !ordered.some((each) => each.id === id));
  return [...ordered.map((each) => `    ${line(each)}`), ...others.map((each) => `    # ${line(each)}`)];
}

/** How a service gets a note: that of the first one, written out. */
function noteLines(made: ClientFor, answers: ClientAnswers): readonly string[] {
  const [first] = orders(made, answers);
  if (first === undefined) return [];
  return [
    '    # or, to say a day or a place of a service, in place of its line above:',
    `    # - id: ${scalarText(first.id)}`,
    ...(first.quantity === undefined ? [] : [`    #   quantity: ${scalarText(first.quantity)}`]),
    '    #   note: Tuesdays at 16:00 # the paper says it beside the service',
  ];
}

/** What may be agreed for this client alone: the price of the first service that has one, and a special term. */
function agreedLines(made: ClientFor, answers: ClientAnswers): readonly string[] {
  const { raw } = made.definition;
  const priced = orders(made, answers).flatMap(({ id }) => {
    const price = textIn(partsIn(raw, 'services').find((each) => textIn(each, 'id') === id) ?? '', 'price');
    return price === undefined || price === 'included' ? [] : [{ path: step(step('services', id), 'price'), price }];
  });
  return [
    '  # agreed: # for this client alone: the contract lists what you usually agree, and what you agree here',
    ...priced
      .slice(0, 1)
      .flatMap(({ path, price }) => [
        `  #   - what: ${path} # any place of ${oneLine(made.file)}, with its keys and ids`,
        `  #     to: ${scalarText(price)} # what it says for this client`,
        '  #     because: You pay for a year in advance',
      ]),
    '  #   - heading: The garden gate # a special term, in your own words',
    '  #     term: We lock the gate when we leave.',
  ];
}

function allowanceLines({ definition: { value, raw } }: ClientFor): readonly string[] {
  const items = partsIn(raw, 'allowances');
  if (value.allowances === undefined) return [];
  const note = (id: string): string => textIn(items.find((item) => textIn(item, 'id') === id) ?? '', 'amount') ?? '';
  return [
    '  # allowances: # sums set aside for what is bought for the client',
    ...value.allowances.map(({ id, name }) => `  #   - ${id} # ${oneLine(name)}, ${note(id)}`),
  ];
}

/** A reminder of what to ask the client for, with its days. */
function dutyLines({ definition: { raw } }: ClientFor): readonly string[] {
  const dated = partsIn(raw, 'client_duties').flatMap((duty) => {
    const [what, due] = [textIn(duty, 'what'), textIn(duty, 'due')];
    return what === undefined || due === undefined ? [] : [`# - ${oneLine(what)}: ${due}`];
  });
  return dated.length === 0 ? [] : ['# What you need from this client, and by when:', ...dated];
}

function counted({ language, units }: ServiceDefinition, count: number, unit: string): string {
  return `${count} ${inNumber(count, unit, language, units)}`;
}

/** The first such day of the week, so many days from a day on. */
function onNext(day: CalendarDate, days: number, name: Weekday): CalendarDate {
  const from = addDays(day, days);
  return [0, 1, 2, 3, 4, 5, 6].map((more) => addDays(from, more)).find((each) => weekday(each) === name) ?? from;
}

/** A text as a note may hold it. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function partsIn(raw: Raw, key: string): readonly Raw[] {
  const list = typeof raw === 'string' || Array.isArray(raw) ? undefined : raw[key];
  return Array.isArray(list) ? list : [];
}

function textIn(raw: Raw, key: string): string | undefined {
  const found = typeof raw === 'string' || Array.isArray(raw) ? undefined : raw[key];
  return typeof found === 'string' ? found : undefined;
}
