import { expect, test } from 'vitest';
import { emptyState, isFiltered, readState, toggle, writeState } from '../../src/search/state.ts';

test('a state written into an address is read back', () => {
  const address =
    '?q=%E5%85%9A%E5%BB%BA&kind=plan&region=350000&region=none&from=2007&to=2015-06&sort=newest&widen=off';
  expect(writeState(readState(address))).toBe(address);
});

test('an empty search has an empty address', () => {
  expect(writeState(emptyState())).toBe('');
  expect(isFiltered(emptyState())).toBe(false);
});

test('what no search can mean is left out', () => {
  expect(writeState(readState('?from=yesterday&sort=best&kind=&x=1'))).toBe('');
});

test('a value is put on and taken off', () => {
  const on = toggle(emptyState(), 'kind', 'speech');
  expect(writeState(on)).toBe('?kind=speech');
  expect(writeState(toggle(on, 'kind', 'speech'))).toBe('');
});
