import { expect, test } from 'vitest';
import { nearMatch } from '../../src/text/near-match.ts';

test('a slip of the hand is recognised', () => {
  expect(nearMatch('tilte', ['title', 'subtitle', 'topics'])).toBe('title');
  expect(nearMatch('基层组织建没', ['基层组织建设', '干部队伍建设'])).toBe('基层组织建设');
});

test('what is far from everything gets no suggestion', () => {
  expect(nearMatch('colour', ['title', 'kind'])).toBeUndefined();
  expect(nearMatch('a', ['b'])).toBeUndefined();
});
