/** `plainterms erase`: takes the number of a contract and a reason, gives the stone that stays when all else of it is removed. */
import { Command, Option } from 'commander';
import { eraseContract } from '../../index.ts';
import { type CommandFile, isoDate, type JsonOption, type OutOption, withJson, withOut } from '../command.ts';
import { report } from '../report.ts';

interface Options extends JsonOption, OutOption {
  readonly on?: string;
  readonly reason: string;
  readonly yes?: true;
}

export const erase: CommandFile = {
  define: (shell, finish) =>
    withOut(
      withJson(
        new Command('erase')
          .description(
            'Removes the folder of a contract with its amendments, and the drafts and conformed copies that carry its number.\nA stone stays: the number, the day, the reason and the last hash. The number stays used, and no other contract is touched.',
          )
          .argument('<contract>', 'the number of the contract')
          .requiredOption('--reason <text>', 'why, in one line and without a name: it stays')
          .addOption(new Option('--on <date>', 'the day; today, if you say nothing').argParser(isoDate))
          .option('--yes', 'remove it; without this the command only says what would be removed'),
      ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms erase HIT-2026-0001 --reason "Retention time is over"\n  plainterms erase HIT-2026-0001 --reason "Retention time is over" --yes',
      )
      .action(async (paper: string, { yes, ...options }: Options) => {
        const outcome = await eraseContract(shell.world, { ...options, paper, ...(yes && { sure: true }) });
        finish(
          await report(shell, options.json, outcome, ({ paper: number, date, file, removed }) => ({
            results: [file],
            words: [
              ...removed.map((path) => `Removed ${path}.`),
              `${number} is erased as of ${date}. Its number stays used.`,
            ],
          })),
        );
      }),
};
