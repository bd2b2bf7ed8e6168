/**
 * Radicals of the CJK Radicals Supplement, each with the character it stands for: the property Equivalent_Unified_Ideograph
 * of Unicode. ⺀ (U+2E80) stands for none.
 */
const supplement = [
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺',
  '⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿',
  '⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青',
  '⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟',
];

const characters: ReadonlyMap<string, string> = new Map(
  supplement.flatMap((line) =>
    line.split(' ').map((pair): [string, string] => {
      const [radical = '', character = ''] = [...pair];
      return [radical, character];
    }),
  ),
);

/** Radicals of both blocks, U+2E80–2FDF, one behind the other. */
export const radicals = /[\u2e80-\u2fdf]+/gu;

/**
 * A text with the characters that its radicals stand for (⼈⺠ → 人民): fonts draw both by one glyph, and many programs
 * name the radical when they write a PDF. NFKC knows those of Kangxi (U+2F00–2FD5) and two others.
 */
export const plainRadicals = (text: string): string =>
  text.replaceAll(radicals, (run) =>
    [...run].map((each) => characters.get(each) ?? each.normalize('NFKC')).join(''),
  );
