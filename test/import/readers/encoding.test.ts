import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeName, decodeText } from '../../../src/import/readers/encoding.ts';
import { readFile } from '../../../src/import/readers/index.ts';

const simplified =
  '阅览室规则\n第一条　为了方便读者，制定本规则。\n第二条　本规则自二〇二〇年一月一日起施行。\n';
const traditional = '閱覽室規則\n第一條　為了方便讀者，訂定本規則。\n第二條　本規則自公布日施行。\n';

describe('each encoding is told by its bytes', () => {
  test.each([
    ['utf-8', 'utf8', simplified],
    ['gb18030', 'gbk', simplified],
    ['gb18030', 'gb18030', `${simplified}㐀𠀀`],
    ['big5', 'big5', traditional],
    ['utf-16le', 'utf-16le', simplified],
    ['utf-16be', 'utf-16be', traditional],
    ['utf-16le', 'utf-16le', 'Reading room rules of 2020, in plain letters.\n'],
  ])('%s', (encoding, name, text) => {
    expect(decodeText(iconv.encode(text, name))).toEqual({ text, encoding, messages: [] });
  });

  test.each(['utf8', 'utf-16le', 'utf-16be'])('%s with a byte order mark, which is no text', (name) => {
    expect(decodeText(iconv.encode(simplified, name, { addBOM: true })).text).toBe(simplified);
  });
});

test('a page that lies about its charset is read by its bytes', async () => {
  const html = `<html><head><meta charset="utf-8"><title>规则</title></head><body><p>${simplified}</p></body></html>`;
  const { encoding, properties } = await readFile('a.html', iconv.encode(html, 'gbk'));
  expect({ encoding, title: properties['title'] }).toEqual({ encoding: 'gb18030', title: '规则' });
});

test('a damaged place is told with its line, and the rest is read', () => {
  const bytes = Buffer.from(simplified.repeat(20));
  bytes[40] = 0xff;
  const { encoding, messages } = decodeText(bytes);
  expect(encoding).toBe('utf-8');
  expect(messages[0]).toMatchObject({ line: 2 });
});

test('a picture that is called a text is no text', async () => {
  const bytes = Uint8Array.from({ length: 4000 }, (_each, index) => (index * 7919) % 256);
  await expect(readFile('a.txt', bytes)).rejects.toMatchObject({
    message: 'the file is no text in any known encoding',
    hint: 'Look what program made it, and save it from there as .docx, .txt or .html.',
  });
});

test('a text in an encoding of another language is refused, not guessed', () => {
  const japanese = '閲覧室規則\n第一条　この規則は、閲覧室の利用について定めるものとする。\n';
  const russian = 'Положение о читальных залах. Залы открываются в восемь часов утра.\n';
  for (const bytes of [iconv.encode(japanese, 'shift_jis'), iconv.encode(russian, 'windows-1251')])
    expect(() => decodeText(bytes)).toThrow('the file is in an encoding that is not known');
  expect(decodeText(Buffer.from(japanese)).text).toBe(japanese);
  expect(decodeText(Buffer.from(russian))).toMatchObject({ text: russian, encoding: 'utf-8' });
});

test('tables drawn with characters are text', () => {
  const drawn = `${'┌───┬───┐│職稱│員額│├───┼───┤│所長│１│└───┴───┘'.repeat(20)}\n${traditional}`;
  expect(decodeText(iconv.encode(drawn, 'big5'))).toMatchObject({ text: drawn, encoding: 'big5' });
});

test('a few characters of GBK that are valid UTF-8 by chance are GBK', () => {
  expect(decodeText(iconv.encode('联通\n', 'gbk')).text).toBe('联通\n');
});

test('a name is decoded without complaint, whatever it is', () => {
  expect(decodeName(iconv.encode('关于《阅览室规则》的通知.txt', 'gbk'))).toBe(
    '关于《阅览室规则》的通知.txt',
  );
  expect(decodeName(Uint8Array.from({ length: 60 }, (_each, index) => 255 - index))).not.toBe('');
});
