#!/usr/bin/env node
/** Takes the command line of the process, sets its exit code. The only file that knows the process. */
import { diskWorld } from '../world.ts';
import { run } from './run.ts';

// A reader that closes the pipe early (head, less) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const allowed = (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';

process.exitCode = await run(process.argv.slice(2), {
  world: diskWorld,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  color: { stdout: allowed && process.stdout.isTTY, stderr: allowed && process.stderr.isTTY },
  debug: (process.env['PLAINTERMS_DEBUG'] ?? '') !== '',
});
