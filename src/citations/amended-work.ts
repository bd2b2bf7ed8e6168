import { findTitles } from './titles.ts';

const amendment = /^(?<law>.+?)修正案(?:[（(].*[）)])?$/u;
const amends = /(?:修改|修正|修订|修訂|废止|廢止)/u;
const decision = /(?:决定|決定|决议|通知|命令|批复)(?:[（(].*[）)])?$/u;
const several = /等(?:[一二三四五六七八九十百\d]+)?[件部项个]|部分/u;

/**
 * What an amending decision is about, by its title: 关于修改〈养蜂法〉的决定, 刑法修正案（十一）. Its bare articles are
 * those of that paper; where several papers are amended (关于修改部分法律的决定), of the one named last, and `work` is
 * missing. Undefined for every other title.
 */
export function amendedBy(title: string): { work?: string } | undefined {
  const law = amendment.exec(title)?.groups?.['law'];
  if (law !== undefined) return { work: law };
  const lead = amends.exec(title);
  if (lead === null || !decision.test(title)) return undefined;
  const [only, second] = findTitles(title.slice(lead.index).replaceAll('〈', '《').replaceAll('〉', '》'));
  return only === undefined || second !== undefined || several.test(title) ? {} : { work: only.title };
}

/** What opens a passage of a decision on several papers: 一、对《养蜂法》作出修改; 将《养蜂法》第三条修改为…. */
const opening = /^[^“《]{0,24}(?=《)/u;
const does = /修改|修正|作出|作如下|条|废止/u;

/** The paper that a block of such a decision turns to; undefined where it goes on with the one before. */
export function turnsTo(text: string): string | undefined {
  const lead = opening.exec(text)?.[0];
  if (lead === undefined || /根据|依照|按照|依据|违反/u.test(lead)) return undefined;
  const [first] = findTitles(text.slice(lead.length));
  return first !== undefined && does.test(text.replace(first.title, '')) ? first.title : undefined;
}
