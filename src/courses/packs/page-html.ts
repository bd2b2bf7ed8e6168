import type { ExportBlock } from '../../exports/blocks.ts';
import { plain } from '../../exports/blocks.ts';
import { toBlocks } from '../excerpt.ts';
import { courseFacts, readingTitle, unitEntry } from '../labels.ts';
import type { ResolvedReading, ResolvedUnit } from '../types.ts';
import { unitFacts, unitLists } from './outline-text.ts';
import { readingFoot } from './reading-text.ts';
import type { Pack } from './types.ts';

/** A text as it may stand in XML and HTML; characters that XML does not have are dropped. */
export const escape = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const style = `body{max-width:42em;margin:2em auto;padding:0 1em;font:1.1em/1.9 "Noto Serif CJK SC",SimSun,serif}
h1{font-size:1.4em}h2{font-size:1.1em}p{text-indent:2em;margin:.3em 0}.foot,.meta{font-size:.85em;text-indent:0;color:#555}
table{border-collapse:collapse}td{border:1px solid #999;padding:.2em .5em}`;

const page = (title: string, lang: string, body: readonly string[]): string =>
  `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escape(title)}</h1>
${body.join('\n')}
</body>
</html>
`;

const paragraph = (text: string, name?: string): string =>
  `<p${name === undefined ? '' : ` class="${name}"`}>${escape(text)}</p>`;

/** A reading as a page of its own, for learning platforms. */
export function readingPage(pack: Pack, resolved: ResolvedReading): string {
  const { reading, paper } = resolved;
  return page(readingTitle(resolved), paper.script, [
    ...(reading.why === undefined ? [] : [paragraph(reading.why, 'meta')]),
    ...toBlocks(resolved.chosen).map(blockHtml),
    ...readingFoot(pack, resolved).map((line) => paragraph(line, 'foot')),
  ]);
}

function blockHtml(block: ExportBlock): string {
  if (block.type === 'heading') return `<h2>${escape(plain(block.runs))}</h2>`;
  if (block.type === 'paragraph') return paragraph(plain(block.runs));
  if (block.type === 'footnotes') return block.notes.map((note) => paragraph(note, 'foot')).join('\n');
  const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}

/** The course as a page: what it is, for whom, when. */
export function coursePage(pack: Pack): string {
  const { course, introduction } = pack;
  return page(course.title, 'zh-Hans', [
    ...courseFacts(pack).map(([name, value]) => paragraph(`${name}：${value}`, 'meta')),
    ...introduction.map((line) => paragraph(line)),
    ...list('学完能做什么', course.aims),
  ]);
}

/** A unit as a page: when, who, questions, tasks, notes. */
export function unitPage(unit: ResolvedUnit): string {
  return page(unitEntry(unit.number, unit.unit.title), 'zh-Hans', [
    paragraph(unitFacts(unit).join('，'), 'meta'),
    ...unitLists(unit).flatMap(([name, items]) => list(name, items)),
  ]);
}

const list = (name: string, items: readonly string[]): string[] =>
  items.length === 0
    ? []
    : [`<h2>${escape(name)}</h2>`, `<ol>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ol>`];
