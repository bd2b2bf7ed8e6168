import { toSimplified } from '../../text/script.ts';
import { bodyEnding } from './body-names.ts';

/** The commonest family names; they cover nearly all names of officials. */
const surnames = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊於惠甄曲封储靳段焦巴弓牧车侯宓蓬全班秋仲伊宫宁仇栾甘厉祖武符刘景詹龙叶幸司韶郜黎薄印白怀蒲从索赖卓屠蒙池乔阴苍闻莘党翟谭贡劳冉桑桂牛寿通边燕冀尚农温别庄晏柴瞿阎连习容向古易廖耿满匡国文寇广欧沃利蔚隆师巩聂晁敖融冷辛阚那简饶空曾沙养鞠须丰巢关查后红游竺权盖益桓公肖涂闫付布尉苑楼代佟初岳帅',
);

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

const name =
  '(\\p{Script=Han}(?:[\\s\\u3000]*\\p{Script=Han}){1,3}|\\p{Script=Han}{2,8}[·•・]\\p{Script=Han}{2,8})';
const withRole = new RegExp(`^(.{0,60}(?:${offices}))[\\s\\u3000]*${name}$`, 'u');
const nameOnly = new RegExp(`^${name}$`, 'u');

/** Reads a line that says who spoke or wrote: 县委常委、组织部长 林　勇, or a name alone; null for other lines. */
export function readByline(line: string): Byline | null {
  // 省　长　王某: an office padded as names are.
  const unpadded = line
    .trim()
    .replace(/^[□■●◆▲★○◎◇△☆][\s\u3000]*/u, '')
    .replace(/(?<=\p{Script=Han})[\s\u3000]+(?=[长席任记理][\s\u3000])/gu, '');
  const text = unpadded.replace(/^(?:作者|撰稿|文|报告人|主讲人)?[\s\u3000]*[:：|/]?[\s\u3000]*/u, '');
  if (text.length > 60 || /[，。；！？《》]/u.test(text)) return null;
  const folded = toSimplified(text);
  if (folded.length !== text.length) return null;
  const office = withRole.exec(folded);
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

/** Whether the characters are a Chinese name: a family name and one or two more, or a name with a dot. */
export function isName(text: string): boolean {
  const folded = toSimplified(text);
  if (/[·•・]/u.test(folded)) return true;
  return folded.length >= 2 && folded.length <= 4 && surnames.has(folded.charAt(0)) && !notNames.test(folded);
}

/** Words of two to four characters that begin with a family name and are none. */
const notNames =
  /^(?:印发|发布|通过|公布|颁布|目录|前言|序言|总则|附则|同志|各位|高度|广大|关于|安全|经济|文化|公告|通知|全国|全省|全市|明确|成立|时间|计划|方案|段落|后记|经验|从严|项目|任务|应急|施行|单位|万元|于是|和谐|平安|红色|强化|国家|国务院|党的|党委|党建|农业|农村|农民|利用|管理|解放|连续|向前|别的|常委|部长|白皮书|工作|简报|简介|华侨|人民)/u;

const joined = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');
