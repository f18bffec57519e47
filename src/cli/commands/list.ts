/** `plainterms list`: takes a register, gives its papers with their states, newest first. */
import { Command } from 'commander';
import { type ListedPaper, listPapers } from '../../index.ts';
import { type CommandFile, columns, type JsonOption, type OutOption, withJson, withOut } from '../command.ts';
import { report } from '../report.ts';

export const list: CommandFile = {
  name: 'list',
  define: (shell, finish) =>
    withOut(
      withJson(
        new Command('list')
          .summary('list all papers and their states')
          .description(
            'Lists contracts, amendments and posters, newest first: issued, accepted by one side, accepted, withdrawn or ended.',
          ),
      ),
    )
      .addHelpText('after', '\nExample:\n  plainterms list')
      .action(async (options: JsonOption & OutOption) => {
        const outcome = await listPapers(shell.world, options);
        finish(
          await report(
            shell,
            options.json,
            outcome,
            (papers) => ({
              results: columns(papers.map(cells)),
              words: papers.length > 0 ? [] : [`"${options.out}" holds no papers yet.`],
            }),
            (papers) => ({ papers }),
          ),
        );
      }),
};

function cells({ number, kind, state, date, client }: ListedPaper): readonly string[] {
  return [number, kind, state, date, client ?? ''];
}
