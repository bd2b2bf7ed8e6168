/** The preview of a reference: title, name and text of the provision, beside the link. */
import { previewOf, type Preview } from './read-preview.ts';

let box: HTMLElement | undefined;
let shownFor: HTMLAnchorElement | undefined;

/** Shows the preview of a link until the pointer or the focus leaves it, Escape is pressed or another place tapped. */
export async function showPreview(link: HTMLAnchorElement): Promise<void> {
  if (shownFor === link) return;
  const preview = await previewOf(link);
  const wanted = link.matches(':hover, :focus') || window.matchMedia('(hover: none)').matches;
  if (preview === undefined || !wanted) return;
  hide();
  box = make(preview, link.href);
  shownFor = link;
  link.setAttribute('aria-describedby', box.id);
  link.after(box);
  box.showPopover();
  place(box, link);
}

function make({ title, label, text, note }: Preview, href: string): HTMLElement {
  const element = document.createElement('aside');
  element.id = 'reference-preview';
  element.className = 'preview';
  element.popover = 'manual';
  const head = document.createElement('b');
  head.textContent = [title, label].filter(Boolean).join(' ');
  const words = document.createElement('span');
  words.textContent = text;
  const remark = document.createElement('small');
  remark.textContent = note;
  const go = document.createElement('a');
  go.href = href;
  go.className = 'act';
  go.textContent = '前往';
  element.append(...[head, words, remark, go].filter(({ textContent }) => textContent !== ''));
  return element;
}

/** Below the line of the link, above it where there is no room. */
function place(element: HTMLElement, link: HTMLElement): void {
  const [line, size] = [link.getBoundingClientRect(), element.getBoundingClientRect()];
  const left = Math.max(8, Math.min(line.left, window.innerWidth - size.width - 8));
  const below = line.bottom + size.height + 12 < window.innerHeight;
  element.style.left = `${left}px`;
  element.style.top = `${below ? line.bottom + 6 : Math.max(8, line.top - size.height - 6)}px`;
}

function hide(): void {
  shownFor?.removeAttribute('aria-describedby');
  box?.remove();
  box = shownFor = undefined;
}

const isWithin = (node: EventTarget | null): boolean =>
  node instanceof Node && (box?.contains(node) === true || shownFor?.contains(node) === true);

const grace = 200;
document.addEventListener('pointerover', ({ target }) => {
  if (box === undefined || isWithin(target)) return;
  const left = shownFor;
  window.setTimeout(() => {
    const stays = box?.matches(':hover') === true || shownFor?.matches(':hover, :focus') === true;
    if (shownFor === left && !stays) hide();
  }, grace);
});
document.addEventListener('focusin', ({ target }) => {
  if (!isWithin(target)) hide();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
document.addEventListener('pointerdown', ({ target }) => {
  if (!isWithin(target)) hide();
});
document.addEventListener('scroll', hide, { passive: true });
