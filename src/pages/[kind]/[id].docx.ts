import type { APIRoute } from 'astro';
import { formatPaths, type DocumentProps } from '../../catalogue/document-paths.ts';
import { toExportBlocks } from '../../exports/blocks.ts';
import { toExportHead } from '../../exports/head.ts';
import { toWord } from '../../exports/word.ts';
import { sourceOf } from '../../catalogue/source.ts';
import { readBody } from '../../render/cache.ts';

export const getStaticPaths = formatPaths;

/** A document as Word, in the official look. */
export const GET: APIRoute<DocumentProps> = async ({ props: { entry } }) => {
  const { html } = await readBody(entry.digest);
  return new Response(await toWord(toExportHead(entry), toExportBlocks(html), sourceOf(entry)));
};
