import { make } from '../../search/elements/make.ts';
import type { Finding } from '../check-claims.ts';
import type { Source, Stretch } from '../find-passage.ts';
import { inTitleMarks } from '../../text/title-marks.ts';

export type Grade = 'right' | 'differs' | 'unknown';

/** What a verdict says, and how grave it is. */
const verdicts: Readonly<Record<Finding['verdict'], { words: string; grade: Grade }>> = {
  exact: { words: '与原文一致', grade: 'right' },
  marks: { words: '文字一致，标点或空格不同', grade: 'right' },
  script: { words: '文字一致，简繁或字形不同', grade: 'right' },
  near: { words: '与原文有出入', grade: 'differs' },
  none: { words: '本馆没有这段话', grade: 'unknown' },
  found: { words: '条文存在', grade: 'right' },
  'no-article': { words: '文件在馆，没有这一条', grade: 'differs' },
  'no-paper': { words: '本馆没有这份文件', grade: 'unknown' },
};

/** How grave a finding is: right, differing from the source, or of a source that the archive does not have. */
export const gradeOf = (finding: Finding): Grade =>
  'elsewhere' in finding && finding.elsewhere !== undefined ? 'differs' : verdicts[finding.verdict].grade;

/** Sources of one passage that are told at once; the others open by a click. */
const shown = 2;

/** A finding as a list item: the verdict in words, the claim, the sources with what differs. */
export function renderFinding(finding: Finding): HTMLElement {
  const { claim } = finding;
  const item = make('li', {
    class: 'finding',
    'data-verdict': finding.verdict,
    'data-grade': gradeOf(finding),
  });
  const line = make('span', { class: 'meta num' }, `第 ${claim.line} 行`);
  const verdict = make('strong', { class: 'verdict' }, wordsOf(finding));
  item.append(make('p', { class: 'finding-head' }, verdict, line));
  if (!('sources' in finding)) {
    item.append(make('p', { class: 'quoted' }, claim.text));
    const { named } = finding;
    if (named)
      item.append(
        make('div', { class: 'source' }, make('p', {}, make('a', { href: named.url }, named.text))),
      );
    return item;
  }
  const [first] = finding.sources;
  item.append(make('p', { class: 'quoted' }, ...(first ? marked(first.passage, '此处漏字') : [claim.text])));
  const sources = finding.sources.map(renderSource);
  item.append(...sources.slice(0, shown));
  if (sources.length > shown) {
    const more = make('details', {}, make('summary', {}, `另有 ${sources.length - shown} 处出处`));
    more.append(...sources.slice(shown));
    item.append(more);
  }
  return item;
}

function wordsOf(finding: Finding): string {
  const { words } = verdicts[finding.verdict];
  if (!('sources' in finding)) return words;
  const distance = finding.sources[0]?.distance ?? 0;
  const exact = distance > 0 ? `与原文有 ${distance} 字出入` : words;
  return finding.elsewhere === undefined ? exact : `${exact}；不在${finding.elsewhere}，出处见下`;
}

/** States that one who quotes must know. */
const toldWith: ReadonlySet<string> = new Set(['已废止', '已失效', '已被修改', '可能已被替代', '尚未施行']);

function renderSource(source: Source): HTMLElement {
  const { title, label, url, documentNumber, date, status, agreement } = source;
  const gone = status === undefined || !toldWith.has(status) ? '' : `（${status}）`;
  const link = make('a', { href: url }, `${inTitleMarks(title)}${label}`);
  const number = documentNumber ?? date;
  const block = make('div', { class: 'source' }, make('p', {}, link, gone, number ? `，${number}` : ''));
  if (agreement === 'near') {
    block.append(make('p', { class: 'original' }, ...marked(source.source, '引文此处多字')));
  }
  return block;
}

/** What differs stands in a mark; an empty one says that letters are missing or too many here. */
function marked(stretches: readonly Stretch[], empty: string): (string | HTMLElement)[] {
  return stretches.map(([text, differs]) => {
    if (!differs) return text;
    return text === '' ? make('mark', { class: 'gap', title: empty }, '‸') : make('mark', {}, text);
  });
}
