import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { plainRadicals } from '../../src/text/radicals.ts';

const block = Array.from({ length: 0x2fe0 - 0x2e80 }, (_each, index) =>
  String.fromCodePoint(0x2e80 + index),
).filter((each) => /\p{Assigned}/u.test(each));

test('words whose characters a font named by their radicals', () => {
  expect(plainRadicals('样例县⼈⺠政府关于加强⻘年⼲部培养⼯作的通知')).toBe(
    '样例县人民政府关于加强青年干部培养工作的通知',
  );
});

test('every radical but ⺀ becomes a character of the script, and no other character changes', () => {
  const kept = block.filter((each) => plainRadicals(each) === each);
  expect(kept).toEqual(['\u2e80']);
  expect(block.slice(1).filter((each) => !/^[\p{Script=Han}]$/u.test(plainRadicals(each)))).toEqual([]);
  expect(plainRadicals('人民〇々㐀ａ²')).toBe('人民〇々㐀ａ²');
});

test('the characters are those of the data of Unicode, where Perl has it at hand', () => {
  const script = `use Unicode::UCD 'prop_invmap'; my ($from, $to) = prop_invmap('EqUIdeo');
    for my $i (0 .. $#$from) { next unless $to->[$i]; my $end = $i < $#$from ? $from->[$i + 1] : 0x110000;
      for my $c ($from->[$i] .. $end - 1) { printf "%d %d\\n", $c, $to->[$i] if $c >= 0x2e80 && $c < 0x2fe0; } }`;
  const { status, stdout } = spawnSync('perl', ['-e', script], { encoding: 'utf8' });
  if (status !== 0 || stdout === '') return;
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  expect(rows.length).toBeGreaterThan(300);
  for (const [radical = 0, character = 0] of rows)
    expect(plainRadicals(String.fromCodePoint(radical))).toBe(String.fromCodePoint(character));
});
