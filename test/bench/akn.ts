import path from 'node:path';
import { toEntries } from '../../src/catalogue/entries.ts';
import { readGraph } from '../../src/catalogue/graph.ts';
import { groupVersions } from '../../src/citations/group-versions.ts';
import { toAkomaNtoso } from '../../src/exports/akoma-ntoso/index.ts';
import { buildPaths } from '../../src/paths.ts';
import { readBody } from '../../src/render/cache.ts';
import { pipelineVersion } from '../../src/render/pipeline-version.ts';
import { readArchive } from '../../src/render/read-archive.ts';
import { aknValidator } from '../akn-schema.ts';

const batch = 50;

/** npm run bench -- akn [archive]: every regulation of an archive as Akoma Ntoso, validated against the schema. */
export async function run([content = buildPaths().content]: string[]): Promise<void> {
  process.env['ARCHIVE_CONTENT'] = path.resolve(content);
  const validate = await aknValidator();
  if (validate === undefined) throw new Error('The schema of Akoma Ntoso is not beside the project.');
  const today = new Date().toISOString().slice(0, 10);
  const { documents } = await readArchive(path.resolve(content), pipelineVersion());
  const entries = toEntries(documents, today).filter(({ metadata }) => metadata.kind === 'regulation');
  const versions = groupVersions(entries);
  const faults: string[] = [];
  const { references } = await readGraph(documents, today);
  const outside = Map.groupBy(references, ({ from }) => from.metadata.id);
  let [characters, refs] = [0, 0];
  for (let at = 0; at < entries.length; at += batch) {
    const files = await Promise.all(
      entries.slice(at, at + batch).map(async (entry) => {
        const links = (outside.get(entry.id) ?? []).flatMap(({ index, to, toAnchor = '' }) =>
          to === undefined ? [] : [{ index, href: `/${to.metadata.kind}/${to.metadata.id}/#${toAnchor}` }],
        );
        const body = await readBody(entry.digest);
        const contents = toAkomaNtoso(entry, versions.get(entry.id) ?? [entry], body, links);
        characters += contents.length;
        refs += contents.split('<ref ').length - 1;
        return { fileName: `${entry.id}.akn.xml`, contents };
      }),
    );
    faults.push(...(await validate(files)));
  }
  console.table([
    {
      regulations: entries.length,
      references: refs,
      'MB of XML': (characters / 1e6).toFixed(1),
      faults: faults.length,
    },
  ]);
  for (const fault of faults.slice(0, 20)) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}
