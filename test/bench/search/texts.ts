import { readRecord } from '../../../src/search/read-records.ts';
import { readKnown, toSources } from '../../../src/search/read-sources.ts';
import { readBody } from '../../../src/render/cache.ts';
import { buildPaths } from '../../../src/paths.ts';

/** A document of the bench: its title and lines as stored, and in normal form. */
export interface BenchText {
  id: string;
  title: string;
  lines: string[];
  normal: string[];
}

/** Reads an archive by the importer's own texts. */
export async function readTexts(content: string): Promise<BenchText[]> {
  const paths = { ...buildPaths({ ...process.env, ARCHIVE_CONTENT: content }) };
  const texts: BenchText[] = [];
  for (const source of toSources((await readKnown(paths)).documents)) {
    const { paragraphs } = await readRecord(source);
    const { id, title } = source.document.metadata;
    const { provisions } = await readBody(source.document.digest);
    const lines = [title, ...provisions.flatMap(({ text }) => text.split('\n'))];
    texts.push({ id, title, lines, normal: paragraphs });
  }
  return texts;
}
