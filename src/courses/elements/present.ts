import { own } from '../../text/own.ts';

/** Presentation of a course: one screen at a time, by arrow keys, buttons or taps; the address names the screen. */
const main = document.querySelector<HTMLElement>('[data-present]');
const screens = [...document.querySelectorAll<HTMLElement>('.screen')];
const at = document.querySelector<HTMLElement>('[data-at]');
const said = document.querySelector<HTMLElement>('[data-said]');

let current = 0;

function show(index: number): void {
  current = Math.min(Math.max(index, 0), screens.length - 1);
  screens.forEach((screen, number) => {
    screen.hidden = number !== current;
  });
  const screen = screens[current];
  history.replaceState(history.state, '', `#${screen?.id ?? ''}`);
  if (at !== null) at.textContent = `${current + 1} / ${screens.length}`;
  if (said !== null)
    said.textContent = `第 ${current + 1} 屏，${screen?.querySelector('h1, h2')?.textContent ?? ''}`;
  window.scrollTo({ top: 0, behavior: 'instant' });
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: -Infinity,
  End: Infinity,
};

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const step = own(steps, key);
  if (step === undefined || ctrlKey || metaKey || altKey) return;
  // A blank on a button presses it.
  if (key === ' ' && target instanceof HTMLElement && target.closest('a, button') !== null) return;
  // A long screen is read to its end before the next one comes.
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  const left = step > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
  if ((key === 'ArrowDown' || key === 'ArrowUp' || key === ' ') && left > 8) return;
  event.preventDefault();
  show(step === 1 || step === -1 ? current + step : step < 0 ? 0 : screens.length - 1);
});

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-step]')) {
  button.hidden = false;
  button.addEventListener('click', () => show(current + Number(button.dataset['step'])));
}

const full = document.querySelector<HTMLButtonElement>('[data-full]');
if (full !== null && document.fullscreenEnabled) {
  full.hidden = false;
  full.addEventListener('click', () => {
    if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
    else void document.exitFullscreen();
  });
}

const atHash = (): number => screens.findIndex(({ id }) => `#${id}` === location.hash);

window.addEventListener('hashchange', () => show(Math.max(0, atHash())));
main?.classList.add('playing');
show(Math.max(0, atHash()));

export {};
