/** Computes the validity of a document again for today: a static page outlives the day on which it was built. */
import type { DatesByMeaning } from '../document/dates.ts';
import { validityDetail } from '../document/validity-detail.ts';
import { stateLook, validityOn, type ValidityGrounds } from '../document/validity.ts';

const banner = document.querySelector<HTMLElement>('[data-validity]');

if (banner?.dataset['validity'] !== undefined) {
  const grounds = JSON.parse(banner.dataset['validity']) as ValidityGrounds & { dates: DatesByMeaning };
  const now = new Date();
  // The calendar of the reader, not of Greenwich.
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const validity = validityOn(today, grounds);
  for (const state of document.querySelectorAll<HTMLElement>('[data-state-now]')) {
    if (state.textContent.trim() === validity.status) continue;
    state.textContent = validity.status;
    state.className = stateLook(validity.status);
    const detail = banner.querySelector('[data-state-detail]');
    if (detail !== null) detail.textContent = validityDetail(validity, grounds.dates, grounds.stated);
  }
}
