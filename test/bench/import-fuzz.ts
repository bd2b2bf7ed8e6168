// npm run bench -- import-fuzz [runs]: imports damaged copies of the real files in ../shared/corpus, 20,000 unless told.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readTopics } from '../../src/document/vocabulary.ts';
import { sharedFolder } from '../shared.ts';
import { fuzzImport, type FuzzInput } from './import/fuzz-import.ts';

/** Files larger than this, in bytes, take long and show nothing more. */
const largest = 120_000;

/** Prints how many damaged files were imported and refused, every crash, and the longest run. */
export async function run([runs = '20000']: string[]): Promise<void> {
  const folder = sharedFolder('corpus');
  if (folder === undefined) return;
  const inputs = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|html|docx?|txt)$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file, index) => statSync(file).size < largest && index % 9 === 0)
    .map((file): FuzzInput => ({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) }));
  const topics = readTopics(path.join(import.meta.dirname, '../../content'));
  const began = performance.now();
  const result = await fuzzImport(inputs, { runs: Number(runs), seed: 1, topics });
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${runs} damaged copies of ${inputs.length} files in ${seconds} s`);
  console.log(
    `imported ${result.imported}, refused ${result.refused}, longest ${Math.round(result.slowest)} ms`,
  );
  console.log(`crashes ${result.crashes.length}, pages with code ${result.code.length}`);
  for (const line of [...result.crashes, ...result.code].slice(0, 20)) console.log(`  ${line}`);
  process.exitCode = result.crashes.length + result.code.length > 0 ? 1 : 0;
}
