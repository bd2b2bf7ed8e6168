import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toExportBlocks } from '../../src/exports/blocks.ts';
import type { ExportHead } from '../../src/exports/head.ts';
import { toPlainText } from '../../src/exports/plain-text.ts';
import { toWord } from '../../src/exports/word.ts';
import { renderDocument } from '../../src/render/render-document.ts';

const source = '---\nid: cn-2025-shou-fei\n---\n\n收费由~~五元~~改为三元。\n';
const { body } = renderDocument(source, 'cn-2025-shou-fei.mdx');
const blocks = toExportBlocks(body?.html ?? '');
const head: ExportHead = {
  title: '收费标准',
  subtitle: undefined,
  script: 'zh-Hans',
  kind: 'plan',
  lines: [],
  foot: [],
};

test('struck text is struck on the page and in Word, marked in plain text, and found as words', async () => {
  expect(body?.html).toContain('收费由<del>五元</del>改为三元。');
  expect(toPlainText(head, blocks)).toContain('收费由~~五元~~改为三元。');
  const word = strFromU8(unzipSync(await toWord(head, blocks))['word/document.xml'] ?? new Uint8Array());
  expect(word).toMatch(/<w:strike\/>.*五元/u);
  expect(JSON.stringify(body)).toContain('收费由五元改为三元。');
});
