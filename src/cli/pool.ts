/** Takes a number of workers, gives a press that makes contracts in as many threads at once. The only file that knows the package of the pool. */
import { Tinypool } from 'tinypool';
import type { Press, PressRequest } from '../index.ts';
import type { BatchTask } from './batch-worker.ts';

/**
 * The threads start at once.
 * @param worker the compiled `batch-worker.ts`
 */
export function pressInThreads(jobs: number, request: PressRequest, worker: URL): Press {
  const pool = new Tinypool({ filename: worker.href, minThreads: jobs, maxThreads: jobs, resourceLimits: LIMITS });
  const run = (name: string, task: BatchTask) => pool.run(task, { name });
  return {
    jobs,
    check: (client) => run('check', { request, client }),
    make: (client, since) => run('make', { request, client, ...(since !== undefined && { since }) }),
    close: () => pool.destroy(),
  };
}

/** In MB. A thread that may grow large cleans up late; what a contract leaves behind is small, and gone with the next. */
const LIMITS = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 1024 };
