import type { APIRoute } from 'astro';
import { neighboursById, toDocumentData, type Neighbours } from '../../../catalogue/document-data.ts';
import { documentPaths, type DocumentProps } from '../../../catalogue/document-paths.ts';
import { getDocuments } from '../../../catalogue/documents.ts';
import { keyed } from '../../../catalogue/page-key.ts';
import { readBody } from '../../../render/cache.ts';

export const getStaticPaths = async () => {
  const neighbours = neighboursById(await getDocuments());
  const paths = await documentPaths();
  return keyed(
    paths.map(({ params, props }) => ({
      params,
      props: { ...props, neighbours: neighbours.get(props.entry.id) ?? { incoming: [], versions: [] } },
    })),
  );
};

/** A document with its text and neighbours as data; the contract is in docs/architecture.md. */
export const GET: APIRoute<DocumentProps & { neighbours: Neighbours }> = async ({
  props: { entry, neighbours },
}) => Response.json(toDocumentData(entry, await readBody(entry.digest), neighbours));
