/** A process that builds the search index of the archive into a folder, beside the one that renders the pages. */
import { buildSearchIndex } from '../search/build-index.ts';
import { buildPaths } from '../paths.ts';
import { explainFailure } from './explain-failure.ts';
import { readPart } from './part.ts';

// When the build is killed, this process ends with it.
const orphaned = (): never => process.exit(1);
process.once('disconnect', orphaned);

const [folder = '', part = '', ...published] = process.argv.slice(2);
try {
  await buildSearchIndex(folder, buildPaths(), {
    part: part === '' ? undefined : readPart(part),
    published: new Set(published),
    count: (done, total) => void process.send?.({ done, total }),
  });
  process.off('disconnect', orphaned).disconnect();
} catch (error) {
  process.send?.({ failure: explainFailure(error) }, () => process.exit(1));
}
