#!/usr/bin/env node
/** Takes the command line of the process, gives its exit code. The only file that knows the process. */
import module from 'node:module';
import { availableParallelism } from 'node:os';
import { diskWorld } from '../world.ts';
import { EXIT } from './report.ts';
import { run } from './run.ts';
import type { Asker } from './shell.ts';

// From Node 22.1 on, what was compiled once is kept for the next run. It is no part of what a command does: where it can't be kept, Node goes on without.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();

let lost = false;
process.stdout.on('error', ({ code = 'an error' }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE' || lost) return; // a reader that closes the pipe early (head, less) has seen enough
  lost = true;
  process.exitCode = EXIT.problems;
  process.stderr.write(
    `error: standard output could not be written: the system answered ${code}\n  hint: look at where it goes; what was issued before is issued\n`,
  );
});
process.stderr.on('error', () => undefined); // there is nowhere left to say it

/** What draws questions is loaded only for a command that asks. */
async function ask(): Promise<Asker> {
  const { terminalAsker } = await import('./terminal.ts');
  return terminalAsker(process.stdin, process.stderr);
}

const plain = process.env['TERM'] === 'dumb';
const allowed = (process.env['NO_COLOR'] ?? '') === '' && !plain;

const code = await run(process.argv.slice(2), {
  world: diskWorld,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  color: { stdout: allowed && process.stdout.isTTY === true, stderr: allowed && process.stderr.isTTY === true },
  // Questions go where messages go, so that results can be kept in a file meanwhile.
  ...(process.stdin.isTTY && process.stderr.isTTY && !plain && { ask }),
  // What only a batch needs is loaded for a batch.
  workers: {
    count: availableParallelism(),
    press: async (jobs, request) => {
      const { pressInThreads } = await import('./pool.ts');
      return pressInThreads(jobs, request, new URL('./batch-worker.js', import.meta.url));
    },
  },
  ...(process.stderr.isTTY &&
    !plain && {
      progress: async (total: number) => (await import('./progress.ts')).progressBar(process.stderr, total),
    }),
  debug: (process.env['PLAINTERMS_DEBUG'] ?? '') !== '',
});
process.exitCode = lost && code === EXIT.fine ? EXIT.problems : code;
