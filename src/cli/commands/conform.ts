/** `plainterms conform`: takes the number of a contract, gives a copy of it as amended. */
import { Command } from 'commander';
import { type Conformed, conformContract } from '../../index.ts';
import { type CommandFile, type PaperOptions, withFormats, withJson, withOut } from '../command.ts';
import { report, type Speech } from '../report.ts';

interface Options extends Omit<PaperOptions, 'draft'> {
  readonly asOf?: string;
}

export const conform: CommandFile = {
  define: (shell, finish) =>
    withOut(withJson(withFormats(new Command('conform'))))
      .description(
        'Writes a copy of a contract with all its accepted amendments in it. A note beside a clause names\nthe amendment that last changed it. Nobody signs the copy: the signed papers hold.',
      )
      .argument('<number>', 'the number of the contract')
      .option('--as-of <when>', 'as of an amendment (A2), or of a day (2027-03-05)')
      .option('--dry-run', 'say what would be written, and write nothing')
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms conform HIT-2026-0001\n  plainterms conform HIT-2026-0001 --as-of 2027-03-05',
      )
      .action(async (paper: string, options: Options) => {
        const outcome = await conformContract(shell.world, { ...options, paper });
        finish(await report(shell, options.json, outcome, speech));
      }),
};

function speech({ status, number, as_of, amendments, later, partly, awaiting, files }: Conformed): Speech {
  const what = amendments.length === 0 ? 'as signed' : `with ${amendments.join(', ')}`;
  const when = as_of !== null && /^\d/.test(as_of) ? `, as of ${as_of}` : '';
  const words =
    status === 'planned'
      ? [`The copy of ${number} ${what}${when} would be these files; nothing was written.`]
      : [`This is a copy of ${number} ${what}${when}. Nobody signs it: the signed papers hold.`];
  return {
    results: files,
    words: [
      ...words,
      ...later.map((label) => `${number}/${label} came later, and is not in it.`),
      ...partly.map((label) => `What ${number}/${label} changes after that day is not in it.`),
      ...awaiting.map((label) => `${number}/${label} is not accepted by both sides, and is not in it.`),
    ],
  };
}
