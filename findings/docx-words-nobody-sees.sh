#!/usr/bin/env bash
# Two kinds of words in a .docx that Word does not print: hidden text (w:vanish, used for notes to the typist) and the
# prompt of a content control that nobody has filled in (w:showingPlcHdr: 单击此处输入文字). mammoth 1.13.0 (raw text and
# HTML) and word-extractor 1.0.4 give both as words of the paper, without a message. The other way round a number that
# Word shows in a circle by 带圈字符, the field EQ \o\ac(○,1), is lost in both: the paper reads 第项 where it shows 第①项.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mammoth@1.13.0 word-extractor@1.0.4 fflate@0.8.3 >/dev/null 2>&1
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import WordExtractor from 'word-extractor';
const office = 'http://schemas.openxmlformats.org/';
const run = (text, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const field = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const body = [
  run('印发范围：') + `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt>`,
  run('此段') + run('请排版时删去', '<w:vanish/>') + run('公开。'),
  run('按第') + field('begin') + '<w:r><w:instrText xml:space="preserve"> EQ \\o\\ac(○,1) </w:instrText></w:r>' + field('separate') + field('end') + run('项办理。'),
].map((inner) => `<w:p>${inner}</w:p>`).join('');
const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}package/2006/relationships"><Relationship Id="r1" Type="${office}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${office}wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
};
writeFileSync('a.docx', zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
const raw = await mammoth.extractRawText({ path: 'a.docx' });
const html = await mammoth.convertToHtml({ path: 'a.docx' });
const old = (await new WordExtractor().extract('a.docx')).getBody();
console.log(raw.value, html.value, raw.messages, old);
const same = [raw.value, html.value, old].every((text) =>
  text.includes('印发范围：单击此处输入文字') && text.includes('此段请排版时删去公开。') && text.includes('按第项办理。'),
) && raw.messages.length === 0;
console.log(same ? 'as described' : 'CHANGED');
process.exit(same ? 0 : 1);
JS
node run.mjs
