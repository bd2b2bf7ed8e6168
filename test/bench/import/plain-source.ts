import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';

/**
 * The text of a source by the plainest means, which knows nothing of the importer: UTF-8 as it stands without its front
 * matter, every text node of a page's body, `w:t` of a Word file, what LibreOffice or Poppler make of the others.
 */
export function plainSource(file: string): string {
  const ending = path.extname(file).toLowerCase();
  if (ending === '.docx') return wordText(readFileSync(file));
  if (ending === '.doc') return libreOfficeText(file);
  if (ending === '.pdf')
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
  const text = readFileSync(file, 'utf8');
  if (ending === '.html' || ending === '.htm') return pageText(fromHtml(text));
  return text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/u, '').replaceAll(htmlTags, '');
}

/** Calls and labels of footnotes: `[^1]`. */
export const noteLabels = /\[\^[^\]]*\]:?/gu;

/** Tags that a Markdown file or a removed piece of it may hold; 〈…〉 written as <…> is text. */
export const htmlTags =
  /<\/?(?:table|thead|tbody|tr|t[dh]|br|p|b|i|u|strong|em|sup|sub|div|span|a|font|center)\b[^>]*>/giu;

function pageText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && /^(?:script|style|noscript|template|head|svg|iframe)$/u.test(node.tagName))
    return '';
  return 'children' in node ? node.children.map(pageText).join('') : '';
}

function wordText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, {
    filter: ({ name }) =>
      /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/u.test(name),
  });
  const texts = Object.entries(parts).map(([name, part]) => ({ name, text: runs(strFromU8(part)) }));
  // Left and right pages have heads of their own, mostly with the same words.
  const heads = new Set(texts.filter(({ name }) => isMargin(name)).map(({ text }) => text));
  return [...texts.filter(({ name }) => !isMargin(name)).map(({ text }) => text), ...heads].join('');
}

const isMargin = (name: string): boolean => /(?:header|footer)\d*\.xml$/u.test(name);

const runs = (xml: string): string =>
  [
    ...xml
      .replaceAll(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/gu, '')
      .matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\//gu),
  ]
    .map((match) => match[1] ?? '')
    .join('')
    .replaceAll(/&(lt|gt|amp|quot|apos);/gu, (_all, name: string) => entities[name] ?? '');

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** An old Word file by way of LibreOffice: its export as text leaves text boxes out, its export as .docx does not. */
function libreOfficeText(file: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'plain-'));
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const parameters = [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, file];
    execFileSync('soffice', parameters, { stdio: 'ignore', timeout: 120_000 });
    return wordText(readFileSync(path.join(folder, `${path.basename(file, path.extname(file))}.docx`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
