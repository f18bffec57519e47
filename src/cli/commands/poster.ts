/** `plainterms poster`: takes a definition, gives the poster of the business, its web page or its label. */
import { Command, Option } from 'commander';
import { issuePoster, POSTED, type Posted } from '../../index.ts';
import {
  type CommandFile,
  type PaperOptions,
  paperSpeech,
  type TemplatesOption,
  withPaperOptions,
  withTemplates,
} from '../command.ts';
import { report } from '../report.ts';

interface PosterOptions extends PaperOptions, TemplatesOption {
  readonly kind: Posted;
}

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
          .argument('<file>', 'your service definition')
          .addOption(
            new Option(
              '--kind <kind>',
              'the poster; the same as a web page, in HTML; or a label, lines of text for the foot of a website or an invoice',
            )
              .choices(Object.keys(POSTED))
              .default('poster'),
          ),
      ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms poster service.yaml\n  plainterms poster service.yaml --kind page',
      )
      .action(async (definition: string, { formats, ...options }: PosterOptions, command: Command) => {
        // Only what somebody asked for is asked of a kind: each has formats of its own.
        const asked = command.getOptionValueSource('formats') === 'default' ? {} : { formats };
        const outcome = await issuePoster(shell.world, { ...options, ...asked, definition });
        finish(await report(shell, options.json, outcome, (paper) => paperSpeech(paper, options.out)));
      }),
};
