import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const report = process.env['PLAINTERMS_TEST_REPORT'];
const runs = Number(process.env['PLAINTERMS_RUNS'] ?? 1);

/** The files that take longest, the longest first. */
const LONG: readonly string[] = [
  'test/cli/kills.test.ts',
  'test/papers/posters.test.ts',
  'test/papers/optional.test.ts',
  'test/papers/figures.test.ts',
  'test/papers/kinds.test.ts',
  'test/write/pdf/hostile.test.ts',
  'test/write/pdf/conformance/papers.test.ts',
  'test/workflow/pdfs-hostile.test.ts',
  'test/workflow/random-chains.test.ts',
  'test/papers/plainness.test.ts',
  'test/cli/scenarios.test.ts',
  'test/cli/built.test.ts',
  'test/workflow/start.test.ts',
  'test/workflow/faults.test.ts',
];

/** Begins with what takes longest, so that at the end no worker goes on alone; vitest by itself takes the size of a file for its time. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.indexOf(relative(import.meta.dirname, moduleId).replaceAll('\\', '/'));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The files of one worker share what they import, which saves half of the time: no test may leave anything changed.
    isolate: false,
    // Without this, one core of two would do nothing.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Property tests and PDFs take their time on a slow machine; a test that hangs still ends.
    testTimeout: 120_000 * runs,
    hookTimeout: 120_000 * runs,
    // A second report, for programs, where one is asked for.
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
