import { expect, test } from 'vitest';
import { explainFailure } from '../../src/build/explain-failure.ts';

const full = (more: object): Error => Object.assign(new Error('ENOSPC: no space left on device'), more);

test('a full disk is told with the place that was written to', () => {
  expect(explainFailure(full({ code: 'ENOSPC', path: '/from/a', dest: '/to/a' }))).toBe(
    'The disk is full (/to/a). Free some space and start again.',
  );
});

test('an error that hides another, and the words of a tool that is not of Node, are seen through', () => {
  const hidden = new Error('', { cause: full({ code: 'ENOSPC' }) });
  expect(explainFailure(hidden)).toBe('The disk is full. Free some space and start again.');
  const bundler = Object.assign(new Error('Failed to write x.js\n No space left on device (os error 28)'), {
    code: 'UNHANDLEABLE_ERROR',
  });
  expect(explainFailure(bundler)).toBe('The disk is full. Free some space and start again.');
});

test('any other error says what it says', () => {
  expect(explainFailure(new Error('Build again.'))).toBe('Build again.');
  expect(explainFailure('no error')).toBe('no error');
});
