/**
 * Which version of a paper is in force today: the youngest that has begun. A static page outlives its build day, so
 * the browser looks again.
 */
export function inForceToday(list: Element, today = new Date()): HTMLElement | undefined {
  // The calendar of the reader, not of Greenwich.
  const day = new Date(today.getTime() - today.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return [...list.querySelectorAll<HTMLElement>('li[data-from]')].findLast(
    ({ dataset }) => `${dataset['from']}-01-01`.slice(0, 10) <= day,
  );
}
