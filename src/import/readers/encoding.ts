/** Encodings tried when a file is no UTF-8, by the names of the Encoding Standard. */
const legacy = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

/**
 * Decodes a text by evidence: a byte order mark, then valid UTF-8, then whichever legacy encoding reads most like
 * Chinese. What a file says of its own encoding is not asked: saved pages are often wrong about it.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return bestLegacy(bytes);
  }
}

function byMark(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const [a, b, c] = bytes;
  const encoding =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : undefined;
  return encoding === undefined ? undefined : { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function bestLegacy(bytes: Uint8Array): { text: string; encoding: string } {
  const readings = [...legacy, 'utf-8' as const].map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, score: plausibility(text.slice(0, 20_000)) };
  });
  return readings.reduce((best, each) => (each.score > best.score ? each : best));
}

/** The most frequent characters of running Chinese, in both scripts: about a third of any text. */
const frequent = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严' +
    '這來時們個為國會發對動學經進著部電現實體機當點從業應開還關線內數質氣變條沒結問無軍總長設頭資邊統級圖見計別論運農幾區強決戰則據處隊給門規熱領東導壓爭濟階極聯認權證單風術議聲報類離華確張馬話況傳許廣記連難備辦習響約勞團歷構稱準號維劃選標寫親院廠養狀調滿參紅細聽該鐵價嚴',
);

function plausibility(text: string): number {
  let score = 0;
  for (const each of text) {
    const code = each.codePointAt(0) ?? 0;
    if (frequent.has(each)) score += 2;
    else if (code < 0x80 || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef))
      score += 0.5;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 0;
    else score -= 2;
    if (code === 0xfffd || code < 9) score -= 20;
  }
  return score / Math.max(1, text.length);
}
