import { findTitles } from './titles.ts';

const amendment = /^(?<law>.+?)修正案(?:[（(].*[）)])?$/u;
const amends = /(?:修改|修正|修订|修訂|废止|廢止)/u;
const decision = /(?:决定|決定|决议|通知|命令|批复)(?:[（(].*[）)])?$/u;

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
  return only === undefined || second !== undefined ? {} : { work: only.title };
}
