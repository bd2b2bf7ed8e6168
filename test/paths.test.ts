import path from 'node:path';
import { expect, test } from 'vitest';
import { buildPaths } from '../src/paths.ts';

test('without settings the archive is content/ and the site dist/', () => {
  const { root, content, out } = buildPaths({});
  expect(path.relative(root, content)).toBe('content');
  expect(path.relative(root, out)).toBe('dist');
});

test('two archives never share a cache', () => {
  const one = buildPaths({ ARCHIVE_CONTENT: '/archives/one' });
  const two = buildPaths({ ARCHIVE_CONTENT: '/archives/two' });
  expect(one.cache).not.toBe(two.cache);
  expect(buildPaths({ ARCHIVE_CONTENT: '/archives/one' }).cache).toBe(one.cache);
});
