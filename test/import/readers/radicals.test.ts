import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFile } from '../../../src/import/readers/index.ts';
import { sharedFolder } from '../../shared.ts';

test('radicals become the characters they stand for, and both are told', async () => {
  const { blocks, messages } = await readFile(
    'a.txt',
    Buffer.from('⼈⺠政府关于⻘年⼲部培养⼯作的通知和办法'),
  );
  expect(blocks).toMatchObject([{ text: '人民政府关于青年干部培养工作的通知和办法' }]);
  expect(messages).toEqual([
    {
      step: 'radicals',
      message: '5 radicals, as some fonts name them, became the characters that they stand for',
      removed: '⼈⺠⻘⼲⼯',
      added: '人民青干工',
    },
  ]);
});

test('also in texts, tables and properties of other formats', async () => {
  const text = '---\ntitle: ⼈⺠\n---\n⼯作要点\n\n| ⽉ | ⻓度 |\n| - | - |\n| ⼀ | 二 |\n';
  const { blocks, properties } = await readFile('a.md', Buffer.from(text));
  expect(properties).toEqual({ title: '人民' });
  expect(blocks.filter(({ type }) => type !== 'gap')).toMatchObject([
    { text: '工作要点' },
    {
      rows: [
        ['月', '长度'],
        ['一', '二'],
      ],
    },
  ]);
});

test('⼾ is 户 in a Simplified text and 戶 in a Traditional one', async () => {
  expect((await readFile('a.txt', Buffer.from('农⼾的⼾籍登记办法'))).blocks).toMatchObject([
    { text: '农户的户籍登记办法' },
  ]);
  expect((await readFile('a.txt', Buffer.from('農⼾戒嚴時期⼾籍登記辦法'))).blocks).toMatchObject([
    { text: '農戶戒嚴時期戶籍登記辦法' },
  ]);
});

test('a page printed by Chromium comes out without radicals', async () => {
  const file = `${sharedFolder('cases') ?? ''}/site/pdf-radicals/chromium-156.pdf`;
  if (!existsSync(file)) return;
  const { blocks } = await readFile('a.pdf', new Uint8Array(readFileSync(file)));
  const text = blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
  expect(text).not.toMatch(/[\u2e80-\u2fdf]/u);
  expect(text).toMatch(/人民政府[\s\S]*青年干部[\s\S]*2021\s*年3\s*月5\s*日/u);
});
