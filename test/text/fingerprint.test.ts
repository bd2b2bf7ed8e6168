import { expect, test } from 'vitest';
import { fingerprintOf, partsOf } from '../../src/text/fingerprint.ts';

test('signs, blanks and pictures leave no trace, rare characters do', () => {
  const plain = '各级党组织要加强党员教育管理2025年';
  expect(fingerprintOf('各级党组织，要加强　党员“教育”\u{1f600}管理 2025年。')).toBe(fingerprintOf(plain));
  expect(fingerprintOf(`\u{20bb7}${plain}`)).not.toBe(fingerprintOf(plain));
});

test('texts that share most of their words share most of their parts', () => {
  const text = Array.from({ length: 60 }, (_, index) => `第${index}条规定了事项${index * index}的办理`).join(
    '',
  );
  const parts = new Set(partsOf(fingerprintOf(text)));
  const likeness = partsOf(fingerprintOf(`${text}另附说明一段文字`)).filter((part) => parts.has(part));
  expect(likeness.length).toBeGreaterThan(28);
});
