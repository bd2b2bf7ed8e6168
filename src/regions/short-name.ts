const endings =
  /(?:特别行政区|自治区|自治州|自治县|自治旗|联合旗|地区|林区|特区|新区|矿区|省|市|盟|县|区|旗)$/u;

/** The peoples whose names stand in the names of autonomous places, so that 大理白族自治州 is short 大理. */
const peoples = new RegExp(
  `(?:${[
    '蒙古族|蒙古|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克',
    '傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族',
    '撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春|各族',
  ].join('|')})+$`,
  'u',
);

/**
 * The name of a place as it is used in running text, without its rank: 光泽县 → 光泽, 宁夏回族自治区 → 宁夏.
 * Names of which only one character would remain (珙县) keep their rank.
 */
export function shortName(name: string): string {
  const rankless = name.replace(endings, '');
  const candidates = [/自治/u.test(name) ? rankless.replace(peoples, '') : rankless, rankless];
  return candidates.find((each) => each.length >= 2) ?? name;
}
