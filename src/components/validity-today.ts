/** Computes the validity of a document again for today: a static page outlives the day on which it was built. */
import type { DatesByMeaning } from '../document/dates.ts';
import { validityOn, type Effect } from '../document/validity.ts';

interface Rule {
  dates: DatesByMeaning;
  effects: Effect[];
}

const banner = document.querySelector<HTMLElement>('[data-validity]');

if (banner?.dataset['validity'] !== undefined) {
  const { dates, effects } = JSON.parse(banner.dataset['validity']) as Rule;
  const now = new Date();
  // The calendar of the reader, not of Greenwich.
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const validity = validityOn(today, dates, effects);
  for (const state of document.querySelectorAll<HTMLElement>('[data-state-now]')) {
    if (state.textContent.trim() === validity) continue;
    state.textContent = validity;
    state.classList.toggle('gone', validity !== '现行有效');
  }
}
