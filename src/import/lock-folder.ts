import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Taking over a dead lock takes far less; a takeover that is older, in milliseconds, was killed itself. */
const takeoverEnds = 5000;

/**
 * Takes a folder for one process: waits, and says so once, while another living process has it. The lock of a process
 * that was killed counts for nothing. Gives the function that frees the folder.
 */
export async function lockFolder(
  folder: string,
  tell: (message: string) => void,
): Promise<() => Promise<void>> {
  const file = path.join(folder, '.import-lock');
  const own = JSON.stringify({ process: process.pid, started: await startOf(process.pid), host: hostname() });
  for (let told = false; ;) {
    if (await create(file, own)) return () => rm(file, { force: true });
    const owner = await readFile(file, 'utf8').catch(() => undefined);
    if (owner === undefined) continue;
    if (await isDead(owner, file)) {
      await takeOver(file, owner);
      continue;
    }
    if (!told)
      tell(
        `Another import (${nameOf(owner)}) is writing there. Waiting for it to end … If there is none, remove ${file}`,
      );
    told = true;
    await wait(300);
  }
}

async function create(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Removes a dead lock, one process at a time: another may have replaced it by its own in the meantime. */
async function takeOver(file: string, dead: string): Promise<void> {
  const takeover = `${file}-takeover`;
  if (await create(takeover, String(process.pid))) {
    if ((await readFile(file, 'utf8').catch(() => '')) === dead) await rm(file, { force: true });
    await rm(takeover, { force: true });
    return;
  }
  if ((await ageOf(takeover)) > takeoverEnds) await rm(takeover, { force: true });
  await wait(50);
}

async function isDead(owner: string, file: string): Promise<boolean> {
  const { process: id, started, host } = readOwner(owner);
  // A process that was killed between making the lock and writing it leaves an empty one.
  if (id === undefined) return (await ageOf(file)) > takeoverEnds;
  if (host !== hostname()) return false;
  if (!isAlive(id)) return true;
  // The system may have given the number of a dead process to another one.
  const start = await startOf(id);
  return start !== undefined && started !== undefined && start !== started;
}

interface Owner {
  process?: number;
  started?: string;
  host?: string;
}

function readOwner(text: string): Owner {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return {};
  }
}

function nameOf(owner: string): string {
  const { process: id, host } = readOwner(owner);
  return host === hostname() || host === undefined
    ? `process ${id ?? '?'}`
    : `process ${id ?? '?'} on ${host}`;
}

const ageOf = async (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );

/** When a process began, in the ticks of Linux; undefined elsewhere. */
const startOf = async (id: number): Promise<string | undefined> =>
  readFile(`/proc/${id}/stat`, 'utf8').then(
    (text) => text.slice(text.lastIndexOf(')') + 2).split(' ')[19],
    () => undefined,
  );

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
