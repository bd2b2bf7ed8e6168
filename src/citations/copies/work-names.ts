import type { DocumentMetadata } from '../../document/schema.ts';
import { regionPath, shortName } from '../../regions/index.ts';
import { normalForm } from '../../text/normal-form.ts';
import { titleKey } from '../title-key.ts';

/** What a site adds to a title: （失效）, （全文）, the day or year of an edition. */
const added =
  /[（(〔[【]\s*(?:失效|已失效|废止|已废止|已修改|已被修改|有效|现行有效|尚未生效|全文|附全文|(?:\d{4}|[零〇○一二三四五六七八九]{4})年[^（）()]{0,12}?(?:修订|修正|修改|公布|发布|版|本)|(?:最新)?(?:修订|修正|修改)(?:版|本|稿)?)\s*[）)〕\]】]\s*$/u;

/**
 * The keys of the names under which copies of one paper may stand: its title, with and without its subtitle, its issuer
 * or its place in front, what a site adds behind, and its other names.
 */
export function workNames({ title, subtitle, issuer, region, aliases }: DocumentMetadata): string[] {
  const own = plain(title);
  const names = new Set([own, ...aliases.map(plain)]);
  if (subtitle !== undefined) {
    names.add(plain(`${title}${subtitle}`));
    // 在…上的讲话 alone is the title in many a copy; a short subtitle is that of any paper.
    if ([...subtitle].length >= shortest) names.add(plain(subtitle));
  }
  for (const name of [...names]) {
    for (const front of [...(issuer?.split('、') ?? []), ...placesOf(region)]) {
      const key = titleKey(front);
      if (key !== '' && name.startsWith(key)) names.add(name.slice(key.length));
    }
  }
  return [...names].filter((name) => name.length >= 2);
}

/** Whether a site says behind a title that the paper has lost its force. */
export const saysEnd = (title: string): boolean =>
  /[（(〔[【]\s*已?(?:失效|废止)\s*[）)〕\]】]\s*$/u.test(title);

const shortest = 8;

function plain(title: string): string {
  let name = title.trim();
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(added, '').trim();
  }
  return titleKey(name) || normalForm(title).text;
}

const placesOf = (region: string | undefined): string[] =>
  region === undefined || region === 'cn'
    ? []
    : regionPath(region)
        .filter(({ level }) => level !== 'country')
        .flatMap(({ name }) => [name, shortName(name)]);
