import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildDay } from '../paths.ts';
import { readWhole } from '../render/read-whole.ts';
import { inputsVersion } from './build-inputs.ts';
import { finishSite, type Ingredients } from './finish-site.ts';
import { isMostlyKept, type Outcome } from './choose-pages.ts';
import { publish } from './publish.ts';
import type { Work } from './work.ts';
import { markerName, markerWords } from './site-marker.ts';
import { keepRecord, type SiteRecord } from './site-record.ts';

/** What a site was made of. */
export interface Made extends Pick<Ingredients, 'tree' | 'published'> {
  /** What was published. */
  record?: SiteRecord | undefined;
  outcome: Outcome;
}

/** Makes `<folder>/site/` whole and publishes it; throws where the archive was changed meanwhile. */
export async function completeSite(
  folder: string,
  { paths, version, inputs, progress }: Work,
  { record, outcome, tree, published }: Made,
): Promise<void> {
  progress.phase('publishing');
  if (inputsVersion(version, await readWhole(paths.content), paths.content) !== inputs) {
    throw new Error('The archive was changed while the site was being built. Build again.');
  }
  const fresh = path.join(folder, 'site');
  await mkdir(path.join(fresh, 'data'), { recursive: true });
  await writeFile(path.join(fresh, 'data', 'build.json'), `${JSON.stringify({ day: buildDay() })}\n`);
  await writeFile(path.join(fresh, markerName), markerWords);
  const { site, files } = finishSite({ fresh, out: paths.out, tree, published }, record, outcome);
  publish(site, paths.out, isMostlyKept(outcome));
  await keepRecord({ inputs, files }, paths);
}
