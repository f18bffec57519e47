/** `plainterms show`: takes the number of a contract, gives what stands today, or its agreed terms as one file; of PDFs, what they say. */
import { Command } from 'commander';
import {
  type Shown,
  type ShownPapers,
  type ShownSum,
  showContract,
  showPapers,
  termsFile,
  termsInPapers,
} from '../../index.ts';
import {
  type CommandFile,
  columns,
  isPdfName,
  type JsonOption,
  type OutOption,
  pdfUnknown,
  withJson,
  withOut,
} from '../command.ts';
import { report, type Speech } from '../report.ts';

interface Options extends JsonOption, OutOption {
  readonly terms?: true;
}

export const show: CommandFile = {
  define: (shell, finish) =>
    withOut(
      withJson(
        new Command('show')
          .description(
            'Shows the sums to date, the days and invoices to come, the last day to give notice, and what awaits a signature. Only what both sides accepted counts.\nOf PDFs, it shows what the papers say, from the records that they carry; no register is needed.',
          )
          .argument('<paper...>', 'the number of the contract, or the PDFs of its papers')
          .option('--terms', 'print the agreed terms, as amended, as one YAML file'),
      ),
    )
      .addHelpText(
        'after',
        '\nExamples:\n  plainterms show HIT-2026-0001\n  plainterms show HIT-2026-0001 --terms > terms.yaml\n  plainterms show HIT-2026-0001.pdf HIT-2026-0001-A1.pdf',
      )
      .action(async (named: readonly string[], options: Options, command: Command) => {
        const [paper = '', ...others] = named;
        const pdfs = named.filter(isPdfName);
        if (others.length > 0 && pdfs.length < named.length)
          command.error('show takes the number of one contract, or PDFs');
        const request = { out: options.out, paper };
        const { world } = shell;
        if (options.terms) {
          const outcome = await (pdfs.length > 0 ? termsInPapers(world, pdfs) : termsFile(world, request));
          const data = (terms: string): unknown => ({ terms });
          finish(await report(shell, options.json, outcome, (terms) => ({ results: [terms.trimEnd()] }), data));
        } else if (pdfs.length > 0) {
          finish(await report(shell, options.json, await showPapers(world, pdfs), papersSpeech));
        } else {
          finish(await report(shell, options.json, await showContract(world, request), speech));
        }
      }),
};

const OFFERED: readonly Shown['state'][] = ['issued', 'accepted by one side', 'superseded', 'withdrawn'];

function speech(shown: Shown): Speech {
  const { number, state, closed, provider, client, dates, notice, awaits } = shown;
  const signs = awaits.map(({ number: paper, sides, until }) => [
    paper,
    `by the ${sides.join(' and the ')}`,
    until === undefined ? '' : `open until ${until}`,
  ]);
  return {
    results: [
      `${number}: ${state}${closed ? `, ${closed.date} (${closed.reason})` : ''}`,
      `${provider} for ${client}`,
      ...block('Sums to date', sums(shown)),
      ...block('Dates to come', days(dates)),
      ...block('Still to invoice', invoices(shown)),
      ...(notice === undefined ? [] : ['', `Last day to give notice: ${notice}`]),
      ...block('Awaits a signature', signs),
    ],
    words: [
      '',
      `As of ${shown.today}. ${OFFERED.includes(state) ? 'This is what was offered.' : 'Only what both sides accepted counts.'}`,
    ],
  };
}

/** What papers say, whatever the day on which one asks. */
function papersSpeech(shown: ShownPapers): Speech {
  const { papers, provider, client, dates, notice } = shown;
  const rows = papers.map(({ number, date, hash, until, accepted, withdrawn }) => [
    number,
    `dated ${date}`,
    hash,
    withdrawn !== undefined
      ? `withdrawn ${withdrawn}`
      : accepted !== undefined
        ? `accepted ${accepted}`
        : until !== undefined
          ? `open until ${until}`
          : '',
  ]);
  return {
    results: [
      client === undefined ? provider : `${provider} for ${client}`,
      ...block('Papers', rows),
      ...block('Sums', sums(shown)),
      ...block('Dates', days(dates)),
      ...block('Invoices', invoices(shown)),
      ...(notice === undefined ? [] : ['', `Last day to give notice: ${notice}`]),
    ],
    words: ['', 'This is what the papers say.', ...pdfUnknown(papers)],
  };
}

function sums({
  once,
  periods,
  currency,
}: Pick<Shown, 'once' | 'periods' | 'currency'>): readonly (readonly string[])[] {
  return [
    ...(once ? [['once', amount(once, currency)]] : []),
    ...periods.map((each) => [`per ${each.per}`, amount(each, currency)]),
  ];
}

function days(dates: Shown['dates']): readonly (readonly string[])[] {
  return dates.map(({ date, name }) => [date, name]);
}

function invoices({
  invoices: lines,
  currency,
}: Pick<ShownPapers, 'invoices' | 'currency'>): readonly (readonly string[])[] {
  return lines.map(({ date, name, net, tax, gross, per, until }) => [
    date ?? 'no day yet',
    name,
    net === undefined || tax === undefined || gross === undefined
      ? 'as it comes'
      : [
          amount({ net, tax, gross }, currency),
          ...(per === undefined ? [] : [`per ${per}`]),
          ...(until === undefined ? [] : [`until ${until}`]),
        ].join(', '),
  ]);
}

function amount({ net, tax, gross }: ShownSum, currency: string): string {
  return `${net} net, ${tax} tax, ${gross} ${currency} in all`;
}

function block(title: string, rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : ['', `${title}:`, ...columns(rows).map((line) => `  ${line}`)];
}
