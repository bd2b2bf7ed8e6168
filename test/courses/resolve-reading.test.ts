import { expect, test } from 'vitest';
import { chooseProvisions } from '../../src/courses/choose-provisions.ts';
import { digestOf } from '../../src/courses/digest.ts';
import { findingWords } from '../../src/courses/finding-words.ts';
import { reading as readingSchema } from '../../src/courses/schema.ts';
import { resolveReading } from '../../src/courses/resolve-reading.ts';
import type { Paper } from '../../src/courses/types.ts';
import { paperOf } from './papers.ts';

const oldBody = `第一条　为了规范借阅，制定本办法。

第二条　每人每次借三册。

第三条　逾期不还的：

（一）提醒；

（二）停借。

第四条　本办法自2020年1月1日起施行。
`;
const newBody = oldBody
  .replace('第二条　每人每次借三册。', '第二条　借阅须凭证件。\n\n第三条　每人每次借五册。')
  .replace('第三条　逾期', '第四条　逾期')
  .replace('第四条　本办法自2020', '第五条　本办法自2024');

const versions = [
  { id: 'old', kind: 'regulation', title: '借阅办法', url: '/regulation/old/', from: '2020-01-01' },
  { id: 'new', kind: 'regulation', title: '借阅办法', url: '/regulation/new/', from: '2024-01-01' },
] as const;
const neighbours = { versions: [...versions] };
const old = paperOf('id: old\ntitle: 借阅办法\ndates: { effective: 2020-01-01 }\n', oldBody, neighbours);
const young = paperOf('id: new\ntitle: 借阅办法\ndates: { effective: 2024-01-01 }\n', newBody, neighbours);
const papers = new Map<string, Paper>([old, young].map((paper) => [paper.id, paper]));
const days = { first: '2026-03-01', last: '2026-03-02' };

const resolve = (fields: Record<string, unknown>, own: ReadonlyMap<string, Paper> = papers, on = days) => {
  const resolved = resolveReading(readingSchema.parse({ document: 'old', ...fields }), on, own);
  if (resolved === undefined) throw new Error('no such paper');
  return { ...resolved, words: resolved.findings.map(findingWords) };
};

test('one place, several and a range are chosen with all below them, by anchor or by name', () => {
  const ids = (...names: string[]) => chooseProvisions(old.provisions, names).provisions.map(({ id }) => id);
  expect(ids('第三条')).toEqual(['t3', 't3-k1', 't3-k1-x1', 't3-k1-x2']);
  expect(ids('t4', '第一条')).toEqual(['t1', 't1-k1', 't4', 't4-k1']);
  expect(ids('第一条至第二条')).toEqual(ids('t1..t2'));
  expect(ids('第二条至第三条').at(-1)).toBe('t3-k1-x2');
  expect(ids()).toHaveLength(old.provisions.length);
  expect(chooseProvisions(old.provisions, ['第九条', '第三条至第一条']).unknown).toHaveLength(2);
});

test('the version in force is followed to where the provision now stands, and what changed is told', () => {
  const { paper, places, words, chosen } = resolve({ provisions: ['第二条'] });
  expect(paper.id).toBe('new');
  expect(places).toBe('第三条');
  expect(chosen.map(({ text }) => text).join('')).toContain('五册');
  expect(words).toEqual([
    '所选文本已有新版，自2024年1月1日起施行，这里列的是新版。所选部分1 处修改。',
    '第二条在新版中是第三条。',
  ]);
});

test('before the new version is in force, the old one is read', () => {
  const { paper, words } = resolve({}, papers, { first: '2023-01-01', last: '2023-12-31' });
  expect([paper.id, words]).toEqual(['old', []]);
});

test('a pinned version stays, and its digest tells when its words were touched', () => {
  const { provisions } = chooseProvisions(old.provisions, ['t2']);
  const pinned = { provisions: ['t2'], version: 'pinned', digest: digestOf(provisions) };
  expect(resolve(pinned)).toMatchObject({ paper: { id: 'old' }, places: '第二条' });
  expect(resolve(pinned).words).toEqual(['选定的是旧版；新版自2024年1月1日起施行。所选部分1 处修改。']);
  const touched = paperOf(
    'id: old\ntitle: 借阅办法\ndates: { effective: 2020-01-01 }\n',
    oldBody.replace('借三册', '借四册'),
  );
  const alone = new Map([['old', touched]]);
  expect(resolve(pinned, alone).words).toEqual(['所选文字与选定时不同，请重新看过。']);
  expect(resolve({ ...pinned, provisions: ['t1'] }, alone).words).toHaveLength(1);
});

test('repealed, expired, amended and not yet in force are told for the days of the course', () => {
  const by = { id: 'other', title: '新办法', url: '/regulation/other/', from: '2025-06-01' };
  const alone = (yaml: string, type?: 'repeals' | 'amends' | 'may-replace') =>
    resolve(
      {},
      new Map([
        [
          'old',
          paperOf(
            `id: old\ntitle: 借阅办法\n${yaml}`,
            oldBody,
            type === undefined ? {} : { incoming: [{ type, ...by }] },
          ),
        ],
      ]),
    ).words;
  const effective = 'dates: { effective: 2020-01-01 }\n';
  expect(alone(effective, 'repeals')).toEqual(['已废止，自2025年6月1日起，被《新办法》取代。']);
  expect(alone(effective, 'amends')).toEqual(['已被修改，见《新办法》。']);
  expect(alone('dates: { effective: 2020-01-01, expires: 2025-12-31 }\n')).toEqual(['已失效。']);
  expect(alone('dates: { effective: 2026-05-01 }\n')).toEqual([
    '开课时（2026年3月1日）尚未施行，2026年5月1日起施行。',
  ]);
  expect(alone(effective, 'may-replace')).toEqual(['可能已被《新办法》替代，请核对。']);
  const stated = 'validity: { status: 已废止, source: 时效性：已废止 }\n';
  expect(alone(stated)).toEqual(['已废止。']);
  expect(alone(effective)).toEqual([]);
});
