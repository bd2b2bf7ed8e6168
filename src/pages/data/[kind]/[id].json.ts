import type { APIRoute } from 'astro';
import { citationData, type CitationsAround } from '../../../catalogue/cited.ts';
import { neighboursById, toDocumentData, type Neighbours } from '../../../catalogue/document-data.ts';
import { formatPaths, type DocumentPath, type DocumentProps } from '../../../catalogue/document-paths.ts';
import { getDocuments } from '../../../catalogue/documents.ts';
import { keyed } from '../../../catalogue/page-key.ts';
import { surroundingsOf } from '../../../catalogue/surroundings.ts';
import { readBody } from '../../../render/cache.ts';

type Props = DocumentProps & CitationsAround & { neighbours: Neighbours };

export async function getStaticPaths() {
  const neighbours = neighboursById(await getDocuments());
  const around = async ({
    params,
    props,
  }: DocumentPath): Promise<{ params: typeof params; props: Props }> => {
    const { links, citedBy } = await surroundingsOf(props.entry);
    const near = neighbours.get(props.entry.id) ?? { incoming: [], versions: [] };
    return { params, props: { ...props, links, citedBy, neighbours: near } };
  };
  return keyed(await Promise.all((await formatPaths()).map(around)));
}

/** A document with its text, its neighbours and its citations as data; the contract is in docs/architecture.md. */
export const GET: APIRoute<Props> = async ({ props: { entry, neighbours, ...citations } }) => {
  const body = await readBody(entry.digest);
  const { outline, provisions, ...head } = toDocumentData(entry, body, neighbours);
  return Response.json({ ...head, ...citationData(citations, body), outline, provisions });
};
