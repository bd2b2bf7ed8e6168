import type { APIRoute } from 'astro';
import { incomingRelations, toDocumentData } from '../../../catalogue/document-data.ts';
import { documentPaths, type DocumentProps } from '../../../catalogue/document-paths.ts';
import { getDocuments } from '../../../catalogue/documents.ts';
import { readBody } from '../../../render/cache.ts';

export const getStaticPaths = async () => {
  const incoming = incomingRelations(await getDocuments());
  const paths = await documentPaths();
  return paths.map(({ params, props }) => ({
    params,
    props: { ...props, incoming: incoming.get(props.entry.id) ?? [] },
  }));
};

type Props = DocumentProps & { incoming: Parameters<typeof toDocumentData>[2] };

/** A document with its text and relations as data; the contract is in docs/architecture.md. */
export const GET: APIRoute<Props> = async ({ props: { entry, incoming } }) =>
  Response.json(toDocumentData(entry, await readBody(entry.digest), incoming));
