import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildDay } from '../paths.ts';
import { readWhole } from '../render/read-whole.ts';
import { inputsVersion } from './build-inputs.ts';
import { finishSite } from './finish-site.ts';
import type { Outcome } from './choose-pages.ts';
import { publish, takePrevious } from './publish.ts';
import type { Work } from './render-pages.ts';
import { keepRecord, type SiteRecord } from './site-record.ts';

/** Makes `<folder>/site/` whole and publishes it; throws where the archive was changed meanwhile. */
export async function completeSite(
  folder: string,
  { paths, version, inputs, progress }: Work,
  record: SiteRecord | undefined,
  outcome: Outcome,
): Promise<void> {
  progress.phase('publishing');
  if (inputsVersion(version, await readWhole(paths.content), paths.content) !== inputs) {
    throw new Error('The archive was changed while the site was being built. Build again.');
  }
  const fresh = path.join(folder, 'site');
  await mkdir(path.join(fresh, 'data'), { recursive: true });
  await writeFile(path.join(fresh, 'data', 'build.json'), `${JSON.stringify({ day: buildDay() })}\n`);
  const previous = takePrevious(paths.out, folder);
  const { site, files, isLike } = finishSite({ fresh, out: paths.out, previous }, record, outcome);
  publish(site, paths.out, isLike);
  await keepRecord({ inputs, files }, paths);
}
