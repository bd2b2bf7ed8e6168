import {
  StaticPaths,
  type PathWithRoute,
  type StaticPathsApp,
} from 'astro/runtime/prerender/static-paths.js';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { giveGraph } from '../catalogue/given-graph.ts';
import type { Graph } from '../catalogue/graph.ts';
import { giveDocuments } from '../render/given-documents.ts';
import type { ArchiveDocument } from '../render/types.ts';
import { settings } from '../settings.ts';
import type { PageBundle } from './bundle-record.ts';
import { PageResponse } from './page-response.ts';

/** A page that the site has. */
export type PagePath = PathWithRoute;

/** The running code of the pages. */
export interface PageApp {
  /** All pages of the archive, one per address. */
  paths(): Promise<PagePath[]>;
  /** The bytes of a page. Throws with its address where it can't be rendered. */
  render(page: PagePath): Promise<Uint8Array>;
}

/** What Astro's bundle gives: the part of it that its own prerenderer uses (astro/core/build/default-prerenderer). */
interface AstroApp extends StaticPathsApp {
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, unknown> }): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: PagePath['route'] }): Promise<PageResponse>;
}

/** How to load the code of each route, by its component. */
type PageMap = NonNullable<AstroApp['manifest']['pageMap']>;
type LoadPage = PageMap extends Map<string, infer Load> ? Load : never;

/** Starts the code of a bundle for the documents of an archive, of which those that the site shows make the graph. */
export async function openPages(
  { folder, entry, heads }: PageBundle & { folder: string },
  documents: readonly ArchiveDocument[],
  graph: Graph,
): Promise<PageApp> {
  giveDocuments(documents);
  giveGraph(graph);
  // What the bundle calls `Response`; nothing else in a build makes one.
  Object.assign(globalThis, { Response: PageResponse });
  const { app } = (await import(pathToFileURL(path.join(folder, entry)).href)) as { app: AstroApp };
  app.manifest.pageMap = loadOnce(app.manifest.pageMap ?? new Map());
  app.setInternals({ pagesByKeys: new Map(heads) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: silent } } });
  return {
    paths: async () => onePerAddress(await new StaticPaths(app).getAll()),
    async render(page) {
      try {
        return (await app.render(new Request(addressOf(page)), { routeData: page.route })).bytes;
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`${page.pathname} was not rendered: ${why}`, { cause: error });
      }
    },
  };
}

/** Loads the code of each route once: Astro imports it anew for every page of it. */
const loadOnce = (pageMap: PageMap): PageMap =>
  new Map(
    [...pageMap].map(([component, load]) => {
      let loaded: ReturnType<LoadPage> | undefined;
      return [component, () => (loaded ??= withInstance(load))];
    }),
  );

async function withInstance(load: LoadPage): ReturnType<LoadPage> {
  const code = await load();
  const instance = code.page();
  return { ...code, page: () => instance };
}

const silent = { write: () => true };

/**
 * The pages of which each has its address alone: where two routes give one, the first has it, as with Astro. Throws where
 * one route gives it twice, since one page would be lost.
 */
export function onePerAddress(all: readonly PagePath[]): PagePath[] {
  const pages = new Map<string, PagePath>();
  for (const page of all) {
    const name = trimmed(page.pathname);
    const first = pages.get(name);
    if (first === undefined) pages.set(name, page);
    else if (first.route.component === page.route.component) {
      throw new Error(
        `Two pages of the site have one address, /${name}: two things of the archive have names too much alike. Give one of them another name.`,
      );
    }
  }
  return [...pages.values()];
}

/** The file of a page within the site, by the rule of Astro's `build.format: 'directory'`. */
export function fileOf({ pathname, route }: PagePath): string {
  const name = trimmed(pathname);
  if (route.type !== 'page') return name;
  return name === '404' ? '404.html' : path.posix.join(name, 'index.html');
}

const origin = settings.origin === undefined ? 'http://localhost:4321' : new URL(settings.origin).origin;

function addressOf({ pathname, route }: PagePath): URL {
  const name = trimmed(pathname);
  return new URL(`${settings.base}${name}${route.type === 'page' && name !== '' ? '/' : ''}`, origin);
}

const trimmed = (pathname: string): string => pathname.replaceAll(/^\/|\/$/gu, '');
