/** A process that builds the search index of the archive into a folder, beside the one that renders the pages. */
import { buildPaths } from '../paths.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { beProcess } from './own-process.ts';
import { readPart } from './part.ts';

await beProcess(async ([folder = '', part = '', ...published], count) => {
  await buildSearchIndex(folder, buildPaths(), {
    part: part === '' ? undefined : readPart(part),
    published: new Set(published),
    count,
  });
});
