import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { listInputs, readInput, type Input } from '../../src/import/inputs.ts';
import { readFile } from '../../src/import/readers/index.ts';

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
    'walk/b.rar: this is a packed archive',
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
    'packed.zip/a.png: this is a picture',
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

/** A file of some program in a zip container, by its parts. */
const container = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const office = (type: string): Uint8Array =>
  container({ mimetype: `application/vnd.oasis.opendocument.${type}`, 'content.xml': '<x/>' });

const oleEntry = (name: string): Uint8Array => {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from(name, 'utf16le').copy(bytes, 1024);
  return bytes;
};

/** Content, the name that goes with it, and words of what is told, whatever the name says. */
const foreign: [content: Uint8Array | string, name: string, told: RegExp][] = [
  [container({ 'OFD.xml': '<x/>', 'Doc_0/Document.xml': '<x/>' }), 'a.ofd', /^OFD files are not read$/u],
  [office('text'), 'a.odt', /^OpenDocument files/u],
  [office('spreadsheet'), 'a.ods', /spreadsheet/u],
  [office('presentation'), 'a.odp', /presentation/u],
  [container({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>' }), 'a.pptx', /presentation/u],
  [container({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }), 'a.xlsx', /spreadsheet/u],
  [container({ mimetype: 'application/epub+zip', 'a.html': '<p>x' }), 'a.epub', /e-book/u],
  [container({ 'META-INF/MANIFEST.MF': 'x', 'readme.txt': 'x' }), 'a.jar', /zip of some program/u],
  [oleEntry('Workbook'), 'a.xls', /spreadsheet/u],
  [oleEntry('PowerPoint Document'), 'a.ppt', /presentation/u],
  ['<?xml version="1.0"?><uof:UOF xmlns:uof="u"/>', 'a.uof', /^UOF files/u],
  ['<?xml version="1.0"?><office:document xmlns:office="o"/>', 'a.fodt', /^OpenDocument/u],
  ['From: a@b.cn\r\nTo: c@d.cn\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nx', 'a.eml', /e-mail message/u],
  ['Rar!\u001a\u0007\0', 'a.rar', /packed archive/u],
  ['7z\u00bc\u00af', 'a.7z', /packed archive/u],
  ['{\\rtf1 x}', 'a.rtf', /Rich Text/u],
  ['\u0089PNG', 'a.png', /picture/u],
];

test.each(foreign)(
  '%# is told by its true name in a folder, and on the command line under any name',
  async (content, name, words) => {
    const inner = mkdtempSync(path.join(folder, 'foreign-'));
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    for (const each of [name, 'wrong.bin', 'none', 'wrong.docx'])
      writeFileSync(path.join(inner, each), bytes);
    const met = await listInputs([inner]);
    const reason = async (input: Input): Promise<string> =>
      input.refused ??
      input.passedOver ??
      (await readFile(path.basename(input.path), await readInput(input)).then(
        () => 'read',
        (error: Error) => error.message,
      ));
    for (const input of met)
      expect([input.path, await reason(input)]).toEqual([input.path, expect.stringMatching(words)]);
    for (const each of [name, 'wrong.bin', 'none'])
      for (const input of await listInputs([path.join(inner, each)]))
        expect([each, await reason(input)]).toEqual([each, expect.stringMatching(words)]);
    for (const input of met)
      if (input.passedOver !== undefined || input.refused !== undefined) expect(input.hint).toMatch(/\.$/u);
  },
);

test('a Word file that a browser named .zip is read, and a zip of documents whatever its name', async () => {
  const inner = mkdtempSync(path.join(folder, 'named-'));
  writeFileSync(
    path.join(inner, '办法.zip'),
    container({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }),
  );
  writeFileSync(path.join(inner, '通知'), container({ '通知.txt': '正文' }));
  writeFileSync(
    path.join(inner, '表.zip'),
    container({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }),
  );
  const names = (await listInputs([inner])).map(
    (input) => path.relative(inner, input.path) + (input.refused ?? ''),
  );
  expect(names).toEqual([
    '办法.zip',
    '表.zipthis is a spreadsheet, and spreadsheets are not read',
    '通知/通知.txt',
  ]);
});

test('a file that is not there is refused by name', async () => {
  expect((await listInputs([path.join(folder, 'none.txt')])).map(told)).toEqual([
    'none.txt: there is no such file',
  ]);
});
