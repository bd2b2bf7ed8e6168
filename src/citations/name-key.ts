import type { DocumentMetadata } from '../document/schema.ts';
import { withLastOrgans } from './successor-organs.ts';
import { titleKey } from './title-key.ts';

/** A year that tells an edition from another, wherever it stands: 2019年, （2019年版）, 二〇一九年度. */
const year =
  /[（(〔[]?(?<![\d〇零○一二三四五六七八九])(?:(?:19|20)\d{2}|[一二][九〇零○][〇零○一二三四五六七八九]{2})\s*年?度?(?:版|本|(?:修订|修正|修改)(?:版|本)?)?[）)〕\]]?(?!\d)/gu;
const trial = /试行|暂行|試行|暫行|[（(【[]已?(?:被)?(?:失效|废止|修改|廢止)[）)】\]]/gu;

/**
 * The key under which the texts meet that may follow each other: the title without trial words, words on its force and years, without the
 * issuer before 关于, with organs as they are called last.
 */
export function nameKey({ title, issuer }: Pick<DocumentMetadata, 'title' | 'issuer'>): string {
  const own = issuer !== undefined && title.startsWith(`${issuer}关于`) ? title.slice(issuer.length) : title;
  return titleKey(withLastOrgans(own).replaceAll(year, '').replaceAll(trial, '')).replaceAll(
    /\(\)|（）/gu,
    '',
  );
}
