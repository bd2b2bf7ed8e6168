// npm run bench -- search [archive]: ours beside stock Pagefind 1.6.0 over the same texts, one run, one Chromium.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPaths } from '../../src/paths.ts';
import { pickQueries } from './search/queries.ts';
import { buildOurs, buildStock, type Built } from './search/build.ts';
import { measureInChromium, type Measured } from './search/chromium.ts';
import { readTexts } from './search/texts.ts';

/** Builds both indexes over an archive (a folder, else content/) and prints the table of docs/search.md. */
export async function run([archive]: string[]): Promise<void> {
  const content = path.resolve(archive ?? buildPaths().content);
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-bench-'));
  try {
    const texts = await readTexts(content);
    const queries = pickQueries(texts);
    console.log(`${texts.length} documents, ${queries.length} queries\n`);
    const stock = await buildStock(texts, path.join(folder, 'stock'));
    const ours = await buildOurs(content, path.join(folder, 'ours'));
    const ways = [
      { way: 'stock', built: stock },
      { way: 'quoted', built: stock },
      { way: 'ours', built: ours },
    ] as const;
    const measured = await measureInChromium(ways, queries);
    for (const [i, { way, built }] of ways.entries()) print(way, built, measured[i]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function print(name: string, built: Built, measured?: Measured): void {
  if (measured === undefined) return;
  const { recall, precision, precisionAt10, firstBytes, secondBytes, median, p95 } = measured;
  const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
  console.log(
    [
      name.padEnd(14),
      `recall ${recall.toFixed(3)}`,
      `precision ${precision.toFixed(3)}`,
      `of the first ten ${precisionAt10.toFixed(3)}`,
      `first query ${kB(firstBytes)}`,
      `second ${kB(secondBytes)}`,
      `median ${median.toFixed(0)} ms`,
      `p95 ${p95.toFixed(0)} ms`,
      `index ${(built.bytes / 1e6).toFixed(1)} MB`,
      `built in ${built.seconds.toFixed(0)} s`,
      `${built.cpu.toFixed(0)} s of processor`,
      `peak ${(built.peak / 1e9).toFixed(2)} GB`,
    ].join(' | '),
  );
}
