import { expect, test } from 'vitest';
import { readMarkdown } from '../../../src/import/readers/markdown.ts';
import { sniff } from '../../../src/import/readers/sniff.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('comments before a page say what it is, and many of them before a text take no time', () => {
  expect(sniff(bytes(`${'<!-- 甲 -->\n'.repeat(40)}<html>`))).toBe('html');
  expect(sniff(bytes(`${'<!---->'.repeat(250)}档案`))).toBeUndefined();
});

test('what opens in Markdown and never closes is text; what closes is taken out as before', () => {
  const text = (source: string): string =>
    readMarkdown(bytes(source))
      .blocks.map((block) => ('text' in block ? block.text : ''))
      .join('|');
  expect(text('甲<!-- 乙 -->丙<!-- 丁')).toBe('甲丙<!-- 丁');
  expect(text('甲<STYLE type="a">乙</style >丙<script>丁</script>戊<style>己')).toBe('甲丙戊<style>己');
  expect(text(`甲${'<!--'.repeat(50_000)}`)).toContain('甲<!--');
  expect(text(`甲${'<style>'.repeat(20_000)}`)).toContain('甲<style>');
});
