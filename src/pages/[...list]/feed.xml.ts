import type { APIRoute } from 'astro';
import { listPaths, type ListProps } from '../../catalogue/lists.ts';
import { toFeed } from '../../exports/feed.ts';

export const getStaticPaths = listPaths;

/** The newest papers of a list as an Atom feed. */
export const GET: APIRoute<ListProps> = ({ props: { list } }) =>
  new Response(toFeed(list), { headers: { 'content-type': 'application/atom+xml' } });
