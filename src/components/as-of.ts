/** Lists the texts that were in force on a day; the whole question is the address: /in-force/?on=2015-01-01&title=…. */
import type { Span } from '../catalogue/in-force.ts';
import { textsOnDay } from './texts-on-day.ts';

const form = document.querySelector<HTMLFormElement>('[data-as-of]');
const list = document.querySelector('[data-as-of-list]');
const lacks = document.querySelector('[data-as-of-lacking]');
const said = document.querySelector('[data-as-of-said]');
/** More than anybody reads; the words of the title narrow it. */
const most = 100;

async function show(on: string, title: string): Promise<void> {
  if (said !== null) said.textContent = '正在读取……';
  try {
    const spans = (await (await fetch(form?.dataset['asOf'] ?? '')).json()) as Span[];
    const { held, lacking } = textsOnDay(spans, on, title);
    list?.replaceChildren(...held.slice(0, most).map(toRow));
    lacks?.replaceChildren(...lacking.slice(0, most).map(toLackingRow));
    lacks?.parentElement?.toggleAttribute('hidden', lacking.length === 0);
    const without =
      lacking.length === 0 ? '' : `；另有 ${lacking.length} 种当时已有，本馆没有当日文本，列在后面`;
    const cut =
      Math.max(held.length, lacking.length) > most ? `。只列出前 ${most} 种；在题目里加几个字可以缩小` : '';
    if (said !== null)
      said.textContent = `${on} 已经施行、馆内未见当时已废止或修改的文本 ${held.length} 种${without}${cut}`;
  } catch {
    if (said !== null) said.textContent = '没有读到数据，请检查网络后再试。';
  }
}

function toRow(span: Span): HTMLLIElement {
  const { from, until, overBy } = span;
  const over = overBy === undefined ? '' : '，后已失效或修改，日期不详';
  return row(span, `${from} 起${until === undefined ? over : `，到 ${until} 止`}`);
}

const toLackingRow = (span: Span): HTMLLIElement =>
  row(span, `${span.known ?? ''} 已有，本馆没有当日文本；馆藏下一文本 ${span.from} 起`);

function row({ title, url, version, region }: Span, when: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const facts = document.createElement('p');
  facts.className = 'meta num';
  facts.append(
    ...[region, version, when].map((text) => {
      const fact = document.createElement('span');
      fact.textContent = text;
      return fact;
    }),
  );
  item.append(link, facts);
  return item;
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
