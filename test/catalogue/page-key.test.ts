import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keyed, keyOf } from '../../src/catalogue/page-key.ts';

test('a key tells every difference of content and no other', () => {
  const shared = { title: '甲' };
  expect(keyOf({ a: shared, b: [shared, 1] })).toBe(keyOf({ a: { title: '甲' }, b: [{ title: '甲' }, 1] }));
  const different = [
    { a: 1 },
    { a: '1' },
    { b: 1 },
    { a: [1] },
    { a: null },
    [1],
    [[1]],
    [],
    {},
    { a: { b: 1 } },
  ];
  expect(new Set(different.map(keyOf)).size).toBe(different.length);
});

test('what can not be seen into is refused, not taken for empty', () => {
  expect(() => keyOf({ a: new Map([[1, 2]]) })).toThrow("can't be made of a Map");
  expect(() => keyOf({ a: () => 1 })).toThrow("can't be made of a function");
});

test('pages get the key of their props', () => {
  const [one, two] = keyed([{ props: { n: 1 } }, { props: { n: 2 } }]);
  expect(one?.cacheKey).not.toBe(two?.cacheKey);
});

const root = path.resolve(import.meta.dirname, '../../src');

/** The Astro files that a page is made of, itself first. */
function partsOf(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']*\.astro)'/gu)) {
    const part = path.resolve(path.dirname(file), name);
    if (!seen.has(part)) partsOf(part, seen);
  }
  return seen;
}

test('pages with a key ask for nothing that is not in it', () => {
  const pages = readdirSync(path.join(root, 'pages'), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(root, 'pages', name))
    .filter(
      (file) =>
        file.endsWith('.astro') &&
        /keyed\(|documentPagePaths|partPaths|nameListPaths|timeLists|latestPaths|comparisonPaths/u.test(
          readFileSync(file, 'utf8'),
        ),
    );
  expect(pages.length).toBeGreaterThan(5);
  // All that is known of the whole archive is behind a promise: nothing else may be awaited outside getStaticPaths.
  const asked = pages.flatMap((page) =>
    // Pages of withdrawn papers have no key.
    [...partsOf(page)]
      .filter((file) => !file.endsWith('Withdrawn.astro'))
      .flatMap((file) => {
        const source = readFileSync(file, 'utf8').replace(
          /function getStaticPaths\(\) \{.*?\n\}|getStaticPaths = .*?;\n/su,
          '',
        );
        return [...source.matchAll(/await (\w+)/gu)].map(
          ([, name]) => `${path.relative(root, file)}: ${name}`,
        );
      }),
  );
  const allowed = /: (?:surroundingsOf|usesOf|shownText|readBody)$/u;
  const advice = 'A document page asks surroundingsOf (src/catalogue/surroundings.ts), which is in its key.';
  expect(
    asked.filter((each) => !allowed.test(each)),
    advice,
  ).toEqual([]);
});
