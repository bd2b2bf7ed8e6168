// npm test: format, lint, types, unit tests, site builds and real-browser tests; ends with "N passed, N failed".
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from '../test/chromium.ts';
import { runCommand, runVitest, type Outcome } from '../test/steps.ts';

// What tests and their browsers leave behind goes with this folder.
const temporary = mkdtempSync(path.join(tmpdir(), 'ceku-test-'));
process.env['TMPDIR'] = temporary;

const total: Outcome = { passed: 0, failed: 0, skipped: 0 };
const summary: string[] = [];

async function step(name: string, run: (heading: string) => Promise<Outcome>): Promise<void> {
  const began = performance.now();
  const { passed, failed, skipped } = await run(`\n── ${name}`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  summary.push(`  ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
}

/** Lint comes second: by then the types that it reads have been written by Astro, whose check runs at the same time. */
async function checkStyle(): Promise<void> {
  await step('format', (heading) => runCommand(heading, 'prettier', ['--check', '--log-level', 'warn', '.']));
  await step('lint', (heading) => runCommand(heading, 'eslint', ['.']));
}

const checkTypes = (): Promise<void> =>
  step('types', (heading) => runCommand(heading, 'astro', ['check', '--minimumFailingSeverity', 'warning']));

try {
  console.log(`Chromium: ${ensureChromium()}`);
  await Promise.all([checkStyle(), checkTypes()]);
  await step('unit tests', (heading) => runVitest(heading, 'unit', ['--coverage']));
  await step('site and browser tests', (heading) => runVitest(heading, 'browser', []));
  console.log(`\n${summary.join('\n')}\n`);
  console.log(
    `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
  );
  process.exitCode = total.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 10 });
}
