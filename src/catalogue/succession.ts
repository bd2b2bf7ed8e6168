import { getRegion, predecessorsOf, type Region } from '../regions/index.ts';

/** What a place became, or what became it, in words before their names. */
export interface Succession {
  words: string;
  /** Only a place that papers name has a page to lead to. */
  places: { code: string; name: string; isBuilt: boolean }[];
}

/** What a place of the past became, and the places of the past with papers of their own that became it. */
export function successionOf(code: string, built: ReadonlySet<string>): Succession[] {
  const place = getRegion(code);
  const now = place?.successor === undefined ? undefined : getRegion(place.successor);
  const before = predecessorsOf(code).filter((each) => built.has(each.code));
  const shown = ({ code: own, name }: Region): Succession['places'][number] => ({
    code: own,
    name,
    isBuilt: built.has(own),
  });
  return [
    ...(now === undefined ? [] : [{ words: '旧地名，今为或今属：', places: [shown(now)] }]),
    ...(before.length === 0 ? [] : [{ words: '旧地名下的资料：', places: before.map(shown) }]),
  ];
}
