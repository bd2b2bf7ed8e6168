import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { listInputs, readInput, type Input } from '../../src/import/inputs.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inputs-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Path below the test's folder, and what became of it. */
const told = ({ path: each, refused, passedOver }: Input): string =>
  [path.relative(folder, each), refused ?? passedOver].filter((part) => part !== undefined).join(': ');

/** A zip whose names are bytes in an encoding, without the mark of UTF-8, as old packers write them. */
function zipWithNames(files: Record<string, Uint8Array>, encoding: string): Buffer {
  const stand = Object.entries(files).map(([name, bytes], index) => {
    const raw = iconv.encode(name, encoding);
    return { raw, bytes, ascii: String(index).padStart(2, '0').padEnd(raw.length, '_') };
  });
  const zip = Buffer.from(zipSync(Object.fromEntries(stand.map(({ ascii, bytes }) => [ascii, bytes]))));
  for (const { ascii, raw } of stand) {
    for (let at = zip.indexOf(ascii); at !== -1; at = zip.indexOf(ascii, at + 1)) raw.copy(zip, at);
  }
  return zip;
}

test('a folder is walked in order, droppings and other files are passed over', async () => {
  const inner = path.join(folder, 'walk');
  mkdirSync(path.join(inner, '下级'), { recursive: true });
  const long = `《${'关于阅览室的通知'.repeat(9)}》.txt`;
  for (const name of [
    '-dash.txt',
    ' blank .txt',
    long,
    '.DS_Store',
    '~$a.docx',
    'Thumbs.db',
    'a.json',
    'b.rar',
    '下级/c.md',
  ])
    writeFileSync(path.join(inner, name), '正文');
  symlinkSync('..', path.join(inner, '下级', 'up'));
  symlinkSync('nowhere', path.join(inner, 'gone.txt'));
  expect((await listInputs([inner])).map(told)).toEqual([
    'walk/ blank .txt',
    'walk/-dash.txt',
    'walk/.DS_Store: a hidden file',
    'walk/Thumbs.db: a hidden file',
    'walk/a.json: .json is no document format',
    'walk/b.rar: .rar is not opened: unpack it, or pack it as .zip',
    'walk/gone.txt: there is no such file',
    'walk/~$a.docx: a hidden file',
    `walk/${long}`,
    'walk/下级/c.md',
    'walk/下级/up: the link leads back to a folder above it',
  ]);
});

test('a zip gives its files under names in GBK, those of zips in it as well', async () => {
  const deep = zipWithNames({ '深层/办法.txt': strToU8('第一条') }, 'gbk');
  const file = path.join(folder, 'packed.zip');
  writeFileSync(
    file,
    zipWithNames(
      { '关于《阅览室规则》的通知.txt': strToU8('正文'), '嵌套文件.zip': deep, 'a.png': strToU8('x') },
      'gbk',
    ),
  );
  const inputs = await listInputs([file]);
  expect(inputs.map(told)).toEqual([
    'packed.zip/a.png: .png is no document format',
    'packed.zip/关于《阅览室规则》的通知.txt',
    'packed.zip/嵌套文件.zip/深层/办法.txt',
  ]);
  const texts = await Promise.all(
    inputs.slice(1).map(async (each) => Buffer.from(await readInput(each)).toString()),
  );
  expect(texts).toEqual(['正文', '第一条']);
});

test('what leads out of a zip, or would fill the disk, is refused', async () => {
  const file = path.join(folder, 'bad.zip');
  writeFileSync(
    file,
    zipSync({
      '../out.txt': strToU8('x'),
      '/root.txt': strToU8('x'),
      'bomb.txt': new Uint8Array(60_000_000),
    }),
  );
  expect((await listInputs([file])).map(({ refused }) => refused)).toEqual([
    'its path leads out of the zip',
    'its path leads out of the zip',
    expect.stringMatching(/^it would inflate from \d+ to 60000000 bytes$/u),
  ]);
});

test('a broken zip is one refusal with what to do', async () => {
  const file = path.join(folder, 'broken.zip');
  writeFileSync(file, 'PK\u0003\u0004 nothing');
  expect(await listInputs([file])).toMatchObject([
    {
      refused: expect.stringContaining("the zip can't be read") as string,
      hint: 'Copy it again from where it came, or unpack it yourself.',
    },
  ]);
});

test('a file that is not there is refused by name', async () => {
  expect((await listInputs([path.join(folder, 'none.txt')])).map(told)).toEqual([
    'none.txt: there is no such file',
  ]);
});
