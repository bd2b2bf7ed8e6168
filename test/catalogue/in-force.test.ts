import { expect, test } from 'vitest';
import { spansInForce } from '../../src/catalogue/in-force.ts';
import { textsOnDay } from '../../src/components/texts-on-day.ts';
import { entryOf } from './entries.ts';

const law = (id: string, title: string, dates: Record<string, unknown>) =>
  entryOf({ id, kind: 'regulation', title, issuer: '样例机关', region: 'cn', dates });

const spans = spansInForce([
  law('later', '统计样例法', {
    adopted: '2005-04-27',
    effective: '2006-01-01',
    amended: ['2017-09-01', '2018-12-29'],
  }),
  law('old', '档案样例法', { adopted: '1990-01-02', effective: '1990-03-01' }),
  law('new', '档案样例法', { adopted: '1990-01-02', amended: ['1999-05-06', '2010-07-08'] }),
  law('young', '新样例法', { adopted: '2018-03-01', effective: '2019-01-01' }),
]);

const on = (day: string, title = '') => {
  const { held, lacking } = textsOnDay(spans, day, title);
  return [held, lacking].map((list) => list.map(({ url }) => url.split('/')[2]));
};

test('a day of which only later texts are held is told', () => {
  expect(on('2005-06-01', '统计')[1]).toEqual([]);
  expect(on('2010-01-01')).toEqual([[], ['new', 'later']]);
  expect(on('2010-01-01', '档案')).toEqual([[], ['new']]);
  expect(on('2019-06-01').map((ids) => ids?.toSorted())).toEqual([['later', 'new', 'young'], []]);
});

test('an amendment whose words are lacking ends the text before it', () => {
  expect(on('1998-01-01', '档案')).toEqual([['old'], []]);
  expect(on('2000-01-01', '档案')).toEqual([[], ['new']]);
});

test('a law that was adopted and not yet in force lacks nothing', () => {
  expect(on('2018-06-01', '新样例法')).toEqual([[], []]);
});
