import { beforeAll, expect, test } from 'vitest';
import { presentHit } from '../../src/search/present-hit.ts';
import { smallIndex, type SmallDocument } from './small-index.ts';

let index: Awaited<ReturnType<typeof smallIndex>>;
const padding = '其余各段与此无关。'.repeat(8);

beforeAll(async () => {
  const regulation = (id: string, front: string): SmallDocument => ({
    id,
    kind: 'regulation',
    front,
    body: `第一条　发展新质生产力。${padding}`,
  });
  index = await smallIndex([
    // A law of 2006 whose words are those of 2024.
    regulation(
      'amended',
      'dates: { adopted: 2006-09-29, amended: [2010-11-26, 2024-11-30] }\ndocumentNumber: 国务院令第790号\nfirstNumber: 国务院令第470号\n',
    ),
    regulation('young', 'dates: { adopted: 2023-12-01 }\n'),
    regulation('unknown-birth', 'dates: { amended: 2024-03-01 }\n'),
    regulation('undated', ''),
  ]);
}, 60_000);

const ids = async (address: string): Promise<string[]> =>
  (await index.ask(`?q=新质生产力${address}`)).exactIds;

test('oldest first begins with the oldest words, not with the law that was born first', async () => {
  expect(await ids('&sort=oldest')).toEqual(['young', 'unknown-birth', 'amended', 'undated']);
  expect(await ids('&sort=newest')).toEqual(['amended', 'unknown-birth', 'young', 'undated']);
});

test('by the first text is a choice; what is not known of it comes last', async () => {
  expect((await ids('&sort=oldest&by=first')).slice(0, 2)).toEqual(['amended', 'young']);
  expect((await ids('&sort=oldest&by=first')).slice(2).sort()).toEqual(['undated', 'unknown-birth']);
});

test('ranges and years are of the version, or of the first text', async () => {
  expect(await ids('&from=2006&to=2006')).toEqual([]);
  expect(await ids('&from=2024-11&to=2024')).toEqual(['amended']);
  expect(await ids('&from=2006&to=2006&by=first')).toEqual(['amended']);
  expect((await ids('&date=none&by=first')).sort()).toEqual(['undated', 'unknown-birth']);
  const { facets } = await index.ask('?q=新质生产力');
  expect(facets.years.map(({ value, count }) => `${value} ${count}`)).toEqual(['2023 1', '2024 2', 'none 1']);
});

test('a result tells both dates of a later version, and one of any other', async () => {
  const found = await index.ask('?q=新质生产力');
  const hits = await Promise.all(
    found.exact.map((row) => presentHit(index.reader, found, 'exact', row, '新质生产力')),
  );
  const dates = new Map(hits.map(({ id, date, firstDate }) => [id, [date, firstDate]]));
  expect(dates.get('amended')).toEqual(['2024-11-30', '2006-09-29']);
  expect(dates.get('young')).toEqual(['2023-12-01', undefined]);
  expect(dates.get('unknown-birth')).toEqual(['2024-03-01', undefined]);
  expect(dates.get('undated')).toEqual([undefined, undefined]);
});

test.each(['国务院令第790号', '国务院令第470号'])(
  '%s leads to what the regulation has become',
  async (query) => {
    const { direct } = await index.ask(`?q=${query}`);
    expect(direct.map(({ url }) => url)).toEqual(['/regulation/amended/']);
  },
);
