/** `plainterms batch`: takes a definition and a table or folder of clients, gives a contract for each. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import {
  type Batch,
  type BatchHelp,
  type BatchRequest,
  columnsFor,
  type Diagnostic,
  type Format,
  makeBatch,
} from '../../index.ts';
import {
  type CommandFile,
  type JsonOption,
  type OutOption,
  outFlag,
  type TemplatesOption,
  withFormats,
  withJson,
  withOut,
  withTemplates,
} from '../command.ts';
import { diagnosticsText, report, type Speech } from '../report.ts';
import type { Progress, Shell } from '../shell.ts';

interface Options extends JsonOption, OutOption, TemplatesOption {
  readonly clients?: string;
  readonly columns?: true;
  readonly formats: readonly Format[];
  readonly jobs?: number;
  readonly dryRun?: true;
}

export const batch: CommandFile = {
  define: (shell, finish) =>
    withOut(
      withJson(
        withFormats(
          withTemplates(
            new Command('batch')
              .description(
                'Makes a contract for each client of a table or a folder. Each row of the table says what a\nclient file would: its columns are named client.name, engagement.start and so on. All rows are\nread first, and a faulty one keeps no other from its contract. Run it again after it was stopped,\nor when you have mended a row: it makes only what is missing.',
              )
              .argument('<file>', 'your service definition')
              .option('--clients <path>', 'the table, whose name ends in .csv, or a folder with client files')
              .option('--columns', 'print the header of a table that fits your definition, and make nothing')
              .option(
                '--jobs <number>',
                'how many contracts to make at once; as many as there are cores if not said',
                jobs,
              )
              .option('--dry-run', 'make everything, and write nothing'),
          ),
        ),
      ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms batch service.yaml --columns > clients.csv\n  plainterms batch service.yaml --clients clients.csv',
      )
      .action(async (definition: string, options: Options) => {
        if (options.columns) return finish(await header(shell, definition, options));
        if (options.clients === undefined) {
          const missing = "error: required option '--clients <path>' not specified";
          throw new CommanderError(1, 'commander.missingMandatoryOptionValue', missing);
        }
        finish(await contracts(shell, { ...options, definition, clients: options.clients }, options));
      }),
};

async function header(shell: Shell, definition: string, { json }: Options): Promise<number> {
  const columns = await columnsFor(shell.world, definition);
  return report(
    shell,
    json,
    columns,
    (names) => ({ results: [names.join(',')] }),
    (names) => ({ columns: names }),
  );
}

async function contracts(shell: Shell, request: BatchRequest, { json, jobs: asked }: Options): Promise<number> {
  const { workers, progress } = shell;
  const jobs = asked ?? workers?.count ?? 1;
  let bar: Progress | undefined;
  let told: readonly Diagnostic[] = [];
  const help: BatchHelp = {
    ...(workers && jobs > 1 && { press: (each) => workers.press(jobs, each) }),
    async planned(found, total) {
      if (json) return;
      told = found;
      shell.stderr(await diagnosticsText(shell, found, shell.color.stderr));
      if (total > 1) bar = await progress?.(total);
    },
    done: () => bar?.step(),
  };
  const { clients, definition, dryRun, formats, out, templates } = request;
  const outcome = await makeBatch(
    shell.world,
    { clients, definition, formats, out, ...(dryRun && { dryRun }), ...(templates !== undefined && { templates }) },
    help,
  );
  bar?.stop();
  return report(shell, json, outcome, (made) => speech(made, request), undefined, told);
}

function speech({ status, clients, made, there, repeated, faulty }: Batch, { out }: BatchRequest): Speech {
  const would = status === 'planned' ? ' would be' : made === 1 ? ' is' : ' are';
  const words = [
    `${counted(made, 'contract')}${would} issued, for ${counted(clients, 'client')}.`,
    ...(there > 0 ? [`${counted(there, 'contract')} ${there === 1 ? 'was' : 'were'} there already.`] : []),
    ...(repeated > 0 ? [`${counted(repeated, 'client')} ${repeated === 1 ? 'was' : 'were'} named twice.`] : []),
    ...(faulty > 0
      ? [
          `${counted(faulty, 'client')} ${faulty === 1 ? 'has' : 'have'} no contract: mend what is named above, and run this again.`,
        ]
      : []),
    ...(status === 'planned' ? ['Nothing was written.'] : [`To see all: plainterms list${outFlag(out)}`]),
  ];
  return { results: [], words };
}

function counted(count: number, what: string): string {
  return `${count === 0 ? 'No' : count} ${what}${count === 1 ? '' : 's'}`;
}

function jobs(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a whole number from 1 to 99');
}
