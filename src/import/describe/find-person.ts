import { toSimplified } from '../../text/script.ts';
import { bodyEnding } from './body-names.ts';
import { dots, isName } from './names.ts';

/** The last word of an office. */
const offices =
  '总书记|书记|副书记|部长|副部长|主任|副主任|主席|副主席|局长|副局长|县长|副县长|市长|副市长|省长|副省长|镇长|乡长|区长|副区长|州长|盟长|旗长|院长|副院长|校长|副校长|厅长|副厅长|处长|科长|会长|总理|副总理|国务委员|委员长|副委员长|检察长|社长|总编辑|总编|教授|副教授|讲师|研究员|主编|理事长|秘书长|司长|署长|行长|组长|副组长|常委|委员|代表|馆长|所长|站长|队长|董事长|总经理|特首|长官|司令员|政委|参谋长|成员|人民政府';

const officeEnd = new RegExp(`(?:${offices})$`, 'u');

/** Whether words name an office: 浙江省委书记. */
export const isOffice = (text: string): boolean => officeEnd.test(toSimplified(text));

export interface Byline {
  name: string;
  role: string | null;
}

const name = `(\\p{Script=Han}(?:[\\s\\u3000]{0,4}\\p{Script=Han}){1,5}|\\p{Script=Han}{1,8}(?:[\\s\\u3000]?${dots}[\\s\\u3000]?\\p{Script=Han}{1,8}){1,3})`;
const withRole = new RegExp(`^(.{0,60}(?:${offices}))[\\s\\u3000]*${name}$`, 'u');
const nameOnly = new RegExp(`^${name}$`, 'u');

/** What no office is called: …的思考县委书记李明 is a title with its author. */
const titleWords = /关于|讲话|致辞|发言|思考|体会|启示|对策|浅[谈析]|探[索析]|的报告/u;

/** Reads a line that says who spoke or wrote: 县委常委、组织部长 林　勇, or a name alone; null for other lines. */
export function readByline(line: string): Byline | null {
  // 省　长　王某: an office padded as names are.
  const unpadded = line
    .trim()
    .replace(/^[□■●◆▲★○◎◇△☆][\s\u3000]*/u, '')
    .replace(/(?<=\p{Script=Han})[\s\u3000]+(?=[长席任记理][\s\u3000])/gu, '');
  const text = unpadded.replace(
    /^(?:作者|撰稿|报告人|主讲人|文(?=[\s\u3000]*[:：|/]|[\s\u3000]+\S{2,3}$))?[\s\u3000]*[:：|/]?[\s\u3000]*/u,
    '',
  );
  if (text.length > 60 || /[，。；！？《》]/u.test(text)) return null;
  const folded = toSimplified(text);
  if (folded.length !== text.length) return null;
  const office = withRole.exec(folded);
  if (office !== null && titleWords.test(office[1] ?? '')) return null;
  if (office !== null) {
    const cut = (office[1] ?? '').length;
    const person = joined(text.slice(cut));
    return isName(person) ? { name: person, role: text.slice(0, cut).trim() } : null;
  }
  const person = nameOnly.test(folded) ? joined(text) : '';
  return isName(person) ? { name: person, role: null } : null;
}

const bodyAndName = new RegExp(
  `^([\\p{Script=Han}（）]{2,30}${bodyEnding})[\\s\\u3000]+(\\p{Script=Han}[\\s\\u3000]*\\p{Script=Han}{1,2})$`,
  'u',
);

/** Reads where someone works and who it is, without an office: 南江县委组织部 李明; null for other lines. */
export function readBodyAndName(line: string): { body: string; name: string } | null {
  const match = bodyAndName.exec(line.trim().replace(/^(?:作者|撰稿)?[\s\u3000]*[:：]?[\s\u3000]*/u, ''));
  const person = joined(match?.[2] ?? '');
  return match === null || !isName(person) ? null : { body: match[1] ?? '', name: person };
}

const joined = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');
