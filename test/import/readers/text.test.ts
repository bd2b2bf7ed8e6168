import { expect, test } from 'vitest';
import { readFile } from '../../../src/import/readers/index.ts';

test('a text stays a text: every line a block with its number, tags and braces as they are', async () => {
  const { format, blocks } = await readFile(
    'a.txt',
    Buffer.from('<html>\r\n\r\n\r\n　　第一条 {甲} <乙>\r\n'),
  );
  expect(format).toBe('text');
  expect(blocks.slice(0, 3)).toEqual([
    { type: 'paragraph', text: '<html>', line: 1 },
    { type: 'gap', reason: 'blank', line: 2 },
    { type: 'paragraph', text: '　　第一条 {甲} <乙>', line: 4 },
  ]);
});

test('Markdown keeps what official texts mean literally', async () => {
  const source = [
    '---',
    'title: 规则',
    "publication_date: ''",
    '---',
    '# 阅览室规则',
    '',
    '    四个空格不是代码',
    '**第一条**　正文 <甲> {乙} [^1]',
    '- **第二条**　列表',
    '> [!NOTE] 相关通知',
    '| 项目 | 分工 |',
    '| --- | --- |',
    '| 修缮 | 馆长 |',
    '<!-- INFO END -->',
    '[^1]: 注文',
  ].join('\n');
  const { blocks, properties, messages } = await readFile('a.md', Buffer.from(source));
  expect(properties).toEqual({ title: '规则', publication_date: '' });
  expect(blocks.filter(({ type }) => type !== 'gap')).toEqual([
    { type: 'heading', depth: 1, text: '阅览室规则', line: 5 },
    { type: 'paragraph', text: '    四个空格不是代码', line: 7 },
    { type: 'paragraph', text: '第一条　正文 <甲> {乙} [^1]', bold: [[0, 3]], line: 8 },
    { type: 'list-item', text: '第二条　列表', bold: [[0, 3]], line: 9 },
    { type: 'paragraph', quoted: true, text: '[!NOTE] 相关通知', line: 10 },
    {
      type: 'table',
      rows: [
        ['项目', '分工'],
        ['修缮', '馆长'],
      ],
      headerRows: 1,
      line: 11,
    },
    { type: 'note', label: '1', text: '注文', line: 15 },
  ]);
  expect(messages).toMatchObject([{ removed: '<!-- INFO END -->', line: 14 }]);
});

test('marks that are no pairs are text: lines to write on, single stars', async () => {
  const { blocks } = await readFile('a.md', Buffer.from('____年__月 5**3 末'));
  expect(blocks).toEqual([{ type: 'paragraph', text: '____年__月 5**3 末', line: 1 }]);
});

test('a name that lies is not believed', async () => {
  const page = await readFile('a.doc', Buffer.from('<html><body><p>正文</p></body></html>'));
  expect(page.format).toBe('html');
  await expect(readFile('a.docx', Buffer.from('{\\rtf1 x}'))).rejects.toMatchObject({
    message: 'this is a Rich Text file',
    hint: 'Open it in Word or WPS and save it as .docx.',
  });
  await expect(readFile('a.txt', new Uint8Array())).rejects.toMatchObject({ message: 'the file is empty' });
});

test('a line of a million characters and a text of many lines are read at once', async () => {
  const started = performance.now();
  const { blocks } = await readFile(
    'a.md',
    Buffer.from(`${'长'.repeat(1_000_000)}\n${'短行\n'.repeat(100_000)}`),
  );
  expect(blocks.length).toBeGreaterThan(100_000);
  expect(performance.now() - started).toBeLessThan(5000);
});
