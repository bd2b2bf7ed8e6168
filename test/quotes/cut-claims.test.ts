import { describe, expect, test } from 'vitest';
import { cutClaims, cutPassages, isManuscript } from '../../src/quotes/cut-claims.ts';

const manuscript = [
  '《资料收录规定》第四条第一款第（二）项规定：“正文完整，没有影响理解的缺损”。',
  '他说「這一句話有六個字以上」，又叫作“短名”。',
  '',
  '另见《收录办法》（2025年）第12条。后一句引“与上一句无关的另外一句”。',
].join('\n');

describe('what a manuscript claims', () => {
  test('quotations of six characters and more and provisions, with their lines', () => {
    expect(cutClaims(manuscript)).toEqual([
      { type: 'provision', text: '《资料收录规定》第四条第一款第（二）项', line: 1 },
      {
        type: 'quote',
        text: '正文完整，没有影响理解的缺损',
        line: 1,
        from: '《资料收录规定》第四条第一款第（二）项',
      },
      { type: 'quote', text: '這一句話有六個字以上', line: 2 },
      { type: 'provision', text: '《收录办法》（2025年）第12条', line: 4 },
      { type: 'quote', text: '与上一句无关的另外一句', line: 4 },
    ]);
  });

  test('a pasted passage is one claim a paragraph, without the marks around it', () => {
    expect(cutPassages('“资料的文字以原件为准。”\n\n第二段')).toEqual([
      { type: 'quote', text: '资料的文字以原件为准。', line: 1 },
      { type: 'quote', text: '第二段', line: 3 },
    ]);
  });

  test('a text that quotes is told from a quotation', () => {
    expect(isManuscript(manuscript)).toBe(true);
    expect(isManuscript('“资料的文字以原件为准，编辑只作列明的整理。”')).toBe(false);
    expect(isManuscript('资料的文字以原件为准')).toBe(false);
  });
});
