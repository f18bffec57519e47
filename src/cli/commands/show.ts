/** `plainterms show`: takes the number of a contract, gives what stands today, or its agreed terms as one file. */
import { Command } from 'commander';
import { type Shown, showContract, termsFile } from '../../index.ts';
import { type CommandFile, columns, type JsonOption, type OutOption, withJson, withOut } from '../command.ts';
import { report, type Speech } from '../report.ts';

interface Options extends JsonOption, OutOption {
  readonly terms?: true;
}

export const show: CommandFile = {
  name: 'show',
  define: (shell, finish) =>
    withOut(
      withJson(
        new Command('show')
          .summary('show what stands of a contract today')
          .description(
            'Shows the sums to date, the days and invoices to come, the last day to give notice, and what awaits a signature. Only what both sides accepted counts.',
          )
          .argument('<contract>', 'the number of the contract')
          .option('--terms', 'print the agreed terms, as amended, as one YAML file'),
      ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms show HIT-2026-0001\n  plainterms show HIT-2026-0001 --terms > terms.yaml',
      )
      .action(async (paper: string, options: Options) => {
        const request = { out: options.out, paper };
        if (options.terms) {
          const outcome = await termsFile(shell.world, request);
          const data = (terms: string): unknown => ({ terms });
          finish(await report(shell, options.json, outcome, (terms) => ({ results: [terms.trimEnd()] }), data));
        } else {
          finish(await report(shell, options.json, await showContract(shell.world, request), speech));
        }
      }),
};

const OFFERED: readonly Shown['state'][] = ['issued', 'accepted by one side', 'withdrawn'];

function speech(shown: Shown): Speech {
  const { number, state, closed, provider, client, currency, once, periods, dates, invoices, notice, awaits } = shown;
  const amount = (net: string, tax: string, gross: string): string =>
    `${net} net, ${tax} tax, ${gross} ${currency} in all`;
  const sums = [
    ...(once ? [['once', amount(once.net, once.tax, once.gross)]] : []),
    ...periods.map(({ per, net, tax, gross }) => [`per ${per}`, amount(net, tax, gross)]),
  ];
  const sends = invoices.map(({ date, name, net, tax, gross, per }) => [
    date ?? 'no day yet',
    name,
    net === undefined || tax === undefined || gross === undefined
      ? 'as it comes'
      : `${amount(net, tax, gross)}${per === undefined ? '' : `, per ${per}`}`,
  ]);
  const signs = awaits.map(({ number: paper, sides, until }) => [
    paper,
    `by the ${sides.join(' and the ')}`,
    until === undefined ? '' : `open until ${until}`,
  ]);
  return {
    results: [
      `${number}: ${state}${closed ? `, ${closed.date} (${closed.reason})` : ''}`,
      `${provider} for ${client}`,
      ...block('Sums to date', sums),
      ...block(
        'Dates to come',
        dates.map(({ date, name }) => [date, name]),
      ),
      ...block('Still to invoice', sends),
      ...(notice === undefined ? [] : ['', `Last day to give notice: ${notice}`]),
      ...block('Awaits a signature', signs),
    ],
    words: [
      '',
      `As of ${shown.today}. ${OFFERED.includes(state) ? 'This is what was offered.' : 'Only what both sides accepted counts.'}`,
    ],
  };
}

function block(title: string, rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : ['', `${title}:`, ...columns(rows).map((line) => `  ${line}`)];
}
