/** `plainterms amend`: takes a change file, gives the next amendment of an accepted contract. */
import { Command } from 'commander';
import { issueAmendment } from '../../index.ts';
import { type CommandFile, type PaperOptions, paperSpeech, withPaperOptions } from '../command.ts';
import { report } from '../report.ts';

export const amend: CommandFile = {
  name: 'amend',
  define: (shell, finish) =>
    withPaperOptions(
      new Command('amend')
        .summary('change a contract that both sides accepted')
        .description(
          'Makes the next amendment of a contract from a change file, and issues it. The change file names the contract;\nboth sides must have accepted it, and each amendment before.',
        )
        .argument('<change>', 'the change file'),
    )
      .addHelpText('after', '\nExample:\n  plainterms amend six-more-computers.yaml')
      .action(async (change: string, options: PaperOptions) => {
        const outcome = await issueAmendment(shell.world, { ...options, change });
        finish(await report(shell, options.json, outcome, (paper) => paperSpeech(paper, options.out)));
      }),
};
