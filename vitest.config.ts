import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/bench/**'],
          maxWorkers: '100%',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/sample-site.ts'],
          // Two files at a time, also on two cores; builds of a project wait for each other.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // A busy machine may take long for what a quiet one does at once.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
    sequence: { sequencer: LongestFirst },
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
