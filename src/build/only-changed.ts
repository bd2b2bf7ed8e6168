import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { isOfPart, type Part } from './part.ts';
import { isIntact, type SiteRecord } from './site-record.ts';

export interface OnlyChangedOptions {
  /** Names the code and settings that render pages. */
  version: string;
  /** The published site, and what is known of it. */
  out: string;
  record: SiteRecord | undefined;
  /** Only the pages of this part, where the build is shared. */
  part: Part | undefined;
  /** Told as pages are rendered: how many of how many. */
  count: (done: number, total: number) => void;
}

/** What of a site could be left as it was, and what was made. */
export interface Outcome {
  /** Files with a key → their key; those of `kept` are to be taken from the published site. */
  keys: Map<string, string>;
  kept: string[];
}

/**
 * Lets Astro render only pages whose `cacheKey` (see `catalogue/page-key.ts`), code or file changed since the
 * published site was built. Astro's own incremental build would write every page twice and visit each again.
 */
export function onlyChanged(options: OnlyChangedOptions, outcome: Outcome): AstroIntegration {
  return {
    name: 'only-changed',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((stock) => {
          let total = 0;
          let done = 0;
          return {
            ...stock,
            name: 'only-changed',
            async getStaticPaths() {
              const paths = (await stock.getStaticPaths()).filter(firstOfItsName());
              const changed = paths.filter(
                (each) => isOfPart(each.pathname, options.part) && !keep(each, options, outcome),
              );
              total = changed.length;
              return changed;
            },
            async render(request, details) {
              const response = await stock.render(request, details).catch((error: unknown) => {
                const why = error instanceof Error ? error.message : String(error);
                throw new Error(`${new URL(request.url).pathname} was not rendered: ${why}`, {
                  cause: error,
                });
              });
              options.count((done += 1), total);
              return response;
            },
          };
        });
      },
    },
  };
}

interface KeyedPath {
  pathname: string;
  route: { type: string; component: string };
  cacheKey?: string | undefined;
}

/** Where two routes give one address, Astro takes the first; so must we, before either is left out. */
function firstOfItsName(): (path: { pathname: string }) => boolean {
  const seen = new Set<string>();
  return ({ pathname }) => {
    const name = pathname.replace(/\/$/u, '');
    return !seen.has(name) && seen.add(name).size > 0;
  };
}

/** Notes the key of a page; true where its published file can be kept. */
function keep(
  { pathname, route, cacheKey }: KeyedPath,
  options: OnlyChangedOptions,
  outcome: Outcome,
): boolean {
  if (cacheKey === undefined || pathname !== encodeURI(pathname)) return false;
  const name = pathname.replaceAll(/^\/|\/$/gu, '');
  const file = route.type === 'page' ? path.posix.join(name, 'index.html') : name;
  const parts = [options.version, route.component, pathname, cacheKey];
  const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
  outcome.keys.set(file, key);
  const known = options.record?.files[file];
  if (known?.key !== key || !isIntact(path.join(options.out, file), known)) return false;
  outcome.kept.push(file);
  return true;
}
