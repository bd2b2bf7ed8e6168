import type { APIRoute } from 'astro';
import { formatPaths, type DocumentProps } from '../../catalogue/document-paths.ts';
import type { DocumentEntry } from '../../catalogue/documents.ts';
import { keyed } from '../../catalogue/page-key.ts';
import { linksOf, type ReferenceLink } from '../../catalogue/references.ts';
import { versionsOf } from '../../catalogue/versions.ts';
import { toAkomaNtoso } from '../../exports/akoma-ntoso/index.ts';
import { readBody } from '../../render/cache.ts';

export const getStaticPaths = async () => {
  const paths = (await formatPaths()).filter(
    ({ params, props }) => params.kind === 'regulation' && props.entry.metadata.kind === 'regulation',
  );
  const all = paths.map(async ({ params, props }) => ({
    params,
    props: { ...props, versions: await versionsOf(props.entry), links: await linksOf(props.entry) },
  }));
  return keyed(await Promise.all(all));
};

/** A regulation as Akoma Ntoso 3.0. */
export const GET: APIRoute<DocumentProps & { versions: DocumentEntry[]; links: ReferenceLink[] }> = async ({
  props: { entry, versions, links },
}) => new Response(toAkomaNtoso(entry, versions, await readBody(entry.digest), links));
