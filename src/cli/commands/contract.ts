/** `plainterms contract`: takes a definition and a client file, gives the contract. */
import { Command } from 'commander';
import { issueContract } from '../../index.ts';
import {
  type CommandFile,
  type PaperOptions,
  paperSpeech,
  type TemplatesOption,
  withPaperOptions,
  withTemplates,
} from '../command.ts';
import { report } from '../report.ts';

interface Options extends PaperOptions, TemplatesOption {
  readonly client: string;
  readonly revise?: string;
}

export const contract: CommandFile = {
  define: (shell, finish) =>
    withPaperOptions(
      withTemplates(
        new Command('contract')
          .description(
            "Makes the contract for a new client from your service definition and the client's file,\nand issues it under the next number.",
          )
          .argument('<file>', 'your service definition')
          .requiredOption('--client <file>', "the client's file")
          .option('--revise <number>', 'the contract whose place it takes, which not both sides accepted'),
      ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms contract service.yaml --client mill-lane.yaml\n  plainterms contract service.yaml --client mill-lane.yaml --revise HIT-2026-0001',
      )
      .action(async (definition: string, options: Options) => {
        const outcome = await issueContract(shell.world, { ...options, definition });
        finish(
          await report(shell, options.json, outcome, (paper) => {
            const { results, words = [] } = paperSpeech(paper, options.out);
            const older = options.revise !== undefined && paper.status === 'issued';
            const replaced = `It takes the place of ${options.revise}; nobody needs to sign ${options.revise} any more.`;
            return { results, words: older ? [...words, replaced] : words };
          }),
        );
      }),
};
