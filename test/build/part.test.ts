import { expect, test } from 'vitest';
import { isOfPart, readPart } from '../../src/build/part.ts';

test('parts are read as they are written, and anything else says how', () => {
  expect(readPart('3/8')).toEqual({ number: 3, of: 8 });
  for (const wrong of ['', '0/8', '9/8', '3', 'a/b', undefined]) {
    expect(() => readPart(wrong), wrong).toThrow('Write --part 3/8');
  }
});

test('every page belongs to exactly one part', () => {
  const pages = Array.from({ length: 200 }, (_, n) => `/plan/paper-${n}/`);
  for (const page of pages) {
    const holders = [1, 2, 3].filter((number) => isOfPart(page, { number, of: 3 }));
    expect(holders).toHaveLength(1);
  }
});
