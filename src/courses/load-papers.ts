import type { Kind } from '../document/schema.ts';
import type { Paper } from './types.ts';

/** A paper by its permanent address. */
export interface PaperKey {
  id: string;
  kind: Kind;
}

/**
 * The papers of these keys with the younger ones of their versions; those that `load` does not find are left out. The key
 * of a copy gives the paper that stands for it, which is then under both ids.
 */
export async function loadPapers(
  keys: readonly PaperKey[],
  load: (key: PaperKey) => Promise<Paper | undefined>,
): Promise<Map<string, Paper>> {
  const papers = new Map<string, Paper>();
  const add = async (list: readonly PaperKey[]): Promise<void> => {
    const missing = new Map(list.filter(({ id }) => !papers.has(id)).map((key) => [key.id, key]));
    const loaded = [...missing.values()].map(async (key) => ({ key, paper: await load(key) }));
    for (const { key, paper } of await Promise.all(loaded)) {
      if (paper !== undefined) papers.set(key.id, paper).set(paper.id, paper);
    }
  };
  await add(keys);
  await add([...papers.values()].flatMap(youngerVersions));
  return papers;
}

const youngerVersions = ({ id, versions }: Paper): PaperKey[] =>
  versions.slice(versions.findIndex((version) => version.id === id) + 1);
