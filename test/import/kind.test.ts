import path from 'node:path';
import { expect, test } from 'vitest';
import { readTopics } from '../../src/document/vocabulary.ts';
import { importDocument } from '../../src/import/import-document.ts';

const topics = readTopics(path.join(import.meta.dirname, '../../content'));
const story =
  '那天夜里下着很大的雨，他推开门，看见院子里的灯还亮着，母亲坐在灯下缝衣服。\n\n他站在门口没有说话，雨水顺着头发往下淌，滴在门槛上，发出轻轻的响声。';
const essay =
  '基层党建工作是党的建设的基础，只有把基层组织建设好，才能把党的政策落实到群众中去。\n\n要坚持从实际出发，改进领导作风，把工作做到干部群众心里去，推动各项事业发展。';

// Title and text, the kind and genre that come of it, and whether a person is asked to look at the kind.
test.each([
  ['培训班课程表', '上午 党课\n\n下午 讨论', '待定', undefined, true],
  ['安全生产责任书', '一、乙方要做好检查。\n\n二、甲方要做好监督。', '待定', undefined, true],
  ['邀请函', '尊敬的王老师：\n\n兹定于九月八日举行座谈会，敬请光临。', '待定', undefined, true],
  ['办公会议记录', '王某：我先说说仓库的事。\n\n江小川：好。', '待定', undefined, true],
  ['雨夜', story, '待定', undefined, true],
  [
    'User guide',
    'This document describes how to install the program on your machine.',
    '待定',
    undefined,
    true,
  ],
  ['浅谈基层党建', essay, 'speech', '署名文章', true],
  ['同外宾的谈话记录', '我们谈谈农业问题。\n\n农业是基础，要抓好。', 'speech', '谈话', false],
  ['柳湾县行政权力事项清单', '一、行政许可\n\n（一）粮食收购许可。', 'plan', undefined, false],
  ['柳湾县粮食局关于商请支援麻袋的函', '江畔县粮食局：\n\n我县麻袋不足，请支援。', 'plan', '函', false],
  ['县政府常务会议纪要', '会议研究秋粮入库，现纪要如下。', 'plan', '纪要', false],
])('%s', async (title, text, kind, genre, isAsked) => {
  const bytes = Buffer.from(`${title}\n\n${text}\n`);
  const { metadata, review } = await importDocument('paper.txt', bytes, topics);
  expect([metadata['kind'], metadata['genre']]).toEqual([kind, genre]);
  expect(review.some(({ field }) => field === 'kind')).toBe(isAsked);
});
