import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFile } from '../../../src/import/readers/index.ts';
import { UnreadableFile } from '../../../src/import/types.ts';
import { makeDocx, numberedRules } from './make-docx.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/import/readers/${name}`, import.meta.url)));

const html = `<html><head><meta charset=gbk><title>规则</title></head><body><div><h1>阅览室规则</h1><table><tr><td>一<td>二</table>${'<p>第一条　正文。</p>'.repeat(30)}</div></body></html>`;
const markdown = `---\ntitle: 规则\n---\n# 规则\n\n${'**第一条**　正文[^1]。\n| 一 | 二 |\n| - | - |\n> 引\n'.repeat(20)}`;
const originals: Record<string, Uint8Array> = {
  'a.docx': makeDocx(numberedRules),
  'a.doc': fixture('numbered-rules.doc'),
  'a.pdf': fixture('numbered-rules.pdf'),
  'b.pdf': fixture('font-not-embedded.pdf'),
  'a.html': Buffer.from(html),
  'a.md': Buffer.from(markdown),
  'a.txt': Buffer.from('第一条　正文。\n'.repeat(50)),
  'a.mht': Buffer.from(
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n${html}\n--b--`,
  ),
};

/** Numbers that are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield state;
  }
}

const random = numbers(2020);
const below = (limit: number): number => random.next().value % Math.max(1, limit);

/** Truncated, with bytes changed, with a piece twice, with a piece over another. */
const mutations: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
  (bytes) => bytes.slice(0, below(bytes.length) + 1),
  (bytes) => {
    const changed = bytes.slice();
    for (let left = below(30); left >= 0; left -= 1) changed[below(bytes.length)] = below(256);
    return changed;
  },
  (bytes) => {
    const at = below(bytes.length);
    return Buffer.concat([bytes.slice(0, at), bytes.slice(Math.max(0, at - below(2000)))]);
  },
  (bytes) => {
    const changed = bytes.slice();
    const piece = bytes.slice(below(bytes.length)).slice(0, 400);
    const at = below(bytes.length);
    changed.set(piece.slice(0, bytes.length - at), at);
    return changed;
  },
];

test.each(Object.keys(originals))(
  '%s, damaged in 120 ways, is read or refused, and quickly',
  async (name) => {
    const original = originals[name] ?? new Uint8Array();
    for (let round = 0; round < 120; round += 1) {
      const mutate = mutations[round % mutations.length];
      const bytes = mutate?.(original) ?? original;
      const started = performance.now();
      const result = await readFile(name, bytes).catch((error: unknown) => error);
      expect(performance.now() - started).toBeLessThan(5000);
      if (result instanceof Error) expect(result).toBeInstanceOf(UnreadableFile);
      else expect(result).toHaveProperty('blocks');
    }
  },
);
