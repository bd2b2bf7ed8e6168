import { contentPolicy } from '../layouts/content-policy.ts';
import { isLastingIndexFile } from '../search/index-folder.ts';

/** Sent with every answer; docs/deploy.md gives the same for other servers. */
export const securityHeaders: Readonly<Record<string, string>> = {
  // The pages carry the policy themselves; who may frame them can only be said here.
  'Content-Security-Policy': `${contentPolicy}; frame-ancestors 'self'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Files whose names tell their content: they never change, and a new build gives new names. */
const isLasting = (file: string): boolean => file.startsWith('_astro/') || isLastingIndexFile(file);

/** How long a file may be kept by a browser: for ever, or until it has asked whether it changed. */
export const cachingOf = (file: string): string =>
  isLasting(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
