import { unitEntry, unitLabel } from '../../src/courses/labels.ts';
import { expect, test } from 'vitest';
import { resolveCourse } from '../../src/courses/resolve-course.ts';
import { courseSchema } from '../../src/courses/schema.ts';
import { toScreens, type Screen } from '../../src/courses/screens.ts';
import { paperOf } from './papers.ts';

function screensOf(body: string): Screen[] {
  const paper = paperOf('id: a\ntitle: 办法\n', body);
  const course = courseSchema.parse({
    id: 'ke',
    title: '课',
    organiser: '组',
    units: [{ title: '一', hours: 1, readings: [{ document: 'a' }], questions: ['为什么？'], tasks: ['做'] }],
  });
  return toScreens(resolveCourse(course, new Map([['a', paper]]), '2026-01-01'));
}

test('a course is shown in the order of teaching, a question a screen', () => {
  expect(screensOf('第一条　很短。\n').map(({ kind }) => kind)).toEqual([
    'title',
    'unit',
    'reading',
    'question',
    'task',
  ]);
});

test('a long reading takes several screens, none of its words lost or doubled; a whole code is cut short', () => {
  const articles = Array.from({ length: 30 }, (_, index) => `第${index + 1}条　${'字'.repeat(100)}。`);
  const readings = screensOf(`${articles.join('\n\n')}\n`).filter(({ kind }) => kind === 'reading');
  expect(readings).toHaveLength(15);
  const words = readings.flatMap(({ blocks }) =>
    blocks.map((block) => (block.type === 'paragraph' ? block.runs[0]?.text : '')),
  );
  expect(words).toEqual(articles);
  expect(readings[0]?.above).toContain('1/15');
  const code = Array.from({ length: 300 }, (_, index) => articles[0]?.replace('1', String(index + 1)) ?? '');
  const shown = screensOf(`${code.join('\n\n')}\n`).filter(({ kind }) => kind === 'reading');
  expect(shown).toHaveLength(20);
  expect(shown[0]?.above).toContain('节选');
});

test('a unit without a name of its own is only counted', () => {
  expect(['', '第1单元', '第 1 单元', '第一单元', '导论'].map((title) => unitLabel(1, title))).toEqual([
    '第 1 单元',
    '第 1 单元',
    '第 1 单元',
    '第 1 单元',
    '第 1 单元　导论',
  ]);
  expect(['', '第１单元', '第1单元', '第一单元', '导论'].map((title) => unitEntry(1, title))).toEqual([
    '第 1 单元',
    '第 1 单元',
    '第 1 单元',
    '第 1 单元',
    '1. 导论',
  ]);
});
