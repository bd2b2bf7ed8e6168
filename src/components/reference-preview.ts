/** Shows what a reference leads to while it is pointed at or focused; the rest is loaded when one first is. */
const body = document.querySelector<HTMLElement>('.text .body');
const dwell = 250;
const press = 450;
let timer = 0;

const referenceOf = (event: Event): HTMLAnchorElement | undefined =>
  (event.target as Element).closest<HTMLAnchorElement>(
    'a[href]:not([data-footnote-ref]):not([data-footnote-backref])',
  ) ?? undefined;

function soon(link: HTMLAnchorElement, delay = dwell, then?: () => void): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    then?.();
    void import('./show-preview.ts').then(({ showPreview }) => showPreview(link));
  }, delay);
}

if (body !== null) {
  body.addEventListener('pointerover', (event) => {
    const link = referenceOf(event);
    if (link !== undefined && event.pointerType !== 'touch') soon(link);
  });
  body.addEventListener('focusin', (event) => {
    const link = referenceOf(event);
    // A tap focuses, too, and follows the link.
    if (link?.matches(':focus-visible') === true) soon(link);
  });
  for (const name of ['pointerout', 'focusout'] as const) {
    body.addEventListener(name, () => window.clearTimeout(timer));
  }
  // On touch a long press asks what a link is; a tap follows it.
  let pressed: HTMLAnchorElement | undefined;
  body.addEventListener(
    'pointerdown',
    (event) => {
      pressed = undefined;
      const link = event.pointerType === 'touch' ? referenceOf(event) : undefined;
      if (link === undefined) return;
      soon(link, press, () => (pressed = link));
    },
    { passive: true },
  );
  for (const name of ['pointerup', 'pointercancel'] as const) {
    body.addEventListener(name, () => window.clearTimeout(timer));
  }
  body.addEventListener('contextmenu', (event) => {
    const link = referenceOf(event);
    // The browser's own menu of the link would stand over the preview, which leads there, too.
    if (link !== undefined && (event as PointerEvent).pointerType === 'touch') {
      event.preventDefault();
      soon(link, 0, () => (pressed = link));
    }
  });
  body.addEventListener('click', (event) => {
    if (pressed !== undefined && referenceOf(event) === pressed) event.preventDefault();
    pressed = undefined;
  });
}

export {};
