import { contentPolicy, wordsPolicy } from '../layouts/content-policy.ts';
import { bundleFolder } from '../pagefind/bundle-folder.ts';
import { isLastingIndexFile } from '../search/index-folder.ts';

const policyOf = (file: string): string => (file === 'search/words/index.html' ? wordsPolicy : contentPolicy);

/** Sent with a file of the site, or any other answer; docs/deploy.md gives the same for other servers. */
export const securityHeaders = (file: string): Readonly<Record<string, string>> => ({
  // The pages carry the policy themselves; who may frame them can only be said here.
  'Content-Security-Policy': `${policyOf(file)}; frame-ancestors 'self'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  // Pages of a portal search the archive by its bundle.
  ...(file.startsWith(`${bundleFolder}/`) ? { 'Access-Control-Allow-Origin': '*' } : {}),
});

/** Files whose names tell their content: they never change, and a new build gives new names. */
const isLasting = (file: string): boolean => file.startsWith('_astro/') || isLastingIndexFile(file);

/** How long a file may be kept by a browser: for ever, or until it has asked whether it changed. */
export const cachingOf = (file: string): string =>
  isLasting(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
