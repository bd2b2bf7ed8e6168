import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { indexFolder } from '../search/index-folder.ts';
import { bundleWords } from './bundle-words.ts';
import { completeSite } from './complete-site.ts';
import { filesOf } from './list-files.ts';
import { newOutcome } from './choose-pages.ts';
import type { Part } from './part.ts';
import { readMark } from './own-folder.ts';
import { takePrevious } from './publish.ts';
import { renderPages } from './render-pages.ts';
import { awaitIndex, beginIndex, takeIndex } from './site-index.ts';
import { takeOver } from './take-over.ts';
import { aside, type Work } from './work.ts';

/** What a part says of itself. */
interface PartRecord extends Part {
  inputs: string;
  keys: [file: string, key: string][];
}

const partFolder = (out: string, { number, of }: Part): string => `${out}.part-${number}-of-${of}`;

/** Builds one part of the pages and of the search index into a folder beside `out`; gives its name. */
export async function buildPart(work: Work, part: Part): Promise<string> {
  const target = partFolder(work.paths.out, part);
  refusePart(target);
  await aside(work, async (folder) => {
    const { keys } = await renderPages(folder, work, { part });
    await awaitIndex(work);
    const record: PartRecord = { ...part, inputs: work.inputs, keys: [...keys] };
    await writeFile(path.join(folder, 'part.json'), JSON.stringify(record));
    await rm(target, { recursive: true, force: true });
    await rename(folder, target);
  });
  return target;
}

/** Makes the site of all its parts, which lie beside `out`; throws where one is missing or of other inputs. */
export async function mergeParts(work: Work): Promise<void> {
  const { paths, progress } = work;
  const parts = findParts(work);
  const textsOf = (place: string): string => path.join(place, 'index', indexFolder);
  await aside(work, async (folder) => {
    progress.phase('parts');
    const outcome = newOutcome();
    for (const { place, record } of parts) {
      const site = path.join(place, 'site');
      takeOver(filesOf(site), site, path.join(folder, 'site'));
      for (const [file, key] of record.keys) outcome.keys.set(file, key);
      await cp(path.join(place, 'index', 'shards'), path.join(paths.cache, 'search'), { recursive: true });
    }
    const published = parts.flatMap(({ place }) => readdirSync(textsOf(place)));
    await beginIndex(folder, work, { published });
    const site = path.join(folder, 'site');
    await bundleWords(folder, work, [{ folder: site, files: filesOf(site) }]);
    await awaitIndex(work);
    takeIndex(folder);
    for (const { place } of parts) {
      takeOver(filesOf(textsOf(place)), textsOf(place), path.join(folder, 'site', indexFolder));
    }
    // What no site is made in is in the way: it goes with the folder.
    takePrevious(paths.out, folder);
    await completeSite(folder, work, { outcome, published: new Map() });
  });
  for (const { place } of parts) await rm(place, { recursive: true, force: true });
}

/** A folder of that name that no build made is not replaced. */
function refusePart(target: string): void {
  if (!existsSync(target) || readMark(target) !== undefined) return;
  throw new Error(
    `${target} is where the part goes, and no build of Ceku made it. Move it away and build again.`,
  );
}

function findParts({ paths: { out }, inputs }: Work): { place: string; record: PartRecord }[] {
  const name = `${path.basename(out)}.part-`;
  const names = readdirSync(path.dirname(out)).filter(
    (each) => each.startsWith(name) && /^\d+-of-\d+$/u.test(each.slice(name.length)),
  );
  const places = names.sort().map((each) => path.join(path.dirname(out), each));
  const parts = places.map((place) => {
    if (readMark(place) === undefined || !existsSync(path.join(place, 'part.json'))) {
      throw new Error(
        `${place} is no part that a build of Ceku made. Move it away, or build that part again.`,
      );
    }
    return { place, record: JSON.parse(readFileSync(path.join(place, 'part.json'), 'utf8')) as PartRecord };
  });
  const of = parts[0]?.record.of ?? 1;
  for (let number = 1; number <= of; number += 1) {
    const folder = partFolder(out, { number, of });
    if (!existsSync(folder)) {
      throw new Error(`${folder} is missing. Build it: npm run build -- --part ${number}/${of}`);
    }
  }
  const other = parts.find(({ record }) => record.of !== of || record.inputs !== inputs);
  if (other !== undefined) {
    throw new Error(
      `${other.place} was built from another archive, program or day than is here now. Build that part again, with the same BUILD_DATE.`,
    );
  }
  return parts;
}
