import { normalForm } from '../text/normal-form.ts';

/** What an edition adds to a title: （2024年修订）, （2020年）, （修正）; （试行） and （一） belong to the title. */
const edition =
  /[（(〔[【]\s*(?:(?:\d{4}|[零〇○一二三四五六七八九]{4})年?)?\s*(?:(?:第[一二三四五六七八九十]+次)?(?:修订|修正|修改|修訂)(?:版|本|文本)?|版|本)?\s*[）)〕\]】]\s*$/u;

/** The name of the state, which citations leave out as they like. */
const state = /中华人民共和国/gu;

/**
 * The key under which spellings of one title meet: Simplified, without blanks, marks of punctuation, edition and the
 * name of the state. Empty where nothing is left.
 */
export function titleKey(title: string): string {
  const folded = normalForm(title.replace(edition, '')).text.replaceAll(' ', '');
  return folded.replaceAll(state, '') || folded;
}
