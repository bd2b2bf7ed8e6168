#!/usr/bin/env bash
# nzh 1.0.14, the usual npm package for Chinese numerals: decodeS reads a year that is written digit by digit as the sum
# of its digits' places that a zero leaves (二〇一二 and 二零一二 are 212, not 2012), while 一九九六 without a zero is right,
# so that a test with a year of the last century passes. The short forms of twenty and thirty lose their tens (廿三 is 3,
# 卅 is 0), and 两千 is 0. Each comes back as an ordinary number: nothing throws, nothing is NaN.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nzh@1.0.14 >/dev/null 2>&1
cat > run.mjs <<'JS'
import Nzh from 'nzh';
const seen = { 二〇一二: 212, 二零一二: 212, 一九九六: 1996, 廿三: 3, 卅: 0, 两千: 0, 一百二十: 120, 一万零一十: 10010 };
let same = true;
for (const [text, value] of Object.entries(seen)) {
  const read = Nzh.cn.decodeS(text);
  console.log(text, read);
  same &&= read === value;
}
console.log(same ? 'as described' : 'CHANGED');
process.exit(same ? 0 : 1);
JS
node run.mjs
# Seen: 二〇一二 212, 二零一二 212, 一九九六 1996, 廿三 3, 卅 0, 两千 0
