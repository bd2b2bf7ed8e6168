/** Shows what a reference leads to while it is pointed at or focused; the rest is loaded when one first is. */
const body = document.querySelector<HTMLElement>('.text .body');
const dwell = 250;
let timer = 0;

const referenceOf = (event: Event): HTMLAnchorElement | undefined =>
  (event.target as Element).closest<HTMLAnchorElement>(
    'a[href]:not([data-footnote-ref]):not([data-footnote-backref])',
  ) ?? undefined;

function soon(link: HTMLAnchorElement): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    void import('./show-preview.ts').then(({ showPreview }) => showPreview(link));
  }, dwell);
}

if (body !== null) {
  for (const name of ['pointerover', 'focusin'] as const) {
    body.addEventListener(name, (event) => {
      const link = referenceOf(event);
      // A finger follows the link; what is meant for pointing would stand in its way.
      if (link !== undefined && !('pointerType' in event && event.pointerType === 'touch')) soon(link);
    });
  }
  for (const name of ['pointerout', 'focusout'] as const) {
    body.addEventListener(name, () => window.clearTimeout(timer));
  }
  // On touch a long press asks what a link is.
  body.addEventListener('contextmenu', (event) => {
    const link = referenceOf(event);
    if (link === undefined || !window.matchMedia('(hover: none)').matches) return;
    event.preventDefault();
    soon(link);
  });
}

export {};
