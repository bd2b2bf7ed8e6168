import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../src/import/lock-folder.ts';

let folder: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ceku-lock-'));
  lock = path.join(folder, '.import-lock');
});
afterEach(() => rm(folder, { recursive: true }));

const refuse = (message: string): never => {
  throw new Error(message);
};

test('the lock of a process that is gone counts for nothing', async () => {
  await writeFile(lock, JSON.stringify({ process: 2 ** 22 + 1, host: hostname() }));
  const free = await lockFolder(folder, refuse);
  expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({ process: process.pid });
  await free();
  await expect(readFile(lock)).rejects.toThrow();
});

test('nor does one whose number the system gave to another process since', async () => {
  await writeFile(lock, JSON.stringify({ process: process.pid, started: '1', host: hostname() }));
  const free = await lockFolder(folder, refuse);
  await free();
});

test('nor does one that was never written', async () => {
  await writeFile(lock, '');
  const old = new Date(Date.now() - 60_000);
  await utimes(lock, old, old);
  const free = await lockFolder(folder, refuse);
  await free();
});

test('a living one is waited for, and named with what to do', async () => {
  const free = await lockFolder(folder, refuse);
  const told: string[] = [];
  const second = lockFolder(folder, (message) => {
    told.push(message);
    void free();
  });
  await (
    await second
  )();
  expect(told).toEqual([
    `Another import (process ${process.pid}) is writing there. Waiting for it to end … If there is none, remove ${lock}`,
  ]);
});
