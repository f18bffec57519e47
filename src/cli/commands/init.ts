/** `plainterms init`: takes a trade and answers, by options or on a terminal, gives a starter definition in a new file. */
import { Command, InvalidArgumentError } from 'commander';
import {
  answered,
  free,
  type OpenLine,
  type Outcome,
  openStarter,
  type Started,
  type Starter,
  type StartRequest,
  startDefinition,
  type Trade,
  tradesOf,
  typical,
  type World,
} from '../../index.ts';
import {
  type CommandFile,
  columns,
  type JsonOption,
  type TemplatesOption,
  withJson,
  withTemplates,
} from '../command.ts';
import { askJudged, interview, quoted, stopped } from '../interview.ts';
import { report, type Speech } from '../report.ts';
import type { Asker, Shell } from '../shell.ts';

/** Each option for an answer, with the path that it stands for. */
const FLAGS = {
  name: 'provider.name',
  address: 'provider.address',
  email: 'provider.email',
  phone: 'provider.phone',
  jurisdiction: 'jurisdiction',
  timeZone: 'time_zone',
  currency: 'currency',
  language: 'language',
  number: 'contract_number',
} as const;
type Flag = keyof typeof FLAGS;

type Options = JsonOption &
  TemplatesOption & { readonly [flag in Flag]?: string } & {
    readonly trade?: string;
    readonly set?: Readonly<Record<string, string>>;
    readonly yes?: true;
    readonly list?: true;
  };

export const init: CommandFile = {
  define: (shell, finish) =>
    withJson(
      withTemplates(
        new Command('init')
          .description(
            'Writes a starter definition for your trade, with notes on each line, and checks it. On a terminal it asks for your name,\nyour address and the figures that matter most. It never writes over a file.',
          )
          .argument('[file]', 'the file to write', 'service.yaml')
          .option('--trade <name>', 'your trade, or one that works like it')
          .option('--list', 'list the trades')
          .option('--name <words>', 'the full name of your business')
          .option('--address <lines>', 'its address, with commas or semicolons between the lines')
          .option('--email <address>', 'where customers can write to')
          .option('--phone <number>', 'the number they can call')
          .option('--jurisdiction <code>', 'whose law applies, such as GB-ENG')
          .option('--time-zone <name>', 'whose clock counts, such as Europe/London')
          .option('--currency <code>', 'the currency of your prices, such as GBP')
          .option('--language <code>', 'the language of your papers, such as en-GB')
          .option('--number <pattern>', 'how contracts are numbered, such as AB-{year}-{number}')
          .option('--set <path=value>', 'any other value by its path, as often as you like', setting)
          .option('-y, --yes', 'ask nothing: what is not said stays as it is usual'),
      ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms init\n  plainterms init --list\n  plainterms init service.yaml --trade it-support --name "Hill IT Ltd" --set rates.extra.price=90',
      )
      .action(async (file: string, options: Options) => {
        if (options.list) {
          const outcome = await tradesOf(shell.world, options.templates);
          const rows = (trades: readonly Trade[]) => trades.map(({ name, about }) => [name, about]);
          finish(await report(shell, options.json, outcome, (trades) => ({ results: columns(rows(trades)) })));
          return;
        }
        const request = await asked(shell, requestOf(file, options), options);
        const outcome = request.ok ? await startDefinition(shell.world, request.value) : request;
        finish(await report(shell, options.json, outcome, (started) => speech(started, options)));
      }),
};

/** `rates.extra.price=90`, added to those before. */
function setting(text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const [, path, value] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (path === undefined || value === undefined)
    throw new InvalidArgumentError('expected a path, = and a value, such as rates.extra.price=90');
  return { ...before, [path.trim()]: value };
}

function requestOf(file: string, options: Options): StartRequest {
  const given = Object.entries(FLAGS).flatMap(([flag, path]) => {
    const value = options[flag as Flag];
    return value === undefined ? [] : [[path, value]];
  });
  return {
    file,
    ...(options.trade !== undefined && { trade: options.trade }),
    ...(options.templates !== undefined && { templates: options.templates }),
    answers: { ...Object.fromEntries(given), ...options.set },
  };
}

/** What is not said yet, asked where somebody can answer. */
async function asked(
  { world, ask }: Shell,
  request: StartRequest,
  { yes, json }: Options,
): Promise<Outcome<StartRequest>> {
  if (ask === undefined || yes || json) return { ok: true, value: request, diagnostics: [] };
  const place = await free(world, request.file);
  return place.ok ? interview(ask, (asker) => askAll(world, asker, request)) : place;
}

async function askAll(world: World, ask: Asker, request: StartRequest): Promise<Outcome<StartRequest>> {
  const { file, templates } = request;
  const trades = await tradesOf(world, templates);
  if (!trades.ok) return trades;
  const trade = request.trade ?? (await askTrade(ask, trades.value));
  if (trade === undefined) return stopped(`init ${quoted(file)}`, flagsOf(request, request.answers));
  const opened = await openStarter(world, { ...request, trade });
  if (!opened.ok) return opened;
  let starter = opened.value;
  for (const { path, question, choices } of starter.questions) {
    if (path in starter.answers) continue;
    const usual = typical(starter, path);
    const judge = (typed: string): Outcome<Starter> => answered(starter, path, typed);
    const next = await (choices
      ? askChoice(ask, question, choices, usual, judge)
      : askJudged(ask, question, usual, judge));
    if (next === undefined) return stopped(`init ${quoted(file)}`, flagsOf({ ...request, trade }, starter.answers));
    starter = next.made ?? starter;
  }
  return { ok: true, value: { ...request, trade, answers: starter.answers }, diagnostics: [] };
}

async function askChoice(
  ask: Asker,
  question: string,
  choices: readonly string[],
  usual: string,
  judge: (chosen: string) => Outcome<Starter>,
): Promise<{ readonly made?: Starter } | undefined> {
  const options = choices.map((value) => ({ value }));
  const answer = await ask.one(question, options, usual);
  if (answer === undefined) return undefined;
  const outcome = answer === usual ? undefined : judge(answer);
  return outcome?.ok ? { made: outcome.value } : {};
}

function askTrade(ask: Asker, trades: readonly Trade[]) {
  const choices = trades.map(({ name, about }) => ({ value: name, about }));
  return ask.one('Which trade works most like yours?', choices, choices[0]?.value ?? '');
}

/** The options that say the same as the answers. */
function flagsOf(
  { trade, templates }: StartRequest,
  answers: Readonly<Record<string, string>> = {},
): readonly (readonly [string, string])[] {
  const flags = new Map(Object.entries(FLAGS).map(([flag, path]) => [path as string, flag]));
  return [
    ...(templates === undefined ? [] : [['--templates', templates] as const]),
    ...(trade === undefined ? [] : [['--trade', trade] as const]),
    ...Object.entries(answers).map(([path, value]): readonly [string, string] => {
      const flag = flags.get(path)?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return flag === undefined ? ['--set', `${path}=${value}`] : [`--${flag}`, value];
    }),
  ];
}

function speech({ file, schema, open, contracts }: Started, { templates }: TemplatesOption): Speech {
  const lines = (why: OpenLine['why'], title: string): readonly string[] => {
    const rows = open.filter((each) => each.why === why).map(({ path, line, value }) => [`line ${line}`, path, value]);
    return rows.length === 0 ? [] : ['', title, ...columns(rows).map((row) => `  ${row}`)];
  };
  const name = quoted(file);
  const own = templates === undefined ? '' : ` --templates ${quoted(templates)}`;
  return {
    results: [file, schema],
    words: [
      ...lines('made up', 'Still made up; put your own facts here:'),
      ...lines('law', 'Usual under another law; look at these lines:'),
      '',
      `Read ${file} from top to bottom once: all its figures are yours now. Then:`,
      `  plainterms check ${name}${own}`,
      ...(contracts ? [`  plainterms client --for ${name}`] : []),
      `  plainterms poster ${name}${own}`,
    ],
  };
}
