import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/catalogue/title-words.ts';

test.each([
  ['资料收录与编目规定', '资料|收录|与|编目|规定'],
  ['建設幸福珙縣', '建設|幸福|珙縣'],
  ['扎实推进基层服务型组织建设', '扎实|推进|基层|服务型|组织|建设'],
])('%s breaks between words', (title, pieces) => {
  expect(wordsOf(title).join('|')).toBe(pieces);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  for (const piece of wordsOf('关于印发《干部培训规划》的通知（试行）').slice(1))
    expect(piece).not.toMatch(/^[》）的]/u);
  for (const piece of wordsOf('关于印发《干部培训规划》的通知（试行）'))
    expect(piece).not.toMatch(/[《（]$/u);
});

test('the pieces joined are the title, whatever it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => wordsOf(title).join('') === title));
});
