import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/bench/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/sample-site.ts'],
          // One Chromium at a time: two cores, and the site's own workers want one.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // The heads of other threads and processes run where no coverage is counted; browser and build tests run them.
      exclude: ['src/**/elements/**', 'src/**/types.ts', 'src/**/*-{thread,process}.ts', 'src/**/worker.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 80, branches: 70 },
    },
  },
});
