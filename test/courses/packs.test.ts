import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { fromBuffer, type Entry } from 'yauzl';
import { expect, test } from 'vitest';
import { packFormats } from '../../src/courses/packs/formats.ts';
import { outlineText } from '../../src/courses/packs/outline-text.ts';
import type { Pack } from '../../src/courses/packs/types.ts';
import { resolveCourse } from '../../src/courses/resolve-course.ts';
import { courseSchema } from '../../src/courses/schema.ts';
import { readFields } from '../../src/document/read-fields.ts';
import { paperOf } from './papers.ts';

const paper = paperOf(
  'id: cn-2020-jie-yue\ntitle: 借阅办法\ndates: { effective: 2020-01-01 }\n',
  '第一条　每人每次借三册。\n\n第二条　逾期停借 \\<一> & “二”。\n',
);
const course = courseSchema.parse({
  id: 'ke',
  title: '借阅 & 归还',
  organiser: '教学组',
  units: [
    {
      title: '借',
      hours: 1.5,
      readings: [
        { document: paper.id, provisions: ['第一条'], why: '=HYPERLINK("x")' },
        { document: paper.id, required: false },
      ],
      questions: ['借几册？<'],
      tasks: ['+1'],
    },
  ],
});
const pack = (origin?: string): Pack => ({
  ...resolveCourse(course, new Map([[paper.id, paper]]), '2026-01-01'),
  introduction: ['先说<规矩>，再说 {办法}。', '# 不是标题'],
  site: { name: '策库', origin },
});

async function write(id: string, origin?: string): Promise<Uint8Array> {
  const format = packFormats.find((each) => each.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return format.write(pack(origin));
}

test.each(packFormats.map(({ id }) => id))('%s: the same course gives the same bytes', async (id) => {
  expect(Buffer.compare(Buffer.from(await write(id)), Buffer.from(await write(id)))).toBe(0);
});

test('the course file reads back as the same course, its readings pinned to what they were', async () => {
  const source = strFromU8(await write('mdx'));
  const { fields, problems } = readFields(source, 'ke.mdx', courseSchema, () => courseSchema);
  expect(problems).toEqual([]);
  const readings = fields?.units[0]?.readings ?? [];
  expect(readings.map(({ digest }) => digest?.length)).toEqual([16, 16]);
  const bare = readings.map(({ digest: _digest, ...rest }) => rest);
  expect({ ...fields, units: [{ ...fields?.units[0], readings: bare }] }).toEqual(course);
  expect(source.split('---\n')[2]).toBe('\n先说\\<规矩>，再说 \\{办法}。\n\n\\# 不是标题\n');
});

test('the zip has the texts and the sha256 of every file', async () => {
  const files = unzipSync(await write('zip'));
  const lines = strFromU8(files['manifest-sha256.txt'] ?? new Uint8Array())
    .trim()
    .split('\n');
  const listed = lines.map((line) => line.split('  '));
  expect(listed.map(([, name]) => name)).toEqual(
    Object.keys(files).filter((name) => name !== 'manifest-sha256.txt'),
  );
  for (const [sum, name = ''] of listed) {
    expect(
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
      name,
    ).toBe(sum);
  }
  expect(strFromU8(files['texts/1-1-cn-2020-jie-yue.txt'] ?? new Uint8Array())).toContain(
    '第一条　每人每次借三册。',
  );
  expect(Object.keys(files).every((name) => /^[\w./-]+$/u.test(name))).toBe(true);
});

test('cells that a spreadsheet would run are made harmless', async () => {
  const bytes = await write('csv');
  // The mark by which Excel knows UTF-8.
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [row] = Papa.parse<Record<string, string>>(strFromU8(bytes.slice(3)), {
    header: true,
    skipEmptyLines: true,
  }).data;
  expect(row).toMatchObject({ 题名: '借阅办法', 条款: '第一条', 为什么读: `'=HYPERLINK("x")` });
});

/** The files of a zip, read by another reader than the one that wrote it. */
function readPackage(bytes: Uint8Array): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('error', reject);
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

interface Tag {
  uri: string;
  local: string;
  attributes: Record<string, string>;
}

function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) =>
    tags.push({
      uri,
      local,
      attributes: Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value])),
    }),
  );
  parser.write(xml).close();
  return tags;
}

test('the cartridge is Common Cartridge 1.1: namespaces, types, every file and no other, read back whole', async () => {
  const cc = 'http://www.imsglobal.org/xsd/imsccv1p1';
  const files = await readPackage(await write('imscc', 'https://archive.example'));
  const tags = tagsOf(files.get('imsmanifest.xml') ?? '');
  expect(tags[0]).toMatchObject({ uri: `${cc}/imscp_v1p1`, local: 'manifest' });
  expect(files.get('imsmanifest.xml')).toContain('<schemaversion>1.1.0</schemaversion>');
  const hrefs = tags
    .filter(({ local }) => local === 'file')
    .map(({ attributes }) => attributes['href'] ?? '');
  expect([...hrefs, 'imsmanifest.xml'].sort()).toEqual([...files.keys()].sort());
  const resources = tags.filter(({ local }) => local === 'resource');
  const identifiers = tags.flatMap(({ attributes }) => attributes['identifier'] ?? []);
  expect(new Set(identifiers).size).toBe(identifiers.length);
  const ids = new Set(resources.map(({ attributes }) => attributes['identifier']));
  const items = tags.filter(({ attributes }) => 'identifierref' in attributes);
  expect(items.length).toBe(resources.length);
  expect(items.every(({ attributes }) => ids.has(attributes['identifierref']))).toBe(true);
  const roots = { webcontent: undefined, imswl_xmlv1p1: 'imswl_v1p1', imsdt_xmlv1p1: 'imsdt_v1p1' };
  const types = resources.map(({ attributes }) => attributes['type'] as keyof typeof roots);
  expect(new Set(types)).toEqual(new Set(Object.keys(roots)));
  resources.forEach(({ attributes }, index) => {
    const root = roots[types[index] ?? 'webcontent'];
    if (root === undefined) return expect(files.has(attributes['href'] ?? '')).toBe(true);
    expect(attributes['href']).toBeUndefined();
    expect(tagsOf(files.get(hrefs[index] ?? '') ?? '')[0]?.uri).toBe(`${cc}/${root}`);
  });
  expect(files.get('links/u1-1-link.xml')).toContain(
    'href="https://archive.example/regulation/cn-2020-jie-yue/#t1"',
  );
});

test('the reader has a cover, contents with page numbers, every text and its source', async () => {
  const files = unzipSync(await write('docx'));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const words = xml.replaceAll(/<[^>]+>/gu, '');
  for (const part of [
    '读　本',
    '目　录',
    '第一条　每人每次借三册。',
    '第二条　逾期停借 &lt;一&gt; &amp; “二”。',
    '《借阅办法》',
    '资料来源',
  ])
    expect(words).toContain(part);
  const references = [
    ...xml.matchAll(/PAGEREF \w+ \\h<\/w:instrText>.*?separate"\/>(.*?)<w:fldChar w:fldCharType="end"/gu),
  ];
  expect(references.length).toBeGreaterThanOrEqual(6);
  for (const [, shown = ''] of references) expect(shown).toMatch(/<w:t[^>]*>\d+<\/w:t>/u);
});

test('a unit without a name of its own is counted once in every file', async () => {
  const bare = courseSchema.parse({
    ...course,
    units: course.units.map((unit) => ({ ...unit, title: '第1单元' })),
  });
  const resolved = resolveCourse(bare, new Map([[paper.id, paper]]), '2026-01-01');
  const packed: Pack = { ...resolved, introduction: [], site: { name: '策库', origin: undefined } };
  expect(outlineText(packed)).toContain('\n第 1 单元（');
  const cartridge = unzipSync(
    (await packFormats.find(({ id }) => id === 'imscc')?.write(packed)) ?? new Uint8Array(),
  );
  const texts = Object.values(cartridge).map((bytes) => strFromU8(bytes));
  expect(texts.join('')).toContain('<title>第 1 单元</title>');
  expect([outlineText(packed), ...texts].join('')).not.toMatch(/1\. 第\s*1\s*单元/u);
});
