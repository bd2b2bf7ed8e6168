#!/usr/bin/env bash
# @citation-js/plugin-bibtex 0.8.2, the usual way from CSL-JSON to BibTeX in JavaScript: with its defaults a title in
# Chinese comes out EMPTY (title = {}), and of the number 发改〔2019〕4号 only its figures are left, run together as 20194.
# Nothing warns. The author, a literal name, keeps its characters, so that the entry looks right at a glance. It is the
# default asciiOnly: true, which drops each character that has no TeX command; with false the title is whole.
# RIS of the same item by @citation-js/plugin-ris has all of it.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 @citation-js/plugin-ris@0.8.2 >/dev/null 2>&1
cat > run.mjs <<'JS'
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
const item = {
  id: 'x', type: 'report', title: '关于加强管理的通知', number: '发改〔2019〕4号',
  author: [{ literal: '国家发展改革委' }], issued: { 'date-parts': [[2019, 3]] },
};
const bibtex = () => new Cite([item]).format('bibtex');
const usual = bibtex();
plugins.config.get('@bibtex').format.asciiOnly = false;
const whole = bibtex();
const ris = new Cite([item]).format('ris');
console.log(usual, whole, ris);
const same =
  usual.includes('title = {}') && usual.includes('number = {20194}') && usual.includes('国家发展改革委') &&
  whole.includes('关于加强管理的通知') && ris.includes('TI  - 关于加强管理的通知') && ris.includes('发改〔2019〕4号');
console.log(same ? 'as described' : 'CHANGED');
process.exit(same ? 0 : 1);
JS
node run.mjs
# Seen: author = {{国家发展改革委}}, number = {20194}, title = {}
