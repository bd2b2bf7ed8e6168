import { plain } from '../../exports/blocks.ts';
import { validityWithDay } from '../../document/validity-detail.ts';
import { toBlocks } from '../excerpt.ts';
import { findingWords, needsAction } from '../finding-words.ts';
import { readingTitle } from '../labels.ts';
import type { ResolvedReading } from '../types.ts';
import { addressOf } from './addresses.ts';
import type { Pack } from './types.ts';

/** Where a reading comes from and what is to be known of it, a sentence a line: the same in every format. */
export function readingFoot(pack: Pick<Pack, 'site'>, resolved: ResolvedReading): string[] {
  const { paper, digest, findings } = resolved;
  return [
    ...findings.filter(needsAction).map((finding) => `注意：${findingWords(finding)}`),
    ...(paper.form === 'digest' ? ['本篇是编辑部写的摘编，不是原文；引用请查原文。'] : []),
    `出处：${paper.citation}`,
    `公文引用：${paper.officialCitation}${resolved.places}`,
    ...(paper.validity === null ? [] : [`时效：${validityWithDay(paper.validity)}`]),
    `${pack.site.name}：${addressOf(pack, resolved)}`,
    `文字校验：${digest}`,
  ];
}

/** A reading as plain text: title, text, source. */
export function readingText(pack: Pick<Pack, 'site'>, resolved: ResolvedReading): string {
  const lines = toBlocks(resolved.chosen).flatMap((block): string[] => {
    if (block.type === 'heading') return ['', plain(block.runs), ''];
    if (block.type === 'table') return block.rows.map((row) => row.join('\t'));
    return block.type === 'footnotes' ? block.notes : [`　　${plain(block.runs)}`];
  });
  const head = readingTitle(resolved);
  return `${[head, '', ...lines, '', ...readingFoot(pack, resolved)].join('\n').replaceAll(/\n{3,}/gu, '\n\n')}\n`;
}
