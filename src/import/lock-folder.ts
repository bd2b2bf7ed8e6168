import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Takes a folder for one process: waits, and says so once, while another living process has it. The lock of a process
 * that was killed counts for nothing. Gives the function that frees the folder.
 */
export async function lockFolder(
  folder: string,
  tell: (message: string) => void,
): Promise<() => Promise<void>> {
  const file = path.join(folder, '.import-lock');
  for (let told = false; ;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (owner > 0 && isAlive(owner)) {
      if (!told) tell(`Another import (process ${owner}) is writing there. Waiting for it to end …`);
      told = true;
      await wait(300);
    } else if (owner > 0) await rm(file, { force: true });
    else await wait(50); // just made, its number not yet written
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
