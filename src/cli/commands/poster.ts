/** `plainterms poster`: takes a definition, gives the poster of the business. */
import { Command } from 'commander';
import { issuePoster } from '../../index.ts';
import {
  type CommandFile,
  type PaperOptions,
  paperSpeech,
  type TemplatesOption,
  withPaperOptions,
  withTemplates,
} from '../command.ts';
import { report } from '../report.ts';

export const poster: CommandFile = {
  name: 'poster',
  define: (shell, finish) =>
    withPaperOptions(
      withTemplates(
        new Command('poster')
          .summary('make the poster for the wall')
          .description(
            'Makes the poster of your business for the wall: prices, hours, what customers may expect and what you ask of them.\nEach poster is kept, so that it can be told later what hung there on which day.',
          )
          .argument('<file>', 'your service definition'),
      ),
    )
      .addHelpText('after', '\nExample:\n  plainterms poster service.yaml')
      .action(async (definition: string, options: PaperOptions & TemplatesOption) => {
        const outcome = await issuePoster(shell.world, { ...options, definition });
        finish(await report(shell, options.json, outcome, (paper) => paperSpeech(paper, options.out)));
      }),
};
