import { expect, test } from 'vitest';
import store from '../../src/render/collection-at-run.ts';
import { giveDocuments } from '../../src/render/given-documents.ts';
import { entryOf } from '../catalogue/entries.ts';

const values = () => [...(store.get('documents')?.values() ?? [])];

test('pages that are given no documents stop, and are not made without papers; given some, they have these', () => {
  expect(values).toThrow('without the documents');
  giveDocuments([entryOf({ id: 'cn-20200101-a' }), entryOf({ id: 'cn-20200102-b' })]);
  expect(values().map(({ id, data }) => [id, data.metadata.id])).toEqual([
    ['cn-20200101-a', 'cn-20200101-a'],
    ['cn-20200102-b', 'cn-20200102-b'],
  ]);
});
