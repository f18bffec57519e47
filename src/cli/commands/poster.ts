/** `plainterms poster`: takes a definition, gives the poster of the business, or another kind of what it posts. */
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  type Fold,
  issuePoster,
  POSTED,
  type Posted,
  parseDistance,
  SHEET_NAMES,
  type SheetChoice,
} from '../../index.ts';
import {
  type CommandFile,
  type PaperOptions,
  paperSpeech,
  type TemplatesOption,
  withPaperOptions,
  withTemplates,
} from '../command.ts';
import { report } from '../report.ts';

interface PosterOptions extends PaperOptions, TemplatesOption, SheetChoice {
  readonly kind: Posted;
}

export const poster: CommandFile = {
  define: (shell, finish) =>
    withPaperOptions(
      withTemplates(
        new Command('poster')
          .description(
            'Makes the poster of your business for the wall: prices, hours, what customers may expect and what you ask of them.\nEach poster is kept, so that it can be told later what hung there on which day.',
          )
          .argument('<file>', 'your service definition')
          .addOption(
            new Option(
              '--kind <kind>',
              'the poster; the same as a web page, in HTML; a label, lines of text for the foot of a website or an invoice; a card for the counter; a handout with all terms, on one sheet; or a card for your staff',
            )
              .choices(Object.keys(POSTED))
              .default('poster'),
          )
          .addOption(new Option('--size <sheet>', 'the sheet').choices(SHEET_NAMES))
          .addOption(
            new Option('--fold <way>', 'how it is folded: a card as a tent that stands, a handout in three').choices(
              FOLDS,
            ),
          )
          .option('--leave-out <sections>', 'the sections that it does without, with commas between them', names)
          .addOption(new Option('--orientation <way>', 'which way round it hangs').choices(['upright', 'landscape']))
          .addOption(new Option('--theme <name>', 'how it looks').choices(['band', 'classic', 'tiles']))
          .option('--distance <length>', 'from how far away it is read: 2m, 80cm, 6ft', distance)
          .addOption(
            new Option('--legibility <rule>', 'how large letters are; ada: as on signs of public buildings').choices([
              'usual',
              'ada',
            ]),
          )
          .option('--bleed <length>', 'for a print shop: how far colours go on beyond the edge: 3mm, 0.125in', bleed)
          .option('--marks', 'for a print shop: marks that say where to cut'),
      ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms poster service.yaml\n  plainterms poster service.yaml --size A3 --theme tiles --distance 2m\n  plainterms poster service.yaml --kind page\n  plainterms poster service.yaml --kind card --fold tent\n  plainterms poster service.yaml --kind handout --fold three',
      )
      .action(async (definition: string, options: PosterOptions, command: Command) => {
        const { size, fold, leaveOut, orientation, theme, distance, legibility, bleed, marks, formats, ...paper } =
          options;
        const sheet = given({ size, fold, leaveOut, orientation, theme, distance, legibility, bleed, marks });
        // Only what somebody asked for is asked of a kind: each has formats of its own.
        const asked = command.getOptionValueSource('formats') === 'default' ? {} : { formats };
        const outcome = await issuePoster(shell.world, { ...paper, ...asked, definition, sheet });
        finish(await report(shell, options.json, outcome, (paper) => paperSpeech(paper, options.out)));
      }),
};

const FOLDS: readonly Fold[] = ['tent', 'three'];

function names(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim());
}

/** A distance as a definition writes it. */
function distance(text: string): string {
  const parsed = parseDistance(text);
  if (parsed.ok) return text;
  const { expected, hint } = parsed.fault;
  throw new InvalidArgumentError(`expected ${expected}${hint === undefined ? '' : `; ${hint}`}`);
}

/** In points; more than a finger's breadth is a slip. */
function bleed(text: string): number {
  const [, count, unit = ''] = /^(\d{1,2}(?:\.\d{1,4})?) ?(mm|in)$/.exec(text) ?? [];
  const points = Number(count) * (unit === 'in' ? 72 : 72 / 25.4);
  if (points > 0 && points <= MOST_BLEED) return points;
  throw new InvalidArgumentError('expected a length such as 3mm or 0.125in, of at most 20mm');
}

const MOST_BLEED = (20 * 72) / 25.4;

/** The choices that were made. */
function given(choice: { readonly [key in keyof SheetChoice]: SheetChoice[key] | undefined }): SheetChoice {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined));
}
