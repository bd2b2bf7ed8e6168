import { expect, test } from 'vitest';
import type { BodyBlock } from '../../src/import/body.ts';
import { writeBody } from '../../src/import/write-body.ts';

test('a very long text is written piece by piece, and nothing is lost between the pieces', () => {
  const blocks: BodyBlock[] = Array.from({ length: 25 }, (_each, index) => ({
    type: 'paragraph',
    text: `第${index + 1}条　一[^1]`,
  }));
  const { text, articles, problems } = writeBody(
    [...blocks, { type: 'note', label: '1', text: '注' }],
    'a.txt',
  );
  expect(problems).toEqual([]);
  expect(articles).toBe(25);
  expect(text.split('\n\n').slice(9, 11)).toEqual(['第10条　一[^1]', '第11条　一[^1]']);
  expect(text.endsWith('[^1]: 注\n')).toBe(true);
});
