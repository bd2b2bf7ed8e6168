// npm run bench -- rebuild [200]: after each of many random edit sequences a warm build must equal a cold one.
import { editArchive } from '../build/edit-archive.ts';
import { makeArchive, manifestOf, runBuild } from '../build/run-build.ts';
import { seededRandom } from './archive/random.ts';

/** Runs the sequences one after the other on one archive, so that what an earlier one left behind would show. */
export async function run([times = '200', seed = '1']: string[]): Promise<void> {
  const random = seededRandom(Number(seed));
  const archive = await makeArchive(12);
  let equal = 0;
  try {
    for (let n = 1; n <= Number(times); n += 1) {
      const done: string[] = [];
      for (let edits = random.between(1, 5); edits > 0; edits -= 1) {
        done.push(await editArchive(archive.content, random));
      }
      const { code, words } = await runBuild(archive);
      const clone = await makeArchive(archive);
      const cold = await runBuild(clone);
      if (code !== 0 || cold.code !== 0) throw new Error(`${done.join(', ')}:\n${words}\n${cold.words}`);
      if ((await manifestOf(archive)) === (await manifestOf(clone))) equal += 1;
      else {
        console.log(`differs after ${done.join(', ')}: ${archive.content}`);
        process.exitCode = 1;
      }
      await clone.remove();
      if (n % 10 === 0) console.log(`${equal} of ${n} equal`);
    }
  } finally {
    await archive.remove();
  }
}
