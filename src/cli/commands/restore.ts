/** `plainterms restore`: takes the PDFs of a contract and its amendments, gives the contract in a register again. */
import { Command } from 'commander';
import { type Restored, restoreContract } from '../../index.ts';
import { type CommandFile, type JsonOption, type OutOption, withJson, withOut } from '../command.ts';
import { report, type Speech } from '../report.ts';

export const restore: CommandFile = {
  define: (shell, finish) =>
    withOut(
      withJson(
        new Command('restore')
          .description(
            'Puts a contract and all its amendments back into a register from their PDFs alone, for example on another computer.\nFrom then on it can be amended there. Nothing that is there is ever overwritten.',
          )
          .argument('<pdf...>', 'the PDFs of the contract and of all its amendments, in any order'),
      ),
    )
      .addHelpText('after', '\nExample:\n  plainterms restore HIT-2026-0001.pdf HIT-2026-0001-A1.pdf')
      .action(async (pdfs: readonly string[], options: JsonOption & OutOption) => {
        const outcome = await restoreContract(shell.world, { out: options.out, pdfs });
        finish(await report(shell, options.json, outcome, (restored) => speech(restored, options.out)));
      }),
};

function speech({ number, last, files }: Restored, out: string): Speech {
  const where = out === 'output' ? '' : ` --out ${/\s/.test(out) ? JSON.stringify(out) : out}`;
  return {
    results: files,
    words: [
      `${number} is in the register again.`,
      `PDFs do not tell whether ${last} was accepted. If it was: plainterms accept ${last} --on DATE${where}`,
    ],
  };
}
