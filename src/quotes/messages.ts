import type { Finding, Reading } from './check-claims.ts';

/** What the page asks of the worker: a text to check against the index under a base path. */
export interface QuoteRequest {
  base: string;
  text: string;
  reading: Reading;
}

/** What the worker answers: findings one by one, then the end; or that the index did not arrive. */
export type QuoteAnswer = { finding: Finding } | { done: true } | { failed: true };
