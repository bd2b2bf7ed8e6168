import { titleKey } from '../../citations/title-key.ts';
import { compare } from '../../comparison/index.ts';
import { versionDate } from '../../document/version-dates.ts';
import { findBody } from '../../render/cache.ts';
import type { ArchiveDocument } from '../../render/read-archive.ts';
import { fingerprintSize, partsOf } from '../../text/fingerprint.ts';
import type { Finding, Rule } from '../rule.ts';

/** From this share of equal hashes on, two texts of one title and day are the same but for slips. */
const least = 0.6;

/** Two files of one title, place and day whose words differ in a few places. */
export const textNearlyCopied: Rule = {
  id: 'text-nearly-copied',
  level: 'warning',
  help: {
    title: '同一版本的两份文本略有出入',
    what: '题目、地区、日期相同，正文大半相同而有几处不同的两个文件。',
    why: '多半是同一版本收了两份，其中一份有错字、漏段或者多出了别处的文字。字句不同的文本网站不会合并，读者会看到两篇。',
    todo: '照提示打开“版本对照”逐处核对原件：改正错的一份，改好以后两份自动合为一篇；确是两个版本的，把各自的日期写全；不同而不必区分的，在一份里写 relations: { type: same-as, target: 另一份的 id }。',
  },
  find: ({ graph }) => {
    const papers = [...new Set([...graph.anchors.keys()].flatMap((id) => graph.index.versions(id)))];
    const same = Map.groupBy(papers, ({ metadata: { title, region, dates } }) =>
      [titleKey(title), region, versionDate(dates)].join(' '),
    );
    return [...same.values()].flatMap(([first, ...others]) =>
      others.flatMap((document): Finding[] => {
        if (first === undefined || !isLike(graph.fingerprints, first, document)) return [];
        const places = countDifferences(first, document);
        if (places === undefined || places === 0) return [];
        const message = `two texts of one version that differ in ${places} ${places === 1 ? 'place' : 'places'}: ${first.file}`;
        const hint =
          'Compare both with the originals: mend what is wrong, or write same-as or other dates where they are right.';
        return [{ document, place: { field: 'id' }, message, hint }];
      }),
    );
  },
};

function isLike(
  fingerprints: ReadonlyMap<string, string>,
  one: ArchiveDocument,
  other: ArchiveDocument,
): boolean {
  const [own, others] = [one, other].map(({ metadata }) => partsOf(fingerprints.get(metadata.id) ?? ''));
  const known = new Set(others);
  return (own ?? []).filter((part) => known.has(part)).length >= least * fingerprintSize;
}

/** How many articles and sections of two texts differ; undefined where one can't be read. */
function countDifferences(one: ArchiveDocument, other: ArchiveDocument): number | undefined {
  const [before, after] = [findBody(one.digest), findBody(other.digest)];
  if (before === undefined || after === undefined) return undefined;
  return compare(before.provisions, after.provisions).rows.filter(({ state }) => state !== 'same').length;
}
