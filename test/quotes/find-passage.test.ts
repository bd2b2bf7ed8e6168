import { beforeAll, describe, expect, test } from 'vitest';
import type { IndexReader } from '../../src/search/index-reader.ts';
import { checkClaims, type Finding } from '../../src/quotes/check-claims.ts';
import { findPassage, type Stretch } from '../../src/quotes/find-passage.ts';
import { toSimplified } from '../../src/text/script.ts';
import { smallIndex } from '../search/small-index.ts';

const loadFold = () => Promise.resolve(toSimplified);
let reader: IndexReader;

beforeAll(async () => {
  ({ reader } = await smallIndex([
    {
      id: 'cn-2020-shui',
      kind: 'regulation',
      title: '河湖取水办法',
      body: [
        '第一条　为了节约用水，保护河湖，制定本办法。',
        '第二条　取水单位应当安装计量设施，按月报送取水数量，不得隐瞒、虚报。',
        '从河湖取水灌溉农田的，可以按季报送。',
      ].join('\n\n'),
    },
    { id: 'cn-2021-lin', title: '造林计划', body: '今年造林三千亩，补植补造八百亩，管护责任落实到人。' },
  ]));
});

const marks = (stretches: readonly Stretch[] = []): string =>
  stretches.map(([text, differs]) => (differs ? `[${text}]` : text)).join('');

describe('the source of a passage', () => {
  test('to the letter, at its provision', async () => {
    const [source, ...others] = await findPassage(reader, '按月报送取水数量，不得隐瞒、虚报', loadFold);
    expect(others).toEqual([]);
    expect(source).toMatchObject({ id: 'cn-2020-shui', agreement: 'exact', distance: 0 });
    expect(source?.url).toMatch(/#t2-k1$/u);
  });

  test('in the other script, with other marks, across paragraphs', async () => {
    const [swapped] = await findPassage(reader, '從河湖取水灌溉農田的', loadFold);
    expect(swapped).toMatchObject({ agreement: 'script', label: '第二条第二款' });
    const [crossing] = await findPassage(reader, '不得隐瞒，虚报 从河湖取水灌溉农田', loadFold);
    expect(crossing).toMatchObject({ agreement: 'marks', label: '第二条第一款' });
  });

  test('with a character changed, dropped and added, each marked on both sides', async () => {
    const [changed] = await findPassage(reader, '取水单位必须安装计量设施，按月报送取水量', loadFold);
    expect(changed?.distance).toBe(3);
    expect(marks(changed?.passage)).toBe('取水单位[必须]安装计量设施，按月报送取水[]量');
    expect(marks(changed?.source)).toBe('取水单位[应当]安装计量设施，按月报送取水[数]量');
    const [added] = await findPassage(reader, '补植补造了八百亩，管护责任落实', loadFold);
    expect(marks(added?.passage)).toBe('补植补造[了]八百亩，管护责任落实');
    expect(marks(added?.source)).toBe('补植补造[]八百亩，管护责任落实');
  });

  test('what is nowhere is not claimed, nor what only shares words', async () => {
    expect(await findPassage(reader, '森林防火期内禁止野外用火，违者处以罚款', loadFold)).toEqual([]);
    expect(await findPassage(reader, '取水单位应当缴纳水资源税，造林三千亩', loadFold)).toEqual([]);
  });
});

describe('a manuscript', () => {
  test('its quotations and provisions are judged in order', async () => {
    const text = [
      '《河湖取水办法》第二条规定：“取水单位应当安装计量设施”。',
      '《河湖取水办法》第一条又说“按月报送取水数量”。',
      '《河湖取水办法》第九条和《湿地办法》第二条都没有这样说。',
    ].join('\n');
    const findings: Finding[] = [];
    for await (const finding of checkClaims(reader, text, 'manuscript', loadFold)) findings.push(finding);
    expect(findings.map(({ verdict }) => verdict)).toEqual([
      'found',
      'exact',
      'found',
      'exact',
      'no-article',
      'no-paper',
    ]);
    expect(findings[1]).not.toHaveProperty('elsewhere');
    expect(findings[3]).toHaveProperty('elsewhere', '《河湖取水办法》第一条');
  });
});
