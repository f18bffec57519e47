/** Takes a stream to a terminal, gives a bar on it that says how far a long job has come. The only file that knows the package that draws it. */
import type { Writable } from 'node:stream';
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from './shell.ts';

/** It is wiped away at the end; what came of the job is said in words. */
export function progressBar(output: Writable, total: number): Progress {
  const bar = new SingleBar(
    {
      stream: output as NodeJS.WritableStream,
      format: '  {bar} {value} of {total} contracts, {eta_formatted} left',
      clearOnComplete: true,
      hideCursor: false,
      linewrap: true, // as it was, whatever ends the run
      gracefulExit: false, // a run that is stopped ends at once
      etaBuffer: 100,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
