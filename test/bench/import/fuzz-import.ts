import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Topics } from '../../../src/document/vocabulary.ts';
import { importDocument } from '../../../src/import/import-document.ts';
import { UnreadableFile } from '../../../src/import/types.ts';
import { frontMatter } from '../../../src/import/write-front-matter.ts';
import { renderDocument } from '../../../src/render/render-document.ts';

export interface FuzzInput {
  name: string;
  bytes: Uint8Array;
}

export interface FuzzResult {
  imported: number;
  refused: number;
  /** Errors that are no refusal, with the run that gave them. */
  crashes: string[];
  /** Runs whose page holds something that could run. */
  code: string[];
  /** The longest run in milliseconds. */
  slowest: number;
}

/** A generator of numbers between 0 and 1 that gives the same row for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '{process.exit()}',
  'import fs from "fs"\n',
  'export const a = 1\n',
  '<div',
  '</p></td></table>',
  '<!--',
  '---\n',
  '```\n',
  '[^1]: ',
  '\u202e\ufeff\u0000',
  '| a | b |\n|---|\n',
].map((text) => new TextEncoder().encode(text));

/** Ways to damage a file: cut, splice with another, flip bytes, put in what could run, leave out, double. */
const damages: readonly ((bytes: Uint8Array, other: Uint8Array, random: () => number) => Uint8Array)[] = [
  (bytes, _other, random) => bytes.slice(0, Math.floor(bytes.length * random())),
  (bytes, other, random) =>
    joined(
      bytes.slice(0, Math.floor(bytes.length * random())),
      other.slice(Math.floor(other.length * random())),
    ),
  (bytes, _other, random) => {
    const copy = bytes.slice();
    for (let flips = 1 + Math.floor(random() * 20); flips > 0; flips -= 1)
      copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
    return copy;
  },
  (bytes, _other, random) => {
    const at = Math.floor(bytes.length * random());
    const text = hostile[Math.floor(random() * hostile.length)] ?? new Uint8Array();
    return joined(bytes.slice(0, at), text, bytes.slice(at));
  },
  (bytes, _other, random) => {
    const at = Math.floor(bytes.length * random());
    return joined(bytes.slice(0, at), bytes.slice(at + Math.floor(random() * 400)));
  },
  (bytes, _other, random) => {
    const at = Math.floor(bytes.length * random());
    return joined(bytes.slice(0, at), bytes.slice(Math.max(0, at - Math.floor(random() * 400))));
  },
];

const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Whether a page, read as a browser reads it, has an element or an attribute that runs code. */
function canRun(html: string): boolean {
  let found = false;
  visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }) => {
    found ||=
      /^(?:script|iframe|object|embed|base|form|style|link|meta)$/u.test(tagName) ||
      Object.entries(properties).some(
        ([name, value]) => /^on/iu.test(name) || /^\s*(?:javascript|data|vbscript):/iu.test(String(value)),
      );
  });
  return found;
}

/** Imports damaged copies of files, one to three damages each, and tells what went wrong; same seed, same runs. */
export async function fuzzImport(
  inputs: readonly FuzzInput[],
  { runs, seed, topics }: { runs: number; seed: number; topics: Topics },
): Promise<FuzzResult> {
  const random = randomFrom(seed);
  const pick = (): FuzzInput =>
    inputs[Math.floor(random() * inputs.length)] ?? { name: 'empty.txt', bytes: new Uint8Array() };
  const result: FuzzResult = { imported: 0, refused: 0, crashes: [], code: [], slowest: 0 };
  for (let run = 0; run < runs; run += 1) {
    const { name, bytes } = pick();
    let damaged = bytes;
    for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1)
      damaged = damages[Math.floor(random() * damages.length)]?.(damaged, pick().bytes, random) ?? damaged;
    const began = performance.now();
    try {
      const document = await importDocument(name, damaged, topics);
      result.imported += 1;
      const mdx = frontMatter({ id: document.id, ...document.metadata }) + document.text;
      const { body, problems } = renderDocument(mdx, name);
      if (body === undefined)
        result.crashes.push(`${run} ${name}: not rendered: ${problems[0]?.message ?? ''}`);
      else if (canRun(body.html)) result.code.push(`${run} ${name}`);
    } catch (error) {
      if (error instanceof UnreadableFile && !error.message.includes('Report this file')) result.refused += 1;
      else result.crashes.push(`${run} ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    result.slowest = Math.max(result.slowest, performance.now() - began);
  }
  return result;
}
