import { expect, test } from 'vitest';
import { detectScript, toSimplified } from '../../src/text/script.ts';

test('Traditional characters fold to Simplified', () => {
  expect(toSimplified('黨員教育與幹部隊伍')).toBe('党员教育与干部队伍');
});

test('the script of a text is that of most of its characters', () => {
  expect(detectScript('各级党组织要加强党员教育管理。')).toBe('zh-Hans');
  expect(detectScript('各級黨組織要加強黨員教育管理。')).toBe('zh-Hant');
  expect(detectScript(`${'各级党组织要加强党员教育管理。'.repeat(5)}引《憲法》`)).toBe('zh-Hans');
  expect(detectScript('')).toBe('zh-Hans');
});
