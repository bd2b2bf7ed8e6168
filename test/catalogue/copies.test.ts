import { expect, test, vi } from 'vitest';
import { indexPapers } from '../../src/citations/paper-index.ts';
import { deriveRelations } from '../../src/citations/derive-relations.ts';
import { entryOf } from './entries.ts';

vi.mock('astro:content', () => ({ getCollection: () => [] }));
const { addressesOf, copiesOf, copySources } = await import('../../src/catalogue/copies.ts');
const { neighboursById } = await import('../../src/catalogue/document-data.ts');

const law = { kind: 'regulation', region: 'cn', issuer: '国务院' };
const copy = entryOf({
  ...law,
  id: 'copy',
  title: '养蜂条例（失效）',
  documentNumber: '国务院令第76号',
  dates: { published: '1991-03-04', effective: '2019-03-01' },
  source: { name: '县志办', site: '县志网', address: 'https://example.org/a' },
  relations: [{ type: 'based-on', target: '《畜牧法》' }],
});
const one = {
  ...entryOf({
    ...law,
    id: 'one',
    title: '养蜂条例',
    documentNumber: '国务院令第706号',
    dates: { issued: '2018-11-06', effective: '2019-03-01' },
  }),
  copies: [copy],
};
const rules = entryOf({
  ...law,
  id: 'rules',
  title: '蜂场规定',
  dates: { issued: '2020-01-01' },
  relations: [{ type: 'implements', target: 'copy' }],
});

test('the other files of a text are named with their sources and with what they say otherwise', () => {
  expect(copySources(one)).toMatchObject([
    {
      url: '/regulation/copy/',
      place: '县志办，县志网',
      source: { address: 'https://example.org/a' },
      differences: ['题目作“养蜂条例（失效）”', '文号作“国务院令第76号”', '发布作1991年3月4日'],
    },
  ]);
  expect(addressesOf(one)).toEqual([
    { kind: 'regulation', id: 'one' },
    { kind: 'regulation', id: 'copy' },
  ]);
});

test('an anchor that the text does not have leads to the nearest place above it', () => {
  const anchors = new Map([
    ['one', ['', 't1', 't1-k1', 't2']],
    ['copy', ['', 't1', 't1-k1', 't1-k2', 'z1', 't2']],
  ]);
  expect(copiesOf(one, anchors)).toMatchObject([
    { address: { id: 'copy' }, one: { url: one.url }, moved: { 't1-k2': 't1', z1: '' } },
  ]);
});

test('relations that name a copy, or that a copy enters, are those of the text, once', () => {
  const near = neighboursById([one, rules]);
  expect(near.get('one')?.incoming.map(({ id, type }) => `${type} ${id}`)).toEqual(['implements rules']);
  expect(near.get('one')?.versions.map(({ id }) => id)).toEqual(['one']);
  const index = indexPapers([one, rules]);
  const relations = deriveRelations([one, rules], [], index).filter(({ entered }) => entered);
  expect(
    relations.map(({ from, type, to }) => [from.paper?.metadata.id, type, to.paper?.metadata.id ?? to.title]),
  ).toEqual([
    ['one', 'based-on', '畜牧法'],
    ['rules', 'implements', 'one'],
  ]);
});

test('the name and the number of a copy find the text', () => {
  const index = indexPapers([one, rules]);
  const found = (work: Parameters<typeof index.find>[0]) =>
    index.find(work, rules.metadata)?.map(({ metadata }) => metadata.id);
  expect(found({ title: '养蜂条例（失效）' })).toEqual(['one']);
  expect(index.versions('copy')).toBe(index.versions('one'));
});
