import { toDocumentData, type Neighbours } from '../../src/catalogue/document-data.ts';
import { toEntries } from '../../src/catalogue/entries.ts';
import type { Paper } from '../../src/courses/types.ts';
import { readFrontMatter } from '../../src/document/front-matter.ts';
import { renderDocument } from '../../src/render/render-document.ts';

const topics = { all: [], byName: new Map(), bySlug: new Map() };

/** A regulation as the site's data give it, from its front matter and body. */
export function paperOf(yaml: string, body: string, neighbours: Partial<Neighbours> = {}): Paper {
  const source = `---\nkind: regulation\nscript: zh-Hans\n${yaml}---\n\n${body}`;
  const { metadata, problems } = readFrontMatter(source, 'x.mdx', topics);
  const rendered = renderDocument(source, 'x.mdx').body;
  if (metadata === undefined || rendered === undefined) throw new Error(JSON.stringify(problems));
  const { chapters, articles, characters } = rendered;
  const document = { file: 'x.mdx', metadata, digest: 'x', chapters, articles, characters };
  const [entry] = toEntries([document], '2026-01-01');
  if (entry === undefined) throw new Error('no entry');
  return toDocumentData(entry, rendered, { incoming: [], versions: [], ...neighbours });
}
