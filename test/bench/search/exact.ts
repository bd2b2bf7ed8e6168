import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { IndexReader } from '../../../src/search/index-reader.ts';
import { readFromFolder } from '../../../src/search/read-from-folder.ts';
import { serve } from '../../../src/serve/serve.ts';
import { chromiumFlags, ensureChromium } from '../../chromium.ts';
import { bundle } from './bundle.ts';

export interface Asker {
  /** Ids of all documents in the exact group of a query. */
  ask(query: string): Promise<string[]>;
  close(): Promise<void>;
}

/** Serves an index and opens a page of Chromium that searches it by the code of the site, without spelling variants. */
export async function openExact(folder: string): Promise<Asker> {
  await bundle('exact-client.ts', folder);
  await writeFile(
    path.join(folder, 'exact.html'),
    '<!doctype html><html lang="zh-CN"><title>bench</title></html>',
  );
  const reader = await IndexReader.open(readFromFolder(folder));
  const { url, server } = await serve({ folder, base: '/', port: 0 });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  const page = await browser.newPage();
  await page.goto(`${url}exact.html`);
  await page.evaluate(async (base) => {
    const { ask } = (await import(`${base}exact-client.js`)) as { ask: unknown };
    Object.assign(globalThis, { ask });
  }, url);
  return {
    async ask(query) {
      const rows = await page.evaluate(
        ([base, text]) =>
          (globalThis as unknown as { ask(base: string, text: string): Promise<number[]> }).ask(base, text),
        [url, query] as const,
      );
      // Their names lie with the texts, too many files for a browser at once.
      return Promise.all(rows.map(async (row) => (await reader.piece(row)).id));
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
