/** The address of a copy: goes to the text that stands for it, to the same provision. */
const link = document.querySelector<HTMLAnchorElement>('a[data-one]');

if (link !== null) {
  const moved = new Map(Object.entries(JSON.parse(link.dataset['moved'] ?? '{}') as Record<string, string>));
  const place = moved.get(location.hash.slice(1));
  const hash = place === undefined ? location.hash : place === '' ? '' : `#${place}`;
  location.replace(`${link.href}${location.search}${hash}`);
}
