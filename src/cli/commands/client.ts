/** `plainterms client`: takes a definition and what is known of a client, by options or on a terminal, gives a client file that fits. */
import { Command, Option } from 'commander';
import {
  CLIENT_KEYS,
  type ClientAnswers,
  type ClientKey,
  type ClientRequest,
  type ClientStarter,
  clientAnswered,
  clientKeys,
  clientValue,
  type Outcome,
  offered,
  openClient,
  startClient,
} from '../../index.ts';
import { type CommandFile, type JsonOption, withJson } from '../command.ts';
import { askJudged, interview, quoted, stopped } from '../interview.ts';
import { report } from '../report.ts';
import type { Asker, Shell } from '../shell.ts';

type Options = JsonOption & { readonly [key in Exclude<ClientKey, 'services'>]?: string } & {
  readonly for: string;
  readonly service?: readonly string[];
  readonly yes?: true;
};

export const client: CommandFile = {
  define: (shell, finish) =>
    withJson(
      new Command('client')
        .description(
          'Writes a client file that fits your definition, with notes on each line, and checks both together. On a terminal it asks\nwho the client is and what was ordered. It never writes over a file.',
        )
        .argument('[file]', 'the file to write', 'client.yaml')
        .option('--for <file>', 'your service definition', 'service.yaml')
        .addOption(new Option('--kind <kind>', 'whom the client is').choices(['business', 'consumer']))
        .option('--name <words>', 'the full name of the client')
        .option('--address <lines>', 'the address, with commas or semicolons between the lines')
        .option('--email <address>', 'where notices go')
        .option('--phone <number>', 'the number to call')
        .option('--title <words>', 'what the contract is about')
        .option('--date <date>', 'the day on the contract; today if not said')
        .option('--start <date>', 'when the work starts')
        .option('--event <date>', 'the day of the event')
        .option('--from <time>', 'when the event begins')
        .option('--to <time>', 'when the event ends')
        .option(
          '--service <id>',
          'what was ordered, as often as you like; all if not said',
          (id, before: string[] = []) => [...before, id],
        )
        .option('-y, --yes', 'ask nothing'),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms client\n  plainterms client mill-lane.yaml --name "Mill Lane Dental Practice LLP" --service setup --service "helpdesk: 14 computers"',
      )
      .action(async (file: string, options: Options) => {
        const request = await asked(shell, requestOf(file, options), options);
        const outcome = request.ok ? await startClient(shell.world, request.value) : request;
        const files = `${quoted(options.for)} --client ${quoted(file)}`;
        finish(
          await report(shell, options.json, outcome, (written) => ({
            results: [written.file, written.schema],
            words: [
              `Read ${file} from top to bottom once. Then:`,
              `  plainterms check ${files}`,
              `  plainterms contract ${files} --dry-run`,
              `  plainterms contract ${files}`,
            ],
          })),
        );
      }),
};

function requestOf(file: string, options: Options): ClientRequest {
  const given = CLIENT_KEYS.flatMap((key) => {
    const value = key === 'services' ? options.service?.join('; ') : options[key];
    return value === undefined ? [] : [[key, value]];
  });
  return { file, definition: options.for, answers: Object.fromEntries(given) };
}

const QUESTIONS: { readonly [key in Exclude<ClientKey, 'services'>]: string } = {
  kind: 'Does the client buy for a business, or privately?',
  name: 'What is the full name of the client?',
  address: 'What is the address, with commas between the lines?',
  email: 'Which e-mail address do notices go to?',
  phone: 'Which number do you call?',
  title: 'What is the contract about, in a few words?',
  date: 'Which day stands on the contract?',
  start: 'When does the work start?',
  event: 'On which day is the event?',
  from: 'When does it begin?',
  to: 'When does it end?',
};

/** What is not said yet, asked where somebody can answer: what was ordered first, since the rest hangs on it. */
async function asked(
  { world, ask }: Shell,
  request: ClientRequest,
  { yes, json }: Options,
): Promise<Outcome<ClientRequest>> {
  if (ask === undefined || yes || json) return { ok: true, value: request, diagnostics: [] };
  const opened = await openClient(world, request);
  return opened.ok ? interview(ask, (asker) => askAll(asker, request, opened.value)) : opened;
}

async function askAll(ask: Asker, request: ClientRequest, opened: ClientStarter): Promise<Outcome<ClientRequest>> {
  let starter = opened;
  for (const key of ['services', ...clientKeys(opened.for).filter((each) => each !== 'services')] as const) {
    if (starter.answers[key] !== undefined) continue;
    const next = await (key === 'services' ? askServices(ask, starter) : askOne(ask, starter, key));
    if (next === undefined) return stopped(`client ${quoted(request.file)}`, flagsOf(request, starter.answers));
    starter = next;
  }
  return { ok: true, value: { ...request, answers: starter.answers }, diagnostics: [] };
}

async function askOne(
  ask: Asker,
  starter: ClientStarter,
  key: Exclude<ClientKey, 'services'>,
): Promise<ClientStarter | undefined> {
  const usual = clientValue(starter.for, starter.answers, key);
  if (key !== 'kind') {
    const question = usual === '' ? `${QUESTIONS[key]} (Enter for none)` : QUESTIONS[key];
    const judged = await askJudged(ask, question, usual, (typed) => clientAnswered(starter, key, typed));
    return judged && (judged.made ?? starter);
  }
  const kind = await ask.one(QUESTIONS.kind, [{ value: 'business' }, { value: 'consumer' }], usual);
  const next = kind === undefined ? undefined : clientAnswered(starter, key, kind);
  return next && (next.ok ? next.value : starter);
}

/** Which services, and how many of what is ordered by quantity. */
async function askServices(ask: Asker, starter: ClientStarter): Promise<ClientStarter | undefined> {
  const all = offered(starter.for);
  const choices = all.map(({ id, name, price }) => ({ value: id, about: `${name}, ${price}` }));
  const ids = await ask.several(
    'What was ordered?',
    choices,
    choices.map(({ value }) => value),
  );
  if (ids === undefined) return undefined;
  const lines: string[] = [];
  for (const { id, name, unit, quantity = '' } of all.filter((each) => ids.includes(each.id))) {
    const line = (many: string): string => [...lines, `${id}: ${many}`].join('; ');
    const judge = (many: string): Outcome<ClientStarter> => clientAnswered(starter, 'services', line(many));
    const many = unit === undefined ? undefined : await askJudged(ask, `${name}: how many?`, quantity, judge);
    if (unit !== undefined && many === undefined) return undefined;
    lines.push(many === undefined ? id : `${id}: ${many.answer}`);
  }
  const next = clientAnswered(starter, 'services', lines.join('; '));
  return next.ok ? next.value : starter;
}

/** The options that say the same as the answers. */
function flagsOf(request: ClientRequest, answers: ClientAnswers): readonly (readonly [string, string])[] {
  return [
    ['--for', request.definition],
    ...CLIENT_KEYS.flatMap((key): readonly (readonly [string, string])[] => {
      const value = answers[key];
      if (value === undefined) return [];
      return key === 'services' ? value.split('; ').map((line) => ['--service', line] as const) : [[`--${key}`, value]];
    }),
  ];
}
