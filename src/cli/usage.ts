/** Takes what commander says of a wrong command line, gives the words of this house, and the better word where one is near. */
import type { Command, CommanderError } from 'commander';
import { nearest } from '../nearest.ts';

/** Each of commander's sentences, and ours. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^required option '(.+)' not specified$/, 'the option $1 is missing'],
  [/^missing required argument '(.+)'$/, 'the <$1> is missing'],
  [/^option '(?:-\w, )?(--[\w-]+).*' argument missing$/, '$1: found nothing after it, expected its value'],
  [
    /^option '(?:-\w, )?(--[\w-]+).*' argument '(.*)' is invalid\. Allowed choices are (.+)$/,
    '$1: found "$2", expected $3',
  ],
  [/^option '(?:-\w, )?(--[\w-]+).*' argument '(.*)' is invalid\. (.+)$/, '$1: found "$2", $3'],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'\. Allowed choices are (.+)$/,
    '<$2>: found "$1", expected one of $3',
  ],
  [
    /^too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+)$/,
    'too many words for "$1": expected $2, found $3',
  ],
  [/^unknown (command|option) '(.+)'$/, 'there is no $1 "$2"'],
];

export interface UsageWords {
  readonly message: string;
  readonly better?: string;
}

/** A sentence that is not known here is passed on as it is. A mistyped option comes before what is missing because of it. */
export function usageWords(error: CommanderError, args: readonly string[], command: Command | undefined): UsageWords {
  const mistyped = error.code === 'commander.missingMandatoryOptionValue' && command && mistypedOption(args, command);
  if (mistyped) return mistyped;
  const [first = '', second = ''] = error.message.replace(/^error: /, '').split('\n');
  const said = first.replace(/\.$/, '');
  const better = /Did you mean (?:one of )?(.+)\?/.exec(second)?.[1];
  const found = SENTENCES.find(([theirs]) => theirs.test(said));
  const message = found ? said.replace(...found) : said;
  return better === undefined ? { message } : { message, better };
}

function mistypedOption(args: readonly string[], command: Command): UsageWords | undefined {
  const options = command.options.flatMap(({ long }) => long ?? []);
  const unknown = args.map((arg) => arg.replace(/=.*/, '')).find((arg) => /^--./.test(arg) && !options.includes(arg));
  if (unknown === undefined) return undefined;
  const better = nearest(unknown, options);
  const message = `there is no option "${unknown}"`;
  return better === undefined ? { message } : { message, better };
}
