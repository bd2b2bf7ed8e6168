import { expect, test } from 'vitest';
import { boundSize } from '../../src/import/bound-size.ts';
import type { SourceBlock } from '../../src/import/types.ts';

const paragraphs = (count: number): SourceBlock[] =>
  Array.from({ length: count }, () => ({ type: 'paragraph', text: '正文。' }));
const table = (rows: number): SourceBlock => ({
  type: 'table',
  headerRows: 1,
  rows: Array.from({ length: rows }, () => Array<string>(10).fill('甲')),
});

test('what a paper may have is taken', () => {
  expect(() => boundSize([...paragraphs(200_000), table(10_000)])).not.toThrow();
});

test.each([
  [paragraphs(1_000_000), 'the file has 1,000,000 paragraphs, and at most 200,000 are read'],
  [
    [{ type: 'paragraph', text: '甲'.repeat(1_000_001) } as const],
    'the file has 1,000,001 characters in one paragraph, and at most 1,000,000 are read',
  ],
  [[table(20_000)], 'the file has 200,000 cells of tables, and at most 100,000 are read'],
])('more is refused with the limit named', (blocks, message) => {
  expect(() => boundSize(blocks)).toThrow(message);
});
