/** Lists the texts that were in force on a day; the whole question is the address: /in-force/?on=2015-01-01&title=…. */
import type { Span } from '../catalogue/in-force.ts';

const form = document.querySelector<HTMLFormElement>('[data-as-of]');
const list = document.querySelector('[data-as-of-list]');
const said = document.querySelector('[data-as-of-said]');
/** More than anybody reads; the words of the title narrow it. */
const most = 100;

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

async function show(on: string, title: string): Promise<void> {
  if (said !== null) said.textContent = '正在读取……';
  try {
    const spans = (await (await fetch(form?.dataset['asOf'] ?? '')).json()) as Span[];
    const found = spans.filter(
      (span) =>
        firstDay(span.from) <= on &&
        (span.until === undefined || on < firstDay(span.until)) &&
        (span.overBy === undefined || on < firstDay(span.overBy)) &&
        span.title.includes(title.trim()),
    );
    list?.replaceChildren(...found.slice(0, most).map(toRow));
    const cut = found.length > most ? `，列出前 ${most} 种；在题目里加几个字可以缩小` : '';
    if (said !== null)
      said.textContent = `${on} 已经施行、馆内未见当时已废止或修改的文本 ${found.length} 种${cut}`;
  } catch {
    if (said !== null) said.textContent = '没有读到数据，请检查网络后再试。';
  }
}

function toRow({ title, url, version, region, from, until, overBy }: Span): HTMLLIElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const facts = document.createElement('p');
  facts.className = 'meta num';
  const over = overBy === undefined ? '' : '，后已失效或修改，日期不详';
  const span = `${from} 起${until === undefined ? over : `，到 ${until} 止`}`;
  facts.append(
    ...[region, version, span].map((text) => {
      const fact = document.createElement('span');
      fact.textContent = text;
      return fact;
    }),
  );
  row.append(link, facts);
  return row;
}

function read(): void {
  const asked = new URLSearchParams(location.search);
  const today = new Date();
  const day = new Date(today.getTime() - today.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const [on, title] = [asked.get('on') ?? day, asked.get('title') ?? ''];
  (form?.elements.namedItem('on') as HTMLInputElement).value = on;
  (form?.elements.namedItem('title') as HTMLInputElement).value = title;
  if (asked.has('on')) void show(on, title);
}

if (form !== null) {
  read();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [on, title] = ['on', 'title'].map(
      (name) => (form.elements.namedItem(name) as HTMLInputElement).value,
    );
    history.replaceState(
      null,
      '',
      `?${new URLSearchParams({ on: on ?? '', title: title ?? '' }).toString()}`,
    );
    void show(on ?? '', title ?? '');
  });
}
