import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Takes the project for one build: waits, and says so once, while another living one has it. The lock of a build that
 * was killed counts for nothing. Gives the function that frees the project.
 */
export async function lockBuild(root: string, tell: (message: string) => void): Promise<() => Promise<void>> {
  const file = path.join(root, '.cache', 'build.lock');
  await mkdir(path.dirname(file), { recursive: true });
  for (let told = false; ;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (owner > 0 && !isAlive(owner)) await rm(file, { force: true });
    else if (!told && owner > 0) {
      tell(
        `Another build (process ${owner}) is under way: waiting for it. If there is none, delete ${file}.`,
      );
      told = true;
    }
    await wait(owner > 0 ? 300 : 50);
  }
}

/** Whether a process runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
