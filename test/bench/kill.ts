// npm run bench -- kill [50]: kills builds at random moments; the published copy must be whole every time.
import { verifySite } from '../../src/build/verify-site.ts';
import { editArchive } from '../build/edit-archive.ts';
import { makeArchive, manifestOf, runBuild } from '../build/run-build.ts';
import { seededRandom } from './archive/random.ts';

/** Kills `times` builds, each after an edit, and builds to the end after each tenth. */
export async function run([times = '50', seed = '1']: string[]): Promise<void> {
  const random = seededRandom(Number(seed));
  const archive = await makeArchive(40);
  const counts = { old: 0, new: 0, broken: 0 };
  try {
    const began = performance.now();
    await runBuild(archive);
    const whole = performance.now() - began;
    for (let n = 1; n <= Number(times); n += 1) {
      const before = await manifestOf(archive);
      await editArchive(archive.content, random);
      await runBuild(archive, { killAfter: random.between(50, Math.round(whole * 1.2)) });
      const { problems } = verifySite(archive.out);
      if (problems.length > 0) counts.broken += 1;
      else counts[(await manifestOf(archive)) === before ? 'old' : 'new'] += 1;
      if (n % 10 !== 0) continue;
      const { code, words } = await runBuild(archive);
      if (code !== 0 || verifySite(archive.out).problems.length > 0) throw new Error(`build ${n}: ${words}`);
    }
    const warm = await manifestOf(archive);
    const clone = await makeArchive(archive);
    await runBuild(clone);
    const same = (await manifestOf(clone)) === warm;
    await clone.remove();
    console.log(
      `${times} builds killed: ${counts.old} left the old site whole, ${counts.new} had published the new one, ${counts.broken} broken; the last build ${same ? 'equals' : 'differs from'} a cold one.`,
    );
    if (counts.broken > 0 || !same) process.exitCode = 1;
  } finally {
    await archive.remove();
  }
}
