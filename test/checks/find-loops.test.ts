import { expect, test } from 'vitest';
import { findLoops } from '../../src/checks/find-loops.ts';

/** The loops of arrows written as `AB BC`, each as the nodes along it. */
const loops = (arrows: string): string[] =>
  findLoops<string, { from: string; to: string }>(
    arrows.split(' ').map((each) => ({ from: each.charAt(0), to: each.charAt(1) })),
  ).map((loop) => loop.map(({ from }) => from).join(''));

test.each([
  ['a chain has none', 'AB BC AC', []],
  ['one of three, whatever hangs on it', 'XA AB BC CA CY', ['ABC']],
  ['itself', 'AA AB', ['A']],
  ['two that share a paper', 'AB BA BC CB', ['AB', 'BC']],
  ['each once, however many arrows it has', 'AB BC CD DA', ['ABCD']],
])('loops: %s', (_name, arrows, expected) => {
  expect(loops(arrows)).toEqual(expected);
});
