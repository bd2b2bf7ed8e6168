// npm run bench -- search-exactness [archive] [corpus report]: in Chromium, against a substring search of the stored texts.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPaths } from '../../src/paths.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { documentsWith, readStoredTexts, type StoredText } from '../e2e/stored-text.ts';
import { sharedFolder } from '../shared.ts';
import { openExact, type Asker } from './search/exact.ts';
import { inventPhrases, cutAnywhere } from './search/phrases.ts';

/** Asks 1,000 phrases of the texts, 300 of nowhere, and the queries of the corpus; prints every disagreement. */
export async function run([archive, report]: string[]): Promise<void> {
  const content = path.resolve(archive ?? buildPaths().content);
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-exactness-'));
  const texts = await readStoredTexts(content);
  await mkdir(folder, { recursive: true });
  await buildSearchIndex(folder, buildPaths({ ...process.env, ARCHIVE_CONTENT: content }));
  const asker = await openExact(folder);
  try {
    const seed = Number(process.env['PHRASE_SEED'] ?? 20);
    console.log(`${texts.length} documents, seed ${seed}`);
    const phrases = cutAnywhere(texts, 1000, seed);
    await compare(
      'phrases of the texts',
      phrases.map((phrase) => `"${phrase}"`),
      asker,
      (query) => documentsWith(query.slice(1, -1), texts),
    );
    await compare('phrases of nowhere', inventPhrases(texts, 300, seed), asker, () => []);
    const corpus = sharedFolder('corpus');
    if (corpus === undefined) return;
    const file = JSON.parse(await readFile(path.join(corpus, 'queries.json'), 'utf8')) as {
      queries: Asked[];
    };
    await compare(
      'queries of the corpus, stored texts',
      file.queries.map(({ query }) => query),
      asker,
      (query) => withAllWords(query, texts),
    );
    if (report === undefined) return;
    const ids = await idsByInput(report);
    const wanted = new Map(
      file.queries.map(({ query, documents }) => [
        query,
        [...new Set(documents.map((each) => ids.get(each) ?? each))].sort(),
      ]),
    );
    await compare(
      'queries of the corpus, original files',
      [...wanted.keys()],
      asker,
      (query) => wanted.get(query) ?? [],
    );
  } finally {
    await asker.close();
    await rm(folder, { recursive: true });
  }
}

interface Asked {
  query: string;
  documents: string[];
}

/** The stored document of each file of the corpus, by the report of its import. */
async function idsByInput(report: string): Promise<Map<string, string>> {
  const { files } = JSON.parse(await readFile(report, 'utf8')) as {
    files: { input: string; output?: string }[];
  };
  return new Map(
    files.map(({ input, output }) => [
      input.replace(/^.*\bcorpus\//u, ''),
      path.basename(output ?? '', '.mdx'),
    ]),
  );
}

function withAllWords(query: string, texts: readonly StoredText[]): string[] {
  const lists = query.split(' ').map((word) => new Set(documentsWith(word, texts)));
  return texts
    .map(({ id }) => id)
    .filter((id) => lists.every((list) => list.has(id)))
    .sort();
}

async function compare(
  name: string,
  queries: readonly string[],
  asker: Asker,
  truthOf: (query: string) => string[],
): Promise<void> {
  const sums = { right: 0, found: 0, wanted: 0, agree: 0 };
  for (const query of queries) {
    const found = await asker.ask(query);
    const truth = new Set(truthOf(query));
    const right = found.filter((id) => truth.has(id));
    sums.right += right.length;
    sums.found += found.length;
    sums.wanted += truth.size;
    if (right.length === found.length && right.length === truth.size) {
      sums.agree += 1;
      continue;
    }
    const missed = [...truth].filter((id) => !found.includes(id));
    const more = found.filter((id) => !truth.has(id));
    console.log(`  ${query}: missed ${list(missed)}; more ${list(more)}`);
  }
  const share = (part: number, whole: number): string => (whole === 0 ? 1 : part / whole).toFixed(4);
  console.log(
    `${name}: ${sums.agree} of ${queries.length} equal, recall ${share(sums.right, sums.wanted)}, precision ${share(sums.right, sums.found)}\n`,
  );
}

const list = (ids: readonly string[]): string =>
  `${ids.length}${ids.length > 0 ? ` (${ids.slice(0, 5).join(', ')})` : ''}`;
