import { defineConfig } from 'vitest/config';

const report = process.env['PLAINTERMS_TEST_REPORT'];
const runs = Number(process.env['PLAINTERMS_RUNS'] ?? 1);

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The files of one worker share what they import, which saves half of the time: no test may leave anything changed.
    isolate: false,
    // Without this, one core of two would do nothing.
    maxWorkers: '100%',
    // Property tests and PDFs take their time on a slow machine; a test that hangs still ends.
    testTimeout: 120_000 * runs,
    hookTimeout: 120_000 * runs,
    // A second report, for programs, where one is asked for.
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
