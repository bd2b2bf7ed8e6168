// npm run bench -- references: how many references of an archive are found and resolved, and how long it takes.
import { readGraph } from '../../src/catalogue/graph.ts';
import { titleKey } from '../../src/citations/title-key.ts';
import { buildDay, buildPaths } from '../../src/paths.ts';
import { readBody } from '../../src/render/cache.ts';
import { pipelineVersion } from '../../src/render/pipeline-version.ts';
import { readArchive, type ArchiveDocument } from '../../src/render/read-archive.ts';

/** Measures the archive of `ARCHIVE_CONTENT`, or the project's own. */
export async function run(): Promise<void> {
  const { documents } = await readArchive(buildPaths().content, pipelineVersion());
  const began = performance.now();
  const { references, relations, index } = await readGraph(documents, buildDay());
  const milliseconds = performance.now() - began;
  const inside = await countInside(documents);
  const titles = references.filter(({ work, place }) => work?.title !== undefined && place === undefined);
  const places = references.filter(({ place }) => place !== undefined);
  const byKey = Map.groupBy(documents, ({ metadata }) => titleKey(metadata.title));
  // An old text that its successor of the same title repeals, and one of a year that is told and that no text here has,
  // are not what the archive has under that title.
  const here = titles.filter(({ work, role, from, to }) => {
    const key = titleKey(work?.title ?? '');
    const isOldText = role === 'repeals' && to === undefined && key === titleKey(from.metadata.title);
    const isOfYear = byKey.get(key)?.some(({ metadata }) => yearsOf(metadata.dates).has(work?.made));
    return byKey.has(key) && !isOldText && (work?.made === undefined || isOfYear === true);
  });
  const groups = new Set(documents.map(({ metadata }) => index.versions(metadata.id)));
  const several = [...groups].filter((group) => group.length > 1);
  console.table({
    documents: documents.length,
    'inside a document': inside.all,
    '  resolved': share(inside.all - inside.broken, inside.all),
    '《》': titles.length,
    '  of a title that the archive has': here.length,
    '  of these linked': share(here.filter(({ to }) => to !== undefined).length, here.length),
    'places in other papers': places.length,
    '  of papers that the archive has': places.filter(({ to }) => to !== undefined).length,
    '  linked': places.filter(({ toAnchor }) => toAnchor !== undefined).length,
    文号: references.filter(({ work }) => work?.number !== undefined).length,
    'relations entered': relations.filter(({ entered }) => entered).length,
    'relations derived, both papers here': relations.filter(
      ({ entered, from, to }) => !entered && from.paper !== undefined && to.paper !== undefined,
    ).length,
    'papers in several texts': several.length,
    'ms to read, resolve and relate': Math.round(milliseconds),
  });
}

const yearsOf = (dates: ArchiveDocument['metadata']['dates']): Set<string | undefined> =>
  new Set(
    Object.values(dates)
      .flat()
      .map((date) => date?.slice(0, 4)),
  );

const share = (part: number, whole: number): string =>
  `${part} (${whole === 0 ? '-' : ((100 * part) / whole).toFixed(2)} %)`;

async function countInside(documents: readonly ArchiveDocument[]): Promise<{ all: number; broken: number }> {
  let [all, broken] = [0, 0];
  for (const { digest } of documents) {
    for (const reference of (await readBody(digest)).references) {
      if (reference.work !== undefined) continue;
      all += 1;
      if (reference.broken === true) broken += 1;
    }
  }
  return { all, broken };
}
