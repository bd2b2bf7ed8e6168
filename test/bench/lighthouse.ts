// npm run bench -- lighthouse [pages…]: Lighthouse, mobile, over pages of the sample archive served by its own server.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { buildAndServe } from '../e2e/built-site.ts';
import { head, row } from './measure.ts';

const version = '13.5.0';

/** Home, a list, a long document, the search at rest and with an answer. */
const pages = [
  '',
  'regulation/',
  'regulation/cn-20260211-shou-lu-bian-mu/',
  'search/',
  'search/?q=%E5%BA%95%E7%BA%BF%E7%AE%A1%E7%90%86',
];

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { score: number | null; title: string; numericValue?: number }>;
}

/** Installs Lighthouse for this alone and prints the best of three runs of each page, with what is not perfect. */
export async function run(asked: string[]): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-lighthouse-'));
  await writeFile(path.join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `lighthouse@${version}`], {
    cwd: folder,
    stdio: 'ignore',
  });
  const site = await buildAndServe();
  try {
    const measures = ['performance', 'accessibility', 'best-practices', 'seo'];
    console.log(head(['', ...measures, 'FCP ms', 'LCP ms', 'TBT ms', 'CLS']));
    for (const page of asked.length > 0 ? asked : pages) {
      const reports: Report[] = [];
      for (let again = 0; again < 3; again += 1) reports.push(await measure(site.url + page, folder));
      const report = best(reports);
      const value = (id: string): number => report.audits[id]?.numericValue ?? NaN;
      const scores = measures.map((id) => Math.round((report.categories[id]?.score ?? 0) * 100));
      const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];
      const shift = value('cumulative-layout-shift').toFixed(3);
      console.log(row([`/${page}`, ...scores, ...times.map((id) => Math.round(value(id))), shift]));
      for (const [id, { score, title }] of Object.entries(report.audits))
        if (score !== null && score < 0.9) console.log(`    ${id}: ${title}`);
    }
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(address: string, folder: string): Promise<Report> {
  const flags = [`--chrome-flags=--headless=new ${chromiumFlags.join(' ')}`, '--output=json', '--quiet'];
  const { stdout } = await promisify(execFile)('node_modules/.bin/lighthouse', [address, ...flags], {
    cwd: folder,
    env: { ...process.env, CHROME_PATH: ensureChromium() },
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout) as Report;
}

/** Other work on the machine only ever makes a page slower: the best run is nearest to the truth. */
const best = (reports: Report[]): Report => reports.reduce((a, b) => (speed(b) > speed(a) ? b : a));

const speed = ({ categories }: Report): number => categories['performance']?.score ?? 0;
