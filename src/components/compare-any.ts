/** The page on which any two texts are compared: their names are its address, their texts come from their data. */
import type { DocumentData } from '../catalogue/document-data.ts';
import { versionName } from '../catalogue/version-name.ts';
import { compare, summaryWords, toHtml } from '../comparison/index.ts';
import { inTitleMarks } from '../text/title-marks.ts';

const page = document.querySelector<HTMLElement>('[data-comparison]');
const base = document.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content ?? '/';
const find = <E extends HTMLElement>(selector: string): E | null => page?.querySelector<E>(selector) ?? null;

/** `regulation/cn-2025-x` from an address, a path or that itself. */
const nameIn = (typed: string): string | undefined =>
  /(speech|plan|regulation)\/([a-z0-9-]+)\/?(?:[#?].*)?$/u.exec(typed.trim())?.slice(1, 3).join('/');

function say(words: string): void {
  find('[data-summary]')?.replaceChildren(words);
  if (page !== null) page.dataset['comparison'] = 'done';
}

async function load(name: string): Promise<DocumentData> {
  const response = await fetch(`${base}data/${name}.json`);
  if (!response.ok) throw new Error(`本库没有这个文本：${name}`);
  return (await response.json()) as DocumentData;
}

async function show(a: string, b: string): Promise<void> {
  const [before, after] = await Promise.all([load(a), load(b)]);
  const comparison = compare(before.provisions, after.provisions);
  const titles = [...new Set([before.title, after.title])].map((title) => inTitleMarks(title));
  const title = titles.length === 1 ? `${titles.join('')}新旧对照` : `${titles.join('与')}对照`;
  find('[data-title]')?.replaceChildren(title);
  document.title = document.title.replace(/^.*?(?= · )/u, title);
  for (const [side, data] of [
    ['before', before],
    ['after', after],
  ] as const) {
    const link = find<HTMLAnchorElement>(`[data-name="${side}"]`);
    if (link !== null) [link.href, link.textContent] = [data.url, versionName(data)];
  }
  const rows = find('[data-rows]');
  // Escaped by `toHtml`, the same that writes the prebuilt pages.
  if (rows !== null)
    [rows.innerHTML, rows.lang] = [
      toHtml(comparison, { before: before.url, after: after.url }),
      after.script,
    ];
  const result = find('[data-result]');
  if (result !== null) result.hidden = false;
  say(summaryWords(comparison.summary));
}

const asked = new URLSearchParams(location.search);
const typed = ['a', 'b'].map((side) => asked.get(side) ?? '');
for (const [index, side] of ['a', 'b'].entries()) {
  const box = find<HTMLInputElement>(`input[name="${side}"]`);
  if (box !== null) box.value = typed[index] ?? '';
}
const [a, b] = typed.map(nameIn);
if (a !== undefined && b !== undefined) {
  show(a, b).catch((error: unknown) =>
    say(error instanceof Error ? error.message : '没有读到文本，请再试一次。'),
  );
} else if (typed.some((each) => each !== '')) say('没有看懂网址：请粘贴本库资料页面的网址。');
