/** An address and its query with the question mark, which may hold further ones; '' where there is none. */
export function splitQuery(url: string): [address: string, query: string] {
  const at = url.indexOf('?');
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}
