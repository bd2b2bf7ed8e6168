/** Marks the section that is being read in the outline at the side. */
import { wholeText } from './whole-text.ts';

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.side-nav .outline a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
const findPlaces = (): HTMLElement[] =>
  [...links.keys()].map((id) => document.getElementById(id)).filter((element) => element !== null);

let places = findPlaces();

let current: HTMLAnchorElement | undefined;
let waiting = false;

function update(): void {
  waiting = false;
  const line = window.innerHeight / 4;
  const passed = places.findLast((element) => element.getBoundingClientRect().top <= line);
  const link = links.get(passed?.id ?? '');
  if (link === current) return;
  current?.removeAttribute('aria-current');
  link?.setAttribute('aria-current', 'location');
  current = link;
  const panel = link?.closest('.side-nav');
  if (link === undefined || panel === null || panel === undefined) return;
  // Only the panel scrolls; `scrollIntoView` would move the page, too.
  const [box, frame] = [link.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (box.top < frame.top || box.bottom > frame.bottom)
    panel.scrollTop += box.top - frame.top - frame.height / 3;
}

function soon(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(update);
}

if (places.length > 0) {
  window.addEventListener('scroll', soon, { passive: true });
  update();
  void wholeText.then(() => {
    places = findPlaces();
    soon();
  });
}
