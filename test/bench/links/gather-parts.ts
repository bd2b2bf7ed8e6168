const part = /^((?:speech|plan|regulation)\/(?!page\/)[^/]+)\/(\d+)\/index\.html$/u;

/**
 * The anchors of pages, those of a divided text's further parts (`/plan/<id>/2/`) behind those of its first: its page
 * puts them there, and links lead to it.
 */
export function gatherParts(ids: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const whole = new Map([...ids].map(([page, own]) => [page, [...own]]));
  const parts = [...ids.keys()]
    .flatMap((page) => {
      const [, document = '', number] = part.exec(page) ?? [];
      return document === '' ? [] : [{ page, first: `${document}/index.html`, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number);
  for (const { page, first } of parts) whole.get(first)?.push(...(ids.get(page) ?? []));
  return whole;
}
