import { beforeAll, expect, test } from 'vitest';
import { smallIndex, type SmallDocument } from './small-index.ts';

let ask: Awaited<ReturnType<typeof smallIndex>>['ask'];
const padding = '其余各段与此无关。'.repeat(8);

beforeAll(async () => {
  const documents = [
    {
      id: 'body-old',
      title: '甲文',
      front: 'dates: { issued: 2001-02-03, effective: 2003-01-01 }\nregion: 350723\n',
      body: `提到档案管理。${padding}`,
    },
    {
      id: 'body-new',
      title: '乙文',
      front: 'dates: { issued: 2021 }\nregion: 350000\n',
      body: `提到档案管理。${padding}`,
    },
    { id: 'dense', title: '丙文', body: '档案管理，档案管理，还是档案管理。' },
    { id: 'heading', title: '丁文', kind: 'speech', body: `## 一、档案管理\n\n另说别的。${padding}` },
    {
      id: 'in-title',
      title: '档案管理办法',
      kind: 'regulation',
      front: 'dates: { issued: 2010-05 }\n',
      body: '没有。',
    },
    { id: 'about', title: '关于加强基层档案管理和利用工作的若干意见', body: '没有。' },
    { id: 'title', title: '档案管理', kind: 'regulation', front: 'region: cn\n', body: '没有。' },
  ] satisfies SmallDocument[];
  const course = 'title: 档案班\nunits: [{ readings: [{ document: heading }, { document: title }] }]';
  ({ ask } = await smallIndex(documents, undefined, { 'dang-an-ban': course }));
}, 60_000);

test('title equal, title of the words and a kind of paper, title contains, heading, more hits, then the younger date', async () => {
  expect((await ask('?q=档案管理')).exactIds).toEqual([
    'title',
    'in-title',
    'about',
    'heading',
    'dense',
    'body-new',
    'body-old',
  ]);
});

test('by date, undated documents come last either way', async () => {
  const newest = (await ask('?q=档案管理&sort=newest')).exactIds;
  const oldest = (await ask('?q=档案管理&sort=oldest')).exactIds;
  expect(newest.slice(0, 3)).toEqual(['body-new', 'in-title', 'body-old']);
  expect(oldest.slice(0, 3)).toEqual(['body-old', 'in-title', 'body-new']);
});

test.each([
  ['kind=speech', ['heading']],
  ['kind=speech&kind=regulation', ['heading', 'in-title', 'title']],
  ['region=350000', ['body-new', 'body-old']],
  ['region=350723', ['body-old']],
  ['region=none', ['about', 'dense', 'heading', 'in-title']],
  ['from=2010&to=2021', ['body-new', 'in-title']],
  ['from=2010-05-15', ['body-new', 'in-title']],
  ['to=2001-02-02', []],
  ['by=effective&from=2002&to=2004', ['body-old']],
  ['by=effective&from=2010', []],
  ['course=dang-an-ban', ['heading', 'title']],
  ['date=none', ['about', 'dense', 'heading', 'title']],
])('%s leaves %j', async (filter, ids) => {
  expect((await ask(`?q=档案管理&${filter}`)).exactIds.sort()).toEqual(ids);
});

test('filters without words list what they leave, newest first', async () => {
  expect((await ask('?region=350000')).exactIds).toEqual(['body-new', 'body-old']);
  expect((await ask('')).exactIds).toEqual([]);
});

test('a facet counts under the filters of all others and not under its own', async () => {
  const { facets } = await ask('?q=档案管理&kind=plan');
  expect(facets.facets.kind).toEqual([
    { value: 'plan', count: 4 },
    { value: 'regulation', count: 2 },
    { value: 'speech', count: 1 },
  ]);
  expect(facets.facets.region).toEqual([
    { value: '350000', count: 2 },
    { value: '350700', count: 1 },
    { value: '350723', count: 1 },
    { value: 'none', count: 2 },
  ]);
  expect(facets.years).toEqual([
    { value: '2001', count: 1 },
    { value: '2021', count: 1 },
    { value: 'none', count: 2 },
  ]);
});
