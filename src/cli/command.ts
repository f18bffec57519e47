/** Takes what commands share, gives the shape of a command, their common options, and the words for a paper. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { calledKind, FORMATS, type Format, isPosted, type Paper, type PdfPaper, parseDate } from '../index.ts';
import type { Speech } from './report.ts';
import type { Shell } from './shell.ts';

/** How commander is told of one command. */
export interface CommandFile {
  /** `finish` takes the exit code. */
  define(shell: Shell, finish: (code: number) => void): Command;
}

export interface JsonOption {
  readonly json?: true;
}

export interface OutOption {
  readonly out: string;
}

export interface PaperOptions extends JsonOption, OutOption {
  readonly formats: readonly Format[];
  readonly draft?: true;
  readonly dryRun?: true;
}

export function withJson(command: Command): Command {
  return command.option('--json', 'print one JSON object, and nothing else, on standard output');
}

export function withOut(command: Command): Command {
  return command.addOption(
    new Option('--out <folder>', "the register's folder").default('output').argParser(folderName),
  );
}

export interface TemplatesOption {
  readonly templates?: string;
}

export function withTemplates(command: Command): Command {
  return command.addOption(
    new Option('--templates <folder>', "a folder with words of your own, in place of the program's").argParser(
      folderName,
    ),
  );
}

export function withFormats(command: Command): Command {
  return command.addOption(
    new Option('--formats <list>', `which files to write, of ${FORMATS.join(', ')}`)
      .default(FORMATS, FORMATS.join(','))
      .argParser(formatList),
  );
}

export function withPaperOptions(command: Command): Command {
  return withOut(
    withJson(
      withFormats(command)
        .option('--draft', 'make it for reading only: no number, nothing enters the register')
        .option('--dry-run', 'say what would be issued, and write nothing'),
    ),
  );
}

/** A calendar date as `--on` takes it. */
export function isoDate(text: string): string {
  const parsed = parseDate(text);
  if (parsed.ok) return text;
  const { expected, hint } = parsed.fault;
  throw new InvalidArgumentError(`expected ${expected}${hint === undefined ? '' : `; ${hint}`}`);
}

/** The name of a folder, without the slashes at its end. */
export function folderName(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('expected the name of a folder');
  return text.replace(/(?<=.)\/+$/, '');
}

function formatList(text: string): readonly Format[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.some((name) => !FORMATS.some((format) => format === name))) {
    throw new InvalidArgumentError(`expected some of ${FORMATS.join(', ')}`);
  }
  return FORMATS.filter((format) => names.includes(format));
}

/** Whether what was typed names a PDF, and not a folder or a number. */
export function isPdfName(text: string): boolean {
  return /\.pdf$/i.test(text);
}

/** What to say of papers in PDFs: which were read, and what they can't tell. */
export function pdfWords(pdfs: readonly PdfPaper[]): readonly string[] {
  if (pdfs.length === 0) return [];
  return [
    `Read ${pdfs.length === 1 ? 'one paper' : `${pdfs.length} papers`} from PDFs:`,
    ...columns(pdfs.map(({ number, hash, file }) => [number, hash, file])).map((line) => `  ${line}`),
    ...pdfUnknown(pdfs),
  ];
}

/** What nobody can tell from PDFs alone, and how to be sure of what they say. */
export function pdfUnknown(pdfs: readonly PdfPaper[]): readonly string[] {
  const unread = pdfs.filter(({ printed }) => !printed).map(({ number }) => number);
  return [
    'What proves a paper is the one that both sides signed: the 16 digits above stand at its foot.',
    'Judged is the record in each PDF, not the words on its pages: compare those with the signed paper.',
    ...(unread.length > 0 ? [`Compare them yourself: the pages of ${unread.join(', ')} could not be read.`] : []),
    ...(pdfs.every(({ kind }) => isPosted(kind))
      ? []
      : [
          'PDFs do not tell whether the last of them was accepted or withdrawn, whether others follow, or whether the contract is over.',
        ]),
  ];
}

/** What to say of a paper: where its files are, and what comes next. */
export function paperSpeech({ kind: of, status, number, files }: Paper, out: string): Speech {
  const kind = calledKind(of);
  if (status === 'draft') {
    return { results: files, words: [`This ${kind} is a draft: it has no number, and nothing was issued.`] };
  }
  if (status === 'planned' && number === null) {
    return { results: files, words: [`The draft of this ${kind} would be these files; nothing was written.`] };
  }
  if (status === 'planned') {
    return { results: files, words: [`The ${kind} ${number} would be issued as these files; nothing was written.`] };
  }
  const posted = of !== 'conformed' && isPosted(of);
  const next = posted ? [] : [`When it is signed: plainterms accept ${number} --on DATE${outFlag(out)}`];
  return { results: files, words: [`The ${kind} ${number} is issued.`, ...next] };
}

/** What a command needs to find the same register again. */
export function outFlag(out: string): string {
  return out === 'output' ? '' : ` --out ${/\s/.test(out) ? JSON.stringify(out) : out}`;
}

/** Rows of cells as lines, each column as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
