import { expect, test } from 'vitest';
import { groupVersions, inForceOn } from '../../src/citations/group-versions.ts';
import { documentSchema, type DocumentMetadata } from '../../src/document/schema.ts';
import { isSameVersion } from '../../src/document/version-dates.ts';

const paper = (id: string, front: Record<string, unknown>): { metadata: DocumentMetadata } => ({
  metadata: documentSchema.parse({ kind: 'regulation', script: 'zh-Hans', id, region: 'cn', ...front }),
});
const idsOf = (papers: readonly { metadata: { id: string } }[] | undefined): string[] =>
  (papers ?? []).map(({ metadata }) => metadata.id);

const law = { title: '中华人民共和国养蜂法', issuer: '全国人大常委会' };
const first = paper('first', { ...law, dates: { adopted: '2001-05-01', effective: '2001-10-01' } });
const third = paper('third', {
  ...law,
  dates: { adopted: '2001-05-01', amended: ['2010-03-01', '2019-06-30'], effective: '2001-10-01' },
});
const second = paper('second', {
  ...law,
  title: '养蜂法（2010年修正）',
  dates: { adopted: '2001-05-01', amended: '2010-03-01', effective: '2010-09-01' },
});

test('versions of one law are grouped, oldest first, whatever their order and the spelling of the title', () => {
  const groups = groupVersions([third, first, second]);
  expect(idsOf(groups.get('first'))).toEqual(['first', 'second', 'third']);
  expect(groups.get('second')).toBe(groups.get('third'));
});

test('laws of one title in two places, and annual reports, are no versions of each other', () => {
  const rules = { title: '住房公积金条例', issuer: '市人大常委会' };
  const groups = groupVersions([
    paper('north', { ...rules, region: '110000', dates: { adopted: '2001' } }),
    paper('south', { ...rules, region: '440300', dates: { adopted: '2001' } }),
    paper('r1', { kind: 'plan', title: '政府工作报告', issuer: '国务院', dates: { issued: '2020' } }),
    paper('r2', { kind: 'plan', title: '政府工作报告', issuer: '国务院', dates: { issued: '2021' } }),
  ]);
  for (const id of ['north', 'south', 'r1', 'r2']) expect(idsOf(groups.get(id))).toEqual([id]);
});

test('papers of one title by two bodies are one law only where their birth is one', () => {
  const title = '罚款办法';
  const groups = groupVersions([
    paper('a', { title, issuer: '林业部', dates: { approved: '1992-02-12' } }),
    paper('b', { title, issuer: '国务院', dates: { approved: '1992-02-12', amended: '2011-01-08' } }),
    paper('c', { title, issuer: '财政部', dates: { issued: '1990-02-12' } }),
    paper('d', { title, dates: {} }),
  ]);
  expect(idsOf(groups.get('a'))).toEqual(['a', 'b']);
  expect(idsOf(groups.get('c'))).toEqual(['c']);
  expect(idsOf(groups.get('d'))).toEqual(['d']);
});

test('an entered relation groups papers of different titles', () => {
  const groups = groupVersions([
    paper('new', {
      title: '新名办法',
      dates: { issued: '2020' },
      relations: [{ type: 'version-of', target: 'old' }],
    }),
    paper('old', { title: '旧名办法', dates: { issued: '2010' } }),
  ]);
  expect(idsOf(groups.get('old'))).toEqual(['old', 'new']);
});

test('the version in force on a day is the youngest that has begun', () => {
  const versions = [first, second, third];
  const on = (day: string): string | undefined => inForceOn(versions, day)?.metadata.id;
  expect(on('2001-09-30')).toBeUndefined();
  expect(on('2010-08-31')).toBe('first');
  expect(on('2010-09-01')).toBe('second');
  // An amendment without a day of effect of its own is in force from its day.
  expect(on('2019-06-30')).toBe('third');
});

test('copies of one version are told from versions', () => {
  const dates = { adopted: '2001-05-01', amended: '2019-06-30' };
  expect(isSameVersion({ ...dates, effective: '2001-10-01' }, { ...dates, effective: '2020-01-01' })).toBe(
    true,
  );
  expect(isSameVersion({ ...dates, effective: '2019-07-01' }, { ...dates, effective: '2020-01-01' })).toBe(
    false,
  );
  expect(isSameVersion(dates, { adopted: '2001-05-01' })).toBe(false);
});
