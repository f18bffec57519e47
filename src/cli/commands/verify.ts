/** `plainterms verify`: takes folders, gives what was changed in them after it was issued. */
import { Command } from 'commander';
import { type VerifyReport, verifyFolders } from '../../index.ts';
import { type CommandFile, folderName, type JsonOption, type OutOption, withJson, withOut } from '../command.ts';
import { checkReport } from '../report.ts';

export const verify: CommandFile = {
  name: 'verify',
  define: (shell, finish) =>
    withOut(
      withJson(
        new Command('verify')
          .summary('find what was changed after it was issued')
          .description(
            'Compares each stored file with what was noted when it was issued, and says what was changed, is missing or does not belong there. It changes nothing. A folder may be a whole register, a contract, or one paper.',
          )
          .argument('[folder...]', "what to look at; the register's folder, if you say nothing"),
      ),
    )
      .addHelpText('after', '\nExamples:\n  plainterms verify\n  plainterms verify output/HIT-2026-0001')
      .action(async (folders: readonly string[], options: JsonOption & OutOption) => {
        const named = folders.length > 0 ? folders.map(folderName) : [options.out];
        const outcome = await verifyFolders(shell.world, { folders: named });
        finish(await checkReport(shell, options.json === true, outcome, checked));
      }),
};

function checked({ folders, contracts, amendments, posters, files }: VerifyReport, findings: number): string {
  const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
  const what = [count(contracts, 'contract'), count(amendments, 'amendment'), count(posters, 'poster')].join(', ');
  const end = findings === 0 ? '; all as it was issued' : '';
  return `Compared ${count(files, 'file')} in ${folders.join(', ')}: ${what}${end}.`;
}
