import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readGraph } from '../../src/catalogue/graph.ts';
import { rules } from '../../src/checks/rules.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { buildPaths } from '../../src/paths.ts';
import { formatProblems } from '../../src/problem/format.ts';
import { readArchive } from '../../src/render/read-archive.ts';

let content: string;

/** A small archive in which every rule has something to find. */
const documents: Readonly<Record<string, string>> = {
  'cn-2001-yang-feng': `title: 养蜂办法
genre: 条例
documentNumber: 蜂发〔2001〕7号
dates: { adopted: 2001-05-01, effective: 2001-03 }
---

第一条　蜂场应当登记，登记见第二条第三款。

第二条　登记不收费。

第四条　依照《蜂业条例》第九条、第一条办理。`,
  'cn-2010-feng-ye': `title: 蜂业条例
genre: 条例
documentNumber: 蜂发[2001]07号
dates: { issued: 2010-05-01 }
relations:
  - type: repeals
    target: cn-2015-feng-chan
---

第一条　蜂业。

第一条　蜂业又一条。`,
  'cn-2015-feng-chan': `title: 蜂产品规定
genre: 规定
dates: { issued: 2015-05-01 }
relations:
  - type: repeals
    target: cn-2010-feng-ye
---

第一条　蜂产品。`,
  'cn-2019-feng-zhong': `title: 蜂种规定（失效）
genre: 规定
dates: { issued: 2019-05-01 }
validity: { status: 现行有效, source: 时效性：有效, asOf: 2019-06-01 }
---

第一条　蜂种。`,
  'cn-2020-feng-zhong': `title: 蜂种暂行规定
genre: 规定
dates: { issued: 2020-05-01 }
---

第一条　蜂种。`,
  'cn-2003-feng-wang': `title: 蜂王规定
genre: 规定
documentNumber: 蜂发〔2003〕9号
dates: { issued: 2003-05-01, amended: [2018-04-01, 2199-01-01] }
source: { retrieved: 2020-01-01 }
---

第一条　蜂王。`,
  'cn-2004-gong-feng': `title: 工蜂规定
genre: 规定
amendedAs: 修订
dates: { issued: 2004-05-01, amended: 2021-02 }
source: { retrieved: 2020-12-31 }
---

第一条　工蜂。`,
  'cn-2005-xiong-feng': `title: 雄蜂规定
genre: 规定
firstNumber: 蜂发〔2001〕2号
dates: { issued: 2005-05-01 }
---

第一条　雄蜂。`,
  'cn-2019-yang-can': copyOf('养蚕条例', '2019-06-30'),
  'cn-2019-yang-can-2': copyOf('中华人民共和国养蚕条例', '2019-06-30'),
  'cn-2019-yang-can-3': copyOf('养蚕条例', '2019-06-30').replace('五百米', '五十米'),
  ...loopOf('cn-2016-jia', 'cn-2017-yi', 'cn-2018-bing'),
};

/** The same text under a title. */
function copyOf(title: string, adopted: string): string {
  const articles = [
    '为了规范蚕场管理，保护蚕农的合法权益，制定本条例。',
    '蚕场距离村庄应当在五百米以上，距离公路应当在一百米以上，并设置明显的标志。',
    '县级人民政府农业主管部门负责本行政区域内的蚕业管理工作，每年检查一次。',
    '违反本条例规定的，由县级人民政府农业主管部门责令改正，可以处一千元以下罚款。',
  ];
  const text = articles.map((words, i) => `第${'一二三四'.charAt(i)}条　${words}`).join('\n\n');
  return `title: ${title}\ngenre: 条例\nissuer: 国务院\ndates: { adopted: ${adopted} }\n---\n\n${text}`;
}

/** Papers that each repeal the next, and the last the first. */
function loopOf(...ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    ids.map((id, index) => {
      const target = ids[(index + 1) % ids.length] ?? '';
      const dates = `dates: { issued: ${id.slice(3, 7)} }`;
      return [
        id,
        `title: ${id}\n${dates}\nrelations:\n  - type: repeals\n    target: ${target}\n---\n\n第一条　养蜂。`,
      ];
    }),
  );
}

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'ceku-checks-'));
  vi.stubEnv('ARCHIVE_CONTENT', content);
  await mkdir(path.join(content, 'regulations'));
  for (const [id, rest] of Object.entries(documents)) {
    const source = `---\nid: ${id}\nkind: regulation\nscript: zh-Hans\nregion: cn\n${rest}\n`;
    await writeFile(path.join(content, 'regulations', `${id}.mdx`), source);
  }
});

afterAll(async () => {
  await rm(buildPaths().cache, { recursive: true, force: true });
  await rm(content, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

test('every rule names the place, the value and what to do', async () => {
  const archive = await readArchive(content, 'test');
  expect(formatProblems(archive.problems)).toBe('');
  const graph = await readGraph(archive.documents, '2026-01-01');
  const problems = await runChecks(content, { documents: archive.documents, graph });
  expect(new Set(problems.map(({ id }) => id))).toEqual(new Set(rules.map(({ id }) => id)));
  expect(formatProblems(problems)).toMatchInlineSnapshot(`
    "regulations/cn-2001-yang-feng.mdx
      7:1  warning  genre-title  genre: 条例, and the title ends in 办法
                                 Write genre: 办法.
      9:1  warning  validity-dates  dates: adopted 2001-05-01 is later than effective 2001-03
                                    Compare both with the original.
      12:15  warning  citation-unresolved  第二条第三款 does not exist: 第二条 has 1 款.
                                           Compare the number with the original.
      16:1  warning  article-sequence  第二条 is followed by 第四条
                                       Look into the original: 第三条 may be glued to the paragraph before.

    regulations/cn-2003-feng-wang.mdx
      8:1  warning  version-dates  documentNumber: 蜂发〔2003〕9号 is older than the words of 2199-01-01
                                   Write it as firstNumber, and as documentNumber the number of this version, if it is known.
      9:1  warning  version-dates  dates: amended 2199-01-01, which is yet to come
                                   Name only amendments whose words the text has; correct the day, or take in the newer text.

    regulations/cn-2004-gong-feng.mdx
      9:1  warning  version-dates  dates: amended 2021-02, and the copy was taken on 2020-12-31
                                   Name only amendments whose words the text has; correct the day, or take in the newer text.

    regulations/cn-2005-xiong-feng.mdx
      8:1  warning  version-dates  firstNumber: 蜂发〔2001〕2号, and no amendment is dated
                                   Write the day of the amendment as dates.amended, or take the field out.

    regulations/cn-2010-feng-ye.mdx
      8:1  warning  number-taken  documentNumber: 蜂发[2001]07号 is that of regulations/cn-2001-yang-feng.mdx too
                                  Compare both with their originals; relate them as version-of if they are one paper.
      10:1  warning  relation-contradiction  relations: repeals cn-2015-feng-chan, which repeals this one
                                             Correct the relation that was entered the wrong way round, or enter the right one: it wins.
      17:1  warning  article-sequence  第一条 stands twice
                                       Remove the copy, or make the second text a document or an annex of its own.

    regulations/cn-2016-jia.mdx
      8:1  warning  relation-contradiction  relations: repeals cn-2017-yi, which repeals cn-2018-bing, which repeals this one
                                            Correct the relation that was entered the wrong way round, or enter the right one: it wins.

    regulations/cn-2019-feng-zhong.mdx
      6:1  warning  validity-stated  title: （失效） is no part of the name, and validity says 现行有效
                                     Take it out of the title; write validity: { status: 已失效, source: … }.
      9:1  warning  validity-stated  validity: 现行有效 by 时效性：有效, and cn-2020-feng-zhong may replace it
                                     Find out which is right, and write it with basis: check, source and asOf.

    regulations/cn-2019-yang-can-2.mdx
      2:1  info  text-copied  the same text as regulations/cn-2019-yang-can.mdx, which stands for both
                              Nothing need be done. To choose, write same-as in the relations of the other; for two versions, version-of.

    regulations/cn-2019-yang-can-3.mdx
      2:1  warning  text-nearly-copied  two texts of one version that differ in 1 place: regulations/cn-2019-yang-can.mdx
                                        Compare both with the originals: mend what is wrong, or write same-as or other dates where they are right."
  `);
});
