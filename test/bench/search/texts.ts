import { readSources, readRecord } from '../../../src/search/read-records.ts';
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
  for (const source of await readSources(paths)) {
    const { stored, title, headings, body, pieces } = await readRecord(source);
    texts.push({
      id: stored.id,
      title: stored.title,
      lines: [stored, ...pieces].flatMap((each) => each.lines).map(([, , text]) => text),
      normal: [...title, ...headings, ...body],
    });
  }
  return texts;
}
