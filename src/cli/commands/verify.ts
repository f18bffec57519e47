/** `plainterms verify`: takes folders and PDFs, gives what was changed in them after it was issued. */
import { Command } from 'commander';
import { type VerifyReport, verifyFolders } from '../../index.ts';
import {
  type CommandFile,
  folderName,
  isPdfName,
  type JsonOption,
  type OutOption,
  pdfWords,
  withJson,
  withOut,
} from '../command.ts';
import { checkReport, type Speech } from '../report.ts';

export const verify: CommandFile = {
  define: (shell, finish) =>
    withOut(
      withJson(
        new Command('verify')
          .description(
            'Compares each stored file with what was noted when it was issued, and says what was changed, is missing or does not belong there. It changes nothing. A folder may be a whole register, a contract, or one paper.\nOf a PDF, wherever it came from, it judges the record that the PDF carries, and how it follows the other papers given.',
          )
          .argument('[path...]', "folders and PDFs to look at; the register's folder, if you say nothing"),
      ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms verify\n  plainterms verify output/HIT-2026-0001\n  plainterms verify HIT-2026-0001.pdf HIT-2026-0001-A1.pdf',
      )
      .action(async (named: readonly string[], options: JsonOption & OutOption) => {
        const folders = named.filter((name) => !isPdfName(name)).map(folderName);
        const pdfs = named.filter(isPdfName);
        const request = { folders: named.length > 0 ? folders : [options.out], pdfs };
        const outcome = await verifyFolders(shell.world, request);
        finish(await checkReport(shell, options.json === true, outcome, checked));
      }),
};

function checked(report: VerifyReport, findings: number): Speech {
  const { folders, contracts, amendments, posters, files, pdfs } = report;
  const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
  const what = [count(contracts, 'contract'), count(amendments, 'amendment'), count(posters, 'poster')].join(', ');
  const end = findings === 0 ? '; all as it was issued' : '';
  const words = [
    ...(folders.length > 0 ? [`Compared ${count(files, 'file')} in ${folders.join(', ')}: ${what}${end}.`] : []),
    ...pdfWords(pdfs),
  ];
  return { results: [], words };
}
