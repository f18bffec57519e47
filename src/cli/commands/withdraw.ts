/** `plainterms withdraw`: takes the number of a paper and a reason, gives the note that it was taken back. */
import { Command, Option } from 'commander';
import { withdrawPaper } from '../../index.ts';
import { type CommandFile, isoDate, type JsonOption, type OutOption, withJson, withOut } from '../command.ts';
import { report } from '../report.ts';

interface Options extends JsonOption, OutOption {
  readonly on?: string;
  readonly reason: string;
}

export const withdraw: CommandFile = {
  define: (shell, finish) =>
    withOut(
      withJson(
        new Command('withdraw')
          .description(
            'Notes that a contract or amendment was taken back before both sides accepted it. Its number stays used; the next amendment follows the paper before it.',
          )
          .argument('<paper>', 'the number of the contract, or of an amendment: HIT-2026-0001/A1')
          .requiredOption('--reason <text>', 'why, in one line')
          .addOption(new Option('--on <date>', 'the day; today, if you say nothing').argParser(isoDate)),
      ),
    )
      .addHelpText('after', '\nExample:\n  plainterms withdraw HIT-2026-0001/A1 --reason "The client hired nobody"')
      .action(async (paper: string, options: Options) => {
        const outcome = await withdrawPaper(shell.world, { ...options, paper });
        finish(
          await report(shell, options.json, outcome, ({ paper: number, date, file }) => ({
            results: [file],
            words: [`${number} is noted as withdrawn on ${date}. Its number stays used.`],
          })),
        );
      }),
};
