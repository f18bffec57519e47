/** Takes a command line and a shell, gives the exit code. */
import { Command, CommanderError } from 'commander';
import type { Diagnostic } from '../diagnostic.ts';
import { COMMANDS, type CommandEntry } from './commands/index.ts';
import { diagnosticsText, EXIT, jsonAnswer, printable } from './report.ts';
import type { Shell } from './shell.ts';
import { usageWords } from './usage.ts';

/**
 * Runs one command line.
 * @param args what stands behind `plainterms`
 */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  let code: number = EXIT.fine;
  try {
    const program = await makeProgram(args, shell, (result) => {
      code = result;
    });
    if (args.length === 0) {
      shell.stderr(program.helpInformation());
      return EXIT.usage;
    }
    try {
      await program.parseAsync(args, { from: 'user' });
      return code;
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      return error.exitCode === 0 ? EXIT.fine : await wrongUsage(error, args, program, shell);
    }
  } catch (error) {
    return bug(error, args.includes('--json'), shell);
  }
}

async function makeProgram(args: readonly string[], shell: Shell, finish: (code: number) => void): Promise<Command> {
  const called = calledIn(args);
  const program = new Command('plainterms')
    .description(
      'Write down once what your business promises and asks;\nmake the contract, the amendment and the poster from it.',
    )
    .version(await shell.world.program.version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', '\nExample:\n  plainterms contract service.yaml --client mill-lane.yaml');
  for (const entry of COMMANDS) {
    const command =
      entry.name === called ? (await entry.load()).define(shell, finish).summary(entry.summary) : listed(entry);
    program.addCommand(command.helpOption('-h, --help', 'show this help'));
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => shell.stdout(text),
      writeErr: () => undefined, // wrongUsage says it in our own words
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  }
  return program;
}

/** The command that a command line calls, or asks the help of. */
function calledIn(args: readonly string[]): string | undefined {
  const [first, second] = args.filter((arg) => !arg.startsWith('-'));
  return first === 'help' ? second : first;
}

/** A command that is not called is only listed; that each has options is all that the list says of them. */
export function listed({ name, takes, summary }: CommandEntry): Command {
  const command = new Command(name).summary(summary).option('--json');
  return takes === undefined ? command : command.arguments(takes);
}

async function wrongUsage(
  error: CommanderError,
  args: readonly string[],
  program: Command,
  shell: Shell,
): Promise<number> {
  const command = program.commands.find((each) => each.name() === args.find((arg) => !arg.startsWith('-')));
  const help = `plainterms ${command ? `${command.name()} ` : ''}--help`;
  const { message, better } = usageWords(error, args, command);
  const diagnostic: Diagnostic = {
    rule: 'cli/usage',
    level: 'error',
    message,
    hint: better === undefined ? `${help} shows how it goes` : `did you mean ${better}? (${help} shows all)`,
  };
  if (args.includes('--json')) shell.stdout(jsonAnswer({}, [diagnostic], true));
  else shell.stderr(await diagnosticsText(shell, [diagnostic], shell.color.stderr));
  return EXIT.usage;
}

/** What only we can mend. Nobody but us can read a stack trace, so it is shown to who asks for it. */
function bug(error: unknown, json: boolean, shell: Shell): number {
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const diagnostic: Diagnostic = {
    rule: 'cli/bug',
    level: 'error',
    message: `plainterms itself failed, and that is our fault, not yours: ${what}`,
    hint: 'please report it with the command that you ran; set PLAINTERMS_DEBUG=1 to see where it happened',
  };
  if (json) shell.stdout(jsonAnswer({}, [diagnostic], true));
  else shell.stderr(`error: ${printable(diagnostic.message)}\n  hint: ${diagnostic.hint}\n`);
  if (shell.debug && error instanceof Error)
    shell.stderr(`${(error.stack ?? '').split('\n').map(printable).join('\n')}\n`);
  return EXIT.bug;
}
