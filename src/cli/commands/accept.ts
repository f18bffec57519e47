/** `plainterms accept`: takes the number of a paper and a day, gives the note that it was accepted. */
import { Command, Option } from 'commander';
import { type Accepted, acceptPaper, type Side } from '../../index.ts';
import { type CommandFile, isoDate, type JsonOption, type OutOption, withJson, withOut } from '../command.ts';
import { report, type Speech } from '../report.ts';

interface Options extends JsonOption, OutOption {
  readonly on: string;
  readonly side?: Side;
  readonly by?: string;
  readonly signed?: string;
}

export const accept: CommandFile = {
  define: (shell, finish) =>
    withOut(
      withJson(
        new Command('accept')
          .description(
            'Notes that a contract or amendment was accepted: by both sides, or by one of them. This is your note that they signed,\nnot itself a signature: keep the signed paper.',
          )
          .argument('<paper>', 'the number of the contract, or of an amendment: HIT-2026-0001/A1')
          .addOption(new Option('--on <date>', 'the day of the signature').argParser(isoDate).makeOptionMandatory())
          .addOption(
            new Option('--side <side>', 'which side signed; both, if you say nothing').choices(['provider', 'client']),
          )
          .option('--by <name>', 'who signed for that side')
          .option('--signed <file>', 'the scan of the signed paper: its hash is noted, and the file stays with you'),
      ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms accept HIT-2026-0001 --on 2026-12-03\n  plainterms accept HIT-2026-0001/A1 --on 2027-01-26 --side client --by "J. Mill"\n  plainterms accept HIT-2026-0001 --on 2026-12-03 --signed scan.pdf',
      )
      .action(async (paper: string, options: Options, command: Command) => {
        if (options.by !== undefined && options.side === undefined) {
          command.error('option --by names who signed for one side; say which with --side');
        }
        const outcome = await acceptPaper(shell.world, { ...options, paper });
        finish(await report(shell, options.json, outcome, speech));
      }),
};

function speech({ paper, sides, complete, files, signed }: Accepted): Speech {
  const state = complete
    ? 'accepted by both sides'
    : `accepted by the ${sides.join()}; the other side is still missing`;
  return {
    results: files,
    words: [
      `${paper} is noted as ${state}.`,
      ...(signed ? [`The hash of ${signed.name} is noted with it; the file itself stays with you.`] : []),
      'This is your note, not itself a signature: keep the signed paper.',
    ],
  };
}
