/** `plainterms end`: takes the number of a contract, a day and a reason, gives the note that it is over. */
import { Command, Option } from 'commander';
import { endContract } from '../../index.ts';
import { type CommandFile, isoDate, type JsonOption, type OutOption, withJson, withOut } from '../command.ts';
import { report } from '../report.ts';

interface Options extends JsonOption, OutOption {
  readonly on: string;
  readonly reason: string;
}

export const end: CommandFile = {
  define: (shell, finish) =>
    withOut(
      withJson(
        new Command('end')
          .description(
            'Notes the last day of a contract that both sides accepted. No amendment is dated after it. This is your note, not itself a notice to the client.',
          )
          .argument('<contract>', 'the number of the contract')
          .addOption(
            new Option('--on <date>', 'the last day on which it holds').argParser(isoDate).makeOptionMandatory(),
          )
          .requiredOption('--reason <text>', 'why, in one line'),
      ),
    )
      .addHelpText(
        'after',
        '\nExample:\n  plainterms end HIT-2026-0001 --on 2028-01-03 --reason "Notice by the client"',
      )
      .action(async (paper: string, options: Options) => {
        const outcome = await endContract(shell.world, { ...options, paper });
        finish(
          await report(shell, options.json, outcome, ({ paper: number, date, file }) => ({
            results: [file],
            words: [`${number} is noted as ended; its last day is ${date}.`],
          })),
        );
      }),
};
