import { loadPapers, type PaperKey } from '../load-papers.ts';
import type { Paper } from '../types.ts';

const known = new Map<string, Promise<Paper | undefined>>();

/** The papers of these keys from the site's own data, with their younger versions; what is gone is left out. */
export function fetchPapers(base: string, keys: readonly PaperKey[]): Promise<Map<string, Paper>> {
  return loadPapers(keys, ({ id, kind }) => {
    const address = `${base}data/${kind}/${id}.json`;
    const paper = known.get(address) ?? load(address);
    known.set(address, paper);
    return paper;
  });
}

/** Undefined where the archive has no such paper (any more); throws where the network fails. */
async function load(address: string): Promise<Paper | undefined> {
  const response = await fetch(address).catch((error: unknown) => {
    known.delete(address);
    throw error;
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Paper;
}
