import { spawn } from 'node:child_process';
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

/** Runs a command of the project's own packages; gives whether it succeeded, and what it said where that is `kept`. */
function run(name: string, args: string[], kept: boolean): Promise<{ succeeded: boolean; words: string }> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(bin(name), args, { stdio: kept ? ['ignore', 'pipe', 'pipe'] : 'inherit', env });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => (words += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ succeeded: code === 0, words }));
  });
}

/**
 * Runs a command of the project's own packages, which counts as one check. What it says follows under the heading when
 * it is done, since others may run at the same time.
 */
export async function runCommand(heading: string, name: string, args: string[]): Promise<Outcome> {
  const { succeeded, words } = await run(name, args, true);
  console.log(`${heading}\n${words}`.trimEnd());
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
}

/** Runs one vitest project and counts its tests; a run that fails outside a test (coverage floor, set-up) counts as one. */
export async function runVitest(heading: string, project: string, args: string[]): Promise<Outcome> {
  console.log(heading);
  const folder = mkdtempSync(path.join(tmpdir(), 'ceku-vitest-'));
  const report = path.join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { succeeded } = await run('vitest', ['run', '--project', project, ...reporters, ...args], false);
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
