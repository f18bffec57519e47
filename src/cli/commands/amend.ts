/** `plainterms amend`: takes a change file, or edited terms, gives the next amendment of an accepted contract. */
import { Command, Option } from 'commander';
import { changeFileOf, type Edited, issueAmendment } from '../../index.ts';
import { type CommandFile, isoDate, type PaperOptions, paperSpeech, withPaperOptions } from '../command.ts';
import { report } from '../report.ts';

interface Options extends PaperOptions, Partial<Omit<Edited, 'contract'>> {
  readonly print?: true;
}

export const amend: CommandFile = {
  define: (shell, finish) =>
    withPaperOptions(
      new Command('amend')
        .description(
          'Makes the next amendment of a contract and issues it; both sides must have accepted the contract,\nand each amendment before. What changes is said by a change file, which names the contract.\nOr print the agreed terms, edit them, and give the file after --to: then the terms are compared.',
        )
        .argument('<change>', 'the change file; with --to, the number of the contract')
        .option('--to <file>', 'the agreed terms as they shall be: what show --terms printed, edited')
        .addOption(new Option('--date <date>', 'with --to: the date of the amendment').argParser(isoDate))
        .option('--reason <words>', 'with --to: why, in a sentence')
        .addOption(new Option('--requested-by <side>', 'with --to: who asked for it').choices(['client', 'provider']))
        .option('--requested <words>', 'with --to: how and when it was asked for')
        .addOption(
          new Option('--from <date>', 'with --to: from when it holds, if not from its date').argParser(isoDate),
        )
        .option('--open-for <time>', 'with --to: how long the offer may be accepted, such as "5 days"')
        .option('--settles', 'with --to: it settles price and dates of these changes in full')
        .option('--print', 'with --to: print what was found as a change file, and make no paper'),
    )
      .addHelpText(
        'after',
        `
Examples:
  plainterms amend six-more-computers.yaml

  plainterms show HIT-2026-0001 --terms > terms.yaml
  plainterms amend HIT-2026-0001 --to terms.yaml --date 2027-01-25 --requested-by client --reason "Six more people."`,
      )
      .action(async (change: string, options: Options, command: Command) => {
        const edited = editedOf(change, options, command);
        if (edited && options.print) {
          const outcome = await changeFileOf(shell.world, { ...edited, out: options.out });
          const data = (text: string): unknown => ({ change: text });
          finish(await report(shell, options.json, outcome, (text) => ({ results: [text.trimEnd()] }), data));
          return;
        }
        const { out, formats, draft, dryRun } = options;
        const paper = { out, formats, ...(draft && { draft }), ...(dryRun && { dryRun }) };
        const outcome = await issueAmendment(shell.world, { ...paper, ...(edited ?? { change }) });
        finish(await report(shell, options.json, outcome, (made) => paperSpeech(made, out)));
      }),
};

const NEEDED = ['date', 'reason', 'requestedBy'] as const;
const COMPARED = [...NEEDED, 'requested', 'from', 'openFor', 'settles', 'print'] as const;

/** What a comparison needs beside the file; undefined for a change file, which says all of it itself. */
function editedOf(contract: string, options: Options, command: Command): Edited | undefined {
  const { to, date, reason, requestedBy, requested, from, openFor, settles } = options;
  if (to === undefined) {
    const stray = COMPARED.filter((key) => options[key] !== undefined);
    if (stray.length > 0)
      command.error(
        `${named(stray)} only ${stray.length === 1 ? 'goes' : 'go'} with --to; a change file says it itself`,
      );
    return undefined;
  }
  if (date === undefined || reason === undefined || requestedBy === undefined) {
    const missing = NEEDED.filter((key) => options[key] === undefined);
    return command.error(`with --to, ${named(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`);
  }
  return {
    contract,
    to,
    date,
    reason,
    requestedBy,
    ...(requested !== undefined && { requested }),
    ...(from !== undefined && { from }),
    ...(openFor !== undefined && { openFor }),
    ...(settles && { settles }),
  };
}

/** `the option --date`, `the options --date and --reason`. */
function named(keys: readonly string[]): string {
  const flags = keys.map((key) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  const last = flags.at(-1) ?? '';
  return flags.length < 2 ? `the option ${last}` : `the options ${flags.slice(0, -1).join(', ')} and ${last}`;
}
