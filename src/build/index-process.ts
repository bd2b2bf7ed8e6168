/** A process that builds the search index of the archive into a folder, beside the one that renders the pages. */
import os from 'node:os';
import { buildPaths } from '../paths.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { beProcess } from './own-process.ts';
import { readPart } from './part.ts';

// It works with two threads and their Pagefinds, the pages with one: left alone it would take their core, and the
// build would end waiting for the pages alone.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

await beProcess(async ([folder = '', part = '', ...published], count) => {
  await buildSearchIndex(folder, buildPaths(), {
    part: part === '' ? undefined : readPart(part),
    published: new Set(published),
    count,
  });
});
