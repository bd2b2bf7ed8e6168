import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, summaryWords, toHtml, type Piece, type Row } from '../../src/comparison/index.ts';
import { buildStructure, type Provision } from '../../src/structure/index.ts';

/** A body in short: a line is a paragraph, `# ` opens a heading. */
function provisionsOf(text: string): Provision[] {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return buildStructure(
    lines.map((line) =>
      line.startsWith('# ')
        ? { type: 'heading', depth: 2, text: line.slice(2) }
        : { type: 'paragraph', text: line },
    ),
  ).provisions;
}

/** A row in short: 第一条 → 第二条 changed. */
const short = ({ before, after, state, moved }: Row): string =>
  `${before?.label ?? '无'} → ${after?.label ?? '无'} ${state}${moved ? ' moved' : ''}`;

const shown = (lines: readonly Piece[][]): string =>
  lines
    .map((pieces) =>
      pieces
        .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'gone' ? '-' : '+'}[${text}]`))
        .join(''),
    )
    .join('\n');

const marksOf = (before: string, after: string): string[] => {
  const [row] = compare(provisionsOf(`第一条　${before}`), provisionsOf(`第一条　${after}`)).rows;
  return [shown(row?.marks?.before ?? []), shown(row?.marks?.after ?? [])];
};

const older = `
  （2025年1月6日通过）
  # 第一章　总则
  第一条　为了使资料可查，制定本规定。
  第二条　本规定适用于讲话和计划的收录、编目和校对。
  # 第二章　收录
  第三条　收录的资料应当有明确的出处，并说明取得的日期和方式。
  第四条　有下列情形之一的，不予收录：
  （一）出处不明的；
  （二）不完整的。
  第五条　资料由两人核对，一人通读，记录保存一年。
  第六条　本规定自2025年2月1日起施行。
`;
const newer = `
  （2025年1月6日通过，2026年2月11日修订）
  # 第一章　总则
  第一条　为了使资料可查，制定本规定。
  第二条　本规定适用于讲话和计划的收录、编目、校核和撤回。
  # 第二章　收录
  第三条　任何人都可以提出意见，编辑部十日内答复。
  第四条　收录的资料应当有明确的出处，并说明取得的日期和方式。
  第五条　有下列情形之一的，不予收录：
  （一）出处不明的；
  （二）读音夹注未清的；
  （三）不完整的。
  第六条　本规定自2026年3月1日起施行。
`;

test('articles are aligned whatever their numbers, and counted by what became of them', () => {
  const comparison = compare(provisionsOf(older), provisionsOf(newer));
  expect(comparison.rows.map(short)).toEqual([
    '题注和序言 → 题注和序言 changed',
    '第一章 → 第一章 same',
    '第一条 → 第一条 same',
    '第二条 → 第二条 changed',
    '第二章 → 第二章 same',
    '无 → 第三条 added',
    '第三条 → 第四条 same',
    '第四条 → 第五条 changed',
    '第五条 → 无 removed',
    '第六条 → 第六条 changed',
  ]);
  expect(summaryWords(comparison.summary)).toBe(
    '3 条修改，1 条新增，1 条删去，1 条只改序号，标题、题注等改动 1 处。',
  );
});

test('an article that went elsewhere is followed there', () => {
  const one =
    '第一条　资料的文字以原件为准，不得改动。\n第二条　收录由编辑部决定。\n第三条　撤回由编辑部决定，并说明理由。';
  const two =
    '第一条　收录由编辑部决定。\n第二条　撤回由编辑部决定，并说明理由。\n第三条　资料的文字以原件为准，不得擅自改动。';
  const { rows } = compare(provisionsOf(one), provisionsOf(two));
  expect(rows.map(short)).toEqual([
    '第二条 → 第一条 same',
    '第三条 → 第二条 same',
    '第一条 → 第三条 changed moved',
  ]);
});

test('a rewritten article stays with its neighbours, a merged one says where its words went', () => {
  const one = '第一条　甲方负责。\n第二条　档案应当每年清点一次，清点的结果报馆长。\n第三条　乙方协助。';
  const two =
    '第一条　甲方负责。\n第二条　档案应当每年核对一次，发现问题的及时处理，并说明办法。\n第三条　乙方协助。';
  expect(compare(provisionsOf(one), provisionsOf(two)).rows.map(short)[1]).toBe('第二条 → 第二条 changed');

  const apart =
    '第一条　收录的资料应当注明出处，注明取得的日期，注明取得的方式，并由经手人签名。\n第二条　撤回资料应当说明理由，并告知提出意见的人。';
  const merged =
    '第一条　收录的资料应当注明出处，注明取得的日期，注明取得的方式，并由经手人签名。撤回资料应当说明理由，并告知提出意见的人。';
  const removed = compare(provisionsOf(apart), provisionsOf(merged)).rows.find(
    ({ state }) => state === 'removed',
  );
  expect(removed?.before?.label).toBe('第二条');
  expect(removed?.near?.label).toBe('第一条');
});

test('marks read as a person would have made them', () => {
  expect(marksOf('收录、编目和校对。', '收录、编目、校核和撤回。')).toEqual([
    '收录、编目-[和校对]。',
    '收录、编目+[、校核和撤回]。',
  ]);
  // Numbers change whole.
  expect(marksOf('自2025年2月1日起依照第十二条施行。', '自2026年3月1日起依照第二十条施行。')).toEqual([
    '自-[2025年2]月1日起依照-[第十二]条施行。',
    '自+[2026年3]月1日起依照+[第二十]条施行。',
  ]);
  // What is added ends where a clause ends.
  expect(marksOf('包括甲、丙。', '包括甲、乙、丙。')[1]).toBe('包括甲、+[乙、]丙。');
  // Width and blanks are typography.
  expect(
    compare(provisionsOf('第一条　(一)满2年 的'), provisionsOf('第一条　（一）满２年的')).summary.changed,
  ).toBe(0);
});

test('sections of plans are compared like articles', () => {
  const one = '# 一、目标\n建成资料库，收录讲话和计划。\n# 二、步骤\n先收录，后编目。';
  const two =
    '# 一、目标\n建成资料库，收录讲话、计划和法规。\n# 二、保障\n经费由馆里列支。\n# 三、步骤\n先收录，后编目。';
  const comparison = compare(provisionsOf(one), provisionsOf(two));
  expect(comparison.rows.map(short)).toEqual(['一、 → 一、 changed', '无 → 二、 added', '二、 → 三、 same']);
  expect(summaryWords(comparison.summary)).toBe('1 节修改，1 节新增，1 节只改序号。');
});

test('no character of either text is lost or invented, and equal texts have no difference', () => {
  const articles = fc.array(
    fc.string({ unit: fc.constantFrom(...'甲乙丙丁，。<&１1 第二条'), minLength: 1, maxLength: 30 }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  const toText = (texts: string[]): string =>
    texts.map((text, index) => `第${index + 1}条　文${text}`).join('\n');
  const bare = (text: string): string => text.replaceAll(/\s/gu, '');
  fc.assert(
    fc.property(articles, articles, (one, two) => {
      const sides = [provisionsOf(toText(one)), provisionsOf(toText(two))] as const;
      const { rows } = compare(...sides);
      for (const side of ['before', 'after'] as const) {
        const units = rows.flatMap((row) => row[side] ?? []);
        const all = sides[side === 'before' ? 0 : 1].map(({ text }) => text).join('');
        expect(units.reduce((sum, { label, text }) => sum + bare(label + text).length, 0)).toBe(
          bare(all).length,
        );
        for (const { marks, [side]: unit } of rows) {
          if (marks === undefined) continue;
          expect(marks[side].map((pieces) => pieces.map(({ text }) => text).join('')).join('\n')).toBe(
            unit?.text.replaceAll(/[^\S\n]/gu, ''),
          );
        }
      }
      expect(compare(sides[0], sides[0]).rows.every(({ state, moved }) => state === 'same' && !moved)).toBe(
        true,
      );
    }),
    { numRuns: 150 },
  );
});

test('a chapter that is new stands as a heading', () => {
  const two = newer.replace('第六条　本规定自', '# 第三章　附则\n第六条　本规定自');
  const html = toHtml(compare(provisionsOf(older), provisionsOf(two)), { before: '/a/', after: '/b/' });
  expect(html).toContain('<h2 class="division"><ins>第三章　附则</ins><span class="fate">新增</span></h2>');
});

test('the page folds what did not change, links both texts and lets no markup through', () => {
  const comparison = compare(provisionsOf(older), provisionsOf(newer.replace('十日内', '<b>十日</b>内')));
  const html = toHtml(comparison, { before: '/a/', after: '/b/' });
  expect(html).toContain('<h2 class="division">第二章　收录</h2>');
  expect(html).toContain('<summary>第四条　1 条未改，其中 1 条改了序号</summary>');
  expect(html).toContain('<a href="/b/#t5">第五条</a><span class="was">原<a href="/a/#t4">第四条</a></span>');
  expect(html).toContain('<ins>读音夹注未清的；</ins>');
  expect(html).toContain('&lt;b&gt;十日&lt;/b&gt;');
  expect(html).not.toContain('<b>');
});
