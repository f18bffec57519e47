/** `plainterms list`: takes a register, gives its papers with their states, newest first. */
import { Command } from 'commander';
import { type ListedPaper, listPapers } from '../../index.ts';
import { type CommandFile, columns, type JsonOption, type OutOption, withJson, withOut } from '../command.ts';
import { report } from '../report.ts';

export const list: CommandFile = {
  define: (shell, finish) =>
    withOut(
      withJson(
        new Command('list').description(
          'Lists contracts, amendments and posters, newest first, with their states: issued, accepted by one side, accepted, withdrawn, superseded,\noutdated, ended or erased. Of a contract it tells the sums to date, whose signature is missing, and the next day that matters.',
        ),
      ),
    )
      .addHelpText('after', '\nExample:\n  plainterms list')
      .action(async (options: JsonOption & OutOption) => {
        const outcome = await listPapers(shell.world, options);
        finish(
          await report(
            shell,
            options.json,
            outcome,
            (papers) => ({
              results: columns(papers.map(cells)),
              words:
                papers.length > 0 || outcome.diagnostics.length > 0 ? [] : [`"${options.out}" holds no papers yet.`],
            }),
            (papers) => ({ papers }),
          ),
        );
      }),
};

function cells({ number, kind, state, date, client, sums, awaits, next }: ListedPaper): readonly string[] {
  const fees = sums?.periods.map(({ per, net }) => `${net} per ${per}`) ?? [];
  const net = [...(sums?.once ? [`${sums.once.net} once`] : []), ...fees].join(' + ');
  const signs =
    awaits &&
    `awaits the ${awaits.sides.join(' and the ')}${awaits.until === undefined ? '' : ` until ${awaits.until}`}`;
  return [
    number,
    kind,
    state,
    date,
    client ?? '',
    net === '' ? '' : `${net} ${sums?.currency} net`,
    [...(signs === undefined ? [] : [signs]), ...(next ? [`next: ${next.date} ${next.name}`] : [])].join('; '),
  ];
}
