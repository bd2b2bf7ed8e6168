import { formatDate } from '../document/dates.ts';
import type { Finding, PaperLink } from './types.ts';
import { inTitleMarks } from '../text/title-marks.ts';

const named = ({ title }: PaperLink): string => inTitleMarks(title);
const since = (from: string | null | undefined): string => (from == null ? '' : `，自${formatDate(from)}起`);

/** What a finding says to a reader, without its link. */
export function findingWords(finding: Finding): string {
  switch (finding.type) {
    case 'text-changed':
      return '所选文字与选定时不同，请重新看过。';
    case 'version-replaced':
      return finding.followed
        ? `所选文本已有新版${since(finding.by.from)}施行，这里列的是新版。${changesOf(finding)}`
        : `选定的是旧版；新版${since(finding.by.from).replace('，', '')}施行。${changesOf(finding)}`;
    case 'provision-moved':
      return `${finding.before}在新版中是${finding.after}。`;
    case 'provision-gone':
      return `${finding.name}在现在的文本中没有了。`;
    case 'repealed':
      return finding.by === undefined
        ? `${finding.state}。`
        : `${finding.state}${since(finding.by.from)}，被${named(finding.by)}取代。`;
    case 'amended':
      return `已被修改${finding.by === undefined ? '' : `，见${named(finding.by)}`}。`;
    case 'perhaps-replaced':
      return `可能已被${finding.by === undefined ? '同名的新文本' : named(finding.by)}替代，请核对。`;
    case 'not-in-force-yet':
      return `开课时（${formatDate(finding.day)}）尚未施行${
        finding.from === undefined ? '' : `，${formatDate(finding.from)}起施行`
      }。`;
  }
}

/** How many of the chosen places the new version changes. */
function changesOf({ rows }: Extract<Finding, { type: 'version-replaced' }>): string {
  const count = (state: string): number => rows.filter((row) => row.state === state).length;
  const [changed, added, removed] = [count('changed'), count('added'), count('removed')];
  const parts = [
    changed === 0 ? '' : `${changed} 处修改`,
    added === 0 ? '' : `${added} 处新增`,
    removed === 0 ? '' : `${removed} 处删去`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '所选部分文字相同。' : `所选部分${parts.join('，')}。`;
}

/** The paper that a finding points to. */
export const linkOf = (finding: Finding): PaperLink | undefined => ('by' in finding ? finding.by : undefined);

/** Whether an organiser should act on it: a version kept on purpose and one followed without a change need nothing. */
export const needsAction = (finding: Finding): boolean =>
  finding.type !== 'version-replaced' ||
  (finding.followed && finding.rows.some(({ state }) => state !== 'same'));
