import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTopics } from '../../src/document/vocabulary.ts';
import { fuzzImport } from '../bench/import/fuzz-import.ts';

const folder = path.join(import.meta.dirname, '../fixtures/import/papers');
const inputs = readdirSync(folder).flatMap((name) =>
  readdirSync(path.join(folder, name))
    .filter((file) => file.startsWith('input.'))
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(path.join(folder, name, file))) })),
);

test('300 damaged files crash nothing, take no time and bring no code in', { timeout: 60_000 }, async () => {
  const topics = readTopics(path.join(import.meta.dirname, '../../content'));
  const result = await fuzzImport(inputs, { runs: 300, seed: 7, topics });
  expect(result.crashes).toEqual([]);
  expect(result.code).toEqual([]);
  expect(result.slowest).toBeLessThan(5000);
  expect(result.imported).toBeGreaterThan(100);
});
