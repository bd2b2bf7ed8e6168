const key = 'recent-queries';
const most = 8;

/** The queries of this browser, the latest first; none where storage is switched off. */
export function recentQueries(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a query in this browser; it is sent nowhere. */
export function remember(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const list = [text, ...recentQueries().filter((each) => each !== text)].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(list));
  } catch {
    // A browser that keeps nothing offers nothing.
  }
}
