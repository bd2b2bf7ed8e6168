import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fieldName } from '../document/field-names.ts';
import { buildPaths } from '../paths.ts';
import { own } from '../text/own.ts';
import type { DocumentEntry } from './documents.ts';

const schema = z.object({
  input: z.string(),
  evidence: z.array(z.object({ field: z.string(), confidence: z.string() })).default([]),
  removed: z.array(z.object({ step: z.string(), removed: z.string().optional() })).default([]),
  review: z.array(z.object({ field: z.string() })).default([]),
});

/** The receipt of an import in plain words, a sentence each. */
export type PlainReceipt = string[];

/** What the steps of an import took out of the text, in the reader's words; a step that is not here took something else. */
const steps: Readonly<Record<string, string>> = {
  head: '题目、署名、日期移入著录项',
  contents: '目录（与正文的章节标题重复）',
  'press-notices': '正文之前的通知、说明',
  labels: '网页上的信息项',
  comment: '他处的批注',
  site: '网页上正文以外的文字',
  furniture: '网页工具的文字',
  'stray-tags': '网页转换留下的标记',
  characters: '看不见的字符',
  blanks: '句子中间多余的空格',
  'other-titles': '页脚的其他篇目',
  'pinyin-glosses': '插在字后的注音',
  validity: '来源关于时效的说明',
};

const known = new WeakMap<DocumentEntry, { receipt: PlainReceipt | undefined }>();

/** The receipt of a paper's import in plain words; undefined where there is none, as for papers that the archive wrote. */
export function receiptOf(entry: DocumentEntry): PlainReceipt | undefined {
  // Asked for the key of the page and for the page.
  const { receipt } = known.get(entry) ?? { receipt: readReceipt(entry) };
  known.set(entry, { receipt });
  return receipt;
}

function readReceipt({ id }: DocumentEntry): PlainReceipt | undefined {
  const file = path.join(buildPaths().content, 'receipts', `${id}.json`);
  if (!existsSync(file)) return undefined;
  const read = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return read.success ? inWords(read.data) : undefined;
}

function inWords({ input, evidence, removed, review }: z.infer<typeof schema>): PlainReceipt {
  const taken = Map.groupBy(
    removed.filter((each) => each.removed !== undefined),
    ({ step }) => own(steps, step) ?? '其他与正文无关的文字',
  );
  const parts = [...taken].map(([words, list]) => {
    const count = list.reduce((sum, each) => sum + (each.removed?.replaceAll(/\s/gu, '').length ?? 0), 0);
    return `${words}${count === 0 ? '' : `（${count} 字）`}`;
  });
  const named = (list: readonly { field: string }[]): string =>
    [...new Set(list.map(({ field }) => fieldName(field)))].join('、');
  const unsure = evidence.filter(({ confidence }) => confidence !== 'certain');
  return [
    `由文件“${input}”导入。`,
    parts.length === 0 ? '正文没有去掉任何文字。' : `从正文中取出的：${parts.join('，')}。`,
    ...(unsure.length === 0 ? [] : [`由程序推断、有待核对的著录项：${named(unsure)}。`]),
    ...(review.length === 0 ? [] : [`还没有定下来的：${named(review)}。`]),
  ];
}
