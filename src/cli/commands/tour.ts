/** `plainterms tour`: takes the shipped examples, gives every paper of them in a new folder. */
import { Command } from 'commander';
import { tour as makeTour } from '../../index.ts';
import { type CommandFile, type JsonOption, type OutOption, withJson, withOut } from '../command.ts';
import { report } from '../report.ts';

export const tour: CommandFile = {
  define: (shell, finish) =>
    withOut(
      withJson(
        new Command('tour').description(
          'Makes contracts, amendments and a poster from the examples that come with the program, into a new folder each time.',
        ),
      ),
    )
      .addHelpText('after', '\nExample:\n  plainterms tour')
      .action(async (options: JsonOption & OutOption) => {
        const outcome = await makeTour(shell.world, options);
        finish(
          await report(shell, options.json, outcome, ({ folder, papers }) => ({
            results: papers
              .flatMap(({ kind, number, files }) => [`${kind} ${number}`, ...files.map((file) => `  ${file}`), ''])
              .slice(0, -1),
            words: ['', `${papers.length} papers are in ${folder}. Open one of the .pdf or .html files.`],
          })),
        );
      }),
};
