import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How many checks of a step passed, failed and were skipped. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

const bin = (name: string): string => path.resolve(import.meta.dirname, '../node_modules/.bin', name);

function run(name: string, args: string[]): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(bin(name), args, { stdio: 'inherit', env }).status === 0;
}

/** Runs a command of the project's own packages; it counts as one check. */
export function runCommand(name: string, args: string[]): Outcome {
  return run(name, args) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Runs one vitest project and counts its tests; a run that fails outside a test (coverage floor, set-up) counts as one. */
export function runVitest(project: string, args: string[]): Outcome {
  const folder = mkdtempSync(path.join(tmpdir(), 'ceku-vitest-'));
  const report = path.join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = run('vitest', ['run', '--project', project, ...reporters, ...args]);
  const outcome = readCounts(report);
  rmSync(folder, { recursive: true, force: true });
  return !succeeded && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

function readCounts(report: string): Outcome {
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    return {
      passed: counts['numPassedTests'] ?? 0,
      failed: counts['numFailedTests'] ?? 0,
      skipped: counts['numPendingTests'] ?? 0,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
