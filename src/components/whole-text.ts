/**
 * A text that is too long for one page is made whole again: its further parts are read and put behind the first, so
 * that every anchor, the print and the search in the page are those of all of it.
 */
const parts = document.querySelector<HTMLElement>('[data-parts]');

/** Settles when the page holds its whole text; at once where it does already. */
export const wholeText: Promise<void> = parts === null ? Promise.resolve() : complete(parts).then(tell);

function tell(): void {
  document.dispatchEvent(new Event('ceku:whole'));
}

async function complete(nav: HTMLElement): Promise<void> {
  const body = document.querySelector('.text .body');
  const addresses = [...nav.querySelectorAll<HTMLAnchorElement>(':scope > p a')].map(({ href }) => href);
  try {
    const pages = await Promise.all(addresses.map(read));
    for (const part of pages) body?.append(...(part.querySelector('.text .body')?.childNodes ?? []));
  } catch {
    // The links to the parts stay.
    return;
  }
  nav.remove();
  const pages = new Set([location.href, ...addresses].map(pathOf));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href*="#"]'))
    if (pages.has(pathOf(link.href))) link.setAttribute('href', link.hash);
  // What the address names may have come just now; only going there marks it.
  if (document.querySelector(':target') === null && location.hash !== '') location.replace(location.hash);
}

async function read(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

const pathOf = (href: string): string => new URL(href).origin + new URL(href).pathname;
