import type { APIRoute } from 'astro';
import { formatPaths, type DocumentProps } from '../../catalogue/document-paths.ts';
import { toExportBlocks } from '../../exports/blocks.ts';
import { toExportHead } from '../../exports/head.ts';
import { toPlainText } from '../../exports/plain-text.ts';
import { readBody } from '../../render/cache.ts';

export const getStaticPaths = formatPaths;

/** A document as plain text. */
export const GET: APIRoute<DocumentProps> = async ({ props: { entry } }) => {
  const { html } = await readBody(entry.digest);
  return new Response(toPlainText(toExportHead(entry), toExportBlocks(html), entry.metadata));
};
