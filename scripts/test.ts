// npm test: format, lint, types, unit tests, site builds and real-browser tests; ends with "N passed, N failed".
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from '../test/chromium.ts';
import { runCommand, runVitest, type Outcome } from '../test/steps.ts';

const steps: [name: string, run: () => Outcome][] = [
  ['format', () => runCommand('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['lint', () => runCommand('eslint', ['.'])],
  ['types', () => runCommand('astro', ['check', '--minimumFailingSeverity', 'warning'])],
  ['unit tests', () => runVitest('unit', ['--coverage'])],
  ['site and browser tests', () => runVitest('browser', [])],
];

// What tests and their browsers leave behind goes with this folder.
const temporary = mkdtempSync(path.join(tmpdir(), 'ceku-test-'));
process.env['TMPDIR'] = temporary;
try {
  console.log(`Chromium: ${ensureChromium()}`);
  const total: Outcome = { passed: 0, failed: 0, skipped: 0 };
  const summary: string[] = [];
  for (const [name, run] of steps) {
    console.log(`\n── ${name}`);
    const began = performance.now();
    const { passed, failed, skipped } = run();
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    summary.push(`  ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
  }
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
