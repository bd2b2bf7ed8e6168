#!/usr/bin/env bash
# CSS text-autospace: normal (Chromium from 140 on; set by many a style sheet for Chinese) sets Han and figures a little
# apart, and copying the words from the page gives them without blanks. Printed to PDF by Chromium 153 and read by unpdf
# 1.8.1 (pdf.js), each gap is a blank in the text: 2024年6月3日 comes back as 2024 年 6 月 3 日 and 第12条 as 第 12 条, so that
# dates and numbers of articles are not found. Of the same page with text-autospace: no-autospace the text is whole.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 unpdf@1.8.1 \
  @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null 2>&1
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
const font = readFileSync('node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'base64');
const browser = await chromium.launch({ executablePath: await bundled.executablePath(), args: bundled.args });
const page = await browser.newPage();
const seen = {};
for (const spacing of ['normal', 'no-autospace']) {
  await page.setContent(`<html lang="zh-CN"><style>
    @font-face { font-family: own; src: url(data:font/ttf;base64,${font}) }
    body { font: 16pt own; text-autospace: ${spacing} }</style><p>按第12条，自2024年6月3日起施行。`);
  await page.evaluate(() => document.fonts.load('16pt own', '第'));
  const selected = await page.evaluate(() => {
    getSelection().selectAllChildren(document.body);
    return getSelection().toString().trim();
  });
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf()));
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const read = items.map(({ str }) => str).join('').normalize('NFKC');
  console.log(spacing, selected, read);
  seen[spacing] = [selected, read];
}
await browser.close();
const whole = (text) => text.includes('第12条') && text.includes('2024年6月3日');
const apart = (text) => text.includes('第 12 条') && text.includes('2024 年 6 月 3 日');
const same = whole(seen.normal[0]) && apart(seen.normal[1]) && seen['no-autospace'].every(whole);
console.log(same ? 'as described' : 'CHANGED');
process.exit(same ? 0 : 1);
JS
node run.mjs
