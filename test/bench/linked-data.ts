// npm run bench -- linked-data [folder]: the JSON-LD of every page of a built site.
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPaths } from '../../src/paths.ts';
import { expandLinkedData } from '../expand-linked-data.ts';

const block = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/gu;
const words = 'https://schema.org/';

/** Expands all of it, and looks for documents without any, for parts that lead nowhere, for addresses twice. */
export async function run([folder = buildPaths().out]: string[]): Promise<void> {
  const faults: string[] = [];
  const types = new Map<string, number>();
  const properties = new Set<string>();
  const addresses = new Map<string, string>();
  let pages = 0;
  for await (const data of glob('{speech,plan,regulation}/*.json', { cwd: path.join(folder, 'data') })) {
    const page = data.replace(/\.json$/u, '/index.html');
    const html = await readFile(path.join(folder, page), 'utf8');
    const blocks = [...html.matchAll(block)].map(([, json]) => json ?? '');
    pages += 1;
    if (blocks.length !== 1) faults.push(`${page}: ${blocks.length} blocks`);
    const address = `https://archive.example/${path.dirname(page)}/`;
    const ids = await provisionsOf(folder, path.dirname(page));
    for (const json of blocks) {
      try {
        const [node] = await expandLinkedData(json, address);
        if (node === undefined || node['@id'] !== address) faults.push(`${page}: no node of its address`);
        for (const part of walk(node)) {
          for (const type of (part['@type'] as string[] | undefined) ?? [])
            types.set(type, (types.get(type) ?? 0) + 1);
          for (const name of Object.keys(part))
            if (!name.startsWith('@')) properties.add(name.replace(words, ''));
          const anchor = String(part['@id'] ?? '').split('#')[1];
          if (anchor !== undefined && !ids.has(anchor)) faults.push(`${page}: #${anchor} is not there`);
        }
        const twin = addresses.get(String(node?.['@id']));
        if (twin !== undefined) faults.push(`${page}: the address of ${twin}`);
        addresses.set(String(node?.['@id']), page);
      } catch (error) {
        faults.push(`${page}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  console.table({
    documents: pages,
    faults: faults.length,
    ...Object.fromEntries([...types].map(([type, count]) => [type.replace(words, ''), count])),
  });
  console.log(`properties: ${[...properties].sort().join(' ')}`);
  for (const fault of faults.slice(0, 20)) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}

/** The anchors of a document: of all its pages, where it is divided. */
async function provisionsOf(folder: string, address: string): Promise<Set<string>> {
  const json = await readFile(path.join(folder, 'data', `${address}.json`), 'utf8');
  return new Set((JSON.parse(json) as { provisions: { id: string }[] }).provisions.map(({ id }) => id));
}

/** A node and all nodes in it. */
function* walk(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* walk(inner);
}
