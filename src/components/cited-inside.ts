/** Fills the list of citations between the provisions of a document when it is opened, from the document's data. */
interface Data {
  cited: { anchor: string; by: { title?: string; url: string; label: string }[] }[];
  provisions: { id: string; label: string }[];
}

for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-cited-inside]')) {
  details.addEventListener('toggle', () => void fill(details), { once: true });
}

async function fill(details: HTMLDetailsElement): Promise<void> {
  const note = details.querySelector('p');
  try {
    const { cited, provisions } = (await (await fetch(details.dataset['citedInside'] ?? '')).json()) as Data;
    const labels = new Map(provisions.map(({ id, label }) => [id, label]));
    const order = new Map(provisions.map(({ id }, index) => [id, index]));
    const rows = cited
      .map(({ anchor, by }) => ({ anchor, by: by.filter(({ title }) => title === undefined) }))
      .filter(({ by }) => by.length > 0)
      .sort((a, b) => (order.get(a.anchor) ?? 0) - (order.get(b.anchor) ?? 0));
    const list = document.createElement('dl');
    for (const { anchor, by } of rows) {
      const name = document.createElement('dt');
      name.append(link(`#${anchor}`, labels.get(anchor) ?? anchor));
      const places = document.createElement('dd');
      places.append(...by.map(({ url, label }) => link(url, label)));
      list.append(name, places);
    }
    note?.replaceWith(list);
  } catch {
    if (note !== null) note.textContent = '没有读到引用数据，请检查网络后再打开。';
  }
}

function link(href: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  return element;
}

export {};
