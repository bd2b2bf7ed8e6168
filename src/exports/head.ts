import { citationOf } from '../catalogue/citation.ts';
import { validityLabel } from '../catalogue/labels.ts';
import type { DocumentEntry } from '../catalogue/documents.ts';
import { settings } from '../settings.ts';

/** What stands before and after the text of a document in every format. */
export interface ExportHead {
  title: string;
  subtitle: string | undefined;
  script: 'zh-Hans' | 'zh-Hant';
  /** Regulations are set with centred chapters and their article numbers in 黑体. */
  kind: 'speech' | 'plan' | 'regulation';
  /** Lines under the title: who spoke. */
  lines: string[];
  /** Lines after the text: that it is a digest, how to cite it, whence it came. */
  foot: string[];
}

/** Head and foot of a document to take away. */
export function toExportHead(entry: DocumentEntry): ExportHead {
  const { kind, title, subtitle, script, people, form, source } = entry.metadata;
  const bylines = people.map(({ role, name }) => [role, name].filter(Boolean).join('　'));
  const force = validityLabel(entry);
  const address = settings.origin === undefined ? entry.url : new URL(entry.url, settings.origin).href;
  return {
    title,
    subtitle,
    script,
    kind,
    lines: kind === 'regulation' ? [] : bylines,
    foot: [
      ...(form === 'digest' ? ['本文是编辑部写的摘编，不是原文；引用请查原文。'] : []),
      `出处：${citationOf(entry)}`,
      ...(force === undefined ? [] : [`时效：${force}`]),
      ...(source?.address === undefined ? [] : [`原网页：${source.address}`]),
      ...(source?.sha256 === undefined ? [] : [`原件 sha256：${source.sha256}`]),
      `${settings.name}：${address}`,
    ],
  };
}
