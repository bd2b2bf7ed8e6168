import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { buildPaths } from '../../src/paths.ts';

let content = '';

afterEach(() => {
  rmSync(buildPaths().cache, { recursive: true, force: true });
  vi.unstubAllEnvs();
  rmSync(content, { recursive: true });
});

test('a paper that can no longer be read stops the pages; they are not made without papers', async () => {
  content = mkdtempSync(path.join(tmpdir(), 'ceku-collection-'));
  vi.stubEnv('ARCHIVE_CONTENT', content);
  mkdirSync(path.join(content, 'plans'));
  writeFileSync(path.join(content, 'plans/cn-20200101-a.mdx'), 'no front matter\n');
  const { default: store } = await import('../../src/render/collection-at-run.ts');
  expect(() => store.get('documents')?.values()).toThrow('plans/cn-20200101-a.mdx');
});
