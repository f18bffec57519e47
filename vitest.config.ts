import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Property tests and PDFs take their time on a slow machine; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
