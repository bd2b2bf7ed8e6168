import { expect, test } from 'vitest';
import { onePerAddress, type PagePath } from '../../src/build/page-app.ts';

const page = (pathname: string, component: string): PagePath =>
  ({ pathname, route: { component, type: 'page' } }) as PagePath;

test('of two routes with one address the first has it', () => {
  const own = page('/topic/land/', 'topic.astro');
  const other = page('/topic/water/', 'topic.astro');
  expect(onePerAddress([own, page('/topic/land', 'any.astro'), other])).toEqual([own, other]);
});

test('two pages of one route with one address are told, so that none is lost', () => {
  expect(() =>
    onePerAddress([page('/topic/land/', 'topic.astro'), page('/topic/land/', 'topic.astro')]),
  ).toThrow(
    'Two pages of the site have one address, /topic/land: two things of the archive have names too much alike. Give one of them another name.',
  );
});
