import type { APIRoute } from 'astro';
import { listPaths, type ListProps } from '../../catalogue/lists.ts';
import { toTable } from '../../exports/table.ts';

export const getStaticPaths = listPaths;

/** All papers of a list as a table. */
export const GET: APIRoute<ListProps> = ({ props: { list } }) =>
  new Response(toTable(list.documents), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
