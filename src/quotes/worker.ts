/** The worker of the quote checker: reads the search index of the site; the text itself never leaves the browser. */
import { loadFold } from '../search/elements/load-fold.ts';
import { IndexReader } from '../search/index-reader.ts';
import { readFromSite } from '../search/read-from-site.ts';
import { checkClaims } from './check-claims.ts';
import type { QuoteAnswer, QuoteRequest } from './messages.ts';

const answer = (message: QuoteAnswer): void => self.postMessage(message);

let opened: Promise<IndexReader> | undefined;

function open(base: string): Promise<IndexReader> {
  opened ??= IndexReader.open(readFromSite(base));
  opened.catch(() => (opened = undefined));
  return opened;
}

async function check({ base, text, reading }: QuoteRequest): Promise<void> {
  const reader = await open(base);
  for await (const finding of checkClaims(reader, text, reading, loadFold)) answer({ finding });
  answer({ done: true });
}

self.addEventListener('message', ({ data }: MessageEvent<QuoteRequest>) => {
  check(data).catch(() => answer({ failed: true }));
});
